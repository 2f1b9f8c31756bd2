"""Coordinators: which rows and rosters they see, what they do to many at once, what the log keeps of it."""

import itertools
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from core.models import User
from core.roles import apply_roles
from demo.builders.houses import make_house, make_region
from demo.builders.signups import make_coordinator, make_registration, make_signup
from demo.builders.staff import make_staff
from demo.builders.volunteering import make_call, make_direction, make_event
from inbox.desk.presentation import is_waiting_for
from inbox.intake import Contact
from inbox.models import Event, Message, OutgoingMail, Submission
from inbox.querysets import waiting_for
from inbox.transitions import perform
from volunteering.models import VolunteerSignup

pytestmark = pytest.mark.django_db


@pytest.fixture
def country() -> SimpleNamespace:
    """Return two regions and two directions, a call and a signup for each pair of them."""
    apply_roles()
    regions = {code: make_region(code) for code in ("east", "west")}
    directions = {code: make_direction(code) for code in ("social", "sports")}
    calls, rows = {}, {}
    for region, direction in itertools.product(regions, directions):
        pair = (region, direction)
        call = make_call(code=f"{region}-{direction}", region=regions[region], directions=[directions[direction]])
        calls[pair], rows[pair] = call, make_signup(call)
    boss = make_staff(superuser=True)
    return SimpleNamespace(regions=regions, directions=directions, calls=calls, rows=rows, boss=boss)


def staff_of(country: SimpleNamespace, role: str, regions: str, directions: str) -> User:
    own = [country.regions[code] for code in regions.split()]
    if role == "coordinator":
        return make_coordinator([country.directions[code] for code in directions.split()], regions=own)
    return make_staff(role, regions=own)


def log_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


EVERYTHING = {("east", "social"), ("east", "sports"), ("west", "social"), ("west", "sports")}


