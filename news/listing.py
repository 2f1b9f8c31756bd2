"""Keeps `NewsEntry` and `NewsCount` in step with the pages.

Everything is read from the database anew and may be repeated: a draft in memory, a second publish of the same
revision or an interrupted command leave the rows right. `rebuild` makes all of them from nothing.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Count, Model
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from core.page_cache import raise_on_commit
from news.models import NewsCount, NewsEntry, NewsPage
from news.words import plain

BATCH = 2_000


class Cell(NamedTuple):
    """One combination of facets, by primary key."""

    index_id: int
    rubric_id: int
    region_id: int | None
    house_id: int | None
    year: int

    @property
    def key(self) -> str:
        """The combination in one word."""
        return "/".join(str(part or 0) for part in self)


FIELDS = (
    "pk",
    "path",
    "locale_id",
    "rubric_id",
    "region_id",
    "house_id",
    "date",
    "title",
    "lead",
)


def _closed_paths() -> tuple[str, ...]:
    restricted = PageViewRestriction.objects.exclude(restriction_type=PageViewRestriction.NONE)
    return tuple(restricted.values_list("page__path", flat=True))


def _entry_of(row: dict[str, Any], sections: dict[str, int]) -> NewsEntry | None:
    section = sections.get(row["path"][: -Page.steplen])
    if section is None:
        return None
    return NewsEntry(
        page_id=row["pk"],
        index_id=section,
        locale_id=row["locale_id"],
        rubric_id=row["rubric_id"],
        region_id=row["region_id"],
        house_id=row["house_id"],
        date=row["date"],
        year=timezone.localtime(row["date"]).year,
        words=plain(f"{row['title']}\n{row['lead']}"),
    )


def _entries_for(pages: Any) -> list[NewsEntry]:
    """Return unsaved entries of those among `pages` that belong into a list."""
    from news.models import NewsIndexPage

    rows = list(pages.filter(live=True, alias_of__isnull=True).values(*FIELDS))
    if not rows:
        return []
    closed = _closed_paths()
    paths = {row["path"][: -Page.steplen] for row in rows}
    sections = dict(NewsIndexPage.objects.filter(path__in=paths).values_list("path", "pk"))
    made = (_entry_of(row, sections) for row in rows if not row["path"].startswith(closed or ("-",)))
    return [entry for entry in made if entry is not None]


def _cell_of(entry: NewsEntry) -> Cell:
    return Cell(entry.index_id, entry.rubric_id, entry.region_id, entry.house_id, entry.year)


def recount(cells: Iterable[Cell]) -> None:
    """Count each cell anew. Must run in a transaction: the row is locked so that two publishes do not miscount."""
    for cell in sorted(set(cells), key=lambda each: each.key):
        NewsCount.objects.get_or_create(key=cell.key, defaults=cell._asdict())
        locked = NewsCount.objects.select_for_update().get(key=cell.key)
        locked.count = NewsEntry.objects.filter(**cell._asdict()).count()
        if locked.count:
            locked.save(update_fields=["count"])
        else:
            locked.delete()


@transaction.atomic
def sync(page_ids: Iterable[int]) -> None:
    """Bring the entries of these pages, and the counts they touch, in step with the database."""
    ids = list(page_ids)
    before = {entry.page_id: entry for entry in NewsEntry.objects.filter(page__in=ids)}
    after = {entry.page_id: entry for entry in _entries_for(NewsPage.objects.filter(pk__in=ids))}
    gone = before.keys() - after.keys()
    if gone:
        NewsEntry.objects.filter(page__in=gone)._raw_delete(using=NewsEntry.objects.db)
    for entry in after.values():
        entry._state.adding = entry.page_id not in before
        entry.save()
    recount([_cell_of(entry) for entry in (*before.values(), *after.values())])


def sync_below(path: str) -> None:
    """Bring every story at or below a tree path in step; for moves and view restrictions."""
    ids = list(NewsPage.objects.filter(path__startswith=path).values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        sync(ids[start : start + BATCH])


def add(page_ids: list[int]) -> None:
    """Write entries for stories that have none yet, without counting; `count_all` must follow."""
    pages = NewsPage.objects.filter(pk__in=page_ids)
    NewsEntry.objects.bulk_create(_entries_for(pages), batch_size=500)


@transaction.atomic
def rebuild() -> int:
    """Make all entries and counts anew; returns how many stories are listed."""
    NewsEntry.objects.all()._raw_delete(using=NewsEntry.objects.db)
    NewsCount.objects.all()._raw_delete(using=NewsCount.objects.db)
    ids = list(NewsPage.objects.filter(live=True).values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        add(ids[start : start + BATCH])
    return count_all()


def count_all() -> int:
    """Make all counts from the entries; returns the number of entries."""
    NewsCount.objects.all()._raw_delete(using=NewsCount.objects.db)
    rows = NewsEntry.objects.values_list(*Cell._fields).annotate(total=Count("pk")).order_by()
    counts = []
    for *parts, total in rows:
        cell = Cell(*parts)
        counts.append(NewsCount(key=cell.key, count=total, **cell._asdict()))
    NewsCount.objects.bulk_create(counts, batch_size=500)
    return sum(each.count for each in counts)


def differences() -> list[str]:
    """Return what is out of step, one sentence a fault; empty when all is well."""
    expected = {e.page_id: e for e in _entries_for(NewsPage.objects.all())}
    kept = {e.page_id: e for e in NewsEntry.objects.all()}
    faults = [f"story {pk} is not listed" for pk in expected.keys() - kept.keys()]
    faults += [f"story {pk} is listed wrongly" for pk in kept.keys() - expected.keys()]
    faults += [
        f"story {pk} is listed under other facets"
        for pk in kept.keys() & expected.keys()
        if (_cell_of(kept[pk]), kept[pk].date) != (_cell_of(expected[pk]), expected[pk].date)
    ]
    totals: dict[str, int] = {}
    for entry in expected.values():
        key = _cell_of(entry).key
        totals[key] = totals.get(key, 0) + 1
    if totals != dict(NewsCount.objects.values_list("key", "count")):
        faults.append("the counts differ from the stories")
    return faults


# Receivers of signals, connected in apps.py. They look at the database, never at the page they are given.


def on_saved(instance: NewsPage, raw: bool = False, **_signal: Any) -> None:
    """A story was saved: published, unpublished, or only its draft; the database says which."""
    if not raw:
        sync([instance.pk])


def on_unpublished(instance: Page, **_signal: Any) -> None:
    """A page was unpublished, perhaps as an instance of the plain page model."""
    sync([instance.pk])


def on_moved(instance: Page, **_signal: Any) -> None:
    """A page moved, with all below it."""
    fresh = Page.objects.filter(pk=instance.pk).values_list("path", flat=True).first()
    if fresh:
        sync_below(fresh)


def on_restriction(instance: PageViewRestriction, **_signal: Any) -> None:
    """A part of the tree was closed or opened."""
    path = Page.objects.filter(pk=instance.page_id).values_list("path", flat=True).first()
    if path:
        sync_below(path)
        raise_on_commit()


def on_entry_deleted(instance: NewsEntry, **_signal: Any) -> None:
    """A listed story was deleted: count its cell anew. A cell that is gone went with its section or rubric."""
    cell = _cell_of(instance)
    with transaction.atomic():
        if NewsCount.objects.filter(key=cell.key).exists():
            recount([cell])


def watch() -> None:
    """Connect the receivers."""
    from django.db.models.signals import post_delete, post_save
    from wagtail.signals import page_unpublished, post_page_move

    receivers: list[tuple[Any, Any, type[Model] | None]] = [
        (post_save, on_saved, NewsPage),
        (page_unpublished, on_unpublished, NewsPage),
        (post_page_move, on_moved, None),
        (post_save, on_restriction, PageViewRestriction),
        (post_delete, on_restriction, PageViewRestriction),
        (post_delete, on_entry_deleted, NewsEntry),
    ]
    for signal, receiver, sender in receivers:
        signal.connect(receiver, sender=sender, dispatch_uid=f"news-{receiver.__name__}")
