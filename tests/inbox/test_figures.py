"""Figures without a kind of their own: periods, the calendar, medians, and small numbers that no sum gives away."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demo.builders.houses import make_region
from inbox import figures
from inbox.calendar import WorkingCalendar
from inbox.figures import Count, Indicator, Period, Series
from inbox.figures.periods import periods_between
from inbox.figures.reading import Figures, together
from inbox.figures.small_numbers import COUNTRY, FEWEST, Cell, Table, hidden_cells
from inbox.models import FigureCell, Holiday

SUBJECTS = ("family", "labour", "school")
REGIONS = ("abai", "akmola", "east")


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2026-11", "2026-11-01", "2026-11-30"),
    ],
)
def test_a_period_has_a_code_and_two_ends(code: str, first: str, last: str) -> None:
    period = Period.from_code(code)
    assert (period.code, f"{period.first}", f"{period.last}") == (code, first, last)
    assert period.label


@pytest.mark.parametrize("code", ["", "1999", "2026-H3", "2026-Q5", "2026-13", "2026-1", "2026-H", "٢٠٢٦", "2026\n"])
def test_what_is_no_period(code: str) -> None:
    with pytest.raises(ValueError, match="no period"):
        Period.from_code(code)


def test_periods_of_a_time() -> None:
    codes = [period.code for period in periods_between(dt.date(2025, 11, 3), dt.date(2026, 2, 1), (12, 6, 1))]
    assert codes == ["2026", "2025", "2026-H1", "2025-H2", "2026-02", "2026-01", "2025-12", "2025-11"]


def test_working_days_to_an_answer() -> None:
    calendar = WorkingCalendar([Holiday(month=5, day=7), Holiday(month=5, day=9)])  # Saturday 9 moves to Monday 11
    friday = dt.date(2026, 5, 1)
    assert [calendar.working_days_between(friday, friday + dt.timedelta(days=n)) for n in (-3, 0, 1, 3, 6, 7, 12)] == [
        0, 0, 0, 1, 3, 4, 6,
    ]  # fmt: skip


def test_a_median_needs_five_answers() -> None:
    assert Figures(answers=Counter({1: 4})).median() is None
    assert Figures(answers=Counter({0: 1, 1: 1, 2: 2, 9: 1})).median() == 2
    assert Figures(answers=Counter({1: 3, 4: 3})).median() == 2.5
    assert together({1: Figures(answers=Counter({1: 3})), 2: Figures(answers=Counter({4: 2}))}).median() == 1


@pytest.fixture
def volunteering() -> Iterator[list[Count]]:
    """A registered series; what it counts is put into the list."""
    counts: list[Count] = []
    series = Series("test-calls", "Calls", (Indicator("calls", "Calls"), Indicator("hours", "Hours")), lambda: counts)
    figures.register(series)
    yield counts
    figures.unregister("test-calls")


@pytest.mark.django_db
def test_what_is_no_submission_is_counted_too_and_follows_its_records(volunteering: list[Count]) -> None:
    region = make_region("abai").pk
    volunteering += [
        Count("hours", dt.date(2026, 3, 31), region, 2.5, "social"),
        Count("hours", dt.date(2026, 4, 1), region, 3, "sports"),
        Count("hours", dt.date(2026, 4, 1), None, 1),
    ]
    assert figures.recount() == 5
    assert figures.recount() == 0
    spring = figures.read("test-calls", Period.from_code("2026-Q2"))
    assert {place: found.value("hours") for place, found in spring.items()} == {region: 3, None: 1}
    assert together(figures.read("test-calls", Period.from_code("2026"))).value("hours") == 6.5
    del volunteering[1:]
    figures.recount()
    assert FigureCell.objects.filter(series="test-calls").count() == 2


def possible_values(table: Table, hidden: frozenset[Cell]) -> dict[Cell, set[int]]:
    """Return every value a hidden cell can have for somebody who knows all totals and all cells that are not hidden.

    Tries all tables there are, row by row: knows nothing of how cells were chosen.
    """
    rows = {region: list(_rows(table, region, hidden)) for region in table.regions}
    known = {s: table.value((COUNTRY, s)) for s in table.subjects if (COUNTRY, s) not in hidden}
    found: dict[Cell, set[int]] = {cell: set() for cell in hidden}
    for region in table.regions:
        sums = {(0,) * len(table.subjects)}
        for other in table.regions:
            if other != region:
                sums = {_plus(one, row) for one, row in product(sums, rows[other])}
        for row in rows[region]:
            for rest in sums:
                whole = dict(zip(table.subjects, _plus(row, rest), strict=True))
                if all(whole[subject] == value for subject, value in known.items()):
                    for place, subject in enumerate(table.subjects):
                        if (region, subject) in found:
                            found[region, subject].add(row[place])
                        if (COUNTRY, subject) in found:
                            found[COUNTRY, subject].add(whole[subject])
    return found


def _plus(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _rows(table: Table, region: str, hidden: frozenset[Cell]) -> Iterator[tuple[int, ...]]:
    """Yield each row of numbers that fits the region's total and the cells that are shown."""
    total = table.total(region)
    ranges = [range(total + 1) if (region, s) in hidden else [table.value((region, s))] for s in table.subjects]
    return (row for row in product(*ranges) if sum(row) == total)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.integers(0, 3), st.integers(0, 7)), min_size=9, max_size=9))
def test_no_sum_and_no_difference_gives_a_small_number_away(numbers: list[int]) -> None:
    table = Table(dict(zip(product(REGIONS, SUBJECTS), numbers, strict=True)), REGIONS, SUBJECTS)
    hidden = hidden_cells(table)
    if hidden is None:  # nothing by subject is published
        return
    possible = possible_values(table, hidden)
    for row, subject in product((*REGIONS, COUNTRY), SUBJECTS):
        value = table.value((row, subject))
        if value < FEWEST:
            assert (row, subject) in hidden
        if value < FEWEST and table.total(row):
            others = max(table.value((row, other)) for other in SUBJECTS if other != subject)
            wanted = min(2, value + others) if value else 1
            assert len(possible[row, subject]) > wanted, (row, subject, possible[row, subject])


def test_one_small_number_takes_others_along() -> None:
    numbers = {(region, subject): 40 for region in REGIONS for subject in SUBJECTS} | {("abai", "labour"): 3}
    table = Table(numbers, REGIONS, SUBJECTS)
    hidden = hidden_cells(table)
    assert hidden is not None
    assert ("abai", "labour") in hidden
    assert len(hidden) == 4
    assert len({row for row, _subject in hidden}) == len({subject for _row, subject in hidden}) == 2


def test_where_nothing_protects_nothing_is_published() -> None:
    assert hidden_cells(Table({("abai", "family"): 2, ("east", "family"): 90}, ("abai", "east"), ("family",))) is None
