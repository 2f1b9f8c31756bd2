"""Builders of the register of mediators: languages, mediators, rooms, clubs and their pages."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

from core.models import BasePage, Region
from demo.builders.houses import make_region
from demo.builders.mediation import make_topic
from houses.models import House
from mediation.models import Club, MediationLanguage, Mediator, MediatorsPage, Room, RoomHours, RoomsPage, Topic

_numbers = count(1)
CHECKED = dt.date(2026, 6, 12)


def make_language(code: str = "kk", name: dict[str, str] | None = None, **fields: Any) -> MediationLanguage:
    """Return the language of that code, made if missing."""
    defaults = {"name": name or {"kk": f"{code} KK", "ru": f"{code} RU", "en": f"{code} EN"}, **fields}
    language, _created = MediationLanguage.objects.get_or_create(code=code, defaults=defaults)
    return language


def make_mediator(
    name: str | dict[str, str] = "",
    *,
    languages: Iterable[MediationLanguage | str] = ("kk",),
    topics: Iterable[Topic | str] = ("family",),
    regions: Iterable[Region] = (),
    rooms: Iterable[Room] = (),
    **fields: Any,
) -> Mediator:
    """Return a new mediator: active, professional and public unless `fields` say otherwise.

    `languages` and `topics` are records or codes; without `regions` it works in the region of its House, or in a
    test region. Raises ValidationError for a contradictory entry.
    """
    number = next(_numbers)
    mediator = Mediator(
        name={"kk": name, "ru": name, "en": name} if isinstance(name, str) and name else name or {"kk": f"M {number}"},
        **{
            "code": f"mediator-{number}",
            "kind": Mediator.Kind.PROFESSIONAL,
            "consent_on": CHECKED,
            "last_checked": CHECKED,
            "is_demo": True,
            **fields,
        },
    )
    mediator.full_clean()
    mediator.save()
    mediator.languages.set([make_language(each) if isinstance(each, str) else each for each in languages])
    mediator.fields.set([make_topic(each) if isinstance(each, str) else each for each in topics])
    if not regions:
        regions = [mediator.house.region if mediator.house else make_region("test-region")]
    mediator.regions.set(regions)
    mediator.rooms.set(rooms)
    return mediator


def make_room(
    code: str = "",
    *,
    house: House | None = None,
    region: Region | None = None,
    hours: Sequence[tuple[int, int | None, dt.time, dt.time]] = ((0, 4, dt.time(9), dt.time(18)),),
    **fields: Any,
) -> Room:
    """Return a new room: of `house` when given, else of a school; `hours` are (first day, last day, opens, closes).

    Raises ValidationError for a contradictory one.
    """
    code = code or f"room-{next(_numbers)}"
    own = {
        "name": {"kk": f"{code} KK", "ru": f"{code} RU", "en": f"{code} EN"},
        "address": {"kk": "1", "ru": "1", "en": "1"},
        "is_demo": True,
    }
    if house is None:
        own |= {"host_kind": Room.Host.SCHOOL, "host_name": {"kk": "School", "ru": "School", "en": "School"}}
    room = Room(
        code=code,
        house=house,
        region=region or (house.region if house else make_region("test-region")),
        **{**own, **fields},
    )
    room.hours = [
        RoomHours(first_day=first, last_day=last, opens=opens, closes=closes) for first, last, opens, closes in hours
    ]
    room.full_clean()
    room.save()
    return room


def make_club(room: Room, audience: str = Club.Audience.CHILDREN, **fields: Any) -> Club:
    """Return a new club that meets in `room`."""
    name = {"kk": f"{audience} KK", "ru": f"{audience} RU", "en": f"{audience} EN"}
    club = Club(room=room, audience=audience, **{"name": name, "is_demo": True, **fields})
    club.full_clean()
    club.save()
    return club


def make_mediators_page(parent: BasePage, title: str = "Find a mediator", **fields: Any) -> MediatorsPage:
    """Return a published page to find a mediator below `parent`, in its language."""
    page = MediatorsPage(title=title, slug=fields.pop("slug", "mediators"), locale=parent.locale, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def make_rooms_page(parent: BasePage, title: str = "Mediation rooms", **fields: Any) -> RoomsPage:
    """Return a published list of rooms below `parent`, in its language."""
    page = RoomsPage(title=title, slug=fields.pop("slug", "rooms"), locale=parent.locale, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page
