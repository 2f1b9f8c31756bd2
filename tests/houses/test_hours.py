"""Whether a House is open, at moments that matter."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from demo.builders.houses import add_reception
from houses import hours
from houses.models import HouseHours
from tests.houses.conftest import Network

ALMATY = ZoneInfo("Asia/Almaty")
MONDAY = dt.date(2026, 11, 23)
NINE, SIX = dt.time(9), dt.time(18)
WEEK = [HouseHours(first_day=0, last_day=4, opens=NINE, closes=SIX, break_from=dt.time(13), break_to=dt.time(14))]


@pytest.fixture(autouse=True)
def days_off() -> Iterator[set[dt.date]]:
    """The public holidays of the test, instead of the country's."""
    before, off = list(hours._asked), set[dt.date]()
    hours._asked[:] = [off.__contains__]
    yield off
    hours._asked[:] = before


def at(day: dt.date, time: str) -> dt.datetime:
    """Return a moment of the country's clock."""
    return dt.datetime.combine(day, dt.time.fromisoformat(time), ALMATY)


def said(rows: list[HouseHours], moment: dt.datetime) -> tuple[str, str]:
    """Return kind and words of the state, in English."""
    with override("en"):
        state = hours.state_at(rows, moment)
    assert state is not None
    return state.kind, state.text


MOMENTS = {
    ("2026-11-23", "08:59"): ("closed", "closed, opens today at 9:00"),
    ("2026-11-23", "09:00"): ("open", "open until 18:00"),
    ("2026-11-23", "13:00"): ("break", "lunch break until 14:00"),
    ("2026-11-23", "14:00"): ("open", "open until 18:00"),
    ("2026-11-23", "18:00"): ("closed", "closed, opens: tomorrow, 9:00"),
    ("2026-11-27", "19:30"): ("closed", "closed, opens: Monday, 9:00"),
    ("2026-11-28", "12:00"): ("closed", "closed, opens: Monday, 9:00"),
    ("2026-11-29", "12:00"): ("closed", "closed, opens: tomorrow, 9:00"),
}


@pytest.mark.parametrize("when", MOMENTS, ids=" ".join)
def test_a_week(when: tuple[str, str]) -> None:
    day, time = when
    assert said(WEEK, at(dt.date.fromisoformat(day), time)) == MOMENTS[when]


def test_two_spans_in_a_day_and_a_saturday() -> None:
    rows = [
        HouseHours(first_day=0, last_day=None, opens=dt.time(15), closes=dt.time(17)),
        HouseHours(first_day=0, last_day=None, opens=NINE, closes=dt.time(11)),
        HouseHours(first_day=5, last_day=None, opens=dt.time(10), closes=dt.time(12)),
    ]
    assert said(rows, at(MONDAY, "12:00")) == ("closed", "closed, opens today at 15:00")
    assert said(rows, at(MONDAY, "17:30")) == ("closed", "closed, opens: Saturday, 10:00")


def test_who_gives_no_hours_says_nothing() -> None:
    assert hours.state_at([], at(MONDAY, "10:00")) is None


def test_a_public_holiday_is_closed_and_the_next_working_day_is_named(days_off: set[dt.date]) -> None:
    days_off |= {MONDAY, MONDAY + dt.timedelta(days=1)}
    assert said(WEEK, at(MONDAY, "10:00")) == ("closed", "closed today: public holiday, opens: Wednesday, 9:00")
    days_off |= {MONDAY + dt.timedelta(days=n) for n in range(5)}
    assert said(WEEK, at(MONDAY, "10:00"))[1].endswith("opens: 30\N{NO-BREAK SPACE}November, 9:00")
    days_off |= {MONDAY + dt.timedelta(days=n) for n in range(20)}
    assert said(WEEK, at(MONDAY, "10:00"))[1] == "closed today: public holiday"


@pytest.mark.django_db
def test_visitors_are_received_today_until_it_is_over(network: Network, days_off: set[dt.date]) -> None:
    row = add_reception(network.city, {"kk": "Кабинет"}, (0, 4), NINE, dt.time(12))
    assert row.receives_later(at(MONDAY, "08:00"))
    assert row.receives_later(at(MONDAY, "11:59"))
    assert not row.receives_later(at(MONDAY, "12:00"))
    assert not row.receives_later(at(MONDAY - dt.timedelta(days=1), "10:00"))
    days_off.add(MONDAY)
    assert not row.receives_later(at(MONDAY, "10:00"))
