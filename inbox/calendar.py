"""Working days of the country: weekends and holidays are off, and terms count from the next working day.

Holidays are rows of `Holiday`. One that falls on a weekend moves to the next working day; 7 January and Kurban Ait do
not. "Today" is the day in Asia/Almaty (settings.TIME_ZONE). Source: Labour Code Art. 84, law on holidays.
"""

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone

from core.memo import remember
from inbox.models import Holiday

ONE_DAY = dt.timedelta(days=1)
SATURDAY = 5
LONGEST_YEARS = 2  # a term is weeks; two years ahead is far beyond it


class WorkingCalendar:
    """Answers whether a day is worked, from rows read once."""

    def __init__(self, holidays: Iterable[Holiday] | None = None) -> None:
        """Take `holidays`, or all rows of the database."""
        self._holidays = list(Holiday.objects.all() if holidays is None else holidays)
        self._off: dict[int, set[dt.date]] = {}
        self._worked: dict[int, set[dt.date]] = {}
        self._between: dict[tuple[dt.date, dt.date], int] = {}

    def is_working_day(self, day: dt.date) -> bool:
        """Return whether people work on `day`."""
        self._prepare(day.year)
        if day in self._worked[day.year]:
            return True
        return day.weekday() < SATURDAY and day not in self._off[day.year]

    def is_holiday(self, day: dt.date) -> bool:
        """Return whether `day` is a public holiday, or the working day a holiday of a weekend moved to."""
        self._prepare(day.year)
        return day in self._off[day.year] and day not in self._worked[day.year]

    def add_working_days(self, start: dt.date, days: int) -> dt.date:
        """Return the last day of a term of `days` working days; the day of `start` itself does not count."""
        day = start
        while days > 0:
            day += ONE_DAY
            if self.is_working_day(day):
                days -= 1
        return day

    def working_days_between(self, start: dt.date, end: dt.date) -> int:
        """Return how many working days lie after `start` up to `end`; 0 for the same day and for an end before it."""
        if (start, end) not in self._between:
            days = (start + ONE_DAY * number for number in range(1, (end - start).days + 1))
            self._between[start, end] = sum(map(self.is_working_day, days))
        return self._between[start, end]

    def _prepare(self, year: int) -> None:
        if year in self._off:
            return
        worked, off, moving = set(), set(), []
        for holiday in self._holidays:
            day = day_in_year(holiday, year)
            if day is None:
                continue
            if holiday.working:
                worked.add(day)
                continue
            off.add(day)
            if holiday.moves and day.weekday() >= SATURDAY:
                moving.append(day)
        for day in sorted(moving):
            while day.weekday() >= SATURDAY or day in off:
                day += ONE_DAY
            off.add(day)
        self._off[year], self._worked[year] = off, worked


def is_public_holiday(day: dt.date) -> bool:
    """Return whether `day` is a public holiday; the rows are kept in the process until one of them changes."""
    return remember("working-calendar", WorkingCalendar).is_holiday(day)


def day_in_year(holiday: Holiday, year: int) -> dt.date | None:
    """Return the date of `holiday` in `year`; None when it is of another year or the date does not exist."""
    if holiday.year not in (None, year):
        return None
    try:
        return dt.date(year, holiday.month, holiday.day)
    except ValueError:  # 29 February
        return None


def local_day(moment: dt.datetime | None = None) -> dt.date:
    """Return the day in the site's time zone: today, or that of `moment`."""
    return timezone.localdate(moment)
