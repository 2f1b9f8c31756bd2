"""Calendar files (RFC 5545) for what people put into their own calendars: receptions, courses, events."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import get_valid_filename

CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"
CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Shanyraq//Calendar//KK"
LINE_OCTETS = 75  # RFC 5545, 3.1: without the line break, octets and not characters
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class Event:
    """One entry of a calendar.

    `uid` names it for ever: an entry that is taken in again replaces the former one ("reception-12@example.kz").
    `start` and `end` are aware datetimes; with `all_day` only their days count, `end` being the last day itself.
    `url` is absolute. `status` is CONFIRMED, TENTATIVE or CANCELLED. `changed` is when it was last altered (None:
    now), `sequence` how often; a calendar replaces an entry by one of a higher sequence.
    """

    uid: str
    start: dt.date | dt.datetime
    end: dt.date | dt.datetime
    title: str
    description: str = ""
    place: str = ""
    url: str = ""
    all_day: bool = False
    status: str = CONFIRMED
    changed: dt.datetime | None = None
    sequence: int = 0


def calendar(name: str, events: Iterable[Event]) -> bytes:
    """Return a calendar called `name` with `events`, in UTF-8.

    Moments are written in UTC, so that no reader needs to know that Asia/Almaty is UTC+5 since March 2024.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{_text(name)}")
    for event in events:
        lines += _lines_of(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def answer(name: str, events: Iterable[Event], filename: str) -> HttpResponse:
    """Return a calendar as a file to download; `filename` goes without ".ics"."""
    response = HttpResponse(calendar(name, events), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{get_valid_filename(filename)}.ics"'
    return response


def _lines_of(event: Event) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{_text(event.uid)}", f"DTSTAMP:{_moment(event.changed or timezone.now())}"]
    if event.all_day:
        last = _day(event.end) + dt.timedelta(days=1)  # the end of an all-day entry is the day after it
        lines += [f"DTSTART;VALUE=DATE:{_day(event.start):%Y%m%d}", f"DTEND;VALUE=DATE:{last:%Y%m%d}"]
    else:
        lines += [f"DTSTART:{_moment(event.start)}", f"DTEND:{_moment(event.end)}"]
    lines.append(f"SUMMARY:{_text(event.title)}")
    optional = (("DESCRIPTION", _text(event.description)), ("LOCATION", _text(event.place)), ("URL", _uri(event.url)))
    lines += [f"{key}:{value}" for key, value in optional if value]
    return [*lines, f"STATUS:{event.status}", f"SEQUENCE:{event.sequence}", "END:VEVENT"]


def _moment(value: dt.date | dt.datetime) -> str:
    if not isinstance(value, dt.datetime) or value.tzinfo is None:
        raise ValueError("An entry that is not all day starts and ends at an aware datetime.")
    return f"{value.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _day(value: dt.date | dt.datetime) -> dt.date:
    return timezone.localtime(value).date() if isinstance(value, dt.datetime) else value


def _text(value: str) -> str:
    """Return a text value: no control characters; backslash, comma, semicolon and line break escaped."""
    clean = _CONTROLS.sub("", value).replace("\r\n", "\n").replace("\r", "\n").strip()
    return re.sub(r"([\\;,])", r"\\\1", clean).replace("\n", "\\n")


def _uri(value: str) -> str:
    """Return an address; one with a space or a line break is none and is left out."""
    return "" if re.search(r"\s", value) else value


def _folded(line: str) -> str:
    """Return `line` broken into pieces of at most 75 octets, never inside a character."""
    pieces: list[str] = []
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > LINE_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1  # the blank that marks a continued line counts too
        piece, octets = piece + letter, octets + size
    return "\r\n".join([*pieces, piece])
