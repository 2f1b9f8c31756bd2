"""The list of Houses and the page of a House, as a reader gets them."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.test.utils.form_data import nested_form_data, streamfield

from demo.builders.houses import (
    add_breakdown,
    add_reception,
    make_house,
    make_house_page,
    make_houses_index,
    make_partner_city,
    make_structure,
)
from demo.builders.staff import make_staff
from home.models import HomePage
from houses import sections
from houses.forms import HousePageForm
from houses.models import HousePage, HousePerson, HousesIndexPage
from tests.houses.conftest import Network

pytestmark = pytest.mark.django_db
LIST, PAGE = "/kk/houses/", "/kk/houses/oskemen/"
# Wagtail: site, language, root, tree, page, aliases, restrictions. Own: translations, then the Houses and their
# hours (list), the House with five relations (page); addresses and breadcrumbs are remembered.
LIST_BUDGET, PAGE_BUDGET = 11, 15


def _codes(client: Client, query: str) -> list[str]:
    context = client.get(f"{LIST}{query}").context
    return [item.house.code for _region, items in context["groups"] for item in items]


@pytest.fixture
def page(index: HousesIndexPage, network: Network) -> HousePage:
    return make_house_page(index, network.regional, lead="Бірінші үй")


def test_the_list_groups_houses_by_region_in_the_order_of_the_alphabet(client: Client, index: HousesIndexPage) -> None:
    groups = client.get(LIST).context["groups"]
    assert [str(region.name) for region, _houses in groups] == ["Абай облысы", "Шығыс Қазақстан облысы"]
    assert [item.house.code for item in groups[1][1]] == ["oskemen", "ridder"]


FILTERS = {
    "?region=abai": ["semey"],
    "?name=өскемен": ["oskemen"],
    "?name=%20УСТЬ-каменогорск": ["oskemen"],
    "?name=вко": ["oskemen", "ridder"],
    "?name=семипалатинск": ["semey"],
    "?name=oskemen&region=abai": [],
    "?name=семеи%CC%86": ["semey"],
    "?name=оскемен": ["oskemen"],
    "?name=%D6%93OSKEMEN": ["oskemen"],
    "?level=city": ["semey", "ridder"],
    "?level=city&region=abai": ["semey"],
    "?name=%E2%80%94": [],
}


def test_the_list_is_filtered(client: Client, index: HousesIndexPage) -> None:
    assert {query: _codes(client, query) for query in FILTERS} == FILTERS


MALFORMED = (
    "?region=nowhere",
    "?region=",
    "?region=%00",
    "?name=" + "x" * 5000,
    "?region=abai'--&region[]=1",
    "?level=nowhere&level=%00",
    "?name=%00",
    "?page=-1&year=abc",
    "?name=%FF%FE",
    "?%80=%80",
)


def test_a_malformed_filter_is_a_page(client: Client, index: HousesIndexPage) -> None:
    answers = {query[:40]: client.get(f"{LIST}{query}").status_code for query in MALFORMED}
    assert set(answers.values()) == {200}, answers


def test_a_wrong_filter_is_as_if_it_were_not_there(client: Client, index: HousesIndexPage) -> None:
    assert len(_codes(client, "?region=nowhere")) == 3


def test_a_chosen_filter_can_be_taken_off(client: Client, index: HousesIndexPage) -> None:
    tags = client.get(f"{LIST}?region=abai&name=с").context["filter_tags"]
    assert [tag["label"] for tag in tags] == ["Абай облысы", "с"]
    assert tags[0]["url"] == "?name=%D1%81"
    assert tags[1]["url"] == "?region=abai"


def test_nothing_found_says_what_to_try(client: Client, index: HousesIndexPage) -> None:
    html = client.get(f"{LIST}?name=zzz").content.decode()
    assert 'class="empty"' in html


def test_a_house_without_a_page_in_this_language_is_listed_without_a_link(
    client: Client, homes: dict[str, HomePage], page: HousePage
) -> None:
    make_houses_index(homes["ru"])
    items = {item.house.code: item for _r, items in client.get("/ru/houses/").context["groups"] for item in items}
    assert items["oskemen"].url == ""
    listed = {item.house.code: item for _r, items in client.get(LIST).context["groups"] for item in items}
    assert listed["oskemen"].url == PAGE


def test_the_page_shows_the_record(client: Client, page: HousePage, network: Network) -> None:
    add_reception(network.regional, {"kk": "Психолог"}, (4, None), dt.time(14), dt.time(17), ("online",))
    html = client.get(PAGE).content.decode()
    for text in ("Бірінші үй", "Психолог", "oskemen@dostyq.example", "GovernmentOffice", "ridder"):
        assert text in html
    assert f'href="tel:{network.regional.phone_list[0].replace(" ", "")}"' in html


def test_the_network_starts_with_the_own_region(client: Client, page: HousePage, network: Network) -> None:
    parts = {part.name: part for part in client.get(PAGE).context["main_sections"]}
    groups = parts["network"].data["groups"]
    assert [region for region, _houses in groups] == [network.east, network.abai]


def test_the_page_of_a_house_that_moved_says_where_it_was(
    client: Client, index: HousesIndexPage, page: HousePage, network: Network
) -> None:
    make_house_page(index, network.moved)
    facts = client.get("/kk/houses/semey/").context["facts"]
    values = [row["value"] for row in facts]
    assert values[:2] == ["Абай облысы", "Шығыс Қазақстан облысы"]
    assert "07.06.2022" in facts[1]["label"]
    assert facts[2] == {"label": facts[2]["label"], "value": "Өскемен", "url": PAGE}


def test_a_house_that_is_closed_says_so_and_is_not_open(client: Client, page: HousePage, network: Network) -> None:
    assert "қазір жұмыс істемейді" not in client.get(PAGE).content.decode()
    network.regional.is_active = False
    network.regional.save()
    response = client.get(PAGE)
    assert "Бұл Достық үйі қазір жұмыс істемейді." in response.content.decode()
    assert response.context["state"] is None


@pytest.fixture
def section() -> Iterator[list[Any]]:
    """A part registered by another app; the list is what its getter is asked and what it answers."""
    calls: list[Any] = []

    def getter(page: HousePage, request: Any) -> dict[str, Any] | None:
        calls.append(page)
        return None if len(calls) > 1 else {"title": "Бір бөлік"}

    sections.register("test-part", "components/section_head.html", getter, place="main")
    yield calls
    sections.unregister("test-part")


def test_other_apps_bring_their_parts(client: Client, page: HousePage, section: list[Any]) -> None:
    shown = {part.name: part for part in client.get(PAGE).context["main_sections"]}
    assert shown["test-part"].data == {"title": "Бір бөлік"}
    assert "test-part" not in [part.name for part in client.get(PAGE).context["main_sections"]]
    assert section == [page, page]


def test_what_the_house_says_of_itself_is_on_its_page(
    client: Client, index: HousesIndexPage, network: Network
) -> None:
    house = make_house(
        "full",
        region=network.east,
        services={"kk": "Тіл курсы"},
        ramp=True,
        lift=False,
        people=[HousePerson(name={"kk": "Демо Адам"}, post={"kk": "Әдіскер"})],
    )
    council = make_structure(house, "mothers", name={"kk": "Аналар кеңесі"})
    add_breakdown(council, 4, [(3, {"kk": "Ауылдық"}), (1, {"kk": "Облыстық"})])
    make_structure(house, "consent", name={"kk": "Келісім кеңесі"}, beside=True)
    make_partner_city(house, {"kk": "Қазан"}, {"kk": "Ресей"}, since=2018)
    make_house_page(index, house, body=[("text", "<p>Мәтін</p>")])
    answer = client.get("/kk/houses/full/")
    html = answer.content.decode()
    for text in ("Тіл курсы", "Демо Адам", "Аналар кеңесі", "Ауылдық", "Келісім кеңесі", "Қазан", "Мәтін"):
        assert text in html
    rows = [[part.name for part in row] for row in answer.context["main_rows"]]
    assert rows == [["body"], ["structures"], ["services", "staff"]]
    assert [part.name for part in answer.context["aside_sections"]] == ["structures_beside", "access", "partners"]


def test_a_long_page_begins_with_its_contents(client: Client, page: HousePage) -> None:
    assert client.get(PAGE).context["contents"] == []
    for number in range(5):
        sections.register(
            f"test-{number}", "components/section_head.html", lambda page, request: {"title": "Бөлік"}, order=200
        )
    try:
        html = client.get(PAGE).content.decode()
    finally:
        for number in range(5):
            sections.unregister(f"test-{number}")
    assert 'href="#house-test-3"' in html


def test_few_houses_are_shown_in_full_and_many_by_a_line(
    client: Client, index: HousesIndexPage, network: Network
) -> None:
    assert client.get(LIST).context["in_full"]
    for number in range(5):
        make_house(f"extra-{number}", region=network.east)
    answer = client.get(LIST)
    assert not answer.context["in_full"]
    assert network.city.phone_list[0] in answer.content.decode()


def test_query_budgets(client: Client, page: HousePage, django_assert_max_num_queries: Any) -> None:
    for address, budget in ((LIST, LIST_BUDGET), (PAGE, PAGE_BUDGET)):
        client.get(address)
        with django_assert_max_num_queries(budget):
            client.get(address)


def test_a_house_has_one_page_in_a_language(index: HousesIndexPage, page: HousePage, network: Network) -> None:
    form_class = HousePage.get_edit_handler().get_form_class()
    assert issubclass(form_class, HousePageForm)
    second = HousePage(house=network.regional, locale=index.locale, title="Екінші")
    form = form_class(
        data=nested_form_data(
            {
                "title": "Екінші",
                "slug": "ekinshi",
                "house": network.regional.pk,
                **{name: streamfield([]) for name in ("body", "side_notes")},
            }
        ),
        instance=second,
        parent_page=index,
        for_user=make_staff(superuser=True),
    )
    form.is_valid()
    assert "house" in form.errors


@pytest.mark.parametrize("name", ["houses_house", "houses_staffscope"])
def test_the_records_open_in_the_admin(client: Client, network: Network, name: str) -> None:
    client.force_login(make_staff(superuser=True, regions=[network.east]))
    with override("ru"):
        assert client.get(reverse(f"wagtailsnippets_{name}:list"), {"q": "semey"}).status_code == 200
        assert client.get(reverse(f"wagtailsnippets_{name}:add")).status_code == 200
    edit = reverse("wagtailsnippets_houses_house:edit", args=[network.moved.pk])
    html = client.get(edit).content.decode()
    assert 'name="name_kk"' in html
    assert 'name="region_periods-0-date_to"' in html
