"""What the pages of volunteering show of calls: the filtered list, cards, a call with those near it."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import EmptyPage, Paginator
from django.db.models import Count, Prefetch
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.collation import sort_key
from core.memo import remember
from core.numbers import number
from houses.models import HousePage
from news.forms import page_number
from volunteering.calls import presentation as words
from volunteering.calls.forms import CallFilterForm
from volunteering.models import CalendarPage, Call, CallEntry, CallPage, CallsIndexPage, Direction, DirectionPage
from volunteering.querysets import CallEntryQuerySet, regions

PER_PAGE = 12
NEAR = 3
OF_HOUSE = 4
SOON = 3


class KnownTotal(Paginator):
    """A paginator that is told its total instead of counting the rows."""

    def __init__(self, rows: Any, per_page: int, total: int) -> None:
        super().__init__(rows, per_page)
        self.total = total

    @cached_property
    def count(self) -> int:
        """The number of calls."""
        return self.total


def section_in(language: str) -> CallsIndexPage | None:
    """Return the public section of a language, None without one; remembered until something is published."""

    def read() -> CallsIndexPage | None:
        sections = CallsIndexPage.objects.live().public().filter(locale__language_code=language, alias_of__isnull=True)
        found: CallsIndexPage | None = sections.select_related("locale").order_by("path").first()
        return found

    return remember(("calls-section", language), read)


def open_by_region(locale_id: int) -> dict[int | None, int]:
    """Return how many calls are open today, by primary key of the region; remembered for the day."""
    today = timezone.localdate()

    def compute() -> dict[int | None, int]:
        entries = CallEntry.objects.listed(locale_id).filter(closes_on__gte=today).order_by()
        return dict(entries.values_list("region").annotate(total=Count("pk")))

    return remember(("calls-open", locale_id, today), compute)


def open_total(locale_id: int) -> int:
    """Return how many calls are open today in a language."""
    return sum(open_by_region(locale_id).values())


def matching(form: CallFilterForm, locale_id: int) -> CallEntryQuerySet:
    """Return the entries the filter leaves, in the order of the list."""
    entries = CallEntry.objects.listed(locale_id, form.key("direction"))
    today = timezone.localdate()
    entries = entries.closed_on(today) if form.is_past else entries.open_on(today)
    entries = entries.with_facets(region=form.key("region"), house=form.key("house"))
    if form.days:
        entries = entries.between(*form.days)
    if form.age_from is not None:
        entries = entries.filter(least_age__lte=form.age_from)
    if "online" in form.chosen:
        entries = entries.filter(is_online=True)
    return entries.with_places() if "free" in form.chosen else entries


def list_context(section: CallsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return the context of the list: form, cards, pages, count, tags.

    Raises:
        Http404: for a page number that is none, or beyond the last page.
    """
    form = CallFilterForm(section.locale_id, request.GET)
    url = section.get_url(request) or ""
    wanted = page_number(request.GET.get("page", ""))
    if wanted is None:
        raise Http404
    entries = matching(form, section.locale_id)
    total = entries.count() if form.chosen or form.is_past else open_total(section.locale_id)
    try:
        page = KnownTotal(entries.values_list("page_id", flat=True), PER_PAGE, total).page(wanted)
    except EmptyPage as error:
        raise Http404 from error
    found = CallPage.objects.in_order_of(list(page.object_list)) if total else []
    label = _("Calls that have ended: %(count)s") if form.is_past else _("Open calls: %(count)s")
    return {
        "filter_form": form,
        "page_obj": page,
        "rows": cards_of(found, section, request),
        "results_text": label % {"count": number(total)},
        "filter_tags": [{"label": form.label_of(name), "url": url + form.query(without=name)} for name in form.chosen],
        "active_filters": len(form.chosen),
        "reset_url": url + ("?when=past" if form.is_past else "") if form.chosen or form.errors else "",
        "is_past": form.is_past,
        "other_url": url + form.query(past=not form.is_past),
        "empty": _empty_text(form, url),
        "odd": bool(form.errors),
    }


def _empty_text(form: CallFilterForm, url: str) -> dict[str, Any]:
    """Return what an empty list says, and what to try."""
    if not form.chosen:
        title = _("No call has ended yet.") if form.is_past else _("There are no open calls at the moment.")
        return {"title": title, "tips": [], "url": "", "label": ""}
    tips = [_("Remove one of the filters."), _("Look at the neighbouring region, or at what can be done online.")]
    return {"title": _("No call matches."), "tips": tips, "url": url, "label": _("Reset filters")}


def near_regions(section: CallsIndexPage, request: HttpRequest) -> list[dict[str, Any]]:
    """Return the regions with open calls by their alphabet: `label`, `count`, `url` of the list there."""
    url, known = section.get_url(request) or "", regions()
    rows = [
        {"label": str(region), "count": count, "url": f"{url}?region={region.code}"}
        for pk, count in open_by_region(section.locale_id).items()
        if pk is not None and (region := known.get(pk))
    ]
    return sorted(rows, key=lambda row: sort_key(str(row["label"]), section.locale.language_code))


def direction_cards(section: CallsIndexPage, request: HttpRequest) -> list[dict[str, str]]:
    """Return the pages of the directions of a section: `title`, `text`, `lead`, `url`."""

    def compute() -> list[dict[str, str]]:
        pages = DirectionPage.objects.live().public().child_of(section).select_related("direction")
        rows = []
        with override(section.locale.language_code):
            for page in sorted(pages, key=lambda each: (each.direction.position, each.direction.code)):
                page._state.fields_cache["locale"] = section.locale
                text = page.listing_text or page.lead
                rows.append(
                    {
                        "title": page.title,
                        "text": text,
                        "lead": str(page.direction.lead_name),
                        "url": page.get_url(request) or "",
                    }
                )
        return rows

    return remember(("direction-cards", section.pk), compute)


