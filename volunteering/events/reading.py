"""What the page of an event shows, and what machines read of it."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from core import ical
from houses.models import HousePage
from volunteering.calls.machine import ATTENDANCE, STATUS, location
from volunteering.events.calendar import rows_of, when_text
from volunteering.models import CalendarPage, Event, EventEntry, EventPage

NEAR = 3
MODES = {Event.Format.IN_PERSON: "Offline", Event.Format.ONLINE: "Online", Event.Format.MIXED: "Mixed"}


def full_event(pk: int) -> Event:
    """Return an event with what its page shows of it: one query."""
    return Event.objects.select_related("house", "region", "kind").get(pk=pk)


def event_context(page: EventPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the page of an event shows beside its own fields."""
    event = page.event
    calendar = page.get_parent().specific
    state = event.state
    return {
        "event": event,
        "state": state.value,
        "rows": details(event, HousePage.urls_in(page.locale_id).get(event.house_id or 0, "")),
        "when": when_text(event),
        "notice": _notice(event),
        "takes_registrations": event.takes_registrations,
        "registration_url": f"{page.get_url(request)}registration/" if event.takes_registrations else "",
        "closes_on": event.deadline or event.first_day,
        "near": near_to(page, calendar, request),
        "calendar_url": f"{calendar.get_url(request)}?month={event.first_day:%Y-%m}",
    }


def details(event: Event, house_url: str) -> list[dict[str, Any]]:
    """Return the rows of the card beside an event: `label`, `value`, perhaps `url`."""
    rows: list[dict[str, Any]] = [
        {"label": _("When"), "value": when_text(event)},
        {"label": _("Where"), "value": str(event.place) or str(event.region or "")},
        {"label": _("Format"), "value": str(Event.Format(event.format).label)},
        {"label": _("Phone"), "value": event.contact_phone, "tel": True},
        {"label": _("E-mail"), "value": event.contact_email, "mail": True},
        {"label": _("House"), "value": str(event.house or ""), "url": house_url},
    ]
    return [row for row in rows if row["value"]]


def _notice(event: Event) -> dict[str, str]:
    """Return `kind`, `title` and `text` of what stands in the place of the button; {} while one can register."""
    texts = {
        Event.State.FREE: ("info", _("No registration is needed"), _("Just come.")),
        Event.State.CLOSED: ("info", _("Registration has ended"), _("Ask the House whether a place is left.")),
        Event.State.PAST: ("done", _("This event is over"), ""),
        Event.State.CANCELLED: ("red", _("This event was cancelled"), ""),
    }
    kind, title, text = texts.get(event.state, ("", "", ""))
    return {"kind": kind, "title": title, "text": text} if title else {}


def near_to(page: EventPage, calendar: CalendarPage, request: HttpRequest) -> list[dict[str, Any]]:
    """Return the next events of a language, this one left out."""
    entries = EventEntry.objects.listed(page.locale_id).filter(first_day__gte=timezone.localdate())
    return rows_of(entries.exclude(event=page.event_id).pages(NEAR), calendar, request)


def json_ld(page: EventPage, request: HttpRequest, base: dict[str, Any]) -> dict[str, Any]:
    """Return schema.org Event data, from what every page says (`base`)."""
    event = page.event
    ends = event.ends_at or event.starts_at
    moments = (
        [event.first_day, event.last_day]
        if event.all_day
        else [timezone.localtime(event.starts_at), timezone.localtime(ends)]
    )
    data = {
        **base,
        "@type": "Event",
        "startDate": moments[0].isoformat(),
        "endDate": moments[1].isoformat(),
        "eventStatus": STATUS.format("Cancelled" if event.cancelled_at else "Scheduled"),
        "eventAttendanceMode": ATTENDANCE.format(MODES[Event.Format(event.format)]),
        "location": location(event, base["url"], online=event.format == Event.Format.ONLINE),
        "isAccessibleForFree": True,
    }
    if event.house is not None:
        data["organizer"] = {"@type": "Organization", "name": str(event.house)}
    if page.head_image is not None:
        data["image"] = [request.build_absolute_uri(page.head_image.file.url)]
    return data


def entry(page: EventPage, url: str) -> ical.Event:
    """Return the event as an entry for people's own calendars."""
    event = page.event
    begins: Any = event.first_day if event.all_day else event.starts_at
    ends: Any = event.last_day if event.all_day else event.ends_at or event.starts_at
    return ical.Event(
        uid=f"event-{event.code}@shanyraq",
        start=begins,
        end=ends,
        all_day=event.all_day,
        title=page.title,
        description=page.lead,
        place=str(event.place) or str(event.region or ""),
        url=url,
        status=ical.CANCELLED if event.cancelled_at else ical.CONFIRMED,
        changed=page.last_published_at,
    )
