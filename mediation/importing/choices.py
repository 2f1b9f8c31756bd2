"""What the cells of a list may name: languages, fields, regions, rooms, Houses, associations; by code or any name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from core.models import Region
from core.skeleton import skeleton
from houses.models import Association, House
from mediation.importing.faults import quoted
from mediation.models import MediationLanguage, Room, Topic

SHORT_LIST = 25  # so many choices are named in full


class NotFound(Exception):  # noqa: N818 - named after what happened
    """No choice, or more than one, of this name: the code of the fault and what its sentence needs."""

    def __init__(self, code: str, value: str, choices: Iterable[str]) -> None:
        super().__init__(code)
        self.code = code
        self.details = {"value": quoted(value), "choices": ", ".join(choices)}


@dataclass
class Choices:
    """Records of one model by everything they are called."""

    by_code: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, set[int]] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)

    def add(self, pk: int, code: str, label: str, names: Iterable[str]) -> None:
        """Take in a record."""
        self.by_code[code.casefold()] = pk
        self.labels[pk] = label
        for name in names:
            if key := skeleton(name):
                self.by_name.setdefault(key, set()).add(pk)

    def find(self, value: str) -> int:
        """Return the record called `value`; raises NotFound."""
        if (pk := self.by_code.get(value.casefold())) is not None:
            return pk
        found = self.by_name.get(skeleton(value), set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            raise NotFound("ambiguous", value, sorted(self._codes(found)))
        if len(self.labels) <= SHORT_LIST:
            raise NotFound("not-in-list", value, self.labels.values())
        raise NotFound("not-near", value, self._near(value))

    def _codes(self, pks: set[int]) -> list[str]:
        return [code for code, pk in self.by_code.items() if pk in pks]

    def _near(self, value: str) -> list[str]:
        keys = get_close_matches(skeleton(value), list(self.by_name), n=3, cutoff=0.3)
        near = [self.labels[pk] for key in keys for pk in sorted(self.by_name[key])]
        return list(dict.fromkeys(near)) or [*list(self.labels.values())[:3], "…"]


class Lists:
    """The lists of one import, each read from the database once, with labels in the active language."""

    @cached_property
    def languages(self) -> Choices:
        """Languages of mediation."""
        return _read(MediationLanguage.objects.all(), _forms)

    @cached_property
    def fields(self) -> Choices:
        """Kinds of dispute."""
        return _read(Topic.objects.all(), _names)

    @cached_property
    def regions(self) -> Choices:
        """Regions that exist today, by present, former and colloquial names."""
        return _read(Region.objects.filter(valid_to=None), lambda region: region.search_terms())

    @cached_property
    def rooms(self) -> Choices:
        """Rooms that work today."""
        return _read(Room.objects.filter(is_active=True), _short_too)

    @cached_property
    def houses(self) -> Choices:
        """Houses of Friendship."""
        return _read(House.objects.all(), _short_too)

    @cached_property
    def associations(self) -> Choices:
        """Ethnocultural associations."""
        return _read(Association.objects.all(), _names)

    def of(self, column: str) -> Choices:
        """Return the list of a column that names other records."""
        found: Choices = getattr(self, {"house": "houses", "association": "associations"}.get(column, column))
        return found

    def all(self) -> Iterator[tuple[str, Choices]]:
        """Yield each column with its list, for the template's second sheet."""
        for column in ("languages", "fields", "regions", "rooms", "house", "association"):
            yield column, self.of(column)


def _read(rows: QuerySet[Any], names: Any) -> Choices:
    choices = Choices()
    for row in rows:
        choices.add(row.pk, row.code, str(row), names(row))
    return choices


def _names(row: Any) -> Iterable[str]:
    return row.name.values()


def _forms(language: MediationLanguage) -> Iterable[str]:
    """Yield what people call a language: қазақша, қазақ, қазақ тілі; русский, русский язык."""
    yield from language.name.values()
    stem = language.name.get("kk", "").removesuffix("ша").removesuffix("ше")
    yield from (stem, f"{stem} тілі", f"{language.name.get('ru', '')} язык")


def _short_too(row: Any) -> Iterable[str]:
    return [*row.name.values(), *row.short_name.values()]
