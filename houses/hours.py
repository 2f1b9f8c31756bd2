"""Days and hours in the words of the active language."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from django.db import models
from django.utils.translation import gettext, pgettext, pgettext_lazy

from core.dates import day_month

WORD_JOINER = "\u2060"
DAYS_AHEAD = 14
"""How far ahead the next opening is looked for: longer than any run of holidays."""


class Weekday(models.IntegerChoices):
    """Days of the week, numbered as Python's `date.weekday()`; written as inside a line of text."""

    MONDAY = 0, pgettext_lazy("in a line of days", "Monday")
    TUESDAY = 1, pgettext_lazy("in a line of days", "Tuesday")
    WEDNESDAY = 2, pgettext_lazy("in a line of days", "Wednesday")
    THURSDAY = 3, pgettext_lazy("in a line of days", "Thursday")
    FRIDAY = 4, pgettext_lazy("in a line of days", "Friday")
    SATURDAY = 5, pgettext_lazy("in a line of days", "Saturday")
    SUNDAY = 6, pgettext_lazy("in a line of days", "Sunday")


def day_range(first: int, last: int | None) -> str:
    """Return "Monday–Friday", two neighbouring days as "Tuesday, Wednesday", or one day; 0 is Monday."""
    if last is None or last == first:
        return str(Weekday(first).label)
    joint = ", " if last == first + 1 else "–"
    return f"{Weekday(first).label}{joint}{Weekday(last).label}"


def time_range(start: dt.time, end: dt.time) -> str:
    """Return "9:00–18:00" (24 hours in every language of the site), held together at the end of a line."""
    return f"{start.hour}:{start.minute:02}{WORD_JOINER}–{WORD_JOINER}{end.hour}:{end.minute:02}"


def schema_hours(first: int, last: int | None, start: dt.time, end: dt.time) -> str:
    """Return the row in the notation of schema.org's openingHours: "Mo-Fr 09:00-18:00"."""
    names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    days = names[first] if last is None or last == first else f"{names[first]}-{names[last]}"
    return f"{days} {start:%H:%M}-{end:%H:%M}"


class Times(Protocol):
    """A row of weekly working hours, as far as the state of a moment needs it."""

    first_day: int
    last_day: int | None
    opens: dt.time
    closes: dt.time
    break_from: dt.time | None
    break_to: dt.time | None


@dataclass(frozen=True)
class State:
    """Whether a House is open at a moment, and the words for it in the active language."""

    kind: Literal["open", "break", "closed"]
    text: str


_asked: list[Callable[[dt.date], bool]] = []


def register_days_off(is_day_off: Callable[[dt.date], bool]) -> None:
    """Let `is_day_off` say of a date whether it is a public holiday.

    The calendar of holidays belongs to an app above this one, which hands it down when it is ready.
    """
    if is_day_off not in _asked:
        _asked.append(is_day_off)


def is_day_off(day: dt.date) -> bool:
    """Return whether `day` is a public holiday; False while no calendar is registered."""
    return any(asked(day) for asked in _asked)


def includes_day(first: int, last: int | None, day: dt.date) -> bool:
    """Return whether the weekday of `day` is among the days from `first` to `last` (a single day without)."""
    return first <= day.weekday() <= (first if last is None else last)


def clock(time: dt.time) -> str:
    """Return "9:00": 24 hours, no leading zero, in every language of the site."""
    return f"{time.hour}:{time.minute:02}"


def state_at(rows: Iterable[Times], moment: dt.datetime) -> State | None:
    """Return the state at `moment` (local time) by the weekly `rows`; None for a House that gives no hours.

    A public holiday is a closed day. The next opening is named when it lies within DAYS_AHEAD days.
    """
    rows = sorted(rows, key=lambda row: row.opens)
    if not rows:
        return None
    today, now = moment.date(), moment.time()
    for row in [] if is_day_off(today) else [row for row in rows if includes_day(row.first_day, row.last_day, today)]:
        if now < row.opens:
            return State("closed", gettext("closed, opens today at %(time)s") % {"time": clock(row.opens)})
        if row.break_from and row.break_to and row.break_from <= now < row.break_to:
            return State("break", gettext("lunch break until %(time)s") % {"time": clock(row.break_to)})
        if now < row.closes:
            return State("open", gettext("open until %(time)s") % {"time": clock(row.closes)})
    return State("closed", _next_opening(rows, today))


def _next_opening(rows: list[Times], today: dt.date) -> str:
    """Return when a House that is closed for the rest of `today` opens: tomorrow, on a weekday, or "closed" alone."""
    words = gettext("closed today: public holiday") if is_day_off(today) else pgettext("opening hours", "closed")
    for ahead in range(1, DAYS_AHEAD + 1):
        day = today + dt.timedelta(days=ahead)
        opening = next((row for row in rows if includes_day(row.first_day, row.last_day, day)), None)
        if opening is None or is_day_off(day):
            continue
        opens = gettext("opens: %(day)s, %(time)s")
        return f"{words}, {opens % {'day': _called(day, ahead), 'time': clock(opening.opens)}}"
    return words


def _called(day: dt.date, ahead: int) -> str:
    """Return how one names a day that lies `ahead` days from today."""
    if ahead == 1:
        return gettext("tomorrow")
    # A week or more ahead the name of a weekday would mislead: the date says which.
    return str(Weekday(day.weekday()).label) if ahead < 7 else day_month(day)
