"""Find a mediator: filters with numbers, names in any spelling, odd addresses, order, the list for courts."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from demo.builders.home import make_home
from demo.builders.houses import make_house, make_region
from demo.builders.mediation import make_topic
from demo.builders.register import CHECKED, make_mediator, make_mediators_page, make_room
from demo.many_mediators import MediatorMaker
from mediation.models import Mediator
from mediation.register.filters import FACETS, SEVERAL, Filter
from mediation.register.index import bits_of, build, order_of_day, positions
from mediation.register.words import NameWords, one_slip

pytestmark = pytest.mark.django_db
URL = "/kk/mediators/"


@pytest.fixture
def register(db: None) -> SimpleNamespace:
    """Return a small register and its page."""
    east, west = make_region("east"), make_region("west")
    house = make_house("oskemen", region=east)
    room = make_room("court", region=east)
    page = make_mediators_page(make_home("kk"))
    aigul = make_mediator(
        {"kk": "Серікбаева Айгүл", "ru": "Серикбаева Айгуль", "en": "Serikbayeva Aigul"},
        house=house,
        languages=["kk", "ru"],
        topics=["family", "labour"],
        rooms=[room],
        online=True,
        fee="free",
        code="aigul",
    )
    fyodor = make_mediator("Фёдоров Пётр", kind="public", regions=[east, west], languages=["ru"], code="fyodor")
    olga = make_mediator(
        "Ким Ольга", kind="public", regions=[west], languages=["ru", "ko"], in_person=False, online=True
    )
    make_mediator("Шмидт Андрей", status="suspended", status_since=CHECKED, code="shmidt", regions=[east])
    make_mediator("Ушедший Иван", status="left", status_since=CHECKED, code="left", regions=[east])
    make_mediator("Тайный Пётр", consent_on=None, code="secret", regions=[east])
    return SimpleNamespace(page=page, east=east, west=west, house=house, aigul=aigul, fyodor=fyodor, olga=olga)


def chosen(query: str) -> Filter:
    """Return the filter of a query over the register as it is."""
    return Filter.from_query(build(dt.date(2026, 11, 22)), QueryDict(query))


def shown(response: Any) -> dict[str, Any]:
    """Return what a page was drawn from."""
    context: dict[str, Any] = response.context_data
    return context


def names(found: Filter) -> set[str]:
    """Return the names of those found."""
    ids = found.directory.page_of(found.found, 0, 100)
    return {mediator.name.in_language("ru").split()[0] for mediator in Mediator.objects.filter(pk__in=ids)}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Серикбаева", "Фёдоров", "Ким"}),
        ("region=east", {"Серикбаева", "Фёдоров"}),
        ("region=east&language=kk", {"Серикбаева"}),
        ("language=ru&language=ko", {"Ким"}),
        ("kind=public&region=west", {"Фёдоров", "Ким"}),
        ("way=online&way=in_person", {"Серикбаева"}),
        ("fee=free", {"Серикбаева"}),
        ("fee=paid", set()),
        ("room=court", {"Серикбаева"}),
        ("room=court&region=west", {"Фёдоров", "Ким"}),  # another region leaves the room behind
        ("house=oskemen&topic=labour", {"Серикбаева"}),
        ("region=mars&language=xx&kind=%00", {"Серикбаева", "Фёдоров", "Ким"}),
    ],
)
def test_filters(register: SimpleNamespace, query: str, expected: set[str]) -> None:
    assert names(chosen(query)) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "Серікбаева",
        "серикбаева айгуль",
        "Aigul Serikbayeva",
        "АЙГҮЛ",
        "serikb",
        "Сeрикбаева".replace("e", "е"),
        "Срикбаева",
        "Серикбаеав",
    ],
)
def test_a_name_is_found_in_any_spelling(register: SimpleNamespace, typed: str) -> None:
    assert names(chosen(QueryDict(mutable=True).urlencode() + f"name={typed}")) == {"Серикбаева"}


@pytest.mark.parametrize(
    ("typed", "expected"), [("Федоров", {"Фёдоров"}), ("петр", {"Фёдоров"}), ("Иванов", set()), ("!!!", 3)]
)
def test_yo_and_strangers(register: SimpleNamespace, typed: str, expected: Any) -> None:
    found = chosen(f"name={typed}")
    assert (len(names(found)) if isinstance(expected, int) else names(found)) == expected


def test_each_number_is_what_choosing_gives(register: SimpleNamespace) -> None:
    for query in (
        "",
        "region=east",
        "region=west&language=ru",
        "kind=public&way=online",
        "room=court&region=east",
        "name=а",
    ):
        before = chosen(query)
        for facet in FACETS:
            for option in before.options(facet):
                pairs = [pair for pair in before.pairs() if facet in SEVERAL or pair[0] != facet]
                pairs = [pair for pair in pairs if pair != (facet, option.value)]
                after = QueryDict(mutable=True)
                for name, value in [*pairs, (facet, option.value)]:
                    after.appendlist(name, value)
                assert chosen(after.urlencode()).count == option.count, (query, facet, option)


def test_who_is_not_active_or_has_not_consented_is_in_no_number(register: SimpleNamespace) -> None:
    east = next(option for option in chosen("").options("region") if option.value == "east")
    assert east.count == 2


def test_the_page_says_the_count_and_offers_the_way_back(register: SimpleNamespace, client: Client) -> None:
    html = client.get(f"{URL}?region=east&language=kk&name=aigul").content.decode()
    assert "Табылған медиаторлар: 1" in html
    assert "Серікбаева Айгүл" in html
    assert "?region=east&amp;name=aigul" in html  # the tag that takes the language away
    assert 'value="east" selected' in html


@pytest.mark.parametrize(
    "query",
    [
        "region=%01",
        "language[]=kk",
        "page=99999999999999999999",
        "page=-1",
        "page=%F0%9F%92%A5",
        "way=fly&way=online",
        "name=" + "а" * 5000,
        "region=east&region=west&region=",
        "topic=" + "x" * 3000,
    ],
)
def test_odd_addresses_are_answered_and_kept_by_no_cache(
    register: SimpleNamespace, client: Client, query: str
) -> None:
    response = client.get(f"{URL}?{query}")
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]


def test_paging_shows_everybody_once(register: SimpleNamespace, client: Client) -> None:
    MediatorMaker().make(32)
    seen: list[str] = []
    for page in range(1, 5):
        rows = shown(client.get(f"{URL}?page={page}"))["rows"]
        seen += [row["mediator"].code for row in rows]
    assert len(seen) == len(set(seen)) == 35


def test_the_order_changes_daily_and_unchecked_entries_come_last() -> None:
    monday, tuesday = dt.date(2026, 11, 23), dt.date(2026, 11, 24)
    orders = [sorted(range(1, 60), key=lambda pk: order_of_day(pk, CHECKED, day)) for day in (monday, tuesday)]
    assert orders[0] != orders[1]
    assert order_of_day(1, None, monday) > order_of_day(2, CHECKED, monday)
    assert order_of_day(1, dt.date(2025, 11, 1), monday)[0]


def test_a_saved_entry_is_found_at_once(register: SimpleNamespace, client: Client) -> None:
    assert shown(client.get(f"{URL}?language=ko"))["chosen"].count == 1
    register.fyodor.languages.add(register.olga.languages.get(code="ko"))
    assert shown(client.get(f"{URL}?language=ko"))["chosen"].count == 2


def test_queries_do_not_grow_with_the_register(register: SimpleNamespace, client: Client) -> None:
    MediatorMaker().make(300)
    client.get(URL)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(f"{URL}?kind=public").status_code == 200
    assert len(queries) <= 12


def test_the_list_for_courts(register: SimpleNamespace, client: Client) -> None:
    make_topic("family", {"kk": "отбасылық дау", "ru": "семейный спор"})
    response = client.get(f"{URL}list/?region=west")
    html = response.content.decode()
    assert [(region, [row["name"] for row in rows]) for region, rows in shown(response)["groups"]] == [
        ("west", ["Ким Ольга", "Фёдоров Пётр"])
    ]
    assert "<table" in html
    both = shown(client.get(f"{URL}list/"))["groups"]
    assert [region for region, _rows in both] == ["east", "west"]


def test_bits_and_slips() -> None:
    places = [0, 3, 64, 9_999]
    assert list(positions(bits_of(places, 10_000))) == places
    assert list(positions(0)) == []
    assert all(
        one_slip(*pair) for pair in [("ahmetov", "ahmtov"), ("ahmetov", "ahmetova"), ("kim", "kem"), ("asan", "aasn")]
    )
    assert not one_slip("ahmetov", "ahmtva")
    assert NameWords(["aigul serik", "aidar"]).find("") is None


def test_a_mediator_of_any_name_has_a_vcard_address() -> None:
    assert reverse("mediators:vcard", args=["serikbaeva-aigul"]).endswith("/mediators/serikbaeva-aigul.vcf")
