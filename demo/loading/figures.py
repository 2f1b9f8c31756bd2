"""Figures of the demo: their pages, numbers of other sources, and fictional requests of the past to count."""

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

from django.conf import settings
from django.utils import timezone

from core.models import Region
from demo.builders.core import parse_date
from demo.builders.figures import PastRequest, make_historical_figure, make_past_requests
from demo.content import figures_history as texts
from demo.loading.bodies import body_of
from demo.loading.tree import Tree, publish
from home.models import OpenDataPage
from houses.models import House
from inbox.figures import Period
from mediation.models import FiguresPage, Topic

MONTHS = 22
"""How many months back the fictional requests begin; the last four months are those of the open cases."""
REGIONS = {
    "east-kazakhstan": 11, "abai": 4, "almaty": 4, "astana": 4, "karaganda": 3, "pavlodar": 2, "akmola": 2,
    "kostanay": 2, "turkistan": 2, "shymkent": 2, "aktobe": 1, "west-kazakhstan": 1, "zhambyl": 1, "almaty-region": 1,
}  # fmt: skip
TOPICS = {
    "family": 34, "neighbours": 19, "labour": 14, "housing": 9, "school": 8, "debt": 6, "land": 5, "inheritance": 4,
    "civil": 3, "medical": 2, "other": 2, "interethnic": 1,
}  # fmt: skip
OUTCOMES = {"agreement": 31, "settled": 14, "no-agreement": 16, "redirected": 12, "not-suitable": 9, "withdrawn": 9}
DAYS_TO_ANSWER = {0: 2, 1: 6, 2: 7, 3: 4, 5: 2, 7: 1}
CHANNELS = {"room": 4, "phone": 5, "video": 1}
LANGUAGES = {"kk": 6, "ru": 5, "en": 0}


def plant_figures(tree: Tree) -> None:
    """Create the page of figures below the page on mediation, and the page of open data, unpublished."""
    for language, _name in settings.LANGUAGES:
        figures = FiguresPage(
            title=texts.FIGURES_TITLE.get(language),
            slug="figures",
            lead=texts.FIGURES_LEAD.get(language),
            method=body_of(texts.METHOD, "figures", language, tree.media),
        )
        tree.add("figures", language, figures, tree.pages["mediation", language])
        open_data = OpenDataPage(
            title=texts.OPEN_TITLE.get(language),
            slug="open-data",
            lead=texts.OPEN_LEAD.get(language),
            terms=body_of(texts.TERMS, "open-data", language, tree.media),
        )
        tree.add("open-data", language, open_data, tree.pages["home", language])


def publish_figures(tree: Tree) -> None:
    """Publish both pages."""
    for key in ("figures", "open-data"):
        for language, _name in settings.LANGUAGES:
            publish(tree.pages[key, language])


def load_history(regions: dict[str, Region]) -> None:
    """Create the numbers of other sources."""
    for text in texts.HISTORY:
        first, last = text.period
        make_historical_figure(
            text.indicator,
            text.value,
            region=regions[text.region],
            period_from=parse_date(first) if first else None,
            period_to=parse_date(last),
            as_of=parse_date(text.as_of),
            at_least=text.at_least,
            source=text.source.as_dict(),
            note=text.note.as_dict() if text.note else {},
        )


def load_past_requests(regions: dict[str, Region]) -> int:
    """Create the requests of the past, before any other: their numbers come first. Returns how many."""
    return make_past_requests(sorted(_past(regions), key=lambda past: past.created_at))


def _past(regions: dict[str, Region]) -> Iterator[PastRequest]:
    """Yield the same requests in each demo, counted back from this month."""
    chance = Random("figures")  # noqa: S311 - nothing secret is drawn
    topics = {topic.code: topic for topic in Topic.objects.all()}
    houses = {code: House.objects.route_for(region) for code, region in regions.items()}
    month = Period.around(timezone.localdate(), 1).first
    for back in range(MONTHS, 3, -1):
        begin = _months_before(month, back)
        for _number in range(chance.randint(26, 38)):
            region = _drawn(chance, REGIONS)
            moment = timezone.make_aware(
                dt.datetime.combine(begin + dt.timedelta(days=chance.randint(0, 27)), dt.time(chance.randint(9, 20)))
            )
            answered = moment + dt.timedelta(days=_drawn(chance, DAYS_TO_ANSWER), hours=1)
            yield PastRequest(
                created_at=moment,
                answered_at=answered,
                closed_at=answered + dt.timedelta(days=chance.randint(2, 20)),
                region=regions[region],
                house=houses[region],
                topic=topics[_drawn(chance, TOPICS)],
                outcome=_drawn(chance, OUTCOMES),
                channel=_drawn(chance, CHANNELS),
                language=_drawn(chance, LANGUAGES),
            )


def _drawn(chance: Random, weights: dict[Any, int]) -> Any:
    return chance.choices(list(weights), list(weights.values()))[0]


def _months_before(month: dt.date, number: int) -> dt.date:
    whole = month.year * 12 + month.month - 1 - number
    return dt.date(whole // 12, whole % 12 + 1, 1)
