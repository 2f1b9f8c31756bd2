"""The Houses as points of the country's map, with names only where they do not run into each other.

Where a point lies in the drawing says `core.country_map`; here is decided what is drawn and which names have room.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from core.country_map import project
from core.models import Region
from core.regions import centre_positions
from houses.models.house import House

LETTER_WIDTH, LINE_HEIGHT = 8.2, 17.0  # of the map's labels, in units of the drawing (15 px type)
GAP = 11.0  # between a point and its name
SAME_PLACE = 4.0  # nearer than this, a House stands in for the centre of its region
SIDES = ("right", "left", "top", "bottom")

Box = tuple[float, float, float, float]


@dataclass
class MapPoint:
    """A point as `components/country_map.html` takes it; `side` "none" draws it without its name."""

    label: str
    url: str
    latitude: float
    longitude: float
    current: bool = False
    side: str = "none"


def points_of(
    houses: Iterable[House], *, current: House | None = None, urls: dict[int, str] | None = None
) -> list[MapPoint]:
    """Return the Houses that have a position; `urls` gives the address of a House's page by primary key.

    Without `current` the regional and republican Houses are the ones that stand out.
    """
    leading = {House.Level.REGIONAL, House.Level.REPUBLICAN}
    return [
        MapPoint(
            label=str(house.short_name),
            url=(urls or {}).get(house.pk, ""),
            latitude=house.latitude,
            longitude=house.longitude,
            current=house == current if current else house.level in leading,
        )
        for house in houses
        if house.latitude is not None and house.longitude is not None
    ]


def with_centres(points: list[MapPoint], regions: Iterable[Region]) -> list[MapPoint]:
    """Return `points` and the centres of `regions` no House stands in, as names without a link."""
    taken = [project(point.latitude, point.longitude) for point in points]
    positions = centre_positions()
    centres = []
    for region in regions:
        if region.code not in positions:
            continue
        latitude, longitude = positions[region.code]
        x, y = project(latitude, longitude)
        if not any(abs(x - left) < SAME_PLACE and abs(y - top) < SAME_PLACE for left, top in taken):
            centres.append(MapPoint(str(region.centre or region.name), "", latitude, longitude))
    return [*points, *centres]


def named(points: list[MapPoint]) -> list[dict[str, Any]]:
    """Return the points as dicts, each with the first side where its name covers no point and no other name.

    Points that stand out choose first, then links, then the rest; a name without room is left out ("none").
    """
    places = {id(point): project(point.latitude, point.longitude) for point in points}
    dots: list[Box] = [(x - 6, y - 6, x + 6, y + 6) for x, y in places.values()]
    labels: list[Box] = []
    for point in sorted(points, key=lambda point: (not point.current, not point.url)):
        x, y = places[id(point)]
        for side in SIDES:
            box = _label_box(x, y, side, point.label)
            if _is_inside(box) and not any(_overlap(box, other) for other in (*dots, *labels)):
                point.side = side
                labels.append(box)
                break
    return [asdict(point) for point in points]


def _label_box(x: float, y: float, side: str, label: str) -> Box:
    width = len(label) * LETTER_WIDTH
    if side == "right":
        return x + GAP, y - LINE_HEIGHT / 2, x + GAP + width, y + LINE_HEIGHT / 2
    if side == "left":
        return x - GAP - width, y - LINE_HEIGHT / 2, x - GAP, y + LINE_HEIGHT / 2
    top = y - GAP - LINE_HEIGHT if side == "top" else y + 7
    return x - width / 2, top, x + width / 2, top + LINE_HEIGHT


def _is_inside(box: Box) -> bool:
    return box[0] >= -8 and box[2] <= 648 and box[1] >= -8


def _overlap(first: Box, second: Box) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]