def cards_of(pages: Iterable[Any], section: CallsIndexPage, request: HttpRequest) -> list[dict[str, Any]]:
    """Return pages of calls as the arguments of `components/call_card.html`."""
    rows = []
    for page in pages:
        page._state.fields_cache["locale"] = section.locale
        call: Call = page.call
        state = call.state
        rows.append(
            {
                "title": page.title,
                "url": page.get_url(request) or "",
                "date": call.closes_on,
                "direction": " · ".join(str(each) for each in call.directions.all()),
                "place": place_of(call),
                "places_left": call.places_left if state == Call.State.OPEN else None,
                "capacity": call.places,
                "status": "" if state == Call.State.OPEN else str(state.label),
                "call": call,
            }
        )
    return rows


def place_of(call: Any) -> str:
    """Return where a call or an event takes place, as lists say it."""
    place = str(call.place) or (str(call.region) if call.region else _("All regions"))
    online = getattr(call, "is_online", False)
    if not online:
        return place
    return " · ".join([place, _("online")]) if call.place else _("Online")


def signup_url(page: CallsIndexPage | CallPage, request: HttpRequest) -> str:
    """Return the address of the form below a page; "" in a preview of a page that has no address yet."""
    url = page.get_url(request)
    return f"{url}signup/" if url else ""


def events_url(page: CallsIndexPage, request: HttpRequest) -> str:
    """Return the address of the calendar in the language of a page; "" without one."""

    def read() -> str:
        calendars = CalendarPage.objects.live().public().filter(locale=page.locale_id, alias_of__isnull=True)
        calendar = calendars.select_related("locale").order_by("path").first()
        return (calendar.get_url(request) or "") if calendar else ""

    return remember(("events-url", page.locale_id), read)


def near_to(page: CallPage, section: CallsIndexPage, request: HttpRequest) -> dict[str, Any] | None:
    """Return open calls of the region of a call, then of others; None without any."""
    call = page.call
    entries = CallEntry.objects.listed(page.locale_id).open_on(timezone.localdate()).exclude(call=call.pk)
    found = list(entries.with_facets(region=call.region_id).values_list("page_id", flat=True)[:NEAR])
    alone = bool(found) and call.region is not None
    if len(found) < NEAR:
        others = list(entries.values_list("page_id", flat=True)[: NEAR * 2])
        alone = alone and not set(others) - set(found)
        found = [*found, *(each for each in others if each not in found)][:NEAR]
    if not found:
        return None
    title = _("More calls: %(region)s") % {"region": call.region} if alone else _("More calls")
    return {"title": title, "rows": cards_of(CallPage.objects.in_order_of(found), section, request)}


def calls_of_house(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the open calls of a House in its page's language and where all are; None without any."""
    section = section_in(page.locale.language_code)
    if section is None:
        return None
    entries = CallEntry.objects.listed(page.locale_id).with_facets(house=page.house_id)
    found = entries.open_on(timezone.localdate()).pages(OF_HOUSE + 1)
    if not found:
        return None
    more = f"{section.get_url(request)}?house={page.house.code}" if len(found) > OF_HOUSE else ""
    rows = cards_of(found[:OF_HOUSE], section, request)
    return {"title": _("Calls for volunteers"), "rows": rows, "url": more}


def closing_soon(language: str, request: HttpRequest) -> dict[str, Any] | None:
    """Return the calls with free places that close next and the address of all; None without any."""
    section = section_in(language)
    if section is None:
        return None
    entries = CallEntry.objects.listed(section.locale_id).open_on(timezone.localdate())
    found = entries.with_places().pages(SOON)
    return {"rows": cards_of(found, section, request), "url": section.get_url(request)} if found else None


def full_call(pk: int) -> Call:
    """Return a call with what its page shows of it: three queries."""
    rows = Call.objects.select_related("house", "region").prefetch_related("dates")
    return rows.prefetch_related(Prefetch("directions", Direction.objects.order_by("position"))).get(pk=pk)


def breadcrumbs(page: CallPage, above: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return the breadcrumbs of a call: the pages above and its first direction, as the section filtered by it."""
    direction = next(iter(page.call.directions.all()), None)
    if not above or direction is None:
        return above
    return [*above, {"label": str(direction), "url": f"{above[-1]['url']}?direction={direction.code}"}]


def call_context(page: CallPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the page of a call shows beside its own fields."""
    call = page.call
    section = page.get_parent().specific
    return {
        "call": call,
        "state": call.state.value,
        "signup_url": signup_url(page, request) if call.takes_signups else "",
        "state_text": words.state_text(call),
        "directions": [str(direction) for direction in call.directions.all()],
        "rows": words.details(call, HousePage.urls_in(page.locale_id).get(call.house_id or 0, "")),
        "dates": words.dates_text(call),
        "conditions": words.conditions(call),
        "age_notice": words.age_notice(page),
        "steps": words.steps(page),
        "near": near_to(page, section, request),
        "section_url": section.get_url(request),
    }


def unless_odd(response: HttpResponseBase) -> HttpResponseBase:
    """Return the response, forbidding caches to keep it where the address holds filters nobody offered."""
    context = getattr(response, "context_data", None) or {}
    if context.get("odd"):
        response.headers["Cache-Control"] = "no-store"
    return response
