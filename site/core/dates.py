"""Dates in words and figures, as each language writes them; the patterns themselves are in `core.formats`.

A datetime is first brought to the current time zone. `language` is "kk", "ru" or "en"; None means the active one.
"""

import datetime

from django.utils import timezone, translation
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext

NO_BREAK_SPACE = "\u00a0"


def long_date(value: datetime.date, language: str | None = None) -> str:
    """The date in words: "2026 жылғы 15 қаңтар", "15 января 2026 г.", "15 January 2026"."""
    return _formatted(value, "DATE_FORMAT", language)


def short_date(value: datetime.date, language: str | None = None) -> str:
    """The date in short: "15.01.2026" in Kazakh and Russian, "15 Jan 2026" in English."""
    return _formatted(value, "SHORT_DATE_FORMAT", language)


def long_datetime(value: datetime.datetime, language: str | None = None) -> str:
    """Date and time: "2026 жылғы 15 қаңтар, 14:30"."""
    return _formatted(value, "DATETIME_FORMAT", language)


def short_datetime(value: datetime.datetime, language: str | None = None) -> str:
    """Date and time in short: "15.01.2026, 14:30"."""
    return _formatted(value, "SHORT_DATETIME_FORMAT", language)


def clock_time(value: datetime.datetime | datetime.time, language: str | None = None) -> str:
    """The time of day on 24 hours: "14:30"."""
    return _formatted(value, "TIME_FORMAT", language)


def day_month(value: datetime.date, language: str | None = None) -> str:
    """Day and month, which never part at the end of a line: "5 тамыз", "5 августа", "5 August"."""
    return _formatted(value, "MONTH_DAY_FORMAT", language).replace(" ", NO_BREAK_SPACE)


def month_year(value: datetime.date, language: str | None = None) -> str:
    """A month of a year: "2026 жылғы қаңтар", "январь 2026 г.", "January 2026"."""
    text = _formatted(value, "YEAR_MONTH_FORMAT", language)
    return text.lower() if (language or translation.get_language()) == "ru" else text


def weekday(value: datetime.date, language: str | None = None) -> str:
    """The day of the week: "дүйсенбі", "понедельник", "Monday"."""
    text = _formatted(value, "l", language)
    return text if (language or translation.get_language()) == "en" else text.lower()


def half_year(year: int, half: int, language: str | None = None) -> str:
    """A half of a year as a period: "2022 жылғы бірінші жартыжылдық", "first half of 2022".

    Raises ValueError when `half` is neither 1 nor 2.
    """
    if half not in (1, 2):
        raise ValueError(f"A year has a first and a second half, not {half}")
    with translation.override(language or translation.get_language()):
        if half == 1:
            return gettext("first half of %(year)s") % {"year": year}
        return gettext("second half of %(year)s") % {"year": year}


def _formatted(value: datetime.date | datetime.datetime | datetime.time, pattern: str, language: str | None) -> str:
    if isinstance(value, datetime.datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    with translation.override(language or translation.get_language()):
        return time_format(value, pattern) if isinstance(value, datetime.time) else date_format(value, pattern)
