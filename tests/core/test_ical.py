"""Calendar files: what any calendar program can read."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from core.ical import CANCELLED, LINE_OCTETS, Event, answer, calendar

ALMATY = ZoneInfo("Asia/Almaty")
START = dt.datetime(2026, 12, 3, 10, 0, tzinfo=ALMATY)
LONG = "Виртуалды қабылдау бөлмесі: медиатор, заңгер, психолог, дәрігер және судья тұрғындардың сұрағына жауап береді"


def event(**changes: object) -> Event:
    values = {"uid": "r-1@example.kz", "start": START, "end": START + dt.timedelta(hours=2), "title": "Қабылдау"}
    return Event(**(values | changes))  # type: ignore[arg-type]


def unfolded(data: bytes) -> list[str]:
    """Return the lines as a reader joins them."""
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_moments_are_in_utc_with_the_offset_of_their_day() -> None:
    lines = unfolded(calendar("Қабылдау", [event()]))
    assert "DTSTART:20261203T050000Z" in lines  # UTC+5 since 1 March 2024
    before = dt.datetime(2023, 12, 3, 10, 0, tzinfo=ALMATY)
    assert "DTSTART:20231203T040000Z" in unfolded(calendar("x", [event(start=before, end=before)]))


def test_long_kazakh_lines_are_folded_between_letters() -> None:
    data = calendar("Қабылдау", [event(title=LONG, description=LONG * 3)])
    for line in data.split(b"\r\n"):
        assert len(line) <= LINE_OCTETS
        line.decode()
    escaped = LONG.replace(",", "\\,")
    assert f"SUMMARY:{escaped}" in unfolded(data)


def test_nothing_typed_becomes_a_line_of_its_own() -> None:
    nasty = "a\r\nEND:VEVENT\nATTACH:http://x\\;b,\x00c"
    lines = unfolded(calendar("x", [event(title=nasty, place=nasty, url="https://x.kz/\r\nATTACH:y")]))
    assert "SUMMARY:a\\nEND:VEVENT\\nATTACH:http://x\\\\\\;b\\,c" in lines
    assert [line for line in lines if line.startswith(("ATTACH", "URL"))] == []
    assert lines.count("END:VEVENT") == 1


def test_the_last_whole_day_is_included() -> None:
    lines = unfolded(calendar("x", [event(all_day=True, start=dt.date(2026, 12, 3), end=dt.date(2026, 12, 5))]))
    assert "DTSTART;VALUE=DATE:20261203" in lines
    assert "DTEND;VALUE=DATE:20261206" in lines


def test_what_a_reader_needs_is_there() -> None:
    lines = unfolded(calendar("Күнтізбе", [event(status=CANCELLED, changed=START, sequence=3)]))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    for line in ("UID:r-1@example.kz", "DTSTAMP:20261203T050000Z", "STATUS:CANCELLED", "SEQUENCE:3"):
        assert line in lines


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        calendar("x", [event(start=dt.datetime(2026, 1, 1, 10, 0))])  # noqa: DTZ001


def test_the_file_has_a_safe_name() -> None:
    response = answer("x", [event()], 'a"b/../c')
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="ab..c.ics"'
