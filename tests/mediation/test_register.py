"""Entries of the register: what is public of a mediator and a room, and asking for a mediator."""

import datetime as dt
import json
import re
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from core import open_data
from demo.builders.directory import make_association, make_directory_page
from demo.builders.houses import make_house, make_house_page, make_houses_index
from demo.builders.register import (
    CHECKED,
    make_club,
    make_mediator,
    make_mediators_page,
    make_room,
    make_rooms_page,
)
from demo.builders.staff import make_staff
from houses.models import AssociationsPage
from mediation.models import ConsultationRequest, Mediator
from mediation.register.vcard import folded
from tests.mediation.conftest import STEPS, Visitor

pytestmark = pytest.mark.django_db
PHONE, EMAIL = "+7 7232 00 00 11", "aigul@dostyq.example"


@pytest.fixture
def people(site: SimpleNamespace) -> SimpleNamespace:
    """Return the site with the pages of the register and a mediator of the eastern House."""
    make_mediators_page(site.home)
    make_rooms_page(site.home)
    site.room = make_room("oskemen", house=site.regional)
    site.aigul = make_mediator(
        {"kk": "Серікбаева Айгүл", "ru": "Серикбаева Айгуль"},
        code="aigul",
        house=site.regional,
        rooms=[site.room],
        phone=PHONE,
        email=EMAIL,
        phone_public=True,
        certificate_number="D-1",
    )
    return site


def suspend(mediator: Mediator) -> None:
    """Suspend a mediator."""
    mediator.status, mediator.status_since, mediator.status_until = "suspended", CHECKED, dt.date(2027, 3, 1)
    mediator.save()


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"status": "suspended"}, "status_since"),
        ({"status": "left"}, "status_since"),
        ({"status_since": CHECKED, "status_until": dt.date(2020, 1, 1)}, "status_until"),
        ({"phone_public": True}, "phone"),
        ({"email_public": True}, "email"),
        ({"in_person": False}, "in_person"),
        ({"code": "list"}, "code"),
        ({"phone": "call me"}, "phone"),
    ],
)
def test_contradictions_are_refused(fields: dict[str, object], wrong: str) -> None:
    with pytest.raises(ValidationError) as caught:
        make_mediator(**fields)  # type: ignore[arg-type]
    assert set(caught.value.message_dict) == {wrong}


def test_codes_come_from_names_and_are_free() -> None:
    codes = [make_mediator("Әлиева Гүлнұр", code="").code for _number in range(3)]
    assert codes == ["alieva-gulnur", "alieva-gulnur-2", "alieva-gulnur-3"]


def test_the_key_of_a_name_is_kept_in_bulk_too() -> None:
    Mediator.objects.bulk_create(
        [Mediator(code="x", kind="public", name={"kk": "Әлиева", "ru": "Алиева", "en": "Aliyeva"})]
    )
    assert Mediator.objects.get().name_key.splitlines()[0] == "alieva"


def test_only_ticked_contacts_are_anywhere(people: SimpleNamespace, client: Client) -> None:
    html = client.get("/kk/mediators/aigul/").content.decode()
    assert PHONE in html
    assert "D-1" in html
    card = client.get("/kk/mediators/aigul.vcf")
    assert card.headers["Content-Type"] == "text/vcard; charset=utf-8"
    assert f"TEL;TYPE=WORK,VOICE:{PHONE}\r\n" in card.content.decode()
    assert "FN:Серікбаева Айгүл\r\nN:Серікбаева;Айгүл;;;\r\n" in card.content.decode()
    for text in (html, card.content.decode(), client.get("/kk/mediators/list/").content.decode()):
        assert EMAIL not in text
    blocks = [
        json.loads(block) for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    ]
    person = next(block for block in blocks if block["@type"] == "Person")
    assert (person["name"], person["telephone"]) == ("Серікбаева Айгүл", PHONE)
    assert "email" not in person


def test_a_suspended_mediator_keeps_the_page_without_contacts(people: SimpleNamespace, client: Client) -> None:
    suspend(people.aigul)
    html = client.get("/kk/mediators/aigul/").content.decode()
    assert "2027 жылғы 1 наурыз" in html
    assert PHONE not in html
    assert "?mediator=aigul" not in html
    assert client.get("/kk/mediators/aigul.vcf").status_code == 404
    assert "Серікбаева" not in client.get("/kk/mediators/").content.decode()


@pytest.mark.parametrize("changes", [{"status": "left", "status_since": CHECKED}, {"consent_on": None}])
def test_who_left_or_did_not_consent_has_no_page(
    people: SimpleNamespace, client: Client, changes: dict[str, object]
) -> None:
    Mediator.objects.filter(pk=people.aigul.pk).update(**changes)
    assert client.get("/kk/mediators/aigul/").status_code == 404
    assert client.get("/kk/mediators/nobody/").status_code == 404
    assert client.get("/kk/mediators/aigul/more/").status_code == 404


def test_lines_of_a_vcard_are_folded_between_letters() -> None:
    lines = folded("NOTE:" + "ә" * 100).split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in lines)
    assert b"".join(line.removeprefix(b" ") for line in lines).decode() == "NOTE:" + "ә" * 100


