"""Keeps `CallEntry` and `EventEntry` in step with pages and records.

Everything is read from the database anew and may be repeated: a draft in memory, a second publish of the same
revision or an interrupted command leave the rows right.
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Model, Q, QuerySet
from wagtail.models import Page, PageViewRestriction

from core.page_cache import raise_on_commit
from volunteering.models import Call, CallEntry, CallPage, Event, EventEntry, EventPage

BATCH = 1_000


def _listed(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Leave of `pages` those that are live, no alias and public."""
    restricted = PageViewRestriction.objects.exclude(restriction_type=PageViewRestriction.NONE)
    closed = Q(pk=None)
    for path in restricted.values_list("page__path", flat=True):
        closed |= Q(path__startswith=path)
    return pages.filter(live=True, alias_of__isnull=True).exclude(closed)


@transaction.atomic
def sync_calls(pages: QuerySet[Any]) -> None:
    """Make the entries of these pages of calls anew."""
    ids = list(pages.values_list("pk", flat=True))
    CallEntry.objects.filter(page__in=ids).delete()
    rows: list[CallEntry] = []
    found = _listed(CallPage.objects.filter(pk__in=ids)).filter(call__cancelled_at=None)
    for page in found.select_related("call").prefetch_related("call__directions"):
        rows += entries_of(page)
    CallEntry.objects.bulk_create(rows, batch_size=500)


def entries_of(page: CallPage) -> list[CallEntry]:
    """Return the entries of a listed page: one without a direction, one for each direction of its call."""
    call = page.call
    return [
        CallEntry(
            page_id=page.pk,
            call_id=call.pk,
            locale_id=page.locale_id,
            region_id=call.region_id,
            house_id=call.house_id,
            direction_id=direction,
            closes_on=call.closes_on,
            first_day=call.starts_on,
            last_day=call.last_day,
            least_age=call.least_age,
            is_online=call.is_online,
        )
        for direction in (None, *(each.pk for each in call.directions.all()))
    ]


@transaction.atomic
def sync_events(pages: QuerySet[Any]) -> None:
    """Make the entries of these pages of events anew."""
    ids = list(pages.values_list("pk", flat=True))
    EventEntry.objects.filter(page__in=ids).delete()
    found = _listed(EventPage.objects.filter(pk__in=ids)).select_related("event")
    EventEntry.objects.bulk_create([event_entry_of(page) for page in found], batch_size=500)


def event_entry_of(page: EventPage) -> EventEntry:
    """Return the entry of a listed page."""
    event = page.event
    return EventEntry(
        page_id=page.pk,
        event_id=event.pk,
        locale_id=page.locale_id,
        region_id=event.region_id,
        house_id=event.house_id,
        kind_id=event.kind_id,
        first_day=event.first_day,
        last_day=event.last_day,
        starts_at=event.starts_at,
    )


# Receivers of signals, connected in apps.py. They look at the database, never at the page they are given.


def on_call_page(instance: CallPage, raw: bool = False, **_signal: Any) -> None:
    """A page of a call was saved: published, unpublished, or only its draft; the database says which."""
    if not raw:
        sync_calls(CallPage.objects.filter(pk=instance.pk))


def on_event_page(instance: EventPage, raw: bool = False, **_signal: Any) -> None:
    """A page of an event was saved."""
    if not raw:
        sync_events(EventPage.objects.filter(pk=instance.pk))


def on_call(instance: Call, created: bool, raw: bool = False, **_signal: Any) -> None:
    """A call was changed."""
    if not raw and not created:
        sync_calls(CallPage.objects.filter(call=instance))


def on_event(instance: Event, created: bool, raw: bool = False, **_signal: Any) -> None:
    """An event was changed."""
    if not raw and not created:
        sync_events(EventPage.objects.filter(event=instance))


def on_directions(instance: Any, action: str, reverse: bool, **_signal: Any) -> None:
    """Directions of a call were added or taken away; the column is written after the call itself."""
    if action.startswith("post_") and not reverse:
        sync_calls(CallPage.objects.filter(call=instance))


def on_page(instance: Page, **_signal: Any) -> None:
    """A page was unpublished or moved, perhaps as an instance of the plain page model, with all below it."""
    path = Page.objects.filter(pk=instance.pk).values_list("path", flat=True).first()
    if path:
        sync_below(path)


def on_restriction(instance: PageViewRestriction, **_signal: Any) -> None:
    """A part of the tree was closed or opened."""
    path = Page.objects.filter(pk=instance.page_id).values_list("path", flat=True).first()
    if path:
        sync_below(path)
        raise_on_commit()


def sync_below(path: str) -> None:
    """Bring every call and event at or below a tree path in step."""
    for model, sync in ((CallPage, sync_calls), (EventPage, sync_events)):
        ids = list(model.objects.filter(path__startswith=path).values_list("pk", flat=True))
        for chunk in _chunks(ids):
            sync(model.objects.filter(pk__in=chunk))


def _chunks(ids: list[int]) -> Iterable[list[int]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))


def watch() -> None:
    """Connect the receivers."""
    from django.db.models.signals import m2m_changed, post_delete, post_save
    from wagtail.signals import page_unpublished, post_page_move

    receivers: list[tuple[Any, Any, type[Model] | None]] = [
        (post_save, on_call_page, CallPage),
        (post_save, on_event_page, EventPage),
        (post_save, on_call, Call),
        (post_save, on_event, Event),
        (m2m_changed, on_directions, Call.directions.through),
        (page_unpublished, on_page, None),
        (post_page_move, on_page, None),
        (post_save, on_restriction, PageViewRestriction),
        (post_delete, on_restriction, PageViewRestriction),
    ]
    for signal, receiver, sender in receivers:
        signal.connect(receiver, sender=sender, dispatch_uid=f"volunteering-{receiver.__name__}-{id(signal)}")
