"""Figures as files of open data: one row for each period, region and indicator."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedText
from core.models import Region
from core.open_data import Column, Dataset, Filter, in_languages, name_columns
from inbox.figures.periods import MONTHS_OF, Period
from inbox.figures.reading import Figures, counted_at, periods_with_figures, read_by, together
from inbox.figures.series import MEDIAN, Indicator, Series, Text, series_of
from inbox.figures.small_numbers import COUNTRY
from inbox.figures.topics import by_subject, publishable

SOURCE = _("Counted by this site from the requests themselves")
ALL, UNNAMED = "all", "unnamed"
MEDIAN_INDICATOR = Indicator(MEDIAN, _("Median of working days to the first answer"))
WHOLE_COUNTRY, NOT_NAMED = _("The whole country"), _("Region not named")

PERIOD_COLUMNS = (
    Column("period", _("Period"), _("A year (2026), half-year (2026-H1), quarter (2026-Q3) or month (2026-05)")),
    Column("first_day", _("First day"), type="date"),
    Column("last_day", _("Last day"), type="date"),
)
REGION_COLUMNS = (
    Column(
        "region",
        _("Region"),
        _("Region of the time the request came from; rows of the whole country are not to be added to the regions"),
    ),
    *name_columns("region", _("Region")),
)
AS_OF = Column("as_of", _("As of"), type="date")


def dataset(
    *,
    code: str,
    title: Text,
    description: Text,
    series: Sequence[str] | Callable[[], Sequence[str]],
    source: Text = SOURCE,
    position: int = 100,
) -> Dataset:
    """Return the file of these series: months by default, any other period by the parameter `period`.

    `series` may be a function, for kinds that are registered later.
    """

    def codes() -> Sequence[str]:
        return series() if callable(series) else series

    return Dataset(
        code=code,
        title=title,
        description=description,
        columns=(
            Column("kind", _("Kind")),
            *name_columns("kind", _("Kind")),
            *PERIOD_COLUMNS,
            *REGION_COLUMNS,
            Column("indicator", _("Indicator")),
            *name_columns("indicator", _("Indicator")),
            Column("value", _("Number"), _("Empty: not published, the median of fewer than five answers"), "number"),
            AS_OF,
        ),
        rows=lambda **selection: _rows(codes(), **selection),
        source=source,
        updated=lambda: as_of_series(codes()),
        filters=(period_filter(codes, MONTHS_OF.values()), Filter("region", region_codes)),
        position=position,
    )


def topics_dataset(
    *, code: str, title: Text, description: Text, series: str, subject: Text, position: int = 100
) -> Dataset:
    """Return the file of requests by subject and region in each half-year that is over."""
    return Dataset(
        code=code,
        title=title,
        description=description,
        columns=(
            *PERIOD_COLUMNS,
            *REGION_COLUMNS,
            Column("subject", subject),
            *name_columns("subject", subject),
            Column("requests", _("Requests received"), _("Empty: not published"), "integer"),
            Column(
                "hidden",
                _("Hidden"),
                _("Fewer than five, or hidden so that a number under five cannot be worked out"),
                "boolean",
            ),
            AS_OF,
        ),
        rows=lambda **selection: _topic_rows(series, **selection),
        source=SOURCE,
        updated=lambda: as_of_series([series]),
        filters=(
            period_filter(lambda: [series], [MONTHS_OF["half"]], publishable),
            Filter("region", region_codes),
        ),
        position=position,
    )


def region_codes() -> set[str]:
    """Return what the parameter `region` takes."""
    return {ALL, UNNAMED, *Region.objects.values_list("code", flat=True)}


def as_of_series(series: Iterable[str]) -> dt.date | None:
    """Return the day of the last count."""
    moment = counted_at(series)
    return timezone.localdate(moment) if moment else None


def period_filter(
    series: Callable[[], Iterable[str]],
    sorts: Iterable[int],
    offered: Callable[[Period], bool] = lambda _period: True,
) -> Filter:
    """Return the parameter `period`: which periods of these sorts it takes."""
    return Filter("period", lambda: {p.code for p in periods_with_figures(series(), sorts) if offered(p)})


def _chosen_periods(series: Iterable[str], code: str, months: int) -> list[Period]:
    return [Period.from_code(code)] if code else periods_with_figures(series, [months])[::-1]


def _period_cells(period: Period) -> tuple[Any, ...]:
    return period.code, period.first, period.last


def region_cells(region: Region | None, code: str) -> tuple[Any, ...]:
    """Return code and names of a region; of the whole country or of no region, where `code` says so."""
    if region is not None:
        return region.code, *in_languages(region.name)
    return code, *in_languages(WHOLE_COUNTRY if code == ALL else NOT_NAMED)


def _rows(codes: Sequence[str], period: str = "", region: str = "") -> Iterator[tuple[Any, ...]]:
    as_of = as_of_series(codes)
    regions = {row.pk: row for row in Region.objects.all()}
    for code in codes:
        series = series_of(code)
        kind = (code, *in_languages(series.label))
        indicators = [(each.code, *in_languages(each.label)) for each in _indicators(series)]
        for chosen, found in read_by(code, _chosen_periods([code], period, MONTHS_OF["month"])).items():
            for place, figures in _places(found, regions):
                if region and place[0] != region:
                    continue
                for indicator in indicators:
                    value = figures.value(indicator[0])
                    yield *kind, *_period_cells(chosen), *place, *indicator, value, as_of


def _indicators(series: Series) -> list[Indicator]:
    return [*series.indicators, *([MEDIAN_INDICATOR] if series.median else [])]


def _places(found: dict[int | None, Figures], regions: dict[int, Region]) -> Iterator[tuple[tuple[Any, ...], Figures]]:
    """Yield the whole country, the regions in their order, and what names no region."""
    yield region_cells(None, ALL), together(found)
    for key, region in regions.items():
        if key in found:
            yield region_cells(region, ""), found[key]
    if None in found:
        yield region_cells(None, UNNAMED), found[None]


def _topic_rows(code: str, period: str = "", region: str = "") -> Iterator[tuple[Any, ...]]:
    as_of, series = as_of_series([code]), series_of(code)
    regions = {row.pk: row for row in Region.objects.all()}
    names: dict[str, LocalizedText] = series.subjects()
    for chosen, table in by_subject(series, _chosen_periods([code], period, MONTHS_OF["half"])).items():
        for key in (
            COUNTRY,
            *(key for key in regions if key in table.regions),
            *([None] if None in table.regions else []),
        ):
            place = region_cells(regions.get(key), ALL if key == COUNTRY else UNNAMED)  # type: ignore[arg-type]
            if region and place[0] != region:
                continue
            for subject, value in table.row(key).items():
                name = in_languages(names.get(subject) or LocalizedText())
                yield *_period_cells(chosen), *place, subject, *name, value, value is None, as_of
