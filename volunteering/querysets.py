"""Questions about calls, events and their lists: which are open, in which order, what comes along."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F, Prefetch, Q, QuerySet
from django.utils import timezone
from wagtail.models import PageQuerySet

from core.memo import remember

if TYPE_CHECKING:
    from volunteering.models import Call, Event  # noqa: F401 - named as strings below


class CallQuerySet(models.QuerySet["Call"]):
    """Calls."""

    def taking(self, day: dt.date | None = None) -> CallQuerySet:
        """Return the calls people can sign up for on `day` (today), for a place or the waiting list."""
        return self.filter(cancelled_at=None, closes_on__gte=day or timezone.localdate())

    def with_places(self) -> CallQuerySet:
        """Return the calls with a free place, or without a limit."""
        return self.filter(Q(places=None) | Q(places__gt=F("places_taken")))


class EventQuerySet(models.QuerySet["Event"]):
    """Events."""

    def standing(self) -> EventQuerySet:
        """Return the events that are not cancelled."""
        return self.filter(cancelled_at=None)


def regions() -> dict[int, Any]:
    """Return every region by primary key, from memory: few rows, shown with every call."""
    from core.models import Region

    return remember("regions", Region.objects.in_bulk)


def _with_region(records: list[Any]) -> None:
    known = regions()
    for record in records:
        if record.region_id is None or record.region_id in known:
            record._state.fields_cache["region"] = known.get(record.region_id)


class CallPageQuerySet(PageQuerySet):  # type: ignore[misc]
    """Pages of calls."""

    def for_lists(self) -> CallPageQuerySet:
        """Return the pages with what a card shows: the call with its directions, in two queries."""
        from volunteering.models import Direction

        directions: Prefetch[str, Any, str] = Prefetch("call__directions", Direction.objects.order_by("position"))
        rows = self.select_related("call").prefetch_related(directions).order_by()
        return rows.defer("body", "doing", "steps", "search_description", "draft_title")

    def in_order_of(self, ids: list[int]) -> list[Any]:
        """Return the pages with these ids, in this order, ready for a list."""
        if not ids:
            return []
        found = self.for_lists().in_bulk(ids)
        pages = [found[each] for each in ids if each in found]
        _with_region([page.call for page in pages])
        return pages


class CallEntryQuerySet(QuerySet[Any]):
    """Listed calls. Every method keeps to what the indexes of CallEntry answer, but for the narrow filters."""

    def listed(self, locale: Any, direction: int | None = None) -> CallEntryQuerySet:
        """Return the calls of a language, each once; of one direction if its primary key is given."""
        return self.filter(locale=locale, direction=direction)

    def open_on(self, day: dt.date) -> CallEntryQuerySet:
        """Leave those people can sign up for on `day`; the first to close comes first."""
        return self.filter(closes_on__gte=day).order_by("closes_on", "page_id")

    def closed_on(self, day: dt.date) -> CallEntryQuerySet:
        """Leave those whose sign-up ended before `day`; the last to close comes first."""
        return self.filter(closes_on__lt=day).order_by("-closes_on", "-page_id")

    def with_facets(self, *, region: int | None = None, house: int | None = None) -> CallEntryQuerySet:
        """Narrow to primary keys of a region and a House; None leaves one open."""
        chosen = {name: value for name, value in (("region", region), ("house", house)) if value is not None}
        return self.filter(**chosen)

    def between(self, first: dt.date, last: dt.date) -> CallEntryQuerySet:
        """Narrow to calls that take place on one of the days from `first` to `last`."""
        return self.filter(first_day__lte=last, last_day__gte=first)

    def with_places(self) -> CallEntryQuerySet:
        """Narrow to calls with a free place, or without a limit."""
        return self.filter(Q(call__places=None) | Q(call__places__gt=F("call__places_taken")))

    def pages(self, limit: int) -> list[Any]:
        """Return the pages of the first `limit` entries, ready for a list."""
        from volunteering.models import CallPage

        return CallPage.objects.in_order_of(list(self.values_list("page_id", flat=True)[:limit]))


class EventPageQuerySet(PageQuerySet):  # type: ignore[misc]
    """Pages of events."""

    def in_order_of(self, ids: list[int]) -> list[Any]:
        """Return the pages with these ids, in this order, with their events, ready for a list."""
        if not ids:
            return []
        rows = self.select_related("event").order_by().defer("body", "search_description", "draft_title")
        found = rows.in_bulk(ids)
        pages = [found[each] for each in ids if each in found]
        _with_region([page.event for page in pages])
        for page in pages:
            page.event._state.fields_cache["kind"] = kinds().get(page.event.kind_id)
        return pages


class EventEntryQuerySet(QuerySet[Any]):
    """Listed events. An event lasts a bounded number of days, so a span of days is a range of first days."""

    def listed(self, locale: Any) -> EventEntryQuerySet:
        """Return the events of a language, in the order of the calendar."""
        return self.filter(locale=locale).order_by("first_day", "starts_at", "page_id")

    def with_facets(self, *, region: int | None = None, kind: int | None = None) -> EventEntryQuerySet:
        """Narrow to primary keys of a region and a kind; None leaves one open."""
        chosen = {name: value for name, value in (("region", region), ("kind", kind)) if value is not None}
        return self.filter(**chosen)

    def between(self, first: dt.date, last: dt.date) -> EventEntryQuerySet:
        """Narrow to events that take place on one of the days from `first` to `last`."""
        from volunteering.models.event import MOST_DAYS

        longest = dt.timedelta(days=MOST_DAYS)
        earliest = first - longest if first > dt.date.min + longest else dt.date.min
        return self.filter(first_day__gte=earliest, first_day__lte=last, last_day__gte=first)

    def pages(self, limit: int) -> list[Any]:
        """Return the pages of the first `limit` entries, ready for a list."""
        from volunteering.models import EventPage

        return EventPage.objects.in_order_of(list(self.values_list("page_id", flat=True)[:limit]))


def kinds() -> dict[int, Any]:
    """Return every kind of event by primary key, from memory."""
    from volunteering.models import EventKind

    return remember("event-kinds", EventKind.objects.in_bulk)
