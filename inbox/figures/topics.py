"""Requests by subject (kind of dispute, direction): only of half-years that are over, and without small numbers.

One sort of period, because half-years share no day: what a quarter and a half-year of the same table would tell by
their difference is not told. Only a month after the end: while requests still come in, two versions of a table differ
by one request, and that one could be recognised.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from django.db.models import Sum
from django.utils import timezone

from inbox.figures.periods import MONTHS_OF, Period
from inbox.figures.series import REQUESTS, Series
from inbox.figures.small_numbers import COUNTRY, Cell, Table, hidden_cells
from inbox.models import FigureCell

QUIET = dt.timedelta(days=30)
"""How long after its end a half-year is published by subject."""

Region = int | None | str


@dataclass(frozen=True)
class BySubject:
    """Requests of a half-year by region (primary key, None: not named, COUNTRY) and subject; None: hidden."""

    period: Period
    regions: tuple[Region, ...]
    subjects: tuple[str, ...]
    values: dict[Cell, int | None]

    def row(self, region: Region) -> dict[str, int | None]:
        """Return the counts of a region by subject; without any request of the region every count is hidden."""
        return {subject: self.values.get((region, subject)) for subject in self.subjects}

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all can be published."""
        return all(value is None for value in self.values.values())


def publishable(period: Period, today: dt.date | None = None) -> bool:
    """Return whether requests by subject are published for `period`: a half-year, a month after its end."""
    return period.months == MONTHS_OF["half"] and (today or timezone.localdate()) >= period.after + QUIET


def by_subject(series: Series, periods: Iterable[Period], indicator: str = REQUESTS) -> dict[Period, BySubject]:
    """Return the table of each of `periods` that is publishable. One query for all, and one for the subjects.

    `indicator` must count people or their requests: it is what small numbers are looked for in.
    """
    found = sums_by_subject(series, [period for period in periods if publishable(period)], indicator)
    named = tuple(series.subjects()) if found else ()
    counted = {period: {cell: int(total) for cell, total in sums.items()} for period, sums in found.items()}
    return {period: _table(period, counts, named) for period, counts in counted.items()}


def sums_by_subject(series: Series, halves: Iterable[Period], indicator: str) -> dict[Period, dict[Cell, Decimal]]:
    """Return the sums of an indicator in half-years as they are: not to be published where it counts people."""
    wanted = list(halves)
    if not wanted:
        return {}
    found: dict[Period, dict[Cell, Decimal]] = {period: {} for period in wanted}
    cells = FigureCell.objects.filter(
        series=series.code,
        indicator=indicator,
        month__gte=min(period.first for period in wanted),
        month__lt=max(period.after for period in wanted),
    ).exclude(subject="")
    for month, region, subject, total in (
        cells.values_list("month", "region", "subject").annotate(total=Sum("value")).order_by()
    ):
        counts = found.get(Period.around(month, MONTHS_OF["half"]))
        if counts is not None:
            counts[region, subject] = counts.get((region, subject), Decimal(0)) + total
    return found


def _table(period: Period, counts: dict[Cell, int], named: tuple[str, ...]) -> BySubject:
    subjects = tuple(dict.fromkeys([*named, *sorted(subject for _region, subject in counts)]))
    regions = tuple(dict.fromkeys(region for region, _subject in counts))
    table = Table(counts, regions, subjects)
    hidden = _hidden(tuple(counts.items()), regions, subjects)
    values: dict[Cell, int | None] = {}
    for region in (*regions, COUNTRY):
        for subject in subjects:
            cell = (region, subject)
            values[cell] = None if hidden is None or cell in hidden else table.value(cell)
    return BySubject(period, regions, subjects, values)  # type: ignore[arg-type]


@lru_cache(maxsize=64)
def _hidden(
    counts: tuple[tuple[Cell, int], ...], regions: tuple[object, ...], subjects: tuple[str, ...]
) -> frozenset[Cell] | None:
    """Return the hidden cells; the same table is asked for by many pages and files."""
    return hidden_cells(Table(dict(counts), regions, subjects))
