"""Builders of news: rubrics, sections, stories, and very many stories at once."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from django.utils import timezone

from core.models import Region, SiteImage
from home.models import HomePage
from houses.models import House, Memorandum
from news.models import NewsIndexPage, NewsPage, NewsViews, Rubric

_numbers = count(1)


def make_rubric(code: str = "", name: dict[str, str] | str = "", *, position: int = 0) -> Rubric:
    """Return the rubric of that code, made if missing; without a code a new one."""
    code = code or f"rubric-{next(_numbers)}"
    rubric, _created = Rubric.objects.update_or_create(
        code=code, defaults={"name": name or {"kk": code}, "position": position}
    )
    return rubric


def make_news_index(
    home: HomePage, title: str = "Жаңалықтар", *, translation_of: NewsIndexPage | None = None, **fields: Any
) -> NewsIndexPage:
    """Return a published news section below `home`, in its language; `slug` is "news" unless given."""
    section = NewsIndexPage(title=title, slug=fields.pop("slug", "news"), locale=home.locale, **fields)
    if translation_of is not None:
        section.translation_key = translation_of.translation_key
    home.add_child(instance=section)
    section.save_revision().publish()
    section.refresh_from_db()
    return section


def make_news(
    section: NewsIndexPage,
    title: str = "",
    *,
    rubric: Rubric | None = None,
    date: dt.datetime | None = None,
    region: Region | None = None,
    house: House | None = None,
    cover: SiteImage | None = None,
    body: Sequence[tuple[str, Any]] = (),
    tags: Iterable[str] = (),
    memorandums: Iterable[Memorandum] = (),
    live: bool = True,
    views: int = 0,
    translation_of: NewsPage | None = None,
    **fields: Any,
) -> NewsPage:
    """Return a story in `section`, published unless `live` is false.

    `body` is a list of (block name, value); `translation_of` makes it the translation of a story of another language.
    """
    number = next(_numbers)
    page = NewsPage(
        title=title or f"Story {number}",
        lead=fields.pop("lead", f"Lead of story {number}."),
        rubric=rubric or make_rubric("general"),
        date=date or timezone.now(),
        region=region,
        house=house,
        cover=cover,
        body=list(body),
        locale=section.locale,
        live=False,
        **fields,
    )
    if translation_of is not None:
        page.translation_key = translation_of.translation_key
    section.add_child(instance=page)
    page.tags.add(*tags)
    page.memorandums.set(memorandums)
    revision = page.save_revision()
    if live:
        revision.publish()
    if views:
        NewsViews.objects.update_or_create(page=page, defaults={"count": views})
    fresh: NewsPage = NewsPage.objects.get(pk=page.pk)
    return fresh
