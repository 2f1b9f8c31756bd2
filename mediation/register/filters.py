"""The filter of the directory: takes whatever an address carries, keeps what is valid, numbers every other choice."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.collation import known_language, sort_key
from core.fields import LocalizedText
from core.memo import remember
from houses.models import Association, House
from mediation.models import Mediator
from mediation.register.index import Directory, bits_of
from mediation.register.words import LONGEST

NAME = "name"
# One value each; of languages and ways several may be chosen, and a mediator has to have each of them.
SINGLE = ("topic", "region", "room", "kind", "fee", "house", "association")
SEVERAL = ("language", "way")
FACETS = (*SINGLE, *SEVERAL)
PARAMETERS = frozenset({*FACETS, NAME, "page"})
# Shown before "more languages".
FIRST_LANGUAGES = 4
MOST_VALUES = 20

LABELS: dict[str, dict[str, Any]] = {
    "kind": {
        "professional": pgettext_lazy("mediator", "Professional"),
        "public": pgettext_lazy("mediator", "Community"),
    },
    "fee": dict(Mediator.Fee.choices),
    "way": {"in_person": _("in person"), "by_phone": _("by phone"), "online": _("online")},
}

RECORDS: dict[str, type[House] | type[Association]] = {"house": House, "association": Association}


def name_of(facet: str, code: str) -> LocalizedText:
    """Return the name of a House or an association the directory is narrowed to; remembered till a change."""
    return remember(("mediators-of", facet, code), lambda: RECORDS[facet]._default_manager.get(code=code).name)


@dataclass(frozen=True)
class Option:
    """A value of a facet, and how many mediators a visitor gets who chooses it and keeps the other filters."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass
class Filter:
    """What a visitor has chosen, and the mediators that match."""

    directory: Directory
    chosen: dict[str, list[str]] = field(default_factory=dict)
    name: str = ""
    odd: bool = False

    @classmethod
    def from_query(cls, directory: Directory, query: QueryDict) -> "Filter":
        """Read an address. What nobody offered is left out and makes the filter `odd`."""
        read = cls(directory, odd=bool(set(query) - PARAMETERS))
        for facet in FACETS:
            given = [value for value in query.getlist(facet)[:MOST_VALUES] if value]
            known = list(dict.fromkeys(value for value in given if value in directory.names[facet]))
            known = known if facet in SEVERAL else known[-1:]
            read.odd |= known != given
            if known:
                read.chosen[facet] = known
        read._leave_rooms_elsewhere()
        typed = query.get(NAME, "").replace("\0", "")
        read.name = " ".join(typed[:LONGEST].split())
        read.odd |= len(typed) > LONGEST
        return read

    def _leave_rooms_elsewhere(self) -> None:
        """Forget the room when another region is chosen: a visitor who changes the region means the region."""
        region, room = self.chosen.get("region"), self.chosen.get("room")
        if region and room and self.directory.names["room"][room[0]].group != region[0]:
            del self.chosen["room"]

    @cached_property
    def _by_name(self) -> int:
        """The mediators with a name like the one typed; everybody where no letter was typed."""
        found = self.directory.everyone
        size = len(self.directory.ids)
        for places in self.directory.words.find(self.name) or ():
            found &= bits_of(places, size)
        return found

    @cached_property
    def _by_facet(self) -> dict[str, int]:
        """The mediators that match the choice in one facet, for each facet with a choice."""
        sets = {}
        for facet, values in self.chosen.items():
            found = self.directory.everyone
            for value in values:
                found &= self.directory.of(facet, value)
            sets[facet] = found
        return sets

    def matching(self, *without: str) -> int:
        """Return the mediators that match everything chosen, but for the facets `without`."""
        found = self._by_name
        for facet, of_facet in self._by_facet.items():
            if facet not in without:
                found &= of_facet
        return found

    @cached_property
    def found(self) -> int:
        """The mediators that match everything."""
        return self.matching()

    @property
    def count(self) -> int:
        """How many match everything."""
        return self.found.bit_count()

    def label(self, facet: str, value: str) -> str:
        """Return what a value is called in the active language."""
        if facet in RECORDS:
            return str(name_of(facet, value))
        own = LABELS.get(facet)
        label = str(own[value]) if own else str(self.directory.names[facet][value].name)
        return capfirst(label) if facet == "topic" else label

    def options(self, facet: str) -> list[Option]:
        """Return the values of a facet with their numbers, in the order they are offered.

        In a facet of one value a choice replaces the one before; in the others it comes on top of it.
        """
        base = self.found if facet in SEVERAL else self.matching(facet)
        chosen = self.chosen.get(facet, [])
        options = []
        for value in self._offered(facet):
            kept = base
            if facet == "region" and self._room_elsewhere(value):
                kept = self.matching("region", "room")
            count = (kept & self.directory.of(facet, value)).bit_count()
            options.append(Option(value, self.label(facet, value), count, value in chosen))
        return options

    def _room_elsewhere(self, region: str) -> bool:
        rooms = self.directory.names["room"]
        return any(rooms[code].group != region for code in self.chosen.get("room", []))

    def everybody(self, facet: str) -> int:
        """Return how many a visitor gets who chooses nothing in `facet`."""
        return self.matching(facet).bit_count()

    def _offered(self, facet: str) -> Iterable[str]:
        names = self.directory.names[facet]
        if facet == "room":
            chosen = {*self.chosen.get("region", []), *(names[code].group for code in self.chosen.get("room", []))}
            return self._alphabetical({code: named for code, named in names.items() if named.group in chosen}, facet)
        return self._alphabetical(names, facet) if facet in {"region", "topic"} else names

    def _alphabetical(self, names: Iterable[str], facet: str) -> list[str]:
        language = known_language()
        return sorted(names, key=lambda value: sort_key(self.label(facet, value), language))

    @property
    def active(self) -> int:
        """How many filters are chosen."""
        return sum(map(len, self.chosen.values())) + bool(self.name)

    def pairs(self, *, without: tuple[str, str] = ("", "")) -> list[tuple[str, str]]:
        """Return the filters as they stand in an address, but for one value."""
        every = [(facet, value) for facet in FACETS for value in self.chosen.get(facet, [])]
        return [pair for pair in [*every, *([(NAME, self.name)] if self.name else [])] if pair != without]

    def query(self, *, without: tuple[str, str] = ("", "")) -> str:
        """Return the filters as a query string with its question mark; "" without any."""
        pairs = self.pairs(without=without)
        return f"?{urlencode(pairs)}" if pairs else ""

    def tags(self, url: str) -> list[dict[str, str]]:
        """Return the chosen filters with the address that lacks each, for the row of removable tags."""
        return [
            {
                "label": value if facet == NAME else self.label(facet, value),
                "url": url + self.query(without=(facet, value)),
            }
            for facet, value in self.pairs()
        ]
