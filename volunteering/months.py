"""Months in addresses ("2026-12") and on the calendar. Every month of years 1 to 9999 is understood."""

import datetime as dt
import re
from typing import NamedTuple

PATTERN = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])", re.ASCII)


class Month(NamedTuple):
    """A month of a year."""

    year: int
    month: int

    @classmethod
    def of(cls, day: dt.date) -> "Month":
        """Return the month `day` lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month | None":
        """Return the month of "2026-12"; None for anything else, the year 0 too."""
        found = PATTERN.fullmatch(text)
        return cls(int(found[1]), int(found[2])) if found and int(found[1]) else None

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year, self.month, 1)

    @property
    def last(self) -> dt.date:
        """Its last day."""
        later = self.shifted(1)
        return dt.date.max if later is None else later.first - dt.timedelta(days=1)

    def shifted(self, months: int) -> "Month | None":
        """Return the month that many months later (negative: earlier); None outside the calendar."""
        count = self.year * 12 + self.month - 1 + months
        year, month = divmod(count, 12)
        return Month(year, month + 1) if dt.MINYEAR <= year <= dt.MAXYEAR else None

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"
