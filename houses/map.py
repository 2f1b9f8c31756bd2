"""The Houses as points of the country's map, with names only where they do not run into each other.

Where a point lies in the drawing says `core.country_map`; here is decided what is drawn and which names have room.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from core.country_map import project
from core.memo import remember
from core.models import Region
from core.regions import centre_positions
from houses.models.house import House

WIDTH = 640.0  # of the drawing
LETTER_WIDTH, LINE_HEIGHT = 9.0, 17.0  # of the map's labels, in units of the drawing (15 px type)
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


def _regions_of_today() -> list[Region]:
    return remember("regions-of-today", lambda: list(Region.objects.filter(valid_to=None)))


def with_centres(points: list[MapPoint]) -> list[MapPoint]:
    """Return `points` and the centres of the regions in which no House stands, as names without a link."""
    taken = [project(point.latitude, point.longitude) for point in points]
    positions = centre_positions()
    centres = []
    for region in _regions_of_today():
        if region.code not in positions:
            continue
        latitude, longitude = positions[region.code]
        x, y = project(latitude, longitude)
        if not any(abs(x - left) < SAME_PLACE and abs(y - top) < SAME_PLACE for left, top in taken):
            centres.append(MapPoint(str(region.centre or region.name), "", latitude, longitude))
    return [*points, *centres]


def named(points: list[MapPoint]) -> list[dict[str, Any]]:
    """Return the points as dicts, each with the first side where its name covers no point and no other name.

    Points that stand out choose first and are named in any case; then links, then the rest: a name without room is
    left out ("none").
    """
    places = {id(point): project(point.latitude, point.longitude) for point in points}
    dots = [_dot_box(x, y) for x, y in places.values()]
    labels: list[Box] = []
    for point in sorted(points, key=lambda point: (not point.current, not point.url)):
        boxes = {side: _label_box(*places[id(point)], side, point.label) for side in SIDES}
        covered = {side: _covered(box, [*dots, *labels]) for side, box in boxes.items()}
        best = min(SIDES, key=covered.__getitem__)
        # A point under another's name would seem to be called by that name's second line.
        hidden = _covered(_dot_box(*places[id(point)]), labels)
        if point.current or (covered[best] == 0 and not hidden):
            point.side = best
            labels.append(boxes[best])
    return [asdict(point) for point in points]


def _dot_box(x: float, y: float) -> Box:
    return x - 6, y - 6, x + 6, y + 6


def _label_box(x: float, y: float, side: str, label: str) -> Box:
    width = len(label) * LETTER_WIDTH
    if side == "right":
        return x + GAP, y - LINE_HEIGHT / 2, x + GAP + width, y + LINE_HEIGHT / 2
    if side == "left":
        return x - GAP - width, y - LINE_HEIGHT / 2, x - GAP, y + LINE_HEIGHT / 2
    top = y - GAP - LINE_HEIGHT if side == "top" else y + 7
    return x - width / 2, top, x + width / 2, top + LINE_HEIGHT


def _covered(box: Box, others: list[Box]) -> int:
    """How many of `others` a name in `box` would cover; leaving the drawing counts as many."""
    outside = box[0] < -8 or box[2] > WIDTH + 8 or box[1] < -8
    return sum(_overlap(box, other) for other in others) + (len(others) if outside else 0)


def _overlap(first: Box, second: Box) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]
