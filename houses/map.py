"""The Houses as points of the country's map: apart from each other, with names where they do not run into each other.

Where a place lies in the drawing says `core.country_map`; here is decided what is drawn, how far neighbours stand
apart so that each can be pressed, and which names have room.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from math import hypot
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
APART = 19.0  # the least distance of two links: what a finger or a pointer tells from each other
ROUNDS = 200  # of pushing neighbours apart; two dozen crowded Houses settle in far fewer
MOST_HIT = 14.0  # radius of what reacts around a link that stands alone

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
    x: float | None = None  # where it is drawn, when not at its place
    y: float | None = None
    hit: float = MOST_HIT


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
    """Return the points as dicts, apart, each with the first side where its name covers no point and no other name.

    Points that stand out choose first, and the only one is named in any case; then links, then the rest: a name
    without room is left out ("none").
    """
    places = stand_apart(points)
    single = sum(point.current for point in points) == 1
    dots = [_dot_box(x, y) for x, y in places.values()]
    labels: list[Box] = []
    for point in sorted(points, key=lambda point: (not point.current, not point.url)):
        boxes = {side: _label_box(*places[id(point)], side, point.label) for side in SIDES}
        covered = {side: _covered(box, [*dots, *labels]) for side, box in boxes.items()}
        best = min(SIDES, key=covered.__getitem__)
        # A point under another's name would seem to be called by that name's second line.
        hidden = _covered(_dot_box(*places[id(point)]), labels)
        if (point.current and single) or (covered[best] == 0 and not hidden):
            point.side = best
            labels.append(boxes[best])
    return [asdict(point) for point in points]


def stand_apart(points: list[MapPoint]) -> dict[int, tuple[float, float]]:
    """Push links that stand closer than APART away from each other; return where each point is drawn, by its id().

    A point that had to move keeps its `x` and `y`, and every link gets the radius that reacts around it (`hit`), which
    never reaches into that of a neighbour. The same points always come out the same.
    """
    places = {id(point): project(point.latitude, point.longitude) for point in points}
    links = sorted((point for point in points if point.url), key=lambda point: (point.label, point.url))
    for _round in range(ROUNDS):
        moved = False
        for number, first in enumerate(links):
            for other in links[number + 1 :]:
                moved |= _push(places, first, other)
        if not moved:
            break
    for point in links:
        x, y = places[id(point)]
        others = (places[id(other)] for other in links if other is not point)
        nearest = min((hypot(x - a, y - b) for a, b in others), default=MOST_HIT * 2)
        point.hit = round(min(MOST_HIT, max(nearest / 2, APART / 2)), 1)
        if places[id(point)] != project(point.latitude, point.longitude):
            point.x, point.y = round(x, 1), round(y, 1)
    return places


def _push(places: dict[int, tuple[float, float]], first: MapPoint, other: MapPoint) -> bool:
    """Move two links that stand too close half the missing way each; return whether they did."""
    (x, y), (a, b) = places[id(first)], places[id(other)]
    distance = hypot(a - x, b - y)
    if distance >= APART - 0.05:
        return False
    # Two in one place part sidewards.
    along, down = ((a - x) / distance, (b - y) / distance) if distance else (1.0, 0.0)
    step = (APART - distance) / 2
    places[id(first)] = x - along * step, y - down * step
    places[id(other)] = a + along * step, b + down * step
    return True


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
