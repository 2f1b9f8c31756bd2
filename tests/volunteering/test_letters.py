"""Letters of thanks: the holder prints one, anybody checks its code, nobody learns a name."""

from types import SimpleNamespace

import pytest
from django.test import Client

from demo.builders.houses import make_house, make_region
from demo.builders.signups import make_signup
from demo.builders.staff import make_staff
from demo.builders.volunteering import make_call
from inbox import rate_limits, receipts
from inbox.intake import Contact
from inbox.retention import anonymise
from inbox.transitions import perform
from volunteering.models import VolunteerSignup

pytestmark = pytest.mark.django_db

CHECK, MINE = "/en/volunteering/letters/", "/en/volunteering/letters/mine/"


@pytest.fixture
def thanked() -> SimpleNamespace:
    """Return a signup that was thanked, and its receipt code."""
    rate_limits.reset()
    east = make_region("east")
    make_house("east-house", region=east, level="regional")
    call = make_call({"en": "Warm hands"}, region=east)
    boss = make_staff(superuser=True)
    row = make_signup(call, contact=Contact(name="Айгерім Сапар", email="a@mail.example"))
    for name, data in (("accept", {}), ("attend", {"hours": 12}), ("thank", {})):
        row = perform(row, name, boss, row.version, **data)  # type: ignore[assignment]
    return SimpleNamespace(row=row, letter=VolunteerSignup.objects.get().letter, code=receipts.code_of(row))


def test_the_holder_prints_it_from_the_status_page(thanked: SimpleNamespace, client: Client) -> None:
    assert client.get(MINE).status_code == 302
    client.post("/en/status/", {"code": thanked.code})
    assert MINE in client.get("/en/status/").content.decode()
    page = client.get(MINE).content.decode()
    for text in ("Айгерім Сапар", "Warm hands", "12", receipts.grouped(thanked.letter.code)):
        assert text in page


def test_anybody_checks_the_code_as_it_is_typed_from_paper(thanked: SimpleNamespace, client: Client) -> None:
    typed = receipts.grouped(thanked.letter.code).lower().replace("A", "А")
    page = client.post(CHECK, {"code": typed}).content.decode()
    assert "Warm hands" in page
    assert "Сапар" not in page
    assert "А. С." in page


@pytest.mark.parametrize("code", ["", "AAAA AAAA AAAA", "\x00", "x" * 5_000, "HK7T4XMAP9CE"])
def test_no_letter_has_this_code(thanked: SimpleNamespace, client: Client, code: str) -> None:
    answer = client.post(CHECK, {"code": code})
    assert answer.status_code == 200
    assert "Warm hands" not in answer.content.decode()


def test_guessing_is_limited(thanked: SimpleNamespace, client: Client) -> None:
    answers = [client.post(CHECK, {"code": "HK7T4XMAP9CE"}).status_code for _try in range(12)]
    assert answers[-1] == 429


def test_a_letter_outlives_the_name(thanked: SimpleNamespace, client: Client) -> None:
    VolunteerSignup.objects.update(purge_on="2020-01-01")
    assert anonymise(thanked.row.pk)
    page = client.post(CHECK, {"code": thanked.letter.code}).content.decode()
    assert "Warm hands" in page
    assert "А. С." not in page
