"""What the pages of the reception show of its sessions."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.core.validators import slug_re
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import dates, ical
from core.numbers import number
from mediation.models import ReceptionPage, ReceptionRequest, ReceptionSession
from mediation.reception import bookings

PER_PAGE = 12
ATTENDANCE = {
    ReceptionSession.Channel.ONLINE: "OnlineEventAttendanceMode",
    ReceptionSession.Channel.PHONE: "OnlineEventAttendanceMode",
    ReceptionSession.Channel.ROOM: "OfflineEventAttendanceMode",
    ReceptionSession.Channel.MIXED: "MixedEventAttendanceMode",
}


@dataclass(frozen=True)
class ListedSession:
    """A session in a list."""

    session: ReceptionSession
    url: str
    free: int

    @property
    def time_text(self) -> str:
        """From when to when: "10:00–13:00"."""
        return time_range(self.session)

    @property
    def place(self) -> str:
        """House and channel, in the active language."""
        parts = [str(self.session.get_channel_display())]
        if self.session.house is not None:
            parts.insert(0, str(self.session.house.short_name))
        elif not self.session.is_over:
            parts.insert(0, _("the whole country"))
        return " · ".join(parts)

    @property
    def meta(self) -> list[str]:
        """What stands under the title: time, who is on duty, how many were received."""
        rows = [self.time_text] if self.time_text else []
        if self.session.citizens is not None:
            rows.append(citizens_text(self.session.citizens))
        return rows


def time_range(session: ReceptionSession) -> str:
    """Return from when to when, without the day; "" where only the day is known."""
    if session.is_whole_day:
        return ""
    return f"{dates.clock_time(session.starts_at)}–{dates.clock_time(session.ends_at)}"


def citizens_text(count: int) -> str:
    """Return how many citizens were received, in words of the active language."""
    return ngettext("%(n)s citizen", "%(n)s citizens", count) % {"n": number(count)}


def citizens_number(session: ReceptionSession) -> dict[str, str] | None:
    """Return the large number of citizens received and what it counts; None where nobody has counted."""
    if session.citizens is None:
        return None
    label = ngettext("citizen received advice", "citizens received advice", session.citizens)
    return {"value": number(session.citizens), "label": label}


def to_come(page_url: str) -> list[ListedSession]:
    """Return the sessions to come, with how many talks can be booked (three queries)."""
    rows = list(_full(ReceptionSession.objects.public().to_come()))
    free = bookings.free_slots_of(rows)
    return [ListedSession(row, f"{page_url}{row.code}/", sum(free[row.pk].values())) for row in rows]


def past(page_url: str, typed_page: str) -> "tuple[Page[ReceptionSession], list[ListedSession]]":
    """Return a page of the sessions held. Raises Http404 for a page that does not exist."""
    paginator = Paginator(_full(ReceptionSession.objects.public().past()), PER_PAGE)
    if typed_page and not (typed_page.isascii() and typed_page.isdigit() and len(typed_page) < 6):
        raise Http404
    wanted = int(typed_page or 1)
    if not 1 <= wanted <= paginator.num_pages:
        raise Http404
    shown = paginator.page(wanted)
    return shown, [ListedSession(row, f"{page_url}{row.code}/", 0) for row in shown]


def _full(rows: Any) -> Any:
    return rows.select_related("house")


def session_called(code: str) -> ReceptionSession | None:
    """Return the session readers may see under `code`, with all its page shows; None without one."""
    if not slug_re.fullmatch(code):
        return None
    rows = ReceptionSession.objects.public().select_related("house__region")
    return rows.prefetch_related("duties__profession", "results__topic", "regions").filter(code=code).first()


def calendar_entry(session: ReceptionSession, url: str) -> ical.Event:
    """Return the session as an entry of a calendar; `url` is the absolute address of its page."""
    return ical.Event(
        uid=f"reception-{session.pk}@{host()}",
        start=session.starts_at,
        end=session.ends_at,
        title=str(session.title),
        description=str(session.note),
        place=session.place_text or str(session.get_channel_display()),
        url=url,
        all_day=session.is_whole_day,
        status=ical.CANCELLED if session.is_cancelled else ical.CONFIRMED,
        sequence=session.revision,
    )


def talk_entry(request: ReceptionRequest, status_url: str) -> ical.Event | None:
    """Return the talk of who has booked as an entry of a calendar, without the link to join; None without a talk."""
    session = request.session
    if session is None or request.slot_at is None or request.seat is None:
        return None
    return ical.Event(
        uid=f"reception-talk-{request.reference}@{host()}",
        start=request.slot_at,
        end=request.slot_at + dt.timedelta(minutes=session.slot_minutes or 0),
        title=str(session.title),
        place=session.place_text or str(session.get_channel_display()),
        url=status_url,
        status=ical.CANCELLED if session.is_cancelled else ical.CONFIRMED,
        sequence=request.version,
    )


def host() -> str:
    """Return the name of the site behind the entries' identifiers: the same on every address the site answers to."""
    return urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"


def event_json_ld(page: ReceptionPage, session: ReceptionSession, request: HttpRequest, url: str) -> dict[str, Any]:
    """Return the schema.org Event of a session."""
    status = "EventCancelled" if session.is_cancelled else "EventScheduled"
    places: list[dict[str, Any]] = []
    if session.place_text:
        places.append({"@type": "Place", "name": session.place_text, "address": session.place_text})
    if session.channel != ReceptionSession.Channel.ROOM:
        places.append({"@type": "VirtualLocation", "url": url})
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": str(session.title),
        "url": url,
        "inLanguage": page.locale.language_code,
        "startDate": session.starts_at.isoformat(),
        "endDate": session.ends_at.isoformat(),
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": f"https://schema.org/{ATTENDANCE[ReceptionSession.Channel(session.channel)]}",
        "isAccessibleForFree": True,
    }
    if places:
        data["location"] = places if len(places) > 1 else places[0]
    if session.house is not None:
        data["organizer"] = {"@type": "GovernmentOrganization", "name": str(session.house.name)}
    return data
