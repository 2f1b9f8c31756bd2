"""The record of a House: its region in time, its hours, what it refuses."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from demo.builders.houses import add_reception, make_house, make_region
from houses.hours import WORD_JOINER, day_range, is_day_off, schema_hours, time_range
from houses.models import House, HouseHours, HouseRegionPeriod
from houses.structured_data import of_house
from tests.houses.conftest import MOVED, Network

pytestmark = pytest.mark.django_db
DASH = f"{WORD_JOINER}–{WORD_JOINER}"


def test_the_region_follows_the_history(network: Network) -> None:
    assert network.moved.region_on(MOVED - dt.timedelta(days=1)) == network.east
    assert network.moved.region_on(MOVED) == network.abai
    assert network.moved.region_on(dt.date(2030, 1, 1)) == network.abai


def test_without_a_history_the_region_is_todays(network: Network) -> None:
    assert network.city.region_on(dt.date(1995, 1, 1)) == network.east


def test_a_day_between_two_periods_counts_as_today(network: Network) -> None:
    network.city.region_periods.add(HouseRegionPeriod(region=network.abai, date_to=dt.date(1997, 5, 3)))
    network.city.save()
    house = House.objects.get(pk=network.city.pk)
    assert house.region_on(dt.date(1997, 5, 3)) == network.abai
    assert house.region_on(dt.date(1997, 5, 4)) == network.east


def test_hours_are_written_in_the_language_of_the_page(network: Network) -> None:
    with override("en"):
        assert network.city.hours_text == f"Monday–Friday, 9:00{DASH}18:00\nlunch break 13:00{DASH}14:00"
    with override("kk"):
        assert network.city.hours_text.startswith("дүйсенбі–жұма, 9:00")
    with override("ru"):
        assert network.city.hours_text.startswith("понедельник–пятница, 9:00")


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [(0, 4, "Monday–Friday"), (1, 2, "Tuesday, Wednesday"), (6, None, "Sunday"), (5, 5, "Saturday")],
)
def test_days_are_joined_as_one_says_them(first: int, last: int | None, text: str) -> None:
    with override("en"):
        assert day_range(first, last) == text


def test_time_has_no_leading_zero_and_search_engines_get_one() -> None:
    assert time_range(dt.time(9), dt.time(18, 30)) == f"9:00{DASH}18:30"
    assert schema_hours(0, 4, dt.time(9), dt.time(18, 30)) == "Mo-Fr 09:00-18:30"
    assert schema_hours(2, None, dt.time(10), dt.time(12)) == "We 10:00-12:00"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"phones": "+7 7232 00 00 01\nask at the door"}, "phones"),
        ({"social_links": "javascript:alert(1)"}, "social_links"),
        ({"latitude": 49.9}, "latitude"),
        ({"latitude": 82.6, "longitude": 49.9}, "latitude"),
        ({"founded": 92}, "founded"),
        ({"short_name": {}}, "short_name"),
    ],
)
def test_a_house_refuses(fields: dict[str, Any], wrong: str) -> None:
    with pytest.raises(ValidationError) as refused:
        make_house(**fields)
    assert wrong in refused.value.message_dict


def test_a_house_is_not_above_itself(network: Network) -> None:
    network.regional.parent = network.city
    with pytest.raises(ValidationError) as refused:
        network.regional.full_clean()
    assert "parent" in refused.value.message_dict


@pytest.mark.parametrize(
    "fields",
    [
        {"opens": dt.time(18), "closes": dt.time(9)},
        {"first_day": 4, "last_day": 0},
        {"break_from": dt.time(13)},
        {"break_from": dt.time(20), "break_to": dt.time(21)},
    ],
)
def test_hours_that_run_backwards_are_refused(network: Network, fields: dict[str, Any]) -> None:
    row = HouseHours(house=network.city, **{"opens": dt.time(9), "closes": dt.time(18), **fields})
    with pytest.raises(ValidationError):
        row.full_clean()


def test_a_period_that_ends_before_it_begins_is_refused(network: Network) -> None:
    period = HouseRegionPeriod(
        house=network.city, region=network.east, date_from=dt.date(2022, 1, 2), date_to=dt.date(2022, 1, 1)
    )
    with pytest.raises(ValidationError):
        period.full_clean()


def test_the_reception_says_how_one_is_received(network: Network) -> None:
    row = add_reception(
        network.city, {"kk": "Психолог"}, (4, None), dt.time(14), dt.time(17), ("person", "phone", "online")
    )
    with override("en"):
        assert row.channels_text == "in person, by phone, online"
        assert str(row) == f"Психолог: Friday, 14:00{DASH}17:00"


def test_structured_data_leave_out_what_is_not_known() -> None:
    region = make_region("plain")
    bare = make_house("bare", region=region, hours=False, phones="", email="")
    data = of_house(bare, "https://example.org/kk/houses/bare/")
    assert set(data) == {"@type", "name", "url", "address"}


def test_structured_data_say_what_is_known(network: Network) -> None:
    with override("en"):
        data = of_house(network.regional, "https://example.org/en/houses/oskemen/")
    assert data["@type"] == "GovernmentOffice"
    assert data["openingHours"] == ["Mo-Fr 09:00-18:00"]
    assert data["geo"] == {"@type": "GeoCoordinates", "latitude": 49.9483, "longitude": 82.6275}
    assert data["address"]["addressRegion"] == "East Kazakhstan Region"


def test_the_countrys_calendar_of_holidays_is_asked() -> None:
    assert is_day_off(dt.date(2026, 12, 16))
    # 30 August 2026 is a Sunday: the holiday moves.
    assert is_day_off(dt.date(2026, 8, 31))
    assert not is_day_off(dt.date(2026, 12, 17))


def test_what_nobody_looked_at_in_the_building_is_not_said() -> None:
    house = make_house(ramp=True, lift=False)
    with override("en"):
        assert house.accessibility == [
            ("ramp or level entrance", True),
            ("lift, or everything on the ground floor", False),
        ]


def test_services_are_lines_of_the_language(network: Network) -> None:
    house = make_house(services={"kk": "Медиация\n\n Тіл курсы ", "ru": "Медиация"})
    with override("ru"):
        assert house.service_list == ["Медиация"]
    with override("kk"):
        assert house.service_list == ["Медиация", "Тіл курсы"]


def test_social_networks_are_called_by_their_names() -> None:
    house = make_house(social_links="https://www.instagram.com/a\nhttps://t.me/b\nhttps://example.kz/c")
    assert [row["label"] for row in house.social_named] == ["Instagram", "Telegram", "example.kz"]