class TestWhoSeesWhat:
    @pytest.mark.parametrize(
        ("role", "regions", "directions", "seen"),
        [
            ("coordinator", "east", "social", {("east", "social")}),
            ("coordinator", "east west", "sports", {("east", "sports"), ("west", "sports")}),
            ("coordinator", "west", "social sports", {("west", "social"), ("west", "sports")}),
            ("coordinator", "east", "", set()),
            ("coordinator", "", "social", set()),
            ("regional-moderator", "east", "", {("east", "social"), ("east", "sports")}),
            ("national-moderator", "", "", EVERYTHING),
            ("specialist", "east", "", set()),
            ("house-editor", "east", "", set()),
            ("auditor", "", "", set()),
        ],
    )
    def test_role_region_direction_view(
        self, country: SimpleNamespace, role: str, regions: str, directions: str, seen: set[Any]
    ) -> None:
        user = staff_of(country, role, regions, directions)
        client = log_in(user)
        keys = {country.rows[pair].pk for pair in seen}
        assert set(Submission.objects.visible_to(user).values_list("pk", flat=True)) == keys
        for pair, row in country.rows.items():
            allowed = pair in seen
            code = country.calls[pair].code
            roster = client.get(f"/admin/rosters/{code}/")
            case = client.get(f"/admin/inbox/{row.reference}/")
            assert (roster.status_code == 200) is allowed, (pair, roster.status_code)
            assert (case.status_code == 200) is allowed, pair
            if allowed:
                assert row.reference in roster.content.decode()

    def test_what_is_to_be_decided_waits_for_the_coordinator(self, country: SimpleNamespace) -> None:
        user = staff_of(country, "coordinator", "east", "social sports")
        mine, other = country.rows["east", "social"], country.rows["east", "sports"]
        perform(other, "accept", country.boss, other.version)
        waiting = Submission.objects.visible_to(user).filter(waiting_for(user))
        assert list(waiting.values_list("pk", flat=True)) == [mine.pk]
        assert mine.reference in log_in(user).get("/admin/").content.decode()
        accepted = Submission.objects.get(pk=other.pk)
        assert (is_waiting_for(mine, user), is_waiting_for(accepted, user)) == (True, False)

    def test_who_answers_for_a_house_only_opens_the_calls_whose_signups_went_there(
        self, country: SimpleNamespace
    ) -> None:
        house = make_house("east-house", region=country.regions["east"], level="regional")
        user = make_coordinator([country.directions["social"]], houses=[house])
        address = "/admin/rosters/east-social/"
        assert log_in(user).get(address).status_code == 404
        row = make_signup(country.calls["east", "social"])
        page = log_in(user).get(address)
        assert [each["signup"].pk for each in page.context["rows"]] == [row.pk]
        assert log_in(user).get("/admin/rosters/west-social/").status_code == 404

    def test_events_lead_to_their_guests_in_the_inbox(self, country: SimpleNamespace) -> None:
        events = {code: make_event(region=country.regions[code], registration=True) for code in country.regions}
        rows = {code: make_registration(event) for code, event in events.items()}
        client = log_in(staff_of(country, "coordinator", "east", "social"))
        page = client.get("/admin/rosters/")
        (shown,) = page.context["events"]
        assert shown["event"] == events["east"]
        listed = client.get(shown["url"]).context["rows"]
        assert [row.submission.reference for row in listed] == [rows["east"].reference]

    def test_another_regions_roster_is_not_there_and_the_attempt_is_kept(self, country: SimpleNamespace) -> None:
        user = staff_of(country, "coordinator", "east", "social")
        client = log_in(user)
        paths = ("", "attendance/", "message/", "file/")
        assert [client.get(f"/admin/rosters/west-social/{path}").status_code for path in paths] == [404] * 4
        assert client.get("/admin/rosters/nowhere/").status_code == 404
        assert Event.objects.filter(verb="refused", actor=user, data__action="roster").count() == 4

    def test_a_call_for_all_regions_shows_each_the_own_volunteers(self, country: SimpleNamespace) -> None:
        call = make_call(code="online", directions=[country.directions["social"]])
        rows = {code: make_signup(call, region=region) for code, region in country.regions.items()}
        page = log_in(staff_of(country, "coordinator", "east", "social")).get("/admin/rosters/online/")
        assert rows["east"].reference in page.content.decode()
        assert rows["west"].reference not in page.content.decode()


@pytest.fixture
def roster(country: SimpleNamespace) -> SimpleNamespace:
    """Return a coordinator at the roster of a call with two places and three signups."""
    make_house("east-house", region=country.regions["east"], level="regional")
    call = make_call(
        code="roster", region=country.regions["east"], directions=[country.directions["social"]], places=2, hours=6
    )
    people = [("Айша", "kk", "aisha@mail.example"), ("Борис", "ru", "boris@mail.example"), ("Carol", "en", "")]
    rows = [
        make_signup(
            call, language=language, contact=Contact(name=name, email=email, phone="" if email else "+77010000")
        )
        for name, language, email in people
    ]
    user = staff_of(country, "coordinator", "east", "social")
    return SimpleNamespace(call=call, rows=rows, user=user, client=log_in(user), url="/admin/rosters/roster/")


def marks(rows: list[Any]) -> list[str]:
    return [f"{row.reference}:{VolunteerSignup.objects.get(pk=row.pk).version}" for row in rows]


def states(rows: list[Any]) -> list[str]:
    return [VolunteerSignup.objects.get(pk=row.pk).state for row in rows]


