"""A small network: a regional House with a city and a district one, of which one moved to another region."""

import datetime as dt
from dataclasses import dataclass

import pytest

from core.models import Region
from core.regions import load_regions
from demo.builders.home import make_homes
from demo.builders.houses import make_house, make_houses_index
from home.models import HomePage
from houses.models import House, HousesIndexPage

MOVED = dt.date(2022, 6, 8)


@dataclass
class Network:
    """The records of the network."""

    east: Region
    abai: Region
    regional: House
    city: House
    moved: House


@pytest.fixture
def network(db: None) -> Network:
    load_regions()
    east, abai = Region.objects.get(code="east-kazakhstan"), Region.objects.get(code="abai")
    regional = make_house(
        "oskemen",
        region=east,
        level="regional",
        short_name={"kk": "Өскемен", "ru": "Усть-Каменогорск", "en": "Oskemen"},
        latitude=49.9483,
        longitude=82.6275,
    )
    city = make_house("ridder", region=east, level="city", parent=regional)
    moved = make_house(
        "semey",
        region=abai,
        level="city",
        parent=regional,
        short_name={"kk": "Семей", "ru": "Семей", "en": "Semey"},
        former=(east, MOVED),
    )
    return Network(east, abai, regional, city, moved)


@pytest.fixture
def homes(db: None) -> dict[str, HomePage]:
    return make_homes()


@pytest.fixture
def index(homes: dict[str, HomePage], network: Network) -> HousesIndexPage:
    return make_houses_index(homes["kk"])
