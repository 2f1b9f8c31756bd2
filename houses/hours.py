"""Days and hours in the words of the active language."""

import datetime as dt

from django.db import models
from django.utils.translation import pgettext_lazy

WORD_JOINER = "\u2060"


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
