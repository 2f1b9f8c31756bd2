"""Which stories, in which order, with what comes along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import F, Prefetch, QuerySet, Sum
from django.utils import timezone
from wagtail.models import PageQuerySet

from core.images import FORMATS, SIZES, spec
from core.memo import remember

if TYPE_CHECKING:
    from wagtail.models import Locale

    from news.models import NewsIndexPage


# What a row of a list or of a feed shows; the rest of a story, its body above all, stays in the database.
ROW_FIELDS = (
    *("title", "slug", "path", "depth", "url_path", "locale", "translation_key", "live", "last_published_at"),
    *("date", "lead", "listing_text", "rubric", "region", "views__count"),
    *("cover__file", "cover__width", "cover__height", "cover__alt", "cover__credit"),
    *(f"cover__focal_point_{part}" for part in ("x", "y", "width", "height")),
)


def copies_for(*uses: str) -> list[str]:
    """Return the filter specs of the prepared copies for uses of core.images.SIZES."""
    return [spec(size, kind) for use in uses for size in SIZES[use] for kind, _type in FORMATS]


def with_copies(field: str, *uses: str) -> Prefetch[str, Any, str]:
    """Return a prefetch of the copies of the picture in `field` that `uses` need: one query for a whole list."""
    from core.models import SiteRendition

    return Prefetch(f"{field}__renditions", queryset=SiteRendition.objects.filter(filter_spec__in=copies_for(*uses)))


def year_range(year: int) -> tuple[dt.datetime, dt.datetime]:
    """Return the first moment of `year` and of the next one, in the site's time zone."""
    zone = timezone.get_default_timezone()
    return dt.datetime(year, 1, 1, tzinfo=zone), dt.datetime(year + 1, 1, 1, tzinfo=zone)


def named(stories: Iterable[Any]) -> list[Any]:
    """Return the stories with rubric and region filled in from memory: few rows, shown with every story."""
    from core.models import Region
    from news.models import Rubric

    rubrics = remember("rubrics", Rubric.objects.in_bulk)
    regions = remember("regions", Region.objects.in_bulk)
    filled = list(stories)
    for story in filled:
        if story.rubric_id in rubrics:
            story._state.fields_cache["rubric"] = rubrics[story.rubric_id]
        if story.region_id is None or story.region_id in regions:
            story._state.fields_cache["region"] = regions.get(story.region_id)
    return filled


class NewsPageQuerySet(PageQuerySet):  # type: ignore[misc]
    """Stories."""

    def for_reading(self, section: NewsIndexPage) -> NewsPageQuerySet:
        """Return the stories of `section` with all their page shows, but for related news and pictures' copies."""
        return self.child_of(section).select_related("cover", "views").order_by()

    def for_lists(self, *uses: str) -> NewsPageQuerySet:
        """Return the stories with what a row of a list shows; `uses` are the sizes of its cover, if it needs any."""
        rows = self.select_related("cover", "views").only(*ROW_FIELDS).order_by()
        return rows.prefetch_related(with_copies("cover", *uses)) if uses else rows

    def in_order_of(self, ids: list[int], *uses: str) -> list[Any]:
        """Return the stories with these ids, in this order, ready for a list."""
        found = self.for_lists(*uses).in_bulk(ids)
        return named(found[each] for each in ids if each in found)


class NewsEntryQuerySet(QuerySet[Any]):
    """Listed stories. Every method keeps to what the indexes of NewsEntry answer."""

    def in_section(self, section: NewsIndexPage) -> NewsEntryQuerySet:
        """Return the listed stories of one section."""
        return self.filter(index=section)

    def in_locale(self, locale: Locale | int) -> NewsEntryQuerySet:
        """Return the listed stories of one language."""
        return self.filter(locale=locale)

    def with_facets(
        self,
        *,
        rubric: int | None = None,
        region: int | None = None,
        house: int | None = None,
        year: int | None = None,
    ) -> NewsEntryQuerySet:
        """Narrow to primary keys of a rubric, region or House and to a year; None leaves a facet open."""
        found = self
        for name, value in (("rubric", rubric), ("region", region), ("house", house)):
            if value is not None:
                found = found.filter(**{name: value})
        if year is not None:
            begin, end = year_range(year)
            found = found.filter(date__gte=begin, date__lt=end)
        return found

    def with_words(self, stems: list[str]) -> NewsEntryQuerySet:
        """Narrow to stories whose title or lead holds every one of `stems` (news.words.stems_of)."""
        found = self
        for stem in stems:
            found = found.filter(words__contains=stem)
        return found

    def newest(self) -> NewsEntryQuerySet:
        """Order as lists do: newest first."""
        return self.order_by("-date", "-page_id")

    def pages(self, limit: int, *uses: str) -> list[Any]:
        """Return the newest `limit` stories, ready for a list, in two queries and one for covers' copies."""
        from news.models import NewsPage

        ids = list(self.newest().values_list("page_id", flat=True)[:limit])
        return NewsPage.objects.in_order_of(ids, *uses) if ids else []


class NewsCountQuerySet(QuerySet[Any]):
    """Counts by facets."""

    def by_year(self, section: NewsIndexPage, **facets: int | None) -> dict[int, int]:
        """Return {year: stories}, newest year first, for a section narrowed by primary keys of other facets."""
        chosen = {name: value for name, value in facets.items() if value is not None}
        rows = self.filter(index=section, count__gt=0, **chosen).values("year").annotate(total=Sum("count"))
        return {row["year"]: row["total"] for row in rows.order_by(F("year").desc())}
