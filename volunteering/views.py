"""Calendar files: a call, an event, and the filtered calendar people subscribe to."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import ical
from core.context import identity_in
from core.languages import is_restricted
from core.page_cache import keep
from volunteering.calls import machine
from volunteering.events import reading
from volunteering.events.calendar import calendar_in
from volunteering.events.forms import EventFilterForm
from volunteering.models import CallPage, EventEntry, EventPage

DAYS_BACK = 62
MOST_ENTRIES = 500


def _page_of(model: Any, **record: str) -> Any:
    """Return the public page of a record in the active language, else in the first that has one; Http404 without."""
    pages = list(model.objects.live().filter(alias_of__isnull=True, **record).select_related("locale"))
    public = {page.locale.language_code: page for page in pages if not is_restricted(page)}
    for code in (get_language(), *(code for code, _name in settings.LANGUAGES)):
        if code in public:
            return public[code]
    raise Http404


@require_safe
def call_ics(request: HttpRequest, code: str) -> HttpResponse:
    """Return the dates of a call as a calendar file. Raises Http404 without a public page."""
    page = _page_of(CallPage, call__code=code)
    return ical.answer(page.title, machine.entries(page, page.get_full_url(request) or ""), code)


@require_safe
def event_ics(request: HttpRequest, code: str) -> HttpResponse:
    """Return an event as a calendar file. Raises Http404 without a public page."""
    page = _page_of(EventPage, event__code=code)
    return ical.answer(page.title, [reading.entry(page, page.get_full_url(request) or "")], code)


@keep
@require_safe
def events_ics(request: HttpRequest) -> HttpResponse:
    """Return the calendar of the active language, narrowed by region and kind: what people subscribe to.

    Raises:
        Http404: without a calendar in the language, or for an unknown filter.
    """
    calendar = calendar_in(get_language() or settings.LANGUAGE_CODE)
    if calendar is None:
        raise Http404
    narrowed = {name: value for name in ("region", "kind") if (value := request.GET.get(name))}
    form = EventFilterForm(calendar.locale_id, narrowed)
    if form.errors:
        raise Http404
    since = timezone.localdate() - dt.timedelta(days=DAYS_BACK)
    entries = EventEntry.objects.listed(calendar.locale_id).filter(first_day__gte=since)
    pages = entries.with_facets(**form.keys).pages(MOST_ENTRIES)
    for page in pages:
        page._state.fields_cache["locale"] = calendar.locale
    identity = identity_in(calendar.locale.language_code)
    names = [calendar.title or _("Events"), *(form.label_of(name) for name in form.chosen)]
    name = " – ".join([*names, *([identity.product_name] if identity else [])])
    found = [reading.entry(page, page.get_full_url(request) or "") for page in pages]
    response = HttpResponse(ical.calendar(name, found), content_type=ical.CONTENT_TYPE)
    response["Content-Disposition"] = 'inline; filename="events.ics"'
    return response
