"""The regions of today, as the data file has them."""

import pytest
from django.conf import settings
from django.core.management import call_command

from core.country_map import project
from core.models import Region
from core.regions import centre_positions, load_regions, region_rows

NEW_IN_2022 = {"abai": "east-kazakhstan", "zhetysu": "almaty-region", "ulytau": "karaganda"}
CITIES = {"astana", "almaty", "shymkent"}

# The twenty points of the drawn map (units of the drawing).
POINTS = {
    "astana": (389.5, 101.9),
    "almaty": (496.6, 283.6),
    "shymkent": (367.7, 316.1),
    "abai": (525.0, 104.4),
    "akmola": (357.3, 51.0),
    "aktobe": (170.9, 113.1),
    "almaty-region": (496.8, 268.4),
    "atyrau": (75.5, 174.3),
    "west-kazakhstan": (87.6, 75.1),
    "zhambyl": (398.8, 300.7),
    "zhetysu": (515.4, 237.8),
    "karaganda": (417.2, 132.3),
    "kostanay": (273.7, 51.6),
    "kyzylorda": (295.8, 254.7),
    "mangystau": (45.1, 253.5),
    "pavlodar": (469.4, 66.6),
    "north-kazakhstan": (353.0, 12.6),
    "turkistan": (343.2, 292.7),
    "ulytau": (333.4, 184.3),
    "east-kazakhstan": (563.3, 108.6),
}


def test_there_are_seventeen_regions_and_three_cities() -> None:
    codes = [row["code"] for row in region_rows()]
    assert len(codes) == len(set(codes)) == 20
    assert set(codes) >= CITIES
    assert [code for code in codes if code in CITIES] == codes[-3:]


@pytest.mark.parametrize("row", region_rows(), ids=lambda row: row["code"])
def test_every_region_has_its_names_in_each_language(row: dict) -> None:
    languages = {code for code, _name in settings.LANGUAGES}
    assert set(row["name"]) == set(row["centre"]) == languages
    assert all(row["name"].values())
    assert all(row["centre"].values())
    shown = {*row["name"].values(), *row["centre"].values()}
    assert not shown & {*row["former_names"], *row["aliases"]}, "a name on the page is not a former one"


def test_regions_made_in_2022_know_what_they_were_part_of() -> None:
    rows = {row["code"]: row for row in region_rows()}
    for code, predecessor in NEW_IN_2022.items():
        assert rows[code]["valid_from"] == "2022-06-08"
        assert rows[code]["predecessor"] == predecessor
    assert all(rows[row["predecessor"]] for row in region_rows() if row["predecessor"])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Нур-Султан", "astana"),
        ("Семипалатинск", "abai"),
        ("Ust-Kamenogorsk", "east-kazakhstan"),
        ("ЮКО", "turkistan"),
    ],
)
def test_former_and_other_names_lead_to_the_region(name: str, code: str) -> None:
    found = [row["code"] for row in region_rows() if name in {*row["former_names"], *row["aliases"]}]
    assert found == [code]


@pytest.mark.parametrize("code", POINTS)
def test_centres_lie_on_the_map_where_it_is_drawn(code: str) -> None:
    x, y = project(*centre_positions()[code])
    assert abs(x - POINTS[code][0]) < 1
    assert abs(y - POINTS[code][1]) < 1


@pytest.mark.django_db
def test_loading_again_adds_nothing_and_keeps_what_was_edited() -> None:
    call_command("load_regions", verbosity=0)
    assert Region.objects.count() == 20
    abai = Region.objects.get(code="abai")
    assert abai.predecessor == Region.objects.get(code="east-kazakhstan")
    assert "Семипалатинск" in abai.search_terms()
    abai.name = {**abai.name, "en": "Abay Region"}
    abai.save()
    Region.objects.filter(code="astana").delete()

    assert load_regions() == (1, 19)
    assert Region.objects.get(code="abai").name["en"] == "Abay Region"
