"""Finding pages of one language, through whatever backend Wagtail's search is set to."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

from django.contrib.contenttypes.models import ContentType
from django.utils.text import capfirst
from wagtail.models import Locale, Page, PageQuerySet

from search.query import Query
from search.snippets import Fragment, fragments, snippet, text_of

# Pages whose title has all words come first. More than these are never promoted: nobody reads further.
MOST_TITLES = 100


@dataclass(frozen=True)
class Hit:
    """A page found, ready to draw."""

    url: str
    title: list[Fragment]
    text: list[Fragment]
    kind: str


@dataclass(frozen=True)
class Kind:
    """A kind of page among the results: its name in an address and in words, and how many there are."""

    code: str
    label: str
    count: int


class Results(Sequence[Hit]):
    """The pages that hold all words of a query: by title first, then the newest; sliced by a paginator.

    The backend's own order by relevance is left out: on SQLite it repeats the whole search for each row.
    """

    def __init__(self, query: Query, locale: Locale, kind: str = "") -> None:
        self.query, self.locale = query, locale
        self.kind = kind

    @cached_property
    def _pages(self) -> PageQuerySet:
        # By primary keys, because the index can only be narrowed by what Wagtail puts into it.
        aliases = Page.objects.filter(locale=self.locale, alias_of__isnull=False).values_list("pk", flat=True)
        pages = Page.objects.live().public().filter(locale=self.locale, depth__gt=1).exclude(pk__in=aliases)
        return pages.order_by("-first_published_at", "-id")

    def _of_kind(self) -> PageQuerySet:
        chosen = next((pk for pk, kind in self._kinds.items() if kind.code == self.kind), None)
        return self._pages.filter(content_type=chosen) if chosen else self._pages

    def _search(self, pages: PageQuerySet, fields: list[str] | None = None) -> Any:
        return pages.search(self.query.terms, fields=fields, operator="and", order_by_relevance=False)

    @cached_property
    def _kinds(self) -> dict[int, Kind]:
        if not self.query.words:
            return {}
        counts: dict[int, int] = self._search(self._pages).facet("content_type_id")
        types = ContentType.objects.get_for_models(*_page_models())
        known = {content_type.pk: model for model, content_type in types.items()}
        return {
            pk: Kind(known[pk]._meta.model_name or "", str(capfirst(known[pk]._meta.verbose_name_plural)), count)
            for pk, count in counts.items()
            if pk in known
        }

    @property
    def kinds(self) -> list[Kind]:
        """The kinds of pages among the results of all kinds, most frequent first."""
        return list(self._kinds.values())

    @property
    def chosen_kind(self) -> Kind | None:
        """The kind the results are narrowed to, or None."""
        return next((kind for kind in self.kinds if kind.code == self.kind), None)

    @cached_property
    def _by_title(self) -> list[int]:
        found = self._search(self._of_kind().only("pk"), fields=["title"])[:MOST_TITLES]
        return [page.pk for page in found]

    def __len__(self) -> int:
        chosen = self.chosen_kind
        return chosen.count if chosen else sum(kind.count for kind in self.kinds)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...
    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        if isinstance(place, int):
            return self._hits(place, place + 1)[0]
        return self._hits(place.start or 0, len(self) if place.stop is None else place.stop)

    def _hits(self, start: int, stop: int) -> list[Hit]:
        """Return the hits from `start` to before `stop`, both from 0 up; none for a query without words."""
        if not self.query.words:
            return []
        ids = self._by_title[start:stop]
        promoted = len(self._by_title)
        if stop > promoted:
            rest = self._search(self._of_kind().exclude(pk__in=self._by_title).only("pk"))
            ids += [page.pk for page in rest[max(0, start - promoted) : stop - promoted]]
        found = {page.pk: page for page in Page.objects.filter(pk__in=ids).specific()}
        return [self._hit(found[pk]) for pk in ids if pk in found]

    def _hit(self, page: Page) -> Hit:
        page._state.fields_cache["locale"] = self.locale
        return Hit(
            url=page.get_url() or "",
            title=fragments(page.title, self.query.words),
            text=snippet(text_of(page), self.query.words),
            kind=str(capfirst(page._meta.verbose_name)),
        )


def _page_models() -> list[type[Page]]:
    from wagtail.models import get_page_models

    return list(get_page_models())
