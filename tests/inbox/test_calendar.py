"""Working days: weekends, holidays that move, and two that do not."""

import datetime as dt

import pytest

from core.fields import LocalizedText
from inbox.calendar import WorkingCalendar, local_day
from inbox.models import Holiday
from inbox.seeds import HOLIDAYS

BY_LAW = [Holiday(month=month, day=day, moves=moves, name=LocalizedText()) for month, day, moves, _names in HOLIDAYS]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-08-10", 15, "2026-09-01"),  # Sunday 30 August moves to Monday 31
        ("2026-08-10", 3, "2026-08-13"),
        ("2026-08-14", 1, "2026-08-17"),
        ("2026-03-20", 1, "2026-03-26"),  # 21 and 22 March are a weekend, 23 is off, two days move to 24 and 25
        ("2026-12-31", 1, "2027-01-05"),  # 1 January is a Friday, Saturday 2 moves to Monday 4
        ("2023-01-06", 1, "2023-01-09"),  # 7 January 2023 was a Saturday: it does not move
        ("2026-08-10", 0, "2026-08-10"),
    ],
)
def test_terms(start: str, days: int, end: str) -> None:
    assert WorkingCalendar(BY_LAW).add_working_days(day(start), days) == day(end)


def test_kurban_ait_is_of_one_year_and_does_not_move() -> None:
    ait = Holiday(month=5, day=27, year=2026, moves=False)
    calendar = WorkingCalendar([*BY_LAW, ait])
    assert not calendar.is_working_day(day("2026-05-27"))
    assert calendar.is_working_day(day("2027-05-27"))
    on_saturday = Holiday(month=5, day=16, year=2026, moves=False)
    assert WorkingCalendar([on_saturday]).is_working_day(day("2026-05-18"))


def test_a_weekend_day_may_be_worked_by_decree() -> None:
    calendar = WorkingCalendar([Holiday(month=5, day=16, year=2026, working=True)])
    assert calendar.is_working_day(day("2026-05-16"))


def test_a_holiday_on_29_february_exists_in_leap_years_only() -> None:
    calendar = WorkingCalendar([Holiday(month=2, day=29)])
    assert not calendar.is_working_day(day("2028-02-29"))
    assert calendar.is_working_day(day("2027-03-01"))


def test_the_day_begins_in_almaty() -> None:
    before = dt.datetime(2026, 8, 10, 18, 59, tzinfo=dt.UTC)  # Kazakhstan is at UTC+5
    assert local_day(before) == day("2026-08-10")
    assert local_day(before + dt.timedelta(minutes=1)) == day("2026-08-11")
