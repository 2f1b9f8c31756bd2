"""Names on the map stand where they have room."""

from math import hypot

import pytest

from core.country_map import project
from core.regions import region_rows
from core.templatetags import look
from demo.builders.houses import make_house
from demo.content.houses import HOUSES
from demo.loading.houses import ALL_HOUSES
from houses import map as country
from houses.map import MapPoint
from houses.models import House
from tests.core.test_regions import POINTS
from tests.houses.conftest import Network


def _point(label: str, latitude: float, longitude: float, *, current: bool = False) -> MapPoint:
    return MapPoint(label, "/kk/", latitude, longitude, current)


def _sides(points: list[MapPoint]) -> dict[str, str]:
    return {point["label"]: point["side"] for point in country.named(points)}


def test_a_lonely_point_is_named_at_its_right() -> None:
    assert _sides([_point("Астана", 51.17, 71.45)]) == {"Астана": "right"}


def test_at_the_border_of_the_drawing_the_name_turns_inwards() -> None:
    assert _sides([_point("Катонқарағай ауданы", 49.17, 85.61)])["Катонқарағай ауданы"] != "right"


def test_names_do_not_run_into_each_other() -> None:
    points = [_point(f"House number {n}", 50.0, 75.0 + n * 0.2) for n in range(12)]
    country.named(points)
    boxes = [
        country._label_box(point.x or 0, point.y or 0, point.side, point.label)
        for point in points
        if point.side != "none"
    ]
    assert 0 < len(boxes) < len(points)
    assert not any(country._overlap(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_what_stands_out_is_named_even_in_a_crowd() -> None:
    crowd = [_point(f"House {n}", 50.0 + n * 0.02, 75.0) for n in range(30)]
    sides = _sides([*crowd, _point("Here", 50.3, 75.0, current=True)])
    assert sides["Here"] != "none"


def test_the_demo_puts_every_house_inside_the_country() -> None:
    for house in HOUSES:
        x, y = project(*house.position)
        assert 480 < x < 640
        assert 80 < y < 240


def _distances(points: list[MapPoint]) -> list[float]:
    places = country.stand_apart(points)
    spots = [places[id(point)] for point in points]
    return [hypot(x - a, y - b) for n, (x, y) in enumerate(spots) for a, b in spots[n + 1 :]]


def test_no_house_swallows_its_neighbour() -> None:
    crowd = [_point(house.place.kk, *house.position) for house in ALL_HOUSES]
    assert min(_distances(crowd)) >= country.APART - 0.2
    for point in crowd:
        x, y = project(point.latitude, point.longitude)
        # Still where one looks for it: within the distance from Oskemen to Ridder.
        assert hypot((point.x or x) - x, (point.y or y) - y) < 45
        assert country.APART / 2 <= point.hit <= country.MOST_HIT


def test_two_houses_of_one_town_are_two_links() -> None:
    pair = [_point("A", 50.41, 80.23), _point("B", 50.41, 80.23)]
    assert _distances(pair) == pytest.approx([country.APART], abs=0.1)


def test_who_stands_alone_stands_at_its_place() -> None:
    (drawn,) = country.named([_point("Астана", 51.169, 71.449)])
    assert (drawn["x"], drawn["hit"]) == (None, country.MOST_HIT)


@pytest.mark.django_db
def test_the_houses_of_the_twenty_cities_stand_where_the_drawing_has_them() -> None:
    houses = [
        make_house(row["code"], latitude=row["centre_position"][0], longitude=row["centre_position"][1])
        for row in region_rows()
    ]
    drawn = look.country_map_of(country.named(country.points_of(houses)), "map")["points"]
    at = {point["label"]: (point["x"], point["y"]) for point in drawn}
    assert len(at) == 20
    for code, place in POINTS.items():
        assert at[code] == pytest.approx(place, abs=1.5)


@pytest.mark.django_db
def test_a_house_stands_in_for_the_centre_of_its_region(network: Network) -> None:
    points = country.with_centres(country.points_of(House.objects.all()))
    labels = [point.label for point in points]
    assert labels.count("Өскемен") == 1
    assert len(points) == 20
    assert [point.label for point in points if point.current] == ["Өскемен"]
