"""Figures by subject, region and half-year as a file: open sums, and people without small numbers."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedText
from core.models import Region
from core.open_data import Column, Dataset, Filter, in_languages, name_columns
from inbox.figures.dataset import (
    ALL,
    AS_OF,
    PERIOD_COLUMNS,
    REGION_COLUMNS,
    SOURCE,
    UNNAMED,
    as_of_series,
    period_filter,
    region_cells,
    region_codes,
)
from inbox.figures.periods import MONTHS_OF, Period
from inbox.figures.reading import periods_with_figures, plain
from inbox.figures.series import Indicator, Text, series_of
from inbox.figures.small_numbers import COUNTRY, Cell
from inbox.figures.topics import by_subject, sums_by_subject

HALF = MONTHS_OF["half"]
HIDING = _("Empty: not published")


def breakdown_dataset(
    *,
    code: str,
    title: Text,
    description: Text,
    series: str,
    subject: Text,
    public: Sequence[Indicator],
    people: Indicator,
    with_people: Sequence[Indicator],
    position: int = 100,
) -> Dataset:
    """Return the file of a series by subject and region in each half-year.

    `public` indicators (what anybody can count on the site) stand as they are. `people` follows the rule of small
    numbers (docs/figures.md), and where it is hidden, `with_people` (their hours) is, too: what keeps one from being
    worked out keeps the other.
    """
    return Dataset(
        code=code,
        title=title,
        description=description,
        columns=(
            *PERIOD_COLUMNS,
            *REGION_COLUMNS,
            Column("subject", subject),
            *name_columns("subject", subject),
            *(Column(each.code, each.label, type="number") for each in public),
            *(Column(each.code, each.label, HIDING, "number") for each in (people, *with_people)),
            Column("hidden", _("Hidden"), _("The half-year is not over for a month, or fewer than five"), "boolean"),
            AS_OF,
        ),
        rows=lambda **selection: _rows(series, public, people, with_people, **selection),
        source=SOURCE,
        updated=lambda: as_of_series([series]),
        filters=(period_filter(lambda: [series], [HALF]), Filter("region", region_codes)),
        position=position,
    )


def _rows(
    code: str,
    public: Sequence[Indicator],
    people: Indicator,
    with_people: Sequence[Indicator],
    period: str = "",
    region: str = "",
) -> Iterator[tuple[Any, ...]]:
    as_of, series = as_of_series([code]), series_of(code)
    names = series.subjects()
    periods = [Period.from_code(period)] if period else periods_with_figures([code], [HALF])[::-1]
    sums = {each.code: sums_by_subject(series, periods, each.code) for each in (*public, people, *with_people)}
    tables = by_subject(series, periods, people.code)
    for chosen in periods:
        table = tables.get(chosen)
        for key, place in _places({cell[0] for found in sums.values() for cell in found[chosen]}):
            if region and place[0] != region:
                continue
            counts = table.row(key) if table else {}  # type: ignore[arg-type]
            for subject, name in names.items():
                count = counts.get(subject)
                open_sums = [_sum(sums[each.code][chosen], key, subject) for each in public]
                tied = [None if count is None else _sum(sums[each.code][chosen], key, subject) for each in with_people]
                days = (chosen.code, chosen.first, chosen.last)
                words = in_languages(name or LocalizedText())
                yield *days, *place, subject, *words, *open_sums, count, *tied, count is None, as_of


def _places(keys: set[Any]) -> Iterator[tuple[object, tuple[Any, ...]]]:
    """Yield the whole country, the regions that have anything in their order, and what names no region."""
    yield COUNTRY, region_cells(None, ALL)
    for region in Region.objects.filter(pk__in=keys - {None}):
        yield region.pk, region_cells(region, "")
    if None in keys:
        yield None, region_cells(None, UNNAMED)


def _sum(sums: dict[Cell, Decimal], region: object, subject: str) -> int | float:
    found = (value for (row, column), value in sums.items() if column == subject and region in {COUNTRY, row})
    return plain(sum(found, Decimal(0)))
