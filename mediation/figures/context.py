"""What the page of figures shows. The number of queries does not depend on the number of requests."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import open_data
from core.collation import sort_key
from core.dates import long_date
from core.models import Region
from inbox.figures import Figures, Period, by_subject, counted_at, periods_with_figures, publishable, series_of
from inbox.figures.periods import MONTHS_OF
from inbox.figures.reading import read_by, together
from inbox.figures.series import MEDIAN, OPEN, REQUESTS, Series
from inbox.figures.small_numbers import COUNTRY
from mediation.figures.datasets import FIGURES, HISTORY, TOPICS, codes_of_series
from mediation.figures.forms import FiguresForm
from mediation.models.history import HistoricalFigure

if TYPE_CHECKING:
    from mediation.models import FiguresPage

AGREEMENT, SETTLED = "agreement", "settled"
MONTHS_DRAWN = 12


@dataclass(frozen=True)
class RegionRow:
    """A region in the table; the numbers are in the order of its columns."""

    name: str
    values: list[Any]


def figures_context(page: "FiguresPage", request: HttpRequest) -> dict[str, Any]:
    """Return the choice, the figures it leads to, what other sources say, and the files of exactly this choice."""
    series = [series_of(code) for code in codes_of_series()]
    periods = periods_with_figures([each.code for each in series])
    regions = list(Region.objects.all())
    first = latest(periods)
    form = FiguresForm(request.GET, periods=periods or [first], regions=regions, chosen=first)
    odd = form.is_odd
    if odd:
        form.settle()
    period, region = form.shown_period, form.shown_region
    at = counted_at([each.code for each in series])
    place = str(region.name) if region else _("The whole country")
    return {
        "filter_form": form,
        "odd": odd,
        "period": period,
        "region": region,
        "place": place,
        "heading": capfirst(f"{place}, {period.label}"),
        "as_of": timezone.localdate(at) if at else None,
        "page_url": page.get_url(request),
        "empty_tips": [_("Choose a longer period or the whole country.")],
        **counted(series, period, region, regions),
        "topics": topics_of(series[0], periods, period, region),
        "history": history_of(region),
        "files": files_of(period, region),
    }


def latest(periods: list[Period]) -> Period:
    """Return the newest half-year that is published in full, else the newest half-year, else the present one."""
    halves = [period for period in periods if period.months == MONTHS_OF["half"]]
    whole = next((period for period in halves if publishable(period)), None)
    return whole or (halves[0] if halves else Period.around(timezone.localdate(), MONTHS_OF["half"]))


def counted(series: list[Series], period: Period, region: Region | None, regions: list[Region]) -> dict[str, Any]:
    """Return the numbers, the table of regions, the months and the other kinds."""
    main, *others = series
    months = months_drawn(period)
    found = read_by(main.code, [period, *(month for month in months if month != period)])
    here = [_of(found[each], region) for each in (period, *months)]
    whole = here[0]
    return {
        "requests": whole.value(REQUESTS),
        "numbers": [
            {"label": label, "value": whole.value(code)}
            for label, code in ((_("Requests received"), REQUESTS), *_main_outcomes(main))
        ],
        "median": whole.value(MEDIAN),
        "outcomes": [
            {"label": each.label, "value": whole.value(each.code)} for each in main.indicators if each.code != REQUESTS
        ],
        "region_columns": [label for label, _codes in _columns(main)],
        "region_rows": [] if region else _region_rows(main, found[period], regions),
        "months": [
            {"label": date_format(month.first, "M"), "name": month.label, "value": figures.value(REQUESTS)}
            for month, figures in zip(months, here[1:], strict=True)
        ],
        "kinds": [
            {"label": each.label, "value": _of(read_by(each.code, [period])[period], region).value(REQUESTS)}
            for each in others
        ],
    }


def _of(found: dict[int | None, Figures], region: Region | None) -> Figures:
    return together(found) if region is None else found.get(region.pk, Figures())


def _main_outcomes(series: Series) -> list[tuple[str, str]]:
    return [(str(each.label), each.code) for each in series.indicators if each.code in {AGREEMENT, SETTLED}][::-1]


def _columns(series: Series) -> list[tuple[str, list[str]]]:
    """Return the columns of the table of regions: heading, and the indicators that are added up in it."""
    own = {REQUESTS, OPEN, AGREEMENT, SETTLED}
    labels = {each.code: str(each.label) for each in series.indicators}
    return [
        (labels[REQUESTS], [REQUESTS]),
        *((label, [code]) for label, code in _main_outcomes(series)),
        (_("Ended otherwise"), [code for code in labels if code not in own]),
        (labels[OPEN], [OPEN]),
        (_("Median, working days"), [MEDIAN]),
    ]


def _values(series: Series, figures: Figures) -> list[Any]:
    return [
        figures.value(codes[0]) if len(codes) == 1 else sum(figures.value(code) or 0 for code in codes)
        for _label, codes in _columns(series)
    ]


def _region_rows(series: Series, found: dict[int | None, Figures], regions: Iterable[Region]) -> list[RegionRow]:
    language = get_language() or "kk"
    rows = [RegionRow(str(region.name), _values(series, found[region.pk])) for region in regions if region.pk in found]
    rows.sort(key=lambda row: sort_key(row.name, language))
    if None in found:
        rows.append(RegionRow(_("Region not named"), _values(series, found[None])))
    return rows


def months_drawn(period: Period) -> list[Period]:
    """Return the months to draw: those of the period that have begun, or the year that ends with a shorter one."""
    if period.months < MONTHS_OF["half"]:
        whole = period.after.year * 12 + period.after.month - 1 - MONTHS_DRAWN
        period = Period(dt.date(whole // 12, whole % 12 + 1, 1), MONTHS_DRAWN)
    today = timezone.localdate()
    return [month for month in period.parts() if month.first <= today]


def topics_of(series: Series, periods: list[Period], period: Period, region: Region | None) -> dict[str, Any] | None:
    """Return requests by kind of dispute (None: not shown), or, of a period without, the newest one that has them."""
    table = by_subject(series, [period]).get(period)
    if table is None:
        other = next((each for each in periods if publishable(each)), None)
        return {"rows": [], "other": other, "other_url": f"?{_query(other, region)}" if other else ""}
    names = series.subjects()
    counts = table.row(region.pk if region else COUNTRY)
    rows: list[dict[str, Any]] = [
        {"label": str(names.get(code) or code), "value": value} for code, value in counts.items()
    ]
    shown = sorted((row for row in rows if row["value"] is not None), key=lambda row: -row["value"])
    return {"shown": shown, "rows": rows, "hidden": [row["label"] for row in rows if row["value"] is None]}


def history_of(region: Region | None) -> list[dict[str, Any]]:
    """Return what other sources say, newest first, by source: a heading and the figures it gives."""
    figures = HistoricalFigure.objects.select_related("region")
    if region is not None:
        figures = figures.filter(region=region)
    groups: dict[tuple[Any, ...], dict[str, Any]] = {}
    for figure in figures:
        where = str(figure.region.name) if figure.region else _("The whole country")
        key = (where, str(figure.source), figure.source_url, figure.as_of, figure.period_from, figure.period_to)
        group = groups.setdefault(
            key,
            {
                "where": where,
                "when": period_in_words(figure.period_from, figure.period_to),
                "source": figure.source,
                "url": figure.source_url,
                "as_of": figure.as_of,
                "figures": [],
                "notes": [],
            },
        )
        group["figures"].append(figure)
        if figure.note and str(figure.note) not in group["notes"]:
            group["notes"].append(str(figure.note))
    return list(groups.values())


def period_in_words(first: dt.date | None, last: dt.date) -> str:
    """Return "first half of 2022", "2022", a month, the days from and to; for a state, the day."""
    if first is None:
        return long_date(last)
    for months in MONTHS_OF.values():
        period = Period.around(first, months)
        if (period.first, period.last) == (first, last):
            return period.label
    return f"{long_date(first)} – {long_date(last)}"


def _query(period: Period | None, region: Region | None) -> str:
    chosen = {"period": period.code if period else "", "region": region.code if region else ""}
    return urlencode({key: value for key, value in chosen.items() if value})


def files_of(period: Period, region: Region | None) -> list[dict[str, Any]]:
    """Return the files of exactly what the page shows."""
    files = []
    for code in (FIGURES, TOPICS, HISTORY):
        dataset = open_data.get(code)
        if code == TOPICS and not publishable(period):
            continue
        query = _query(period if code != HISTORY else None, region)
        tail = f"?{query}" if query else ""
        files.append({"title": dataset.title, "csv": dataset.csv_url + tail, "json": dataset.json_url + tail})
    return files
