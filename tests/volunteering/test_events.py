"""Events: their states, their page, their file, the feed and the calendar people subscribe to."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from demo.builders.houses import make_region
from demo.builders.volunteering import make_event, make_event_page
from tests.volunteering.sections import Sections
from tests.volunteering.test_calls import json_ld
from volunteering.models import Event

ZONE = timezone.get_default_timezone()
TEN = dt.datetime(2026, 12, 5, 10, tzinfo=ZONE)


@pytest.fixture
def sections(db: None) -> Sections:
    return Sections()


@pytest.mark.parametrize(
    ("fields", "moment", "state"),
    [
        ({}, TEN, Event.State.FREE),
        ({"registration": True}, TEN, Event.State.OPEN),
        ({"registration": True, "places": 2, "places_taken": 2}, TEN, Event.State.FULL),
        ({"registration": True, "deadline": dt.date(2026, 12, 4)}, TEN, Event.State.CLOSED),
        ({"registration": True}, TEN + dt.timedelta(days=1), Event.State.PAST),
        ({"registration": True}, dt.datetime(2026, 12, 5, 23, 59, tzinfo=ZONE), Event.State.OPEN),
        ({"cancelled_at": TEN}, TEN, Event.State.CANCELLED),
    ],
)
def test_the_state_of_a_moment(fields: dict[str, Any], moment: dt.datetime, state: Event.State) -> None:
    assert Event(starts_at=TEN, **fields).state_at(moment) is state


def test_an_event_ends_after_it_begins_and_within_a_month(db: None) -> None:
    for ends in (TEN - dt.timedelta(hours=1), TEN + dt.timedelta(days=40)):
        with pytest.raises(ValidationError):
            make_event(starts_at=TEN, ends_at=ends)


def test_the_page_of_an_event(client: Client, sections: Sections) -> None:
    event = make_event(
        code="open",
        region=make_region("astana", {"kk": "Астана"}),
        registration=True,
        places=9,
        format="mixed",
        place={"kk": "Үй"},
    )
    page = make_event_page(sections.calendar, event, title="Ашық есік")
    make_event_page(sections.calendar, make_event(starts_in=40), title="Келесі")
    html = client.get(page.url).content.decode()
    for words in ("Үй", "Келесі", f"{page.url}registration/", "Бос орын: 9", "/kk/events/ics/open.ics"):
        assert words in html, words
    data = json_ld(html, "Event")
    assert data["eventAttendanceMode"].endswith("MixedEventAttendanceMode")
    assert dt.datetime.fromisoformat(data["startDate"]) == event.starts_at


def test_files_and_feeds(client: Client, sections: Sections) -> None:
    astana = make_region("astana")
    day = dt.datetime(2091, 3, 21, tzinfo=ZONE)
    ends = day + dt.timedelta(days=2)
    nauryz = make_event(code="nauryz", starts_at=day, ends_at=ends, all_day=True, kind="public-holiday")
    make_event_page(sections.calendar, nauryz, title="Наурыз, мейрам")
    make_event_page(sections.calendar, make_event(region=astana, cancelled_at=timezone.now()), title="Болмайды")
    make_event_page(sections.calendar, make_event(starts_in=-400), title="Ескі")
    one = client.get("/kk/events/ics/nauryz.ics").content.decode()
    assert "DTSTART;VALUE=DATE:20910321" in one
    assert "DTEND;VALUE=DATE:20910324" in one
    assert r"SUMMARY:Наурыз\, мейрам" in one
    every = client.get("/kk/events/calendar.ics").content.decode()
    assert every.count("BEGIN:VEVENT") == 2
    assert "STATUS:CANCELLED" in every
    assert client.get("/kk/events/calendar.ics?region=astana").content.decode().count("BEGIN:VEVENT") == 1
    assert client.get("/kk/events/calendar.ics?kind=public-holiday").content.decode().count("BEGIN:VEVENT") == 1
    assert client.get("/kk/events/calendar.ics?kind=none").status_code == 404
    assert client.get("/kk/events/feed/rss/").content.decode().count("<item>") == 2
    assert client.get("/kk/events/feed/atom/?region=astana").content.decode().count("<entry>") == 1
    assert client.get("/kk/events/feed/atom/?region=none").status_code == 404
