"""Periods of figures: months, quarters, half-years, years, each with a code that stands in addresses and files."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext, pgettext

from core.dates import half_year, month_year

MONTHS_OF = {"year": 12, "half": 6, "quarter": 3, "month": 1}
"""Sorts of periods, longest first, with their length in months."""
CODE = re.compile(r"(?P<year>2\d{3})(?:-(?:(?P<month>0[1-9]|1[0-2])|(?P<sort>[HQ])(?P<number>[1-4])))?")


@dataclass(frozen=True, order=True)
class Period:
    """A period that begins with the month `first` and lasts `months` months."""

    first: dt.date
    months: int

    @classmethod
    def from_code(cls, code: str) -> "Period":
        """Return the period called 2026, 2026-H1, 2026-Q3 or 2026-05; raises ValueError for anything else."""
        match = CODE.fullmatch(code)
        if match is None:
            raise ValueError(f"{code[:20]!r} is no period.")
        year = int(match["year"])
        if match["month"]:
            return cls(dt.date(year, int(match["month"]), 1), 1)
        if not match["sort"]:
            return cls(dt.date(year, 1, 1), 12)
        months, number = 6 if match["sort"] == "H" else 3, int(match["number"])
        if number * months > MONTHS_OF["year"]:
            raise ValueError(f"{code!r} is no period.")
        return cls(dt.date(year, (number - 1) * months + 1, 1), months)

    @classmethod
    def around(cls, day: dt.date, months: int) -> "Period":
        """Return the period of `months` months that `day` lies in."""
        return cls(dt.date(day.year, (day.month - 1) // months * months + 1, 1), months)

    @property
    def code(self) -> str:
        """The code of addresses and files."""
        year, number = self.first.year, self._number
        return {12: f"{year}", 6: f"{year}-H{number}", 3: f"{year}-Q{number}", 1: f"{year}-{number:02}"}[self.months]

    @property
    def label(self) -> str:
        """The period in words of the active language."""
        year, number = self.first.year, self._number
        if self.months == MONTHS_OF["year"]:
            return pgettext("period", "%(year)s") % {"year": year}
        if self.months == MONTHS_OF["half"]:
            return half_year(year, number)
        if self.months == MONTHS_OF["quarter"]:
            return gettext("Q%(quarter)s %(year)s") % {"quarter": number, "year": year}
        return month_year(self.first)

    @property
    def short_label(self) -> str:
        """The period where there is little room: a half-year by its number."""
        if self.months != MONTHS_OF["half"]:
            return self.label
        return gettext("%(year)s, half %(half)s") % {"year": self.first.year, "half": self._number}

    @property
    def after(self) -> dt.date:
        """The first day after the period."""
        whole = self.first.year * 12 + self.first.month - 1 + self.months
        return dt.date(whole // 12, whole % 12 + 1, 1)

    @property
    def last(self) -> dt.date:
        """The last day of the period."""
        return self.after - dt.timedelta(days=1)

    @property
    def _number(self) -> int:
        return (self.first.month - 1) // self.months + 1

    def parts(self, months: int = 1) -> Iterator["Period"]:
        """Yield the periods of `months` months it is made of."""
        begin = self.first
        while begin < self.after:
            part = Period(begin, months)
            yield part
            begin = part.after


def periods_between(first: dt.date, last: dt.date, sorts: Iterable[int] = MONTHS_OF.values()) -> list[Period]:
    """Return every period of the given lengths that has a day between the two, newest first within each length."""
    found = []
    for months in sorts:
        period = Period.around(last, months)
        while period.last >= first:
            found.append(period)
            period = Period.around(period.first - dt.timedelta(days=1), months)
    return found
