"""The public side of the directory: lists with their filters, pages of records, and the links both ways."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from core import memo
from demo.builders.core import make_document
from demo.builders.directory import (
    make_association,
    make_collective,
    make_directory_page,
    make_issue,
    make_memorandum,
    make_newspaper,
    make_publication,
)
from demo.builders.houses import make_house_page
from houses.directory import sections
from houses.models import (
    AssociationsPage,
    CollectivesPage,
    House,
    HousesIndexPage,
    Memorandum,
    MemorandumsPage,
    NewspapersPage,
    PublicationsPage,
)
from tests.houses.conftest import Network

pytestmark = pytest.mark.django_db
LIST = "/kk/houses/{}/"
JULY, AUGUST = dt.date(2022, 7, 1), dt.date(2022, 8, 1)


@pytest.fixture
def pages(index: HousesIndexPage) -> None:
    for model, slug in (
        (AssociationsPage, "associations"),
        (CollectivesPage, "collectives"),
        (MemorandumsPage, "memorandums"),
        (PublicationsPage, "publications"),
        (NewspapersPage, "newspapers"),
    ):
        make_directory_page(model, index, slug)


def titles(client: Client, kind: str, **query: Any) -> list[str]:
    """Return the titles a list shows."""
    return [row["title"] for row in client.get(LIST.format(kind), query).context["rows"]]


def test_associations_stand_in_the_order_of_the_alphabet(client: Client, pages: None, network: Network) -> None:
    for name in ("Яссы", "Әлем", "Алтай"):
        make_association(network.city, name={"kk": name})
    make_association(network.city, name={"kk": "Бұрынғы"}, is_active=False)
    assert titles(client, "associations") == ["Алтай", "Әлем", "Яссы"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"house": "ridder"}, {"a", "b"}),
        ({"group": "german"}, {"b", "c"}),
        ({"house": "ridder", "group": "german"}, {"b"}),
        ({"house": "nowhere", "group": "german"}, {"b", "c"}),
        ({"house": ["x", "ridder"]}, {"a", "b"}),
        ({"house": "\0", "group": "x" * 5000}, {"a", "b", "c"}),
        ({"page": "999999999999999999999"}, {"a", "b", "c"}),
        ({"page": "-1", "unknown[]": "1"}, {"a", "b", "c"}),
    ],
)
def test_the_filter_takes_anything(
    client: Client, pages: None, network: Network, query: dict[str, Any], found: set[str]
) -> None:
    make_association(network.city, name={"kk": "a"}, group="korean")
    make_association(network.city, name={"kk": "b"}, group="german")
    make_association(network.regional, name={"kk": "c"}, group="german")
    answer = client.get(LIST.format("associations"), query)
    assert answer.status_code == 200
    assert {row["title"] for row in answer.context["rows"]} == found
    assert str(len(found)) in answer.context["results_text"]
    assert 'role="status"' in answer.content.decode()


def test_association_house_and_collective_lead_to_each_other(
    client: Client, pages: None, index: HousesIndexPage, network: Network
) -> None:
    house_page = make_house_page(index, network.city)
    association = make_association(
        network.city,
        "koreans",
        chair={"kk": "Төраға"},
        phones="+7 7232 00 00 22",
        classes=[
            {
                "language": {"kk": "Корей тілі"},
                "level": "beginners",
                "first_day": 5,
                "opens": dt.time(10),
                "closes": dt.time(12),
                "place": {"kk": "3-кабинет"},
            }
        ],
    )
    make_collective(network.city, "choir", association=association, members=12, members_on=AUGUST)
    page = client.get("/kk/houses/associations/koreans/")
    text = page.content.decode()
    for part in ("Төраға", "tel:+77232000022", "Корей тілі", "10:00", "3-кабинет", "/kk/houses/collectives/choir/"):
        assert part in text
    assert house_page.get_url() in text
    assert "Organization" in text
    assert page.context["page_head"].canonical.endswith("/kk/houses/associations/koreans/")
    of_collective = client.get("/kk/houses/collectives/choir/").content.decode()
    assert "/kk/houses/associations/koreans/" in of_collective
    assert "12 (" in of_collective
    of_house = client.get(house_page.get_url()).content.decode()
    assert "/kk/houses/associations/koreans/" in of_house
    assert "/kk/houses/associations/?house=ridder" in of_house


@pytest.mark.parametrize("address", ["associations/none/", "collectives/x/y/", "memorandums/none/", "publications/x/"])
def test_unknown_codes_are_not_found(client: Client, pages: None, address: str) -> None:
    assert client.get(f"/kk/houses/{address}").status_code == 404


def test_what_does_not_work_any_more_has_no_page(client: Client, pages: None, network: Network) -> None:
    former = make_association(network.city, "former", is_active=False)
    make_collective(network.city, "choir", association=former)
    assert client.get("/kk/houses/associations/former/").status_code == 404
    assert "associations/former" not in client.get("/kk/houses/collectives/choir/").content.decode()


def test_other_apps_bring_parts(client: Client, pages: None, network: Network) -> None:
    make_association(network.city, "koreans")
    make_association(network.city, "germans")
    sections.register(
        "association",
        "tested",
        "pages/houses_part_directory.html",
        lambda record, page, request: (
            {"title": "Медиаторлар", "rows": [{"title": "Медиатор А"}]} if record.code == "koreans" else None
        ),
    )
    try:
        assert "Медиатор А" in client.get("/kk/houses/associations/koreans/").content.decode()
        assert "Медиатор А" not in client.get("/kk/houses/associations/germans/").content.decode()
    finally:
        sections.unregister("association", "tested")


@pytest.mark.parametrize(
    ("term", "until", "day", "holds"),
    [
        ("indefinite", None, "2018-10-23", False),
        ("indefinite", None, "2018-10-24", True),
        ("indefinite", None, "2099-01-01", True),
        ("until", "2020-12-31", "2020-12-31", True),
        ("until", "2020-12-31", "2021-01-01", False),
        ("unknown", None, "2018-10-23", False),
        ("unknown", None, "2026-01-01", None),
    ],
)
def test_a_memorandum_is_in_force(term: str, until: str | None, day: str, holds: bool | None) -> None:
    end = dt.date.fromisoformat(until) if until else None
    memorandum = make_memorandum(signed=dt.date(2018, 10, 24), term=term, until=end)
    on = dt.date.fromisoformat(day)
    assert memorandum.in_force(on) is holds
    assert Memorandum.objects.in_force(on).exists() is bool(holds)


def test_a_term_needs_its_last_day(network: Network) -> None:
    from django.core.exceptions import ValidationError

    for fields in ({"term": "until"}, {"until": AUGUST}, {"term": "until", "until": dt.date(2000, 1, 1)}):
        with pytest.raises(ValidationError):
            make_memorandum(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"region": "abai"}, ["one"]),
        ({"house": "ridder"}, ["two", "one"]),
        ({"party": "court"}, ["two", "one"]),
        ({"party": "foreign"}, ["three"]),
        ({"level": "city"}, ["two"]),
        ({"year": "2016"}, ["one"]),
        ({"force": "ended"}, ["two"]),
        ({"force": "unknown"}, ["one"]),
        ({"force": "in-force"}, ["three"]),
        ({"year": "20x6", "party": "nobody", "level": "\0"}, ["three", "two", "one"]),
    ],
)
def test_memorandums_are_found(
    client: Client, pages: None, network: Network, query: dict[str, str], found: list[str]
) -> None:
    court = ({"kk": "Сот"}, "court")
    make_memorandum(
        "one",
        title={"kk": "one"},
        houses=[network.city, network.regional],
        signed=dt.date(2016, 1, 1),
        precision="year",
        region=network.abai,
        term="unknown",
        parties=[court, ({"kk": "Басқа сот"}, "court")],
    )
    make_memorandum(
        "two",
        title={"kk": "two"},
        houses=[network.city],
        level="city",
        term="until",
        until=dt.date(2019, 1, 1),
        parties=[court],
    )
    make_memorandum("three", title={"kk": "three"}, signed=AUGUST, parties=[({"kk": "Омбы"}, "foreign")])
    assert titles(client, "memorandums", **query) == found


def test_a_memorandum_shows_its_text_with_language_and_size(client: Client, pages: None, network: Network) -> None:
    document = make_document("memorandum", "ru", title="Меморандум")
    make_memorandum(
        "court",
        houses=[network.city],
        parties=[({"kk": "Астана соты"}, "court")],
        documents=[document],
        signed=dt.date(2016, 1, 1),
        precision="year",
        term="unknown",
    )
    with translation.override("kk"):
        text = client.get("/kk/houses/memorandums/court/").content.decode()
    assert "Астана соты" in text
    assert document.url in text
    assert "Тіл" in text
    assert "орыс" in text.casefold()
    assert "КБ" in text or "KB" in text
    assert "1 қаңтар" not in text  # only the year is known


def test_publications_and_issues_show_size_and_language(client: Client, pages: None, network: Network) -> None:
    document = make_document("memorandum", "kk")
    make_publication(network.city, title={"kk": "Жинақ"}, kind="proceedings", year=2021, document=document)
    make_publication(None, title={"kk": "Кітапша"}, kind="brochure", languages=["kk"], year=None)
    newspaper = make_newspaper(network.city, title={"kk": "Жаршы"})
    make_issue(newspaper, 7, JULY, document=document)
    make_issue(newspaper, 8, AUGUST, document=document)
    make_issue(newspaper, 1, dt.date(2012, 1, 10))
    shown = client.get(LIST.format("publications")).content.decode()
    assert document.url in shown
    assert [row["publication"].title["kk"] for row in _rows(client, kind="brochure")] == ["Кітапша"]
    assert [row["publication"].title["kk"] for row in _rows(client, language="ru")] == ["Жинақ"]
    assert len(_rows(client, year="1999", language="xx")) == 2
    newest = client.get(LIST.format("newspapers"))
    assert [issue.number for issue in newest.context["groups"][0]["issues"]] == [8, 7]
    old = client.get(LIST.format("newspapers"), {"year": "2012"})
    assert [issue.number for issue in old.context["groups"][0]["issues"]] == [1]
    for wrong in ("1999", "x\0", "9" * 400, "2012.5"):
        answer = client.get(LIST.format("newspapers"), {"year": wrong})
        assert answer.context["shown_year"] == 2022
        assert answer["Cache-Control"] == "no-store"


def _rows(client: Client, **query: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = client.get(LIST.format("publications"), query).context["rows"]
    return rows


def test_empty_lists_say_so(client: Client, pages: None) -> None:
    for kind in ("associations", "collectives", "memorandums", "publications", "newspapers"):
        assert client.get(LIST.format(kind)).status_code == 200


def queries(client: Client, address: str) -> int:
    """Return how many queries the page takes when what a process remembers is there."""
    client.get(address)
    with CaptureQueriesContext(connection) as counted:
        client.get(address)
    return len(counted)


def test_a_list_takes_as_many_queries_for_200_as_for_10(client: Client, pages: None, network: Network) -> None:
    counts = []
    for number in (10, 200):
        _fill(network.city, number)
        memo.forget()
        counts.append([queries(client, LIST.format(kind)) for kind in ("associations", "collectives", "memorandums")])
    assert counts[0] == counts[1]


def _fill(house: House, number: int) -> None:
    from houses.models import Association, Collective

    first = make_association(house)
    memorandum = make_memorandum(houses=[house], parties=[({"kk": "Сот"}, "court")])
    fields = {"house": house, "is_demo": True}
    Association.objects.bulk_create(
        Association(code=f"a{number}-{each}", name={"kk": f"a {each}"}, ethnic_group=first.ethnic_group, **fields)
        for each in range(number)
    )
    Collective.objects.bulk_create(
        Collective(code=f"c{number}-{each}", name={"kk": f"c {each}"}, association=first, **fields)
        for each in range(number)
    )
    made = Memorandum.objects.bulk_create(
        Memorandum(code=f"m{number}-{each}", title={"kk": f"m {each}"}, signed=timezone.localdate())
        for each in range(number)
    )
    through = Memorandum.houses.through
    through.objects.bulk_create(through(memorandum_id=each.pk, house_id=house.pk) for each in made)
    assert memorandum.parties.exists()
