"""One request at the desk: reading, personal data, replies, routing, assignment, two people at once."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from demo.builders.houses import make_house
from demo.builders.staff import make_staff
from inbox.desk import audit, presence
from inbox.models import AppendOnlyError, Event, Message, OutgoingMail, Submission
from inbox.permissions import specialists_for
from inbox.transitions import perform
from tests.inbox.desk.conftest import EMAIL, NAME, PHONE, STORY


@pytest.fixture
def moderator(world):
    """Return the regional moderator of the own region."""
    return world.people["regional-moderator"]


@pytest.fixture
def desk(at_desk, moderator):
    """Return a client at the desk as that moderator."""
    return at_desk(moderator)


def address(case, name: str = "") -> str:
    """Return the address of a case, or of an action on it."""
    return reverse("desk:do", args=[case.reference, name]) if name else reverse("desk:case", args=[case.reference])


def in_days(days: int) -> dt.date:
    """Return the day so many days from today."""
    return timezone.localdate() + dt.timedelta(days=days)


def do(client, case, name: str, **data):
    """Do something to a case with the version as it is now."""
    case.refresh_from_db()
    return client.post(address(case, name), {"version": case.version, **data})


def test_answers_are_shown_as_asked_and_personal_data_are_not(desk, world):
    page = desk.get(address(world.own_case)).content.decode()
    assert STORY in page
    assert "Briefly describe" in page or "Describe the situation" in page
    for secret in (NAME, PHONE, EMAIL):
        assert secret not in page
    assert Event.objects.filter(verb="read", submission_id=world.own_case.pk).count() == 1


def test_personal_data_are_shown_on_demand_and_that_is_logged(desk, world, moderator):
    page = desk.post(address(world.own_case)).content.decode()
    for secret in (NAME, PHONE, EMAIL):
        assert secret in page
    event = Event.objects.get(verb="revealed")
    assert (event.actor, event.submission_id, event.data) == (moderator, world.own_case.pk, {})


def test_a_reply_appears_in_the_applicants_language_and_the_mail_says_only_that_it_waits(desk, world):
    assert do(desk, world.own_case, "reply", text="Приходите в четверг").status_code == 302
    message = Message.objects.get()
    assert (message.direction, message.language, message.text) == ("out", "ru", "Приходите в четверг")
    mail = OutgoingMail.objects.get(purpose="applicant-reply")
    assert mail.language == "ru"
    assert world.own_case.reference in mail.body
    assert "четверг" not in mail.body + mail.subject
    world.own_case.refresh_from_db()
    assert world.own_case.first_answered_at
    assert not world.own_case.answer_needed


def test_a_question_makes_the_case_wait_for_the_applicant(desk, world):
    do(desk, world.own_case, "clarify", text="Какой адрес?")
    world.own_case.refresh_from_db()
    assert world.own_case.answer_needed
    assert "Waits for the applicant" in desk.get(reverse("desk:list")).content.decode()


def test_a_note_never_leaves_the_staff(desk, world):
    do(desk, world.own_case, "note", text="Позвонить завтра")
    assert Message.objects.get().direction == "note"
    assert not OutgoingMail.objects.filter(purpose="applicant-reply").exists()
    assert "Позвонить завтра" in desk.get(address(world.own_case)).content.decode()


def test_routing_to_another_region_takes_the_case_away_and_keeps_the_reason(desk, world):
    response = do(desk, world.own_case, "route", house=world.other.pk, reason="Живёт там")
    assert response.url == reverse("desk:list")
    world.own_case.refresh_from_db()
    assert world.own_case.house == world.other
    assert world.own_case.intake_region == world.east
    assert Message.objects.get(direction="note").text == "Живёт там"
    event = Event.objects.filter(verb="routed").latest("pk")
    assert event.data["house"] == world.other.pk
    assert "Живёт" not in str(event.data)


def test_routing_needs_a_reason(desk, world):
    response = do(desk, world.own_case, "route", house=world.other.pk, reason="  ")
    assert response.status_code == 200
    assert "field--wrong" in response.content.decode()
    world.own_case.refresh_from_db()
    assert world.own_case.house == world.own


def test_the_whole_way_to_an_outcome(desk, world):
    specialist = world.people["specialist"]
    steps = [
        ("register", {}),
        ("assign", {"assignee": specialist.pk}),
        (
            "schedule",
            {"appointment_at_0": f"{in_days(9)}", "appointment_at_1": "15:00", "appointment_place": "Кабинет 2"},
        ),
        ("consult", {}),
        ("close", {"outcome": "agreement"}),
    ]
    for name, data in steps:
        assert do(desk, world.own_case, name, **data).status_code == 302, name
    world.own_case.refresh_from_db()
    assert (world.own_case.state, world.own_case.outcome) == ("closed", "agreement")
    assert world.own_case.assignee == specialist
    page = desk.get(address(world.own_case)).content.decode()
    assert "Mediation agreement signed" in page


@pytest.mark.parametrize("day", ["0001-01-01", "2020-01-01", "9999-12-31", "31.02.2026", "yesterday", "\x00"])
def test_a_consultation_is_arranged_on_a_day_that_can_be_kept(desk, world, day):
    do(desk, world.own_case, "register")
    do(desk, world.own_case, "assign", assignee=world.people["specialist"].pk)
    typed = {"appointment_at_0": f"{in_days(-1)}" if day == "yesterday" else day, "appointment_at_1": "00:30"}
    response = do(desk, world.own_case, "schedule", **typed)
    assert response.status_code == 200
    assert "field--wrong" in response.content.decode()
    world.own_case.refresh_from_db()
    assert world.own_case.state == "assigned"


def test_a_transition_out_of_turn_changes_nothing_and_is_logged(desk, world):
    assert do(desk, world.own_case, "close", outcome="agreement").status_code == 302
    world.own_case.refresh_from_db()
    assert world.own_case.state == "received"
    assert Event.objects.get(verb="refused").data == {"action": "close", "why": "state"}


def test_reopening_has_its_own_right(at_desk, world):
    national = world.people["national-moderator"]
    case = perform(world.own_case, "register", national, 1)
    case = perform(case, "close", national, case.version, outcome="settled")
    assert do(at_desk(world.people["regional-moderator"]), case, "reopen").status_code == 302
    case.refresh_from_db()
    assert case.state == "closed"
    do(at_desk(national), case, "reopen")
    case.refresh_from_db()
    assert (case.state, case.outcome) == ("registered", "")


def test_where_violence_was_named_a_mediator_is_neither_offered_nor_taken(desk, world, cases):
    mediator = make_staff("specialist", regions=[world.east], profession="mediator", name="Мария Медиатор")
    psychologist = world.people["specialist"]
    case, calm = cases(world.own, threat=True, by_hand=True), cases(world.own)
    assert mediator in specialists_for(calm)
    assert list(specialists_for(case)) == [psychologist]
    do(desk, case, "register")
    assert "Мария Медиатор" not in desk.get(address(case)).content.decode()
    assert "Мария Медиатор" not in desk.get(address(case, "assign")).content.decode()
    assert do(desk, case, "assign", assignee=mediator.pk).status_code == 200
    case.refresh_from_db()
    assert case.assignee is None


def test_specialists_are_offered_by_name_and_profession(desk, world):
    specialist = world.people["specialist"]
    specialist.first_name, specialist.last_name = "Дина", "Ахметова"
    specialist.save()
    do(desk, world.own_case, "register")
    assert ">Дина Ахметова, psychologist<" in desk.get(address(world.own_case, "assign")).content.decode()


def test_specialists_are_those_near_or_of_the_whole_country(world):
    near = world.people["specialist"]
    far = make_staff("specialist", regions=[world.west], profession="lawyer")
    everywhere = make_staff("specialist", profession="lawyer")
    no_profession = make_staff("specialist", regions=[world.east])
    people = set(specialists_for(world.own_case))
    assert people == {near, everywhere}
    assert far not in people
    assert no_profession not in people


def test_a_stale_form_is_refused_and_shows_both_texts(desk, world):
    case, other = world.own_case, world.people["national-moderator"]
    seen = case.events.order_by("-pk").first().pk
    from inbox.desk.operations import reply

    reply(case, other, case.version, "Уже ответили: приходите в среду")
    response = desk.post(address(case, "reply"), {"version": 1, "seen": seen, "text": "Мой ответ: в четверг"})
    assert response.status_code == 409
    page = response.content.decode()
    assert "Мой ответ: в четверг" in page
    assert "Уже ответили: приходите в среду" in page
    assert Message.objects.count() == 1
    assert Event.objects.get(verb="refused").data == {"action": "reply", "why": "stale"}
    version = Submission.objects.get(pk=case.pk).version
    assert f'name="version" value="{version}"' in page
    assert desk.post(address(case, "reply"), {"version": version, "text": "Мой ответ: в четверг"}).status_code == 302
    assert Message.objects.count() == 2


def test_a_stale_transition_is_refused(desk, world):
    perform(world.own_case, "register", world.people["national-moderator"], 1)
    response = desk.post(address(world.own_case, "mark_spam"), {"version": "1"})
    assert response.status_code == 409
    world.own_case.refresh_from_db()
    assert world.own_case.state == "registered"


@pytest.mark.parametrize("version", ["", "abc", "-1", "9" * 40, "١"])
def test_a_malformed_version_counts_as_stale(desk, world, version):
    assert desk.post(address(world.own_case, "register"), {"version": version}).status_code == 409


def test_two_people_in_one_case_see_each_other(world, at_desk, client):
    first, second = world.people["national-moderator"], world.people["regional-moderator"]
    assert "desk-presence" not in at_desk(first).get(address(world.own_case)).content.decode()
    page = at_desk(second).get(address(world.own_case)).content.decode()
    assert "desk-presence" in page
    assert first.get_full_name() in page


def test_presence_forgets(monkeypatch):
    now = 1000.0
    monkeypatch.setattr(presence.time, "time", lambda: now)
    assert presence.others(1, 7) == []
    assert presence.others(1, 8) == [7]
    monkeypatch.setattr(presence.time, "time", lambda: now + presence.TTL + 1)
    assert presence.others(1, 9) == []
    presence.leave(1, 9)
    assert presence.others(1, 10) == []


def test_a_held_case_is_released_by_a_person_and_only_then_confirmed(desk, world, cases):
    case = cases(world.own, held="honeypot")
    assert not OutgoingMail.objects.filter(submission=case.pk, purpose="applicant-received").exists()
    assert do(desk, case, "release").status_code == 302
    case.refresh_from_db()
    assert not case.held
    assert OutgoingMail.objects.filter(submission=case.pk, purpose="applicant-received").count() == 1


def test_what_is_not_held_is_not_released_by_a_forged_form(desk, world):
    do(desk, world.own_case, "release")
    assert Event.objects.get(verb="refused").data == {"action": "release", "why": "state"}
    assert not Event.objects.filter(verb="released").exists()


@pytest.mark.django_db
def test_a_refusal_is_written_after_the_rollback_or_not_at_all():
    from django.db import transaction

    person = make_staff()
    with pytest.raises(RuntimeError), transaction.atomic():
        audit.refuse(person, None, "reply", "stale")
    assert not Event.objects.exists()
    audit.refuse(person, None, "reply", "stale")
    assert Event.objects.get().data == {"action": "reply", "why": "stale"}


def test_the_log_is_append_only(world):
    event = world.own_case.events.first()
    event.verb = "other"
    for change in (event.save, event.delete, Event.objects.all().delete, lambda: Event.objects.update(verb="x")):
        with pytest.raises(AppendOnlyError):
            change()


def test_events_hold_codes_only(desk, world):
    do(desk, world.own_case, "reply", text="Секретный ответ")
    do(desk, world.own_case, "note", text="Секретная заметка")
    do(desk, world.own_case, "route", house=make_house("third", region=world.east).pk, reason="Секретная причина")
    desk.post(address(world.own_case))
    logged = " ".join(f"{event.verb} {event.data}" for event in Event.objects.all())
    for secret in ("Секретн", NAME, PHONE, EMAIL, STORY):
        assert secret not in logged
