"""The news of the demo."""

from collections.abc import Sequence
from typing import cast

from django.utils import timezone

from core.models import Region
from demo.builders.core import parse_date
from demo.builders.news import make_news, make_rubric
from demo.content.news import NEWS
from demo.content.rubrics import RUBRICS, TAGS
from demo.content.words import NewsItem
from demo.loading.bodies import body_of
from demo.loading.tree import Tree
from houses.models import House, Memorandum
from news.models import NewsIndexPage, NewsPage, Rubric

# Of the views a story has in all, the share each language had.
SHARES = {"kk": 1.0, "ru": 0.7, "en": 0.2}


def load_news(
    tree: Tree, regions: dict[str, Region], houses: dict[str, House], chosen: Sequence[NewsItem] = NEWS
) -> None:
    """Create the rubrics and the `chosen` stories, each in the languages it has."""
    rubrics = {
        code: make_rubric(code, name.as_dict(), position=place)
        for place, (code, name) in enumerate(RUBRICS.items(), 1)
    }
    for item in chosen:
        for language in item.title.languages():
            _load_story(item, language, tree, rubrics, regions, houses)


def _load_story(
    item: NewsItem,
    language: str,
    tree: Tree,
    rubrics: dict[str, Rubric],
    regions: dict[str, Region],
    houses: dict[str, House],
) -> None:
    section = cast("NewsIndexPage", tree.pages["news", language])
    original = cast("NewsPage | None", tree.pages.get((f"news/{item.slug}", "kk")))
    date = timezone.make_aware(item.date)
    tree.pages[f"news/{item.slug}", language] = make_news(
        section,
        item.title.get(language),
        slug=item.slug,
        rubric=rubrics[item.rubric],
        date=date,
        first_published_at=date,
        region=regions.get(item.region),
        house=houses.get(item.house),
        cover=tree.image(item.cover),
        cover_caption=item.caption.get(language) if item.caption else "",
        lead=item.lead.get(language),
        body=body_of(item.body, f"news/{item.slug}", language, tree.media),
        source_name=item.source_name.get(language) if item.source_name else "",
        source_url=item.source_url,
        correction_date=parse_date(item.correction_date),
        correction_text=item.correction.get(language) if item.correction else "",
        memorandums=Memorandum.objects.filter(code__in=item.memorandums) if item.memorandums else (),
        tags=[TAGS[tag].get(language) for tag in item.tags],
        views=round(item.views * SHARES[language]),
        translation_of=original,
    )
