"""A call for machines: schema.org data and calendar entries."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from core import ical
from volunteering.calls.presentation import details
from volunteering.models import Call, CallDate, CallPage

ATTENDANCE = "https://schema.org/{}EventAttendanceMode"
STATUS = "https://schema.org/Event{}"


def json_ld(page: CallPage, request: HttpRequest, base: dict[str, Any]) -> dict[str, Any]:
    """Return schema.org Event data of a call, from what every page says (`base`)."""
    call = page.call
    data = {
        **base,
        "@type": "Event",
        "startDate": _moment(call.starts_on, call.starts_at),
        "endDate": _moment(call.last_day, call.ends_at),
        "eventStatus": STATUS.format("Cancelled" if call.cancelled_at else "Scheduled"),
        "eventAttendanceMode": ATTENDANCE.format("Online" if call.is_online else "Offline"),
        "location": location(call, base["url"], online=call.is_online),
    }
    if call.house is not None:
        data["organizer"] = {"@type": "Organization", "name": str(call.house)}
    if call.places is not None:
        data["maximumAttendeeCapacity"] = call.places
        data["remainingAttendeeCapacity"] = call.places_left
    if page.head_image is not None:
        data["image"] = [request.build_absolute_uri(page.head_image.file.url)]
    if call.least_age:
        data["typicalAgeRange"] = f"{call.least_age}-"
    return data


def location(record: Any, url: str, *, online: bool) -> dict[str, Any]:
    """Return schema.org data of where a call or an event takes place."""
    if online:
        return {"@type": "VirtualLocation", "url": url}
    address: dict[str, str] = {"@type": "PostalAddress", "addressCountry": "KZ"}
    if record.region is not None:
        address["addressRegion"] = str(record.region)
    return {"@type": "Place", "name": str(record.place) or str(record.region or record.title), "address": address}


def _moment(day: dt.date, time: dt.time | None) -> str:
    return _at(day, time).isoformat() if time else day.isoformat()


def _at(day: dt.date, time: dt.time) -> dt.datetime:
    return dt.datetime.combine(day, time, tzinfo=timezone.get_default_timezone())


def entries(page: CallPage, url: str) -> list[ical.Event]:
    """Return the entries of a call for people's own calendars: one for each of its dates, else one for the span."""
    call = page.call
    dates = list(call.dates.all()) or [CallDate(date=day) for day in call.dates_of_rule()]
    if dates:
        return [_entry(page, url, date.date, date.date, date.starts_at, date.ends_at) for date in dates]
    return [_entry(page, url, call.starts_on, call.last_day, None, None)]


def _entry(
    page: CallPage, url: str, first: dt.date, last: dt.date, begins: dt.time | None, ends: dt.time | None
) -> ical.Event:
    call: Call = page.call
    begins, ends = begins or call.starts_at, ends or call.ends_at
    timed = begins is not None and first == last
    latest = dt.time(23, 59)
    lines = [f"{row['label']}: {row['value']}" for row in details(call, "") if row.get("url") is None]
    return ical.Event(
        uid=f"call-{call.code}-{first.isoformat()}@shanyraq",
        start=_at(first, begins) if timed and begins else first,
        end=_at(first, ends or _later(begins, latest)) if timed and begins else last,
        all_day=not timed,
        title=page.title,
        description="\n".join([page.lead, *lines]),
        place=str(call.place) or str(call.region or ""),
        url=url,
        status=ical.CANCELLED if call.cancelled_at else ical.CONFIRMED,
        changed=page.last_published_at,
    )


def _later(begins: dt.time, latest: dt.time) -> dt.time:
    """Return an hour after `begins`, where nobody said when it ends; never beyond the day."""
    return begins.replace(hour=begins.hour + 1) if begins.hour < latest.hour else latest
