"""Hiding small numbers in a table of regions × subjects, so that no sum or difference gives them away.

Published beside the table are the total of each region, the total of each subject in the country, and everything that
is not hidden. The rule (docs/figures.md):

1. Every count under five is hidden, nought included, in a region as in the country.
2. A hidden count must not follow from the rest. For each, four hidden cells in two rows and two columns are looked for
   that can be shifted against each other, leaving every published sum as it is, so that several values stay possible.
   Where there are none, the cheapest such four are hidden, too.
3. Where even that does not help, nothing by subject is published of the period.

All hidden cells look alike: which of them were small is not told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

FEWEST = 5
"""Counts under it are not published."""
SPREAD = 2
"""How far a hidden count must be movable: three values stay possible; two for a nought and in a row of ones."""
COUNTRY = "*"
"""The row that adds up all regions."""

Cell = tuple[object, str]
Counts = Mapping[Cell, int]


@dataclass(frozen=True)
class Table:
    """Counts by region and subject with their totals, as they are in truth. Missing cells are noughts."""

    counts: Counts
    regions: tuple[object, ...]
    subjects: tuple[str, ...]

    def value(self, cell: Cell) -> int:
        """Return the count of a cell, the country's row included."""
        row, subject = cell
        if row == COUNTRY:
            return sum(self.counts.get((region, subject), 0) for region in self.regions)
        return self.counts.get(cell, 0)

    def total(self, row: object) -> int:
        """Return the count of all subjects in a row."""
        return sum(self.value((row, subject)) for subject in self.subjects)


def hidden_cells(table: Table) -> frozenset[Cell] | None:
    """Return the cells to hide, the country's row included; None when nothing of the table can be published."""
    search = _Search(table)
    return frozenset(search.hidden) if search.run() else None


class _Search:
    """Hides what is small, then what protects it."""

    def __init__(self, table: Table) -> None:
        self.rows = (*table.regions, COUNTRY)
        self.subjects = table.subjects
        self.value = {cell: table.value(cell) for cell in product(self.rows, table.subjects)}
        self.total = {row: table.total(row) for row in self.rows}
        self.small = [cell for cell, value in self.value.items() if value < FEWEST]
        self.hidden: set[Cell] = set(self.small)

    def run(self) -> bool:
        """Hide until each small count is safe; False when one cannot be made safe."""
        # The best protected first: what they hide protects others.
        return all(self._protect(cell) for cell in sorted(self.small, key=lambda cell: -self.value[cell]))

    def _protect(self, cell: Cell) -> bool:
        row, subject = cell
        if not self.total[row]:  # nobody asked there at all, which the total says anyway
            return True
        # In a row of ones no count can be exchanged for more than one; a nought names nobody.
        others = max((self.value[row, other] for other in self.subjects if other != subject), default=0)
        wanted = min(SPREAD, self.value[cell] + others) if self.value[cell] else 1
        best: tuple[int, int, list[Cell]] | None = None
        for corners in self._squares(cell):
            if self._spread(corners) < wanted:
                continue
            extra = [corner for corner in corners if corner not in self.hidden]
            cost = (sum(self.value[corner] for corner in extra), len(extra))
            if best is None or cost < best[:2]:
                best = (*cost, extra)
            if not extra:
                break
        if best is None:
            return False
        self.hidden.update(best[2])
        return True

    def _squares(self, cell: Cell) -> Iterator[list[Cell]]:
        """Yield what `cell` can be shifted against: its row and another, its subject and another."""
        row, subject = cell
        for other_row, other in product(self.rows, self.subjects):
            if other_row != row and other != subject:
                yield [cell, (row, other), (other_row, other), (other_row, subject)]

    def _spread(self, corners: list[Cell]) -> int:
        """Return over how many steps the first corner can be moved while all sums stay and no count is negative.

        The country's row moves with the regions', not against them: it is their sum.
        """
        signs = [1, -1, 1, -1]
        if COUNTRY in {corners[0][0], corners[2][0]}:
            signs = [1, -1, -1, 1]
        up = min(self.value[corner] for corner, sign in zip(corners, signs, strict=True) if sign < 0)
        down = min(self.value[corner] for corner, sign in zip(corners, signs, strict=True) if sign > 0)
        return up + down
