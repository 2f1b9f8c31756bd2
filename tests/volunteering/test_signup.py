"""Signing up through the form: ages, doubles, what changed while the form was open, the link that confirms."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from demo.builders.home import make_home
from demo.builders.houses import make_house, make_region
from demo.builders.mediation import QUESTIONS
from demo.builders.volunteering import make_call, make_call_page, make_calls_index, make_direction
from inbox import rate_limits
from inbox.answers import answers_as_asked
from inbox.models import OutgoingMail
from volunteering.models import Call, VolunteerSignup
from volunteering.signups import confirmation

pytestmark = pytest.mark.django_db

HIDDEN = re.compile(r'<input type="hidden" name="(token|answers|step)" value="([^"]*)"')
PERSON = {
    "name": "Айгерім Сапар",
    "age_band": "18-35",
    "region": "east",
    "settlement": "Риддер",
    "phone": "8 777 123 45 67",
    "email": "Aigerim@Mail.kz",
}
HELP = {"languages": ["kk", "ru"], "availability": ["weekends"], "skills": "Ән айтамын", "consent": "on"}


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    rate_limits.reset()
    monkeypatch.setattr("inbox.intake.FASTEST_SECONDS", 0)


@pytest.fixture
def place(db: None) -> SimpleNamespace:
    """Return a section with one automatic call of two places in the east."""
    east = make_region("east")
    house = make_house("east-house", region=east, level="regional")
    section = make_calls_index(make_home("kk"))
    call = make_call(region=east, house=house, places=2, automatic=True, code="help")
    page = make_call_page(section, call)
    return SimpleNamespace(
        east=east, house=house, section=section, call=call, page=page, url=page.get_url() + "signup/"
    )


class Volunteer:
    """Fills in the form as a browser without JavaScript does."""

    def __init__(self, url: str) -> None:
        self.client, self.url = Client(), url
        self.hidden: dict[str, str] = {}

    def open(self, query: str = "") -> Any:
        return self._took(self.client.get(self.url + query))

    def send(self, values: dict[str, Any]) -> Any:
        return self._took(self.client.post(self.url, {**self.hidden, **values}))

    def fill(self, **changes: Any) -> Any:
        """Send both steps; `changes` replace or add answers of either."""
        self.open()
        first = self.send({**PERSON, **{key: value for key, value in changes.items() if key not in HELP}})
        if 'name="consent"' not in first.content.decode():
            return first
        return self.send({**HELP, **{key: value for key, value in changes.items() if key in HELP}})

    def _took(self, response: Any) -> Any:
        self.hidden = dict(HIDDEN.findall(response.content.decode())) or self.hidden
        return response


def text_of(response: Any) -> str:
    return str(response.content.decode())


def test_a_signup_for_a_call(place: SimpleNamespace) -> None:
    answer = Volunteer(place.url).fill()
    assert (answer.status_code, answer["Location"]) == (303, "/kk/receipt/")
    row = VolunteerSignup.objects.get()
    assert re.fullmatch(r"V-\d{4}-000001", row.reference)
    assert (row.state, row.call, row.house, row.age_band) == ("accepted", place.call, place.house, "18-35")
    assert (row.contact_phone, row.languages, row.answers["skills"]) == ("+77771234567", "kk,ru", "Ән айтамын")
    assert list(row.directions.all()) == list(place.call.directions.all())
    shown = {answer.id: answer.value for answer in answers_as_asked(row, "en")}
    assert shown["age_band"].startswith("18–35")
    assert shown["region"].startswith("east")
    mail = OutgoingMail.objects.get(purpose="applicant-signup")
    assert "/kk/volunteering/confirm/" in mail.body


def test_own_questions_of_the_call_are_asked(place: SimpleNamespace) -> None:
    page = make_call_page(place.section, make_call(region=place.east, code="asks"), questions=QUESTIONS)
    volunteer = Volunteer(page.get_url() + "signup/")
    volunteer.open()
    shown = text_of(volunteer.send(PERSON))
    names = [f"q_{block.id}" for block in page.questions]
    assert names
    assert all(name in shown for name in names)


def test_a_general_signup_goes_to_the_house_of_the_region(place: SimpleNamespace) -> None:
    sports = make_direction("sports")
    volunteer = Volunteer(place.section.get_url() + "signup/")
    assert 'value="east" selected' in text_of(volunteer.open("?region=east&direction=sports"))
    volunteer.send(PERSON)
    assert volunteer.send({**HELP, "directions": ["sports"]}).status_code == 303
    row = VolunteerSignup.objects.get()
    assert (row.call, row.state, row.house) == (None, "received", place.house)
    assert list(row.directions.all()) == [sports]


class TestAges:
    def test_under_14_needs_a_parent(self, place: SimpleNamespace) -> None:
        young = {"age_band": "under14", "name": "Бала"}
        page = text_of(Volunteer(place.url).fill(**young))
        assert all(f'id="id_{name}_error"' in page or name in page for name in ("parent_name", "parent_consent"))
        assert VolunteerSignup.objects.count() == 0
        parent = {"parent_name": "Ана", "parent_phone": "+7 701 000 00 11", "parent_consent": "on"}
        assert Volunteer(place.url).fill(**young, **parent).status_code == 303
        row = VolunteerSignup.objects.get()
        assert row.parent_consent
        assert row.answers["parent_name"] == "Ана"

    @pytest.mark.parametrize("band", ["16-17", "under14", "99", "\x00"])
    def test_a_forged_band_is_refused_with_the_age(self, place: SimpleNamespace, band: str) -> None:
        Call.objects.filter(pk=place.call.pk).update(adults_only_by_law=True)
        answer = Volunteer(place.url).fill(age_band=band)
        assert answer.status_code == 200
        assert "18" in text_of(answer)
        assert VolunteerSignup.objects.count() == 0

    def test_the_rule_that_changed_while_the_form_was_open(self, place: SimpleNamespace) -> None:
        volunteer = Volunteer(place.url)
        volunteer.open()
        volunteer.send({**PERSON, "age_band": "16-17"})
        Call.objects.filter(pk=place.call.pk).update(minimum_age=18)
        answer = volunteer.send(HELP)
        assert answer.status_code == 200
        assert "Айгерім Сапар" in text_of(answer)
        assert VolunteerSignup.objects.count() == 0


class TestDoubles:
    @pytest.mark.parametrize(
        "again",
        [
            {"phone": "", "email": "AIGERIM@mail.KZ"},
            {"phone": "+7 (777) 123-45-67", "email": ""},
            {"phone": "+77771234567", "email": "other@mail.kz"},
        ],
    )
    def test_the_same_contact_in_other_writing(self, place: SimpleNamespace, again: dict[str, str]) -> None:
        Volunteer(place.url).fill()
        answer = Volunteer(place.url).fill(**again, name="Басқа")
        assert answer.status_code == 409
        assert "Ән айтамын" in text_of(answer)
        assert "Айгерім" not in text_of(answer)
        assert VolunteerSignup.objects.count() == 1
        assert Call.objects.get().places_taken == 1

    def test_the_same_form_sent_twice_is_one_signup(self, place: SimpleNamespace) -> None:
        volunteer = Volunteer(place.url)
        volunteer.fill()
        assert volunteer.send(HELP).status_code == 303
        assert VolunteerSignup.objects.count() == 1

    def test_who_withdrew_may_sign_up_again(self, place: SimpleNamespace) -> None:
        volunteer = Volunteer(place.url)
        volunteer.fill()
        volunteer.client.post("/kk/status/withdraw/", {"version": VolunteerSignup.objects.get().version})
        assert Call.objects.get().places_taken == 0
        assert Volunteer(place.url).fill().status_code == 303


class TestClosedMeanwhile:
    @pytest.mark.parametrize("change", [{"closes_on": "2020-01-01", "deadline": "2020-01-01"}, {"cancelled_at": 1}])
    def test_a_clear_message_and_nothing_lost(self, place: SimpleNamespace, change: dict[str, Any]) -> None:
        volunteer = Volunteer(place.url)
        volunteer.open()
        volunteer.send(PERSON)
        moment = {"cancelled_at": timezone.now()} if "cancelled_at" in change else change
        Call.objects.filter(pk=place.call.pk).update(**moment)
        answer = volunteer.send(HELP)
        assert answer.status_code == 409
        assert "Ән айтамын" in text_of(answer)
        assert text_of(volunteer.open()).count('name="phone"') == 0

    def test_full_means_the_waiting_list(self, place: SimpleNamespace) -> None:
        Call.objects.filter(pk=place.call.pk).update(places_taken=2)
        assert Volunteer(place.url).fill().status_code == 303
        assert VolunteerSignup.objects.get().state == "waiting"

    def test_unpublished(self, place: SimpleNamespace) -> None:
        volunteer = Volunteer(place.url)
        volunteer.open()
        volunteer.send(PERSON)
        place.page.unpublish()
        answer = volunteer.send(HELP)
        assert answer.status_code == 409
        assert "Ән айтамын" in text_of(answer)
        assert not VolunteerSignup.objects.exists()
        assert Client().post(place.url, {"step": "1"}).status_code == 404
        assert volunteer.open().status_code == 404

    def test_a_form_that_was_taken_in_leads_to_its_receipt_whatever_came_after(self, place: SimpleNamespace) -> None:
        volunteer = Volunteer(place.url)
        volunteer.fill()
        place.page.unpublish()
        assert volunteer.send(HELP).status_code == 303
        assert VolunteerSignup.objects.get().call == place.call

    def test_an_expired_csrf_token_keeps_what_was_typed(self, place: SimpleNamespace) -> None:
        client = Client(enforce_csrf_checks=True)
        answer = client.post(place.url, {**PERSON, "step": "1"})
        assert answer.status_code == 403
        assert "Айгерім Сапар" in text_of(answer)


class TestConfirmation:
    @pytest.fixture
    def row(self, place: SimpleNamespace) -> VolunteerSignup:
        Call.objects.filter(pk=place.call.pk).update(automatic=False)
        Volunteer(place.url).fill()
        return VolunteerSignup.objects.get()

    def test_opening_changes_nothing_the_button_confirms_once(self, row: VolunteerSignup, client: Client) -> None:
        url = f"/kk/volunteering/confirm/{confirmation.token_for(row)}/"
        assert "<button" in text_of(client.get(url))
        row.refresh_from_db()
        assert row.state == "received"
        client.post(url)
        row.refresh_from_db()
        assert (row.state, row.version) == ("confirmed", 2)
        client.post(url)
        row.refresh_from_db()
        assert row.version == 2

    def test_an_old_or_forged_link(
        self, row: VolunteerSignup, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        token = confirmation.token_for(row)
        assert client.get(f"/kk/volunteering/confirm/{token[:-2]}/").status_code == 404
        monkeypatch.setattr(confirmation, "MAX_AGE", -1)
        assert client.get(f"/kk/volunteering/confirm/{token}/").status_code == 404
