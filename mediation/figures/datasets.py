"""The files of open data about mediation: figures, requests by kind of dispute, other sources, the list of kinds."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import open_data
from core.models import Region
from core.open_data import Column, Dataset, Filter, in_languages, name_columns
from inbox import figures, registry
from mediation.models import HistoricalFigure, Topic

MAIN = "consultation"
FIGURES, TOPICS, HISTORY, KINDS = (
    "mediation-figures",
    "mediation-topics",
    "mediation-figures-history",
    "kinds-of-dispute",
)


def codes_of_series() -> list[str]:
    """Return the kinds of submission of mediation: consultations first, then receptions and courses."""
    codes = [kind.code for kind in registry.kinds() if kind.model._meta.app_label == "mediation"]
    return sorted(codes, key=lambda code: (code != MAIN, codes.index(code)))


def register() -> None:
    """Offer the files."""
    open_data.register(
        figures.dataset(
            code=FIGURES,
            title=_("Mediation figures"),
            description=_("Requests, what became of them and the time to the first answer, by region and month."),
            series=codes_of_series,
            position=10,
        )
    )
    open_data.register(
        figures.topics_dataset(
            code=TOPICS,
            title=_("Requests by kind of dispute"),
            description=_("Consultation requests by kind of dispute and region, in each half-year that is over."),
            series=MAIN,
            subject=_("Kind of dispute"),
            position=11,
        )
    )
    open_data.register(HISTORY_FILE)
    open_data.register(KINDS_FILE)


def _history_rows(region: str = "") -> Iterator[tuple[Any, ...]]:
    rows = HistoricalFigure.objects.select_related("region")
    if region:
        rows = rows.filter(region__code=region)
    for figure in rows.iterator():
        yield (
            figure.indicator,
            *in_languages(HistoricalFigure.Indicator(figure.indicator).label),
            figure.region.code if figure.region else "",
            *in_languages(figure.region.name if figure.region else None),
            figure.period_from,
            figure.period_to,
            figure.value,
            figure.at_least,
            figure.as_of,
            *in_languages(figure.source),
            figure.source_url,
            *in_languages(figure.note),
        )


def _last_change() -> dt.date | None:
    moment = HistoricalFigure.objects.aggregate(at=Max("updated_at"))["at"]
    return timezone.localdate(moment) if moment else None


HISTORY_FILE = Dataset(
    code=HISTORY,
    title=_("Mediation figures from other sources"),
    description=_(
        "Numbers of the time before this site counted, each with its source. Not to be added to the others."
    ),
    columns=(
        Column("indicator", _("Indicator")),
        *name_columns("indicator", _("Indicator")),
        Column("region", _("Region"), _("As it was at the time; empty: the whole country")),
        *name_columns("region", _("Region")),
        Column("first_day", _("First day"), _("Empty: the state on the last day"), "date"),
        Column("last_day", _("Last day"), type="date"),
        Column("value", _("Number"), type="integer"),
        Column("or_more", _("Or more"), _("The source says “more than”"), "boolean"),
        Column("as_of", _("As of"), type="date"),
        *name_columns("source", _("Source")),
        Column("source_url", _("Address of the source"), type="uri"),
        *name_columns("note", _("Note")),
    ),
    rows=_history_rows,
    source=_("The source is named in each row"),
    updated=_last_change,
    filters=(Filter("region", lambda: set(Region.objects.values_list("code", flat=True))),),
    count=lambda: HistoricalFigure.objects.count(),
    position=12,
)


def _kind_rows() -> Iterator[tuple[Any, ...]]:
    for topic in Topic.objects.iterator():
        yield topic.code, *in_languages(topic.name), topic.offered


KINDS_FILE = Dataset(
    code=KINDS,
    title=_("Kinds of dispute"),
    description=_("The codes other files use for kinds of dispute, with their names."),
    columns=(
        Column("code", _("Code")),
        *name_columns("name", _("Name")),
        Column("offered", _("Offered"), _("Whether the form offers it today"), "boolean"),
    ),
    rows=_kind_rows,
    source=_("The classification of this site"),
    updated=lambda: None,
    position=50,
)
