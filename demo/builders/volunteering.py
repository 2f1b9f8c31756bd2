"""Builders of volunteering: directions, calls with their pages, events, the calendar."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from core.fields import localized
from core.models import BasePage
from home.models import HomePage
from volunteering.models import (
    CalendarPage,
    Call,
    CallDate,
    CallPage,
    CallsIndexPage,
    Direction,
    DirectionPage,
    Event,
    EventKind,
    EventPage,
)

_numbers = count(1)


def make_direction(code: str = "social", **fields: Any) -> Direction:
    """Return the direction of that code, made if missing; `fields` are written to it."""
    defaults = {"name": {"kk": f"{code} KK", "ru": f"{code} RU", "en": f"{code} EN"}, **fields}
    found = Direction.objects.filter(code=code).first()
    if found is not None and not fields:
        return found
    direction, _created = Direction.objects.update_or_create(code=code, defaults=fields if found else defaults)
    return direction


def make_call(
    title: dict[str, str] | str = "",
    *,
    directions: Iterable[Direction] | None = None,
    starts_in: int = 30,
    days: int = 1,
    closes_in: int | None = None,
    dates: Sequence[dt.date] = (),
    **fields: Any,
) -> Call:
    """Return a new call of ten places without an age limit, open unless the days say otherwise.

    `starts_in` and `closes_in` count days from today (negative: ago), `days` is how long it lasts; sign-up ends when
    it ends unless `closes_in` is given. `fields` are columns of Call.
    """
    number = next(_numbers)
    today = timezone.localdate()
    first = fields.pop("starts_on", today + dt.timedelta(days=starts_in))
    call = Call(
        title=localized(title or {"kk": f"Call {number} KK", "ru": f"Call {number} RU", "en": f"Call {number} EN"}),
        starts_on=first,
        ends_on=fields.pop("ends_on", first + dt.timedelta(days=days - 1) if days > 1 else None),
        deadline=fields.pop("deadline", None if closes_in is None else today + dt.timedelta(days=closes_in)),
        is_demo=True,
        **{"code": f"call-{number}", "places": 10, **fields},
    )
    call.directions.set(directions if directions is not None else [make_direction()])
    call.dates = [CallDate(date=date) for date in dates]
    call.clean()
    call.save()
    return call


def make_event(
    title: dict[str, str] | str = "",
    *,
    kind: str = "open-day",
    starts_in: int = 30,
    starts_at: dt.datetime | None = None,
    hours: int = 2,
    **fields: Any,
) -> Event:
    """Return a new event, at ten o'clock `starts_in` days from today unless `starts_at` says when."""
    number = next(_numbers)
    ten = dt.datetime.combine(timezone.localdate(), dt.time(10), tzinfo=timezone.get_default_timezone())
    begins = starts_at or ten + dt.timedelta(days=starts_in)
    event = Event(
        title=localized(title or {"kk": f"Event {number} KK", "ru": f"Event {number} RU", "en": f"Event {number} EN"}),
        kind=make_event_kind(kind),
        starts_at=begins,
        ends_at=fields.pop("ends_at", begins + dt.timedelta(hours=hours)),
        is_demo=True,
        **{"code": f"event-{number}", **fields},
    )
    event.clean()
    event.save()
    return event


def make_event_kind(code: str = "open-day") -> EventKind:
    """Return the kind of event of that code, made if missing."""
    kind, _created = EventKind.objects.get_or_create(code=code, defaults={"name": {"kk": code}})
    return kind


def make_calls_index(home: HomePage, title: str = "Волонтерлік", **fields: Any) -> CallsIndexPage:
    """Return a published volunteering section below `home`; `slug` is "volunteering" unless given."""
    page = CallsIndexPage(title=title, slug=fields.pop("slug", "volunteering"), **fields)
    return _grow(page, home)


def make_calendar(home: HomePage, title: str = "Іс-шаралар", **fields: Any) -> CalendarPage:
    """Return a published calendar below `home`; `slug` is "events" unless given."""
    page = CalendarPage(title=title, slug=fields.pop("slug", "events"), **fields)
    return _grow(page, home)


def make_direction_page(section: CallsIndexPage, direction: Direction, *, live: bool = True, **fields: Any) -> Any:
    """Return the page of `direction` below `section`, published unless `live` is false."""
    title = fields.pop("title", direction.name.in_language(section.locale.language_code))
    page = DirectionPage(title=title, slug=fields.pop("slug", direction.code), direction=direction, **fields)
    return _grow(page, section, live=live)


def make_call_page(
    section: CallsIndexPage,
    call: Call | None = None,
    *,
    title: str = "",
    doing: Sequence[str] = (),
    steps: Sequence[tuple[str, str]] = (),
    body: Sequence[tuple[str, Any]] = (),
    live: bool = True,
    translation_of: CallPage | None = None,
    **fields: Any,
) -> CallPage:
    """Return the page of `call` (a new one if none is given) below `section`, published unless `live` is false.

    `doing` are lines, `steps` (title, meta), `body` (block name, value); the title is the call's own unless given.
    """
    call = call or make_call()
    page = CallPage(
        title=title or call.title.in_language(section.locale.language_code),
        slug=fields.pop("slug", call.code),
        call=call,
        doing=[("point", line) for line in doing],
        steps=[("step", {"title": name, "meta": meta}) for name, meta in steps],
        body=list(body),
        **{"lead": "Lead of the call.", **fields},
    )
    return _grow(page, section, live=live, translation_of=translation_of)


def make_event_page(
    calendar: CalendarPage,
    event: Event | None = None,
    *,
    title: str = "",
    body: Sequence[tuple[str, Any]] = (),
    live: bool = True,
    translation_of: EventPage | None = None,
    **fields: Any,
) -> EventPage:
    """Return the page of `event` (a new one if none is given) below `calendar`, published unless `live` is false."""
    event = event or make_event()
    page = EventPage(
        title=title or event.title.in_language(calendar.locale.language_code),
        slug=fields.pop("slug", event.code),
        event=event,
        body=list(body),
        **{"lead": "Lead of the event.", **fields},
    )
    return _grow(page, calendar, live=live, translation_of=translation_of)


def _grow(page: Any, parent: Page, *, live: bool = True, translation_of: BasePage | None = None) -> Any:
    """Put `page` below `parent`, in its language, and publish it if `live`; return it as the database has it."""
    page.locale = parent.locale
    page.live = False
    if translation_of is not None:
        page.translation_key = translation_of.translation_key
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    return type(page).objects.get(pk=page.pk)
