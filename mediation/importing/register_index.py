"""Who stands in the register already, by name and region: read once, asked for every row of a file."""

from mediation.models import Mediator

Key = tuple[str, int]
"""A skeleton of a name (core.skeleton) and a region's key."""


class RegisterIndex:
    """The register as it is now (two queries)."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.houses: dict[int, int | None] = {}
        self._by_code: dict[str, int] = {}
        self._by_key: dict[Key, set[int]] = {}
        names: dict[int, list[str]] = {}
        for pk, code, name_key, house in Mediator.objects.values_list("pk", "code", "name_key", "house"):
            self.codes[pk], self.houses[pk], self._by_code[code] = code, house, pk
            names[pk] = name_key.splitlines()
        places = Mediator.regions.through.objects.values_list("mediator_id", "region_id")
        for pk, region in places.iterator():
            for name in names.get(pk, ()):
                self._by_key.setdefault((name, region), set()).add(pk)

    def find(self, code: str, keys: list[Key]) -> set[int]:
        """Return whom a row means: the entry of its code, else all with one of its names in one of its regions."""
        if (pk := self._by_code.get(code)) is not None:
            return {pk}
        found: set[int] = set()
        for key in keys:
            found |= self._by_key.get(key, set())
        return found
