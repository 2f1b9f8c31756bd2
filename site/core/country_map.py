"""The map of the country: its outline, and where a place lies on it.

The outline and every point share one projection (Lambert conformal conic, parallels 44 and 54 N, origin 48 N 67.5 E),
so a House is drawn from its coordinates alone.
"""

import json
from functools import lru_cache
from math import cos, log, pi, radians, sin, tan
from pathlib import Path

DATA = Path(__file__).parent / "data" / "country_map.json"
PARALLELS = (radians(44), radians(54))
ORIGIN = (radians(48), radians(67.5))
# Units of the drawing (640 wide) for a unit of the projection, and where its origin lies.
SCALE = 1389.3
LEFT, TOP = 329.9, 179.1

_CONE = log(cos(PARALLELS[0]) / cos(PARALLELS[1])) / log(
    tan(pi / 4 + PARALLELS[1] / 2) / tan(pi / 4 + PARALLELS[0] / 2)
)
_FACTOR = cos(PARALLELS[0]) * tan(pi / 4 + PARALLELS[0] / 2) ** _CONE / _CONE


def _radius(latitude: float) -> float:
    return _FACTOR / tan(pi / 4 + latitude / 2) ** _CONE


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Return x and y in the drawing for coordinates in degrees; meant for places in and around the country."""
    angle = _CONE * (radians(longitude) - ORIGIN[1])
    radius = _radius(radians(latitude))
    x = LEFT + SCALE * radius * sin(angle)
    y = TOP - SCALE * (_radius(ORIGIN[0]) - radius * cos(angle))
    return round(x, 1), round(y, 1)


@lru_cache(maxsize=1)
def outline() -> dict[str, str | int]:
    """Return `outline` (an SVG path), `width`, `height` and `source` of the country's drawing."""
    data: dict[str, str | int] = json.loads(DATA.read_text(encoding="utf-8"))
    return data
