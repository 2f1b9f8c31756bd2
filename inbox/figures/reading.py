"""Reading the tally: one query for a period, whatever the number of submissions."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Max, Min, Sum
from django.utils import timezone

from inbox.figures.periods import MONTHS_OF, Period, periods_between
from inbox.figures.series import MEDIAN, WITHIN
from inbox.models import FigureCell, FigureTally

FEWEST_FOR_MEDIAN = 5
"""A median of fewer answers says more about one request than about the work; it is not published."""

Number = int | float


@dataclass
class Figures:
    """Sums of one region (primary key; None: not named) or of all, in one period."""

    sums: dict[str, Decimal] = field(default_factory=dict)
    answers: Counter[int] = field(default_factory=Counter)

    def add(self, indicator: str, value: Decimal) -> None:
        """Add a sum of the tally."""
        if indicator.startswith(WITHIN):
            self.answers[int(indicator.removeprefix(WITHIN))] += int(value)
        else:
            self.sums[indicator] = self.sums.get(indicator, Decimal(0)) + value

    def value(self, indicator: str) -> Number | None:
        """Return a sum (0 where nothing was counted), or the median of working days to the first answer (or None)."""
        if indicator == MEDIAN:
            return self.median()
        return plain(self.sums.get(indicator, Decimal(0)))

    def median(self) -> Number | None:
        """Return the median of working days to the first answer; None with fewer than five answers."""
        total = self.answers.total()
        if total < FEWEST_FOR_MEDIAN:
            return None
        return plain(Decimal(self._answer((total - 1) // 2) + self._answer(total // 2)) / 2)

    def _answer(self, place: int) -> int:
        """Return the days of the answer at `place`, when all are sorted."""
        seen = 0
        for days in sorted(self.answers):
            seen += self.answers[days]
            if seen > place:
                return days
        raise IndexError(place)


def plain(value: Decimal) -> Number:
    """Return a whole number as such, anything else with its fraction."""
    return int(value) if value == value.to_integral_value() else float(value)


def read(series: str, period: Period) -> dict[int | None, Figures]:
    """Return the figures of each region that has any (primary key; None: region not named). One query."""
    return read_by(series, [period])[period]


def read_by(series: str, periods: Iterable[Period]) -> dict[Period, dict[int | None, Figures]]:
    """Return the same for several periods, which may overlap. One query."""
    wanted = list(periods)
    found: dict[Period, dict[int | None, Figures]] = {period: {} for period in wanted}
    if not wanted:
        return found
    cells = FigureCell.objects.filter(
        series=series, subject="", month__gte=min(p.first for p in wanted), month__lt=max(p.after for p in wanted)
    )
    rows = cells.values_list("month", "region", "indicator").annotate(total=Sum("value")).order_by()
    for month, region, indicator, total in rows:
        for period in wanted:
            if period.first <= month < period.after:
                found[period].setdefault(region, Figures()).add(indicator, total)
    return found


def together(figures: Mapping[int | None, Figures]) -> Figures:
    """Return the figures of all regions as one."""
    whole = Figures()
    for one in figures.values():
        for indicator, value in one.sums.items():
            whole.add(indicator, value)
        whole.answers += one.answers
    return whole


def counted_at(series: Iterable[str]) -> dt.datetime | None:
    """Return when the least recently counted of these series was counted; None before the first count."""
    moment: dt.datetime | None = FigureTally.objects.filter(series__in=series).aggregate(at=Min("counted_at"))["at"]
    return moment


def first_month(series: Iterable[str]) -> dt.date | None:
    """Return the first month anything was counted in."""
    found: dt.date | None = FigureCell.objects.filter(series__in=series).aggregate(first=Min("month"))["first"]
    return found


def periods_with_figures(series: Iterable[str], sorts: Iterable[int] = MONTHS_OF.values()) -> list[Period]:
    """Return the periods from the first month with figures to today, longest first, newest first. One query."""
    months = FigureCell.objects.filter(series__in=series).aggregate(first=Min("month"), last=Max("month"))
    if months["first"] is None:
        return []
    return periods_between(months["first"], max(months["last"], timezone.localdate()), sorts)
