"""Very many calls and events at once, to see that their lists stay fast: straight into the tables."""

import datetime as dt
import uuid
from itertools import count
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from core.fields import LocalizedText
from core.models import Region
from core.page_cache import raise_generation
from houses.models import House
from volunteering import listing
from volunteering.models import (
    CalendarPage,
    Call,
    CallEntry,
    CallPage,
    CallsIndexPage,
    Direction,
    Event,
    EventEntry,
    EventKind,
    EventPage,
)

BATCH = 1_000
A_MONTH = 20
"""Events a month: however many there are, a month of the calendar shows as much."""


class CallMaker:
    """Makes calls that are open, and events, spread over regions and directions the same way every time."""

    def __init__(self, section: CallsIndexPage, calendar: CalendarPage) -> None:
        self.section, self.calendar = section, calendar
        self.regions = list(Region.objects.order_by("pk").values_list("pk", flat=True))
        self.houses = list(House.objects.order_by("pk"))
        self.directions = list(Direction.objects.all())
        self.kinds = list(EventKind.objects.all())
        self.today = timezone.localdate()
        self.numbers = count(Call.objects.count() + 1)

    @transaction.atomic
    def make(self, total: int) -> tuple[int, int]:
        """Make `total` calls and as many events; returns how many of each the language then lists."""
        for start in range(0, total, BATCH):
            numbers = [next(self.numbers) for _each in range(min(BATCH, total - start))]
            self._make_calls(numbers)
            self._make_events(numbers)
        transaction.on_commit(raise_generation)
        locale = self.section.locale
        return CallEntry.objects.listed(locale).count(), EventEntry.objects.listed(locale).count()

    def _make_calls(self, numbers: list[int]) -> None:
        calls = Call.objects.bulk_create([self._call(number) for number in numbers])
        through = Call.directions.through
        through.objects.bulk_create(
            [through(call_id=call.pk, direction_id=self._direction(place)) for place, call in enumerate(calls)]
        )
        pages = [self._page(CallPage, self.section, call, call=call) for call in calls]
        _insert(CallPage, self.section, pages)
        listing.sync_calls(CallPage.objects.filter(pk__in=[page.pk for page in pages]))

    def _direction(self, place: int) -> int:
        return self.directions[place % len(self.directions)].pk

    def _call(self, number: int) -> Call:
        first = self.today + dt.timedelta(days=number * 7919 % 360 + 1)
        title = LocalizedText(kk=f"Іріктеу № {number}")
        return Call(
            code=f"made-{number}",
            title=title,
            starts_on=first,
            closes_on=first,
            # Every second one in one region, so that its list fills a page however few there are.
            region_id=self.regions[1 if number % 2 else number % len(self.regions)],
            house=self.houses[number % len(self.houses)] if self.houses and number % 3 == 0 else None,
            places=20,
            places_taken=number % 21,
            minimum_age=(0, 14, 16, 18)[number % 4],
            is_online=number % 5 == 0,
        )

    def _make_events(self, numbers: list[int]) -> None:
        events = Event.objects.bulk_create([self._event(number) for number in numbers])
        pages = [self._page(EventPage, self.calendar, event, event=event) for event in events]
        _insert(EventPage, self.calendar, pages)
        listing.sync_events(EventPage.objects.filter(pk__in=[page.pk for page in pages]))

    def _event(self, number: int) -> Event:
        ten = dt.datetime.combine(self.today, dt.time(10), tzinfo=timezone.get_default_timezone())
        return Event(
            code=f"made-{number}",
            title=LocalizedText(kk=f"Іс-шара № {number}"),
            kind=self.kinds[number % len(self.kinds)],
            starts_at=ten + dt.timedelta(days=number * 30 // A_MONTH),
            region_id=self.regions[number % len(self.regions)],
        )

    def _page(self, model: Any, parent: Page, record: Call | Event, **fields: Any) -> Any:
        title = str(record.title)
        return model(
            depth=parent.depth + 1,
            numchild=0,
            translation_key=uuid.uuid4(),
            locale_id=parent.locale_id,
            content_type=ContentType.objects.get_for_model(model),
            title=title,
            draft_title=title,
            slug=record.code,
            url_path=f"{parent.url_path}{record.code}/",
            live=True,
            has_unpublished_changes=False,
            last_published_at=timezone.now(),
            lead=f"{title}.",
            body=[],
            **fields,
        )


def _insert(model: Any, parent: Page, pages: list[Any]) -> None:
    """Put the pages below `parent`; bulk_create refuses models of two tables, so their halves go in one by one."""
    last = Page.objects.child_of(parent).order_by("-path").values_list("path", flat=True).first()
    step = Page._str2int(last[-Page.steplen :]) + 1 if last else 1
    for place, page in enumerate(pages):
        page.path = Page._get_path(parent.path, parent.depth + 1, step + place)
    names = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    bases = Page.objects.bulk_create([Page(**{name: getattr(page, name) for name in names}) for page in pages])
    for page, base in zip(pages, bases, strict=True):
        page.pk = page.id = base.pk
    model.objects.all()._batched_insert(pages, fields=model._meta.local_concrete_fields, batch_size=BATCH)
    Page.objects.filter(pk=parent.pk).update(numchild=Page.objects.child_of(parent).count())
