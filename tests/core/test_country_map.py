"""Places lie on the map where the drawing's own projection puts them."""

import pytest

from core.country_map import outline, project


@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    [
        (51.17, 71.43, 389.5, 101.9),  # Astana
        (43.65, 51.17, 45.1, 253.5),  # Aktau
        (49.95, 82.61, 563.3, 108.6),  # Oskemen
        (42.32, 69.59, 367.7, 316.1),  # Shymkent
    ],
)
def test_cities_are_where_the_drawing_has_them(latitude: float, longitude: float, x: float, y: float) -> None:
    assert project(latitude, longitude) == pytest.approx((x, y), abs=1.5)


def test_the_outline_is_one_path() -> None:
    land = outline()
    assert str(land["outline"]).startswith("M")
    assert land["width"] == 640
