"""What the records of the directory have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

FIRST_YEAR, LAST_YEAR = 1900, 2100


class YearField(models.PositiveSmallIntegerField):
    """A year of this or the last century."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("validators", [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)])
        super().__init__(*args, **kwargs)


def language_names(codes: Sequence[str]) -> str:
    """Return the languages of `codes` as inside a line of the active language: "казахский, русский"; "" for none."""
    known = dict(settings.LANGUAGES)
    names = ", ".join(str(get_language_info(code)["name_translated"]) for code in codes if code in known)
    return names if get_language() == "en" else names.lower()  # English alone writes languages with a capital


class Precision(models.TextChoices):
    """How exactly a date is known."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


def dated(day: dt.date, precision: str) -> str:
    """Return `day` in the active language as exactly as it is known."""
    from core.dates import long_date, month_year

    if precision == Precision.YEAR:
        return str(day.year)
    return month_year(day) if precision == Precision.MONTH else long_date(day)
