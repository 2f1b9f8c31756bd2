"""The version for the visually impaired: its cookie, its view, what it does to a page."""

import pytest
from django.test import Client

from core import lowvision
from core.lowvision import COOKIE, STANDARD, LowVision, parse

pytestmark = pytest.mark.django_db
SETTINGS = "/kk/view-settings/"


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        "x",
        "-----",
        "100-black-wide-wide",
        "100-black-wide-wide-off-",
        "300-black-wide-wide-off",
        "100-Black-wide-wide-off",
        "100-black-wide-wide-off" + "0" * 60,
        "100-black-wide-wide-\x00",
        "١٠٠-black-wide-wide-off",
    ],
)
def test_a_cookie_that_is_not_exactly_right_is_ignored(cookie: str) -> None:
    assert parse(cookie) == STANDARD
    assert parse(cookie).key == parse(cookie).html_class == ""


def test_every_choice_survives_the_cookie() -> None:
    chosen = LowVision(on=True, size=200, scheme="brown", tracking="wide", leading="wide", images=False)
    assert parse(chosen.key) == chosen
    assert chosen.html_class == "lv lv-200 lv-brown lv-tracking lv-leading lv-no-images"


def test_the_key_tells_apart_all_ways_to_see_a_page() -> None:
    ways = {
        LowVision(True, int(size), scheme, tracking, leading, images).key
        for size in lowvision.SIZES
        for scheme in lowvision.SCHEMES
        for tracking in lowvision.SPACINGS
        for leading in lowvision.SPACINGS
        for images in (True, False)
    }
    assert len(ways) == 3 * 5 * 2 * 2 * 2
    assert "" not in ways


def test_a_link_switches_it_on_and_comes_back(client: Client) -> None:
    response = client.get(SETTINGS, {"version": "low-vision", "next": "/kk/search/?q=а"})
    assert (response.status_code, response["Location"]) == (302, "/kk/search/?q=%D0%B0")
    cookie = response.cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert parse(cookie.value).on
    assert "no-store" in response["Cache-Control"]


def test_one_choice_leaves_the_others(client: Client) -> None:
    client.get(SETTINGS, {"scheme": "black"})
    client.get(SETTINGS, {"images": "off", "size": "900"})
    chosen = parse(client.cookies[COOKIE].value)
    assert (chosen.scheme, chosen.images, chosen.size) == ("black", False, 150)


def test_standard_version_takes_the_cookie_away(client: Client) -> None:
    client.get(SETTINGS, {"version": "low-vision"})
    response = client.get(SETTINGS, {"version": "standard"})
    assert response.cookies[COOKIE]["max-age"] == 0


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/kk/\x00",
        "",
        "/" + "a" * 3000,
    ],
)
def test_it_never_leads_off_the_site(client: Client, target: str) -> None:
    response = client.get(SETTINGS, {"size": "200", "next": target})
    assert response["Location"] == "/kk/"


def test_looking_at_the_settings_sets_nothing(client: Client) -> None:
    response = client.get(SETTINGS)
    assert response.status_code == 200
    assert not response.cookies


def test_a_page_shows_the_panel_with_what_is_chosen(client: Client) -> None:
    client.cookies[COOKIE] = "150-black-wide-normal-off"
    html = client.get("/ru/search/").content.decode()
    assert 'class="lv lv-150 lv-black lv-tracking lv-no-images"' in html
    assert html.count('class="lv-panel"') == 1
    # One choice ticked in each of the five groups.
    assert html.count('rel="nofollow" aria-current="true"') == 5
    assert "css/lowvision" in html


def test_the_standard_version_carries_none_of_it(client: Client) -> None:
    html = client.get("/ru/search/").content.decode()
    assert "css/lowvision" not in html
    assert "lv-panel" not in html
    assert "/ru/view-settings/?version=low-vision&amp;next=%2Fru%2Fsearch%2F" in html


def test_only_reading_methods_are_answered(client: Client) -> None:
    assert client.post(SETTINGS, {"size": "200"}).status_code == 405
