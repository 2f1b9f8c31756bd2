"""Names as a visitor types them: any spelling, any order, the beginning of a name, one slip of the finger.

Everything here is skeletons (core.skeleton): Kazakh letters, ё and Latin have met before.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from core.skeleton import skeleton

LONGEST = 60
MOST_WORDS = 6
SHORTEST_WITH_SLIP = 4


class NameWords:
    """The words of all names, and at which places of the directory they stand."""

    def __init__(self, keys: Iterable[str]) -> None:
        """`keys` are the `name_key`s of the mediators, in the order of the directory."""
        places: dict[str, list[int]] = {}
        for place, key in enumerate(keys):
            for word in set(key.split()):
                places.setdefault(word, []).append(place)
        self._places = places
        self._forward = sorted(places)
        self._backward = sorted(word[::-1] for word in places)

    def find(self, typed: str) -> list[set[int]] | None:
        """Return the places for each word of `typed`; a name found has to be in all of them. None without words."""
        words = skeleton(typed[:LONGEST]).split()[:MOST_WORDS]
        return [{place for word in self.like(each) for place in self._places[word]} for each in words] or None

    def like(self, wanted: str) -> list[str]:
        """Return the words that are or begin with `wanted`; where there are none, those one slip away from it."""
        begun = list(beginning(self._forward, wanted))
        if begun or len(wanted) < SHORTEST_WITH_SLIP:
            return begun
        # One slip leaves either the first half or what follows the middle letter untouched.
        half = len(wanted) // 2
        candidates = set(beginning(self._forward, wanted[:half]))
        candidates |= {word[::-1] for word in beginning(self._backward, wanted[:half:-1])}
        return [word for word in candidates if one_slip(word, wanted)]


def beginning(ordered: list[str], start: str) -> Iterator[str]:
    """Yield the words of a sorted list that begin with `start`."""
    place = bisect_left(ordered, start)
    while place < len(ordered) and ordered[place].startswith(start):
        yield ordered[place]
        place += 1


def one_slip(left: str, right: str) -> bool:
    """Tell whether two different words differ by one letter left out, put in, or put for another, or by a swap."""
    if len(left) > len(right):
        left, right = right, left
    if len(right) - len(left) > 1:
        return False
    first = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
    if len(left) < len(right):
        return left[first:] == right[first + 1 :]
    swapped = left[first + 1 : first + 2] + left[first : first + 1] + left[first + 2 :]
    return left[first + 1 :] == right[first + 1 :] or swapped == right[first:]
