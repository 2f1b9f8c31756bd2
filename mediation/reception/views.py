"""The addresses of the reception: the list, a session, its calendar file, the forms, a booked talk's calendar file."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core import dates, ical
from core.parts import answer, part_context
from inbox import cookies
from inbox.figures.small_numbers import FEWEST
from inbox.notifications import status_address
from mediation.models import ReceptionPage, ReceptionRequest, ReceptionSession
from mediation.reception import bookings, listing
from mediation.reception.forms import code_of
from mediation.reception.pages import ReceptionForm

ASK, BOOK, CALENDAR = "ask", "book", "calendar"


def part(page: ReceptionPage, request: HttpRequest, parts: Sequence[str]) -> HttpResponseBase:
    """Answer an address below `page` that has no form. Raises Http404 for what is not there."""
    session = listing.session_called(parts[0])
    if session is None or (len(parts) > 1 and parts[1] != CALENDAR):
        raise Http404
    url = f"{page.get_full_url(request)}{session.code}/"
    if len(parts) > 1:
        return ical.answer(str(session.title), [listing.calendar_entry(session, url)], f"reception-{session.code}")
    return _session(page, request, session, url)


def form_at(page: ReceptionPage, request: HttpRequest, parts: Sequence[str]) -> ReceptionForm | None:
    """Return the form of an address; None where there is none.

    A session that was unpublished while its form was open still takes the POST: what was typed can be sent as a
    question.
    """
    if list(parts) == [ASK]:
        return ReceptionForm(page, request)
    if len(parts) != 2 or parts[1] != BOOK:
        return None
    session = listing.session_called(parts[0])
    if session is None and request.method != "POST":
        return None
    return ReceptionForm(page, request, session, parts[0])


def index(page: ReceptionPage, request: HttpRequest) -> HttpResponseBase:
    """Answer with the list: sessions to come and past."""
    url = page.get_url(request) or ""
    shown, past = listing.past(url, request.GET.get("page", ""))
    sessions = listing.to_come(url)
    own = {
        "sessions": sessions,
        "past": past,
        "page_obj": shown,
        "ask_url": f"{url}{ASK}/",
    }
    return answer(page, request, own)


def _session(page: ReceptionPage, request: HttpRequest, session: ReceptionSession, url: str) -> HttpResponseBase:
    free = bookings.free_slots(session)
    below = f"{page.get_url(request)}{session.code}/"
    event = listing.event_json_ld(page, session, request, url)
    time = listing.time_range(session)
    when = ", ".join(part for part in (dates.long_date(session.starts_at), time) if part)
    description = str(session.note) or f"{session.title}: {when}"
    own = part_context(page, request, f"{session.code}/", f"{session.title}, {when}", description, [event])
    own |= {
        "session": session,
        "facts": _facts(session),
        "slots": [{"at": slot, "url": f"{below}{BOOK}/?{urlencode({'slot': code_of(slot)})}"} for slot in free],
        "free": sum(free.values()),
        "refusal": bookings.refusal_of(session),
        "book_url": f"{below}{BOOK}/",
        "ask_url": f"{page.get_url(request)}{ASK}/",
        "calendar_url": f"{below}{CALENDAR}/",
        "list_url": page.get_url(request),
        "citizens": listing.citizens_number(session),
        "duties_told": any(duty.number or duty.names for duty in session.duties.all()),
        **_results(session),
    }
    return answer(page, request, own, "pages/mediation_reception_session.html")


def _results(session: ReceptionSession) -> dict[str, Any]:
    """Return the questions by topic, the most first, and the topics without their numbers.

    Counts under five are not published; where only one is, the next one goes with it, or the total would tell it.
    """
    rows = sorted(session.results.all(), key=lambda row: -row.number)
    shown = [row for row in rows if row.number >= FEWEST]
    if len(rows) - len(shown) == 1:
        shown = shown[:-1]
    return {
        "breakdown": [{"label": row.topic.name, "value": row.number} for row in shown],
        "untold": [str(row.topic) for row in rows[len(shown) :]],
    }


def _facts(session: ReceptionSession) -> list[dict[str, Any]]:
    """Return the rows of the card beside a session."""
    regions = ", ".join(str(region.name) for region in session.regions.all())
    rows = [
        {"label": _("When"), "value": f"{dates.long_date(session.starts_at)}, {dates.weekday(session.starts_at)}"},
        {"label": _("Time"), "value": listing.time_range(session)},
        {"label": _("How"), "value": str(session.get_channel_display())},
        {"label": _("Where"), "value": session.place_text},
        {"label": _("House of Friendship"), "value": str(session.house.name) if session.house else ""},
        {"label": _("For whom"), "value": regions or _("for everybody, from any region")},
    ]
    return [row for row in rows if row["value"]]


@never_cache
@require_http_methods(["GET", "HEAD"])
def my_talk(request: HttpRequest) -> HttpResponseBase:
    """Return the talk of the opened case as a calendar file; the status page where there is none."""
    case = cookies.case_of(request)
    row = case.specific() if case is not None else None
    entry = listing.talk_entry(row, status_address(row.language)) if isinstance(row, ReceptionRequest) else None
    if entry is None:
        return redirect("inbox:status")
    return ical.answer(entry.title, [entry], "reception")
