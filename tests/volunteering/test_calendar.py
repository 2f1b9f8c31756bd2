"""The calendar by month: its weeks, its bounds, its filters."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from demo.builders.houses import make_region
from demo.builders.volunteering import make_event, make_event_page
from tests.volunteering.sections import Sections
from volunteering.events.calendar import weeks_of
from volunteering.models import EventEntry
from volunteering.months import Month


@pytest.fixture
def sections(db: None) -> Sections:
    return Sections()


def at(day: str) -> dt.datetime:
    return timezone.make_aware(dt.datetime.fromisoformat(day))


@pytest.mark.parametrize("text", ["0000-01", "2026-13", "2026-1", "2026-12-01", "", "٢٠٢٦-١٢", "-001-01"])
def test_what_is_no_month(text: str) -> None:
    assert Month.parse(text) is None


def test_months_at_the_ends_of_the_calendar() -> None:
    first, last = Month.parse("0001-01"), Month.parse("9999-12")
    assert first is not None
    assert last is not None
    assert (first.shifted(-1), last.shifted(1)) == (None, None)
    assert (first.first, last.last) == (dt.date.min, dt.date.max)
    assert weeks_of(last, [])[-1][4].date == dt.date.max
    assert Month(2024, 2).last.day == 29


def test_weeks_begin_on_monday_and_hold_each_event_on_each_of_its_days(sections: Sections, client: Client) -> None:
    event = make_event(starts_at=at("2090-12-30T10:00"), ends_at=at("2091-01-02T12:00"))
    make_event_page(sections.calendar, event, title="Жаңа жыл")
    december = client.get("/kk/events/?month=2090-12").context
    days = [day for week in december["weeks"] for day in week if day and day.events]
    assert [day.date.day for day in days] == [30, 31]
    assert [len(week) for week in december["weeks"]] == [7] * len(december["weeks"])
    january = client.get("/kk/events/?month=2091-01").context
    assert [day.date.day for week in january["weeks"] for day in week if day and day.events] == [1, 2]
    assert january["next"] is None
    assert january["previous"]["url"] == "/kk/events/?month=2090-12"


@pytest.mark.parametrize("month", ["0001-01", "9999-12", "0000-00", "x", "2026-11-22", "%00", "1970-01"])
def test_a_month_out_of_bounds_is_this_month(client: Client, sections: Sections, month: str) -> None:
    make_event_page(sections.calendar, make_event(starts_in=40))
    response = client.get(f"/kk/events/?month={month}")
    assert response.status_code == 200
    assert response.context["month"] == Month.of(timezone.localdate())
    assert response["Cache-Control"] == "no-store"


def test_filters_and_the_next_month_with_events(client: Client, sections: Sections) -> None:
    astana = make_region("astana")
    make_event_page(sections.calendar, make_event(starts_at=at("2091-05-01T10:00"), region=astana), title="A")
    make_event_page(sections.calendar, make_event(starts_at=at("2091-05-31T10:00"), kind="debate"), title="B")
    make_event_page(sections.calendar, make_event(starts_at=at("2091-05-31T10:00")), title="draft", live=False)

    def titles(query: str) -> list[str]:
        return [row["title"] for row in client.get(f"/kk/events/?{query}").context["rows"]]

    assert titles("month=2091-05") == ["A", "B"]
    assert titles("month=2091-05&region=astana") == ["A"]
    assert titles("month=2091-05&kind=debate&region=astana") == []
    assert titles("month=2091-05&kind=nothing") == ["A", "B"]
    assert titles("month=2091-04") == []
    assert client.get("/kk/events/?month=2091-04&kind=debate").context["coming"]["url"] == (
        "/kk/events/?kind=debate&month=2091-05"
    )
    assert client.get("/ru/events/").context["rows"] == []


def test_a_full_day_says_how_many_more_there_are(client: Client, sections: Sections) -> None:
    for hour in range(9, 14):
        make_event_page(sections.calendar, make_event(starts_at=at(f"2091-05-09T{hour:02}:00")))
    html = client.get("/kk/events/?month=2091-05").content.decode()
    assert "Тағы: 2" in html
    event = EventEntry.objects.first().event
    event.starts_at, event.ends_at = at("2091-06-01T09:00"), None
    event.save()
    assert EventEntry.objects.get(event=event).first_day == dt.date(2091, 6, 1)