def test_rooms_and_clubs(people: SimpleNamespace, client: Client) -> None:
    school = make_room("school-26", region=people.west)
    make_club(school, "parents")
    html = client.get("/kk/rooms/").content.decode()
    assert html.index("east") < html.index("school-26 KK")
    assert "parents KK" in html
    assert "school-26 KK" not in client.get("/kk/rooms/?region=east").content.decode()
    room = client.get("/kk/rooms/oskemen/").content.decode()
    assert "Серікбаева Айгүл" in room
    assert "дүйсенбі–жұма" in room.replace("\u2060", "")
    assert client.get("/kk/rooms/nowhere/").status_code == 404
    assert "no-store" in client.get("/kk/rooms/?region=mars").headers["Cache-Control"]
    dataset = open_data.get("mediation-rooms")
    assert dataset is not None
    assert {row[0] for row in dataset.rows()} == {"oskemen", "school-26"}  # type: ignore[index]
    assert {row[0] for row in dataset.rows(region="west")} == {"school-26"}  # type: ignore[index]


def test_the_page_of_a_house_shows_mediators_and_rooms(people: SimpleNamespace, client: Client) -> None:
    page = make_house_page(make_houses_index(people.home), people.regional)
    html = client.get(page.get_url()).content.decode()
    assert "/kk/mediators/aigul/" in html
    assert "/kk/rooms/oskemen/" in html


def test_the_rooms_of_a_methodical_centre_are_those_its_page_counts(people: SimpleNamespace, client: Client) -> None:
    daughter = make_house("ridder", region=people.west, parent=people.regional)
    make_room("ridder", region=people.west, house=daughter)
    page = make_house_page(make_houses_index(people.home), people.regional)
    html = client.get(page.get_url()).content.decode()
    assert "Барлық кабинеттер: 2" in html
    assert "/kk/rooms/?house=east-house" in html
    html = client.get("/kk/rooms/?house=east-house").content.decode()
    assert "/kk/rooms/oskemen/" in html
    assert "/kk/rooms/ridder/" in html
    html = client.get("/kk/rooms/?house=east-house&region=west").content.decode()
    assert "/kk/rooms/oskemen/" not in html
    assert 'href="/kk/rooms/?house=east-house"' in html  # the tag that takes the region away


def test_an_association_that_ended_is_named_without_a_link(people: SimpleNamespace, client: Client) -> None:
    make_directory_page(AssociationsPage, make_houses_index(people.home), "associations")
    people.aigul.association = make_association(people.regional, "polish")
    people.aigul.save()
    url = "/associations/polish/"
    assert url in client.get("/kk/mediators/aigul/").content.decode()
    people.aigul.association.is_active = False
    people.aigul.association.save()
    html = client.get("/kk/mediators/aigul/").content.decode()
    assert url not in html
    assert "polish KK" in html


def test_asking_for_a_mediator(people: SimpleNamespace, visitor: Visitor) -> None:
    people.aigul.user = user = make_staff("specialist", username="aigul", regions=[people.east], profession="mediator")
    people.aigul.save()
    first = visitor.open("?mediator=aigul").content.decode()
    assert "Серікбаева Айгүл" in first
    assert 'name="mediator" value="aigul"' in first
    second = visitor.send({**STEPS[1], "mediator": "aigul"}).content.decode()
    assert "Серікбаева Айгүл" in second
    assert 'value="east" selected' in second
    visitor.send({**STEPS[2], "region": "west"})
    assert visitor.send(STEPS[3]).status_code == 303
    row = ConsultationRequest.objects.get()
    assert (row.wished_mediator, row.house) == (people.aigul, people.regional)
    assert row.registered_kind.specialists(row).first() == user
    row.registered_kind.anonymise(row)
    assert row.wished_mediator is None


def test_with_threats_nobody_is_led_to_a_mediator(people: SimpleNamespace, visitor: Visitor) -> None:
    visitor.open("?mediator=aigul")
    page = visitor.send({**STEPS[1], "triage": "yes", "mediator": "aigul"}).content.decode()
    assert "Медиатор қатыспайды" in page
    visitor.send(STEPS[2])
    visitor.send(STEPS[3])
    assert ConsultationRequest.objects.get().wished_mediator is None


@pytest.mark.parametrize("code", ["nobody", "x" * 5000, "%00", "%F0%9F%92%A5", "list"])
def test_an_unknown_mediator_in_the_address_is_refused_kindly(
    people: SimpleNamespace, visitor: Visitor, code: str
) -> None:
    response = visitor.open(f"?mediator={code}")
    assert response.status_code == 200
    if code != "%00":
        assert "Бұл медиатор қазір өтінім қабылдамайды." in response.content.decode()


def test_a_mediator_suspended_meanwhile(people: SimpleNamespace, visitor: Visitor) -> None:
    visitor.open("?mediator=aigul")
    suspend(people.aigul)
    page = visitor.send({**STEPS[1], "mediator": "aigul"}).content.decode()
    assert "Бұл медиатор қазір өтінім қабылдамайды." in page
    visitor.send(STEPS[2])
    assert visitor.send(STEPS[3]).status_code == 303
    row = ConsultationRequest.objects.get()
    assert row.wished_mediator is None
    assert row.house == people.regional
