"""Spans of days and times in words, as each language writes them."""

import datetime as dt

from django.utils.translation import gettext as _

from core.dates import clock_time, day_month, long_date


def span(first: dt.date, last: dt.date) -> str:
    """Return "14 September – 9 October 2026"; a single day as core.dates writes it."""
    if first == last:
        return long_date(first)
    if first.year != last.year:
        return f"{long_date(first)} – {long_date(last)}"
    return _("%(first)s – %(last)s %(year)s") % {
        "first": day_month(first),
        "last": day_month(last),
        "year": first.year,
    }


def hours(begins: dt.time | None, ends: dt.time | None) -> str:
    """Return "18:00–20:00", "18:00" without an end, "" without a beginning."""
    if begins is None:
        return ""
    return f"{clock_time(begins)}–{clock_time(ends)}" if ends else clock_time(begins)


def with_hours(days: str, begins: dt.time | None, ends: dt.time | None) -> str:
    """Return days and hours in one line: "14 September 2026, 18:00–20:00"."""
    return ", ".join(part for part in (days, hours(begins, ends)) if part)
