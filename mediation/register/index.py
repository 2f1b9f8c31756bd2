"""Who is in the directory, as sets of bits kept in the memory of a process.

The list answers any combination of filters, with the numbers beside every other choice. In the database that is a
join and a count per choice, growing with the register. Here every value of a facet is one large integer whose bits
are the mediators that have it: a combination is an AND, a number is a count of bits. 10,000 mediators take
some 2 MB. The memory ends with the generation of the page cache, so every saved entry makes a new one.
"""

import datetime as dt
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.utils import timezone

from core.fields import LocalizedText
from core.memo import remember
from core.models import Region
from mediation.models import MediationLanguage, Mediator, Room, Topic
from mediation.register.words import NameWords

STALE_DAYS = 365
WAYS = ("in_person", "by_phone", "online")


class Named(NamedTuple):
    """What a value of a facet is called; `group` is the code of the region of a room, else ""."""

    name: LocalizedText
    group: str = ""


@dataclass(frozen=True)
class Directory:
    """The listed mediators in the order of the day; position n is bit n of every set."""

    ids: "array[int]"
    everyone: int
    bits: dict[str, dict[str, int]]
    names: dict[str, dict[str, Named]]
    words: NameWords = field(repr=False)

    def of(self, facet: str, value: str) -> int:
        """Return the mediators that have `value` in `facet`; nobody for an unknown value."""
        return self.bits[facet].get(value, 0)

    def page_of(self, found: int, start: int, size: int) -> list[int]:
        """Return the primary keys of the mediators of a set from place `start` on, at most `size`."""
        places = positions(found)
        for _skipped in range(start):
            if next(places, None) is None:
                return []
        return [self.ids[place] for place, _n in zip(places, range(size), strict=False)]


def positions(found: int) -> Iterator[int]:
    """Yield the places of the bits that are set, the smallest first."""
    written = bin(found)[:1:-1]
    place = written.find("1")
    while place != -1:
        yield place
        place = written.find("1", place + 1)


def bits_of(places: Iterable[int], size: int) -> int:
    """Return the set of `places`, each below `size`, in one go."""
    flags = bytearray(size // 8 + 1)
    for place in places:
        flags[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(flags, "little")


def order_of_day(pk: int, checked: dt.date | None, today: dt.date) -> tuple[bool, int]:
    """Return the place of a mediator in the order of `today`.

    Who comes first changes daily, so that nobody has the top of the list for good; within a day it stays, so that
    a visitor who pages on sees everybody once. Entries not checked for a year come behind the others.
    """
    stale = checked is None or (today - checked).days > STALE_DAYS
    return stale, zlib.crc32(b"%d:%d" % (today.toordinal(), pk))


def directory() -> Directory:
    """Return the directory of today; built once for each generation of the page cache."""
    today = timezone.localdate()
    return remember(("mediators", today), lambda: build(today))


def build(today: dt.date) -> Directory:
    """Read the directory in nine queries, narrow rows only."""
    listed = Mediator.objects.listed()
    rows = list(
        listed.values_list(
            "pk", "last_checked", "kind", "fee", "house__code", "association__code", *WAYS, "name_key"
        ).order_by()
    )
    rows.sort(key=lambda row: order_of_day(row[0], row[1], today))
    place_of = {row[0]: place for place, row in enumerate(rows)}
    places: dict[str, dict[Any, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, (_pk, _checked, kind, fee, house, association, *ways, _key) in enumerate(rows):
        values = [("kind", kind), ("fee", fee), ("house", house), ("association", association)]
        for facet, value in values + [("way", way) for way, given in zip(WAYS, ways, strict=True) if given]:
            if value:
                places[facet][value].append(place)
    for facet, through, column in (
        ("language", Mediator.languages.through, "mediationlanguage_id"),
        ("topic", Mediator.fields.through, "topic_id"),
        ("region", Mediator.regions.through, "region_id"),
        ("room", Mediator.rooms.through, "room_id"),
    ):
        of_facet = places[facet]
        for pk, value in through.objects.values_list("mediator_id", column).iterator(chunk_size=5000):
            if (found := place_of.get(pk)) is not None:
                of_facet[value].append(found)
    names = _names(places)
    return Directory(
        ids=array("q", (row[0] for row in rows)),
        everyone=(1 << len(rows)) - 1,
        bits=_sets(places, names, len(rows)),
        names={facet: dict(named.values()) for facet, named in names.items()},
        words=NameWords(row[-1] for row in rows),
    )


def _names(places: dict[str, dict[Any, list[int]]]) -> dict[str, dict[Any, tuple[str, Named]]]:
    """Return {primary key or value: (code, name)} of every facet, in the order choices are shown."""
    languages = MediationLanguage.objects.filter(pk__in=places["language"])
    topics = Topic.objects.filter(pk__in=places["topic"])
    regions = Region.objects.filter(pk__in=places["region"])
    rooms = Room.objects.filter(pk__in=places["room"], is_active=True).select_related("region")
    own = {
        "kind": Mediator.Kind.values,
        "fee": Mediator.Fee.values,
        "way": WAYS,
        # Chosen by a link of their pages only: the filter looks their names up when it needs one.
        "house": list(places["house"]),
        "association": list(places["association"]),
    }
    return {
        **{facet: {value: (value, Named(LocalizedText())) for value in values} for facet, values in own.items()},
        "language": {row.pk: (row.code, Named(row.name)) for row in languages},
        "topic": {row.pk: (row.code, Named(row.name)) for row in topics},
        "region": {row.pk: (row.code, Named(row.name)) for row in regions},
        "room": {row.pk: (row.code, Named(row.label, row.region.code)) for row in rooms},
    }


def _sets(
    places: dict[str, dict[Any, list[int]]], names: dict[str, dict[Any, tuple[str, Named]]], size: int
) -> dict[str, dict[str, int]]:
    return {
        facet: {code: bits_of(places[facet].get(value, ()), size) for value, (code, _named) in named.items()}
        for facet, named in names.items()
    }