class TestRoster:
    def test_the_list_names_the_call_with_its_numbers(self, roster: SimpleNamespace) -> None:
        row = roster.client.get("/admin/rosters/").context["rows"][0]
        assert (row["call"], row["all"], row["new"]) == (roster.call, 3, 3)

    def test_names_show_when_asked_for_and_that_is_kept(self, roster: SimpleNamespace) -> None:
        assert "Айша" not in roster.client.get(roster.url).content.decode()
        shown = roster.client.post(roster.url, {"do": "reveal"}).content.decode()
        assert "Айша" in shown
        assert "aisha@mail.example" in shown
        assert Event.objects.get(verb="revealed").data == {"roster": roster.call.pk, "rows": 3}

    def test_accepting_several_stops_where_the_places_end(self, roster: SimpleNamespace) -> None:
        roster.client.post(roster.url, {"do": "accept", "row": marks(roster.rows)})
        assert states(roster.rows) == ["accepted", "accepted", "received"]
        assert OutgoingMail.objects.filter(purpose="applicant-state").count() == 2

    def test_a_row_that_somebody_changed_meanwhile_is_left(self, roster: SimpleNamespace) -> None:
        old = marks(roster.rows)
        perform(roster.rows[0], "confirm", None, roster.rows[0].version)
        roster.client.post(roster.url, {"do": "accept", "row": old})
        assert states(roster.rows) == ["confirmed", "accepted", "accepted"]

    @pytest.mark.parametrize("row", ["", "V-2026-999999:1", "x" * 500, "V-2026-000001:" + "9" * 5_000, "\x00"])
    def test_nonsense_changes_nothing(self, roster: SimpleNamespace, row: str) -> None:
        assert roster.client.post(roster.url, {"do": "decline", "row": row}).status_code == 302
        assert states(roster.rows) == ["received"] * 3

    def test_attendance_in_one_pass(self, roster: SimpleNamespace) -> None:
        roster.client.post(roster.url, {"do": "accept", "row": marks(roster.rows[:2])})
        first, second = roster.rows[:2]
        sheet: dict[str, Any] = {
            f"{row.reference}-version": VolunteerSignup.objects.get(pk=row.pk).version for row in (first, second)
        }
        sheet |= {f"{first.reference}-mark": "came", f"{second.reference}-mark": "missed"}
        wrong = roster.client.post(f"{roster.url}attendance/", {**sheet, f"{first.reference}-hours": "many"})
        assert wrong.status_code == 200
        assert states(roster.rows) == ["accepted", "accepted", "received"]
        roster.client.post(f"{roster.url}attendance/", {**sheet, f"{first.reference}-hours": "4,5"})
        assert states(roster.rows) == ["took-part", "absent", "received"]
        assert float(VolunteerSignup.objects.get(pk=first.pk).hours) == 4.5

    def test_a_message_goes_to_each_in_their_language_once(self, roster: SimpleNamespace) -> None:
        roster.client.post(roster.url, {"do": "accept", "row": marks(roster.rows[:2])})
        texts = {"text_kk": "Сағат онда келіңіз.", "text_ru": "Приходите к десяти."}
        preview = roster.client.post(f"{roster.url}message/", texts)
        assert Message.objects.count() == 0
        token = preview.context["token"]
        for _twice in range(2):
            roster.client.post(f"{roster.url}message/", {**texts, "token": token, "send": "1"})
        written = {message.submission_id: message.text for message in Message.objects.all()}
        assert written == {roster.rows[0].pk: texts["text_kk"], roster.rows[1].pk: texts["text_ru"]}
        mails = OutgoingMail.objects.filter(purpose="applicant-reply")
        assert sorted(mail.language for mail in mails) == ["kk", "ru"]
        assert all(texts[f"text_{mail.language}"] in mail.body for mail in mails)

    def test_the_file_asks_why_and_holds_no_names_without_the_right(self, roster: SimpleNamespace) -> None:
        assert roster.client.post(f"{roster.url}file/", {}).status_code == 200
        answer = roster.client.post(f"{roster.url}file/", {"reason": "report"})
        text = answer.getvalue().decode()
        assert roster.rows[0].reference in text
        assert "Айша" not in text
        assert Event.objects.get(verb="exported").data["roster"] == roster.call.pk
