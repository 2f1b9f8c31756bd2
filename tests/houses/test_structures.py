"""Councils with breakdowns that add up, dated figures, and the strip that never counts twice."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from core.fields import LocalizedText
from demo.builders.core import make_image
from demo.builders.houses import add_breakdown, make_figure, make_house, make_structure
from houses import figures
from houses.models import House, HousePhoto, Structure
from tests.houses.conftest import MOVED, Network

pytestmark = pytest.mark.django_db
DAY = dt.date(2022, 12, 31)
PARTS = [(255, {"kk": "Ауылдық"}), (15, {"kk": "Аудандық"}), (10, {"kk": "Кәсіпорындарда"}), (3, {"kk": "Қалалық"})]


def test_parts_that_add_up_are_taken(network: Network) -> None:
    structure = make_structure(network.regional)
    add_breakdown(structure, 284, [*PARTS, (1, {"kk": "Облыстық", "en": "Regional"})])
    breakdown = Structure.objects.get(pk=structure.pk).breakdown
    assert breakdown is not None
    with override("en"):
        assert breakdown.rows[-1] == {"label": "Regional", "value": 1}
        assert breakdown.rows[0] == {"label": "Ауылдық", "value": 255}


@pytest.mark.parametrize(("total", "parts"), [(284, PARTS), (1, []), (282, PARTS)])
def test_parts_that_do_not_are_refused_and_both_numbers_named(
    network: Network, total: int, parts: list[tuple[int, dict[str, str]]]
) -> None:
    with override("en"), pytest.raises(ValidationError) as refused:
        add_breakdown(make_structure(network.regional), total, parts)
    if parts:
        assert refused.value.message_dict["total"] == [f"The parts add up to 283, but the total says {total}."]


def test_the_latest_breakdown_is_shown_and_keeps_its_region(network: Network) -> None:
    structure = make_structure(network.moved)
    add_breakdown(structure, 2, [(2, {"kk": "Жаңа"})], as_of=MOVED)
    add_breakdown(structure, 1, [(1, {"kk": "Ескі"})], as_of=MOVED - dt.timedelta(days=1))
    shown = Structure.objects.get(pk=structure.pk)
    assert shown.breakdown is not None
    with override("en"):
        assert [each.place for each in shown.breakdowns.all()] == ["", "East Kazakhstan Region"]
    assert shown.breakdown.total == 2


def test_of_figures_with_one_label_the_latest_counts(network: Network) -> None:
    members, visits = {"kk": "мүше"}, {"kk": "келуші"}
    structure = make_structure(
        network.regional,
        figures=[(1387, members, DAY), (929, visits, DAY), (1100, members, dt.date(2020, 12, 31))],
    )
    assert [figure.value for figure in structure.latest_figures] == [1387, 929]
    with override("en"):
        assert structure.sources == "Source: the House"


@pytest.mark.parametrize(
    ("precision", "text"), [("day", "16 February 2016"), ("month", "February 2016"), ("year", "2016")]
)
def test_a_founding_date_is_as_exact_as_it_is_known(network: Network, precision: str, text: str) -> None:
    structure = make_structure(network.regional, founded=dt.date(2016, 2, 16), founded_precision=precision)
    with override("en"):
        assert structure.founded_text == text


@pytest.fixture
def counted() -> Iterator[dict[str, int]]:
    """Directories of two kinds; the test says how many rows they have."""
    before = dict(figures._registered)
    rows = {"associations": 0, "rooms": 0}
    figures._registered.clear()
    figures.register("associations", lambda house: rows["associations"])
    figures.register("rooms", lambda house: rows["rooms"])
    yield rows
    figures._registered.clear()
    figures._registered.update(before)


def _strip(house: House) -> list[tuple[str, bool]]:
    return [(row["value"], "source" in row) for row in figures.strip_of(House.objects.get(pk=house.pk))]


def test_a_number_is_counted_or_dated_and_never_both(network: Network, counted: dict[str, int]) -> None:
    make_figure(network.regional, 22)
    make_figure(network.regional, 21, as_of=dt.date(2020, 1, 1))
    assert _strip(network.regional) == [("22", True)]
    counted["associations"] = 5
    assert _strip(network.regional) == [("5", False)]


def test_the_strip_holds_four(network: Network, counted: dict[str, int]) -> None:
    House.objects.filter(pk=network.regional.pk).update(founded=1992)
    counted |= {"associations": 1200, "rooms": 17}
    make_figure(network.regional, 27, "collectives")
    make_figure(network.regional, 3, "other", label={"kk": "газет"})
    with override("en"):
        assert [value for value, _dated in _strip(network.regional)] == ["1992", "1,200", "27", "17"]


def test_a_figure_keeps_the_region_of_its_day(network: Network, counted: dict[str, int]) -> None:
    make_figure(network.moved, 4, as_of=MOVED - dt.timedelta(days=1))
    with override("en"):
        (row,) = figures.strip_of(House.objects.get(pk=network.moved.pk))
    assert row["label"] == "ethnocultural associations"
    assert row["note"] == "As of 7 Jun 2022, East Kazakhstan Region"


@pytest.mark.parametrize("fields", [{"subject": "other"}, {"source": {}}, {"as_of": None}])
def test_a_figure_without_words_day_or_source_is_refused(network: Network, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        make_figure(network.regional, 4, **fields)


def test_a_photograph_needs_a_text_for_those_who_do_not_see_it() -> None:
    image = make_image()
    image.alt = LocalizedText()
    photo = HousePhoto(house=make_house(), image=image)
    with pytest.raises(ValidationError) as refused:
        photo.full_clean()
    assert "image" in refused.value.message_dict
