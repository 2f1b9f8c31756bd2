"""Names on the map stand where they have room."""

import pytest

from core.country_map import project
from demo.content.houses import HOUSES
from houses import map as country
from houses.map import MapPoint
from houses.models import House
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
        country._label_box(*project(point.latitude, point.longitude), point.side, point.label)
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


@pytest.mark.django_db
def test_a_house_stands_in_for_the_centre_of_its_region(network: Network) -> None:
    points = country.with_centres(country.points_of(House.objects.all()))
    labels = [point.label for point in points]
    assert labels.count("Өскемен") == 1
    assert len(points) == 20
    assert [point.label for point in points if point.current] == ["Өскемен"]
