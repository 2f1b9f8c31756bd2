"""Times of a reception: taken, given back, moved, reminded of."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.roles import apply_roles
from demo.builders.houses import make_house, make_region
from demo.builders.reception import make_question, make_session
from demo.builders.staff import make_staff
from inbox import registry
from inbox.kinds import NotAdmitted
from inbox.models import Event, OutgoingMail
from inbox.transitions import MissingData, WrongState, available, perform
from mediation.models import ReceptionRequest, ReceptionSession
from mediation.reception import bookings, mails, reminders
from mediation.reception.forms import Slot

pytestmark = pytest.mark.django_db

LEFT_BY = {
    "received": {"register", "book", "withdraw", "mark_spam"},
    "registered": {"assign", "book", "consult", "close", "withdraw", "mark_spam"},
    "assigned": {"assign", "book", "consult", "close", "withdraw"},
    "booked": {"assign_booked", "rebook", "consult", "miss", "close", "withdraw", "mark_spam"},
    "consulted": {"close"},
    "absent": {"book", "consult", "close"},
    "closed": {"reopen"},
    "spam": {"unmark"},
}
TARGETS = {
    "register": "registered",
    "assign": "assigned",
    "assign_booked": "booked",
    "book": "booked",
    "rebook": "booked",
    "consult": "consulted",
    "miss": "absent",
    "close": "closed",
    "withdraw": "closed",
    "mark_spam": "spam",
    "unmark": "received",
    "reopen": "registered",
}


def test_the_table_is_whole() -> None:
    kind = registry.get("reception")
    assert {state.code for state in kind.states} == set(LEFT_BY)
    for state, names in LEFT_BY.items():
        assert {transition.name for transition in kind.transitions_from(state)} == names
    assert {transition.name: transition.target for transition in kind.transitions} == TARGETS


@pytest.mark.parametrize("state", LEFT_BY)
def test_every_way_from_every_state(state: str) -> None:
    apply_roles()
    boss, specialist = make_staff("national-moderator"), make_staff("specialist", profession="lawyer")
    session = make_session(minutes=400)
    slots = iter(session.slots())
    for name, target in TARGETS.items():
        row = make_question(state=state, session=session, slot_at=next(slots))
        data: dict[str, Any] = {}
        if name in {"assign", "assign_booked"}:
            data = {"assignee": specialist}
        elif name in {"book", "rebook"}:
            data = {"slot": Slot(session.pk, session.slots()[-1])}
        elif name == "close":
            data = {"outcome": "consulted"}
        if name not in LEFT_BY[state]:
            with pytest.raises(WrongState):
                perform(row, name, boss, row.version, **data)
            continue
        after = perform(row, name, boss, row.version, **data)
        assert (after.state, after.version) == (target, row.version + 1)
        perform(after, "mark_spam", boss, after.version) if after.state == "booked" else None
    row = make_question(state=state, session=session, slot_at=next(slots))
    assert {transition.name for transition in available(row, boss)} == LEFT_BY[state]


def test_a_time_is_taken_once_and_falls_free() -> None:
    session = make_session(minutes=40)
    first, second = session.slots()
    row = make_question(session=session, slot_at=first)
    assert (row.state, row.seat) == ("booked", 0)
    assert list(bookings.free_slots(session)) == [second]
    with pytest.raises(NotAdmitted) as refusal:
        make_question(session=session, slot_at=first)
    assert f"{timezone.localtime(second):%H:%M}" in str(refusal.value)
    withdrawn = perform(row, "withdraw", None, row.version)
    assert withdrawn.seat is None  # type: ignore[attr-defined]
    assert withdrawn.slot_at == first  # type: ignore[attr-defined]
    assert list(bookings.free_slots(session)) == [first, second]


def test_two_talks_at_a_time_are_two_seats() -> None:
    session = make_session(places_per_slot=2)
    slot = session.slots()[0]
    assert [make_question(session=session, slot_at=slot).seat for _number in range(2)] == [0, 1]
    with pytest.raises(NotAdmitted):
        make_question(session=session, slot_at=slot)


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "cancelled"},
        {"status": "draft"},
        {"slot_minutes": None},
        {"starts_at": timezone.now() - dt.timedelta(hours=3)},
    ],
)
def test_no_time_of_a_session_that_takes_none(changes: dict[str, Any]) -> None:
    session = make_session(**changes)
    slot = session.slots()[0] if session.slot_minutes else session.starts_at
    with pytest.raises(NotAdmitted):
        make_question(session=session, slot_at=slot)
    assert ReceptionRequest.objects.count() == 0


def test_a_time_that_has_begun_is_gone() -> None:
    session = make_session(starts_at=timezone.now() - dt.timedelta(minutes=30), minutes=90)
    assert session.slots()[0] not in bookings.free_slots(session)
    with pytest.raises(NotAdmitted):
        make_question(session=session, slot_at=session.slots()[0])


def test_the_desk_cannot_give_a_time_twice() -> None:
    apply_roles()
    boss = make_staff("national-moderator")
    session = make_session(minutes=20)
    make_question(session=session, slot_at=session.slots()[0])
    row = make_question(state="registered")
    with pytest.raises(MissingData):
        perform(row, "book", boss, row.version, slot=Slot(session.pk, session.slots()[0]))
    row.refresh_from_db()
    assert (row.state, row.seat) == ("registered", None)


def test_it_goes_to_the_house_of_the_session_also_after_danger_was_named() -> None:
    east, west = make_region("east"), make_region("west")
    holder = make_house("holder", region=east, level="city")
    regional = make_house("regional", region=west, level="regional")
    session = make_session(house=holder)
    slots = session.slots()
    assert make_question(session=session, slot_at=slots[0], region=west, triage="yes").house == holder
    assert make_question(region=west).house == regional
    in_danger = make_question(region=west, triage="unsaid")
    assert (in_danger.house, in_danger.by_hand) == (None, True)


def test_nothing_is_overdue_before_the_talk() -> None:
    session = make_session(starts_at=timezone.now() + dt.timedelta(days=30))
    row = make_question(session=session, slot_at=session.slots()[0])
    assert row.first_answer_due == timezone.localdate(session.starts_at)
    assert row.close_due is not None
    assert row.close_due > row.first_answer_due


class TestASessionThatChanges:
    def test_the_times_move_along_and_the_people_are_told(self) -> None:
        session = make_session(minutes=60)
        rows = [make_question(session=session, slot_at=slot) for slot in session.slots()]
        gone = perform(rows[2], "withdraw", None, rows[2].version)
        before = session.slots()
        session.starts_at += dt.timedelta(minutes=20)
        session.ends_at += dt.timedelta(minutes=20)
        session.save()
        for row, slot in zip(rows[:2], before, strict=False):
            row.refresh_from_db()
            assert row.slot_at == slot + dt.timedelta(minutes=20)
        gone.refresh_from_db()
        assert gone.slot_at == before[2]  # type: ignore[attr-defined]
        told = OutgoingMail.objects.filter(purpose="applicant-reception_moved")
        assert {mail.submission_id for mail in told} == {rows[0].pk, rows[1].pk}
        assert Event.objects.filter(verb="rebook", data__rule="session moved").count() == 2
        assert ReceptionSession.objects.get(pk=session.pk).revision == 1

    def test_when_it_is_cancelled_they_are_told_and_not_reminded(self) -> None:
        session = make_session(starts_at=timezone.localtime() + dt.timedelta(days=1), minutes=20)
        row = make_question(session=session, slot_at=session.slots()[0])
        mails.remind(row)
        session.status = ReceptionSession.Status.CANCELLED
        session.save()
        purposes = set(OutgoingMail.objects.filter(submission=row).values_list("purpose", flat=True))
        assert "applicant-reception_cancelled" in purposes
        assert mails.REMINDER not in purposes

    def test_a_session_with_bookings_is_cancelled_not_hidden(self) -> None:
        session = make_session()
        make_question(session=session, slot_at=session.slots()[0])
        session.status = ReceptionSession.Status.DRAFT
        with pytest.raises(ValidationError):
            session.full_clean()


class TestReminders:
    NOON = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)

    def booked(self, **changes: Any) -> ReceptionRequest:
        session = make_session(starts_at=self.NOON + dt.timedelta(days=changes.pop("in_days", 1)), minutes=20)
        columns = {"created_at": self.NOON - dt.timedelta(days=3)} | changes.pop("columns", {})
        return make_question(session=session, slot_at=session.slots()[0], columns=columns, **changes)

    def test_once_the_day_before_however_often_it_runs(self) -> None:
        row = self.booked()
        assert [reminders.queue_due(self.NOON) for _run in range(3)] == [1, 0, 0]
        mail = OutgoingMail.objects.get(purpose=mails.REMINDER)
        assert (mail.recipient, mail.language) == ("aigerim@mail.example", "ru")
        assert "/ru/status/" in mail.body
        assert f"{timezone.localtime(row.slot_at):%H:%M}" in mail.body  # type: ignore[arg-type]
        for personal in ("забор", "Айгерим", "777"):
            assert personal not in mail.subject + mail.body

    def test_not_at_night_not_earlier_not_later(self) -> None:
        self.booked()
        self.booked(in_days=2)
        night = self.NOON.replace(hour=3)
        assert reminders.queue_due(night) == 0
        assert reminders.queue_due(self.NOON - dt.timedelta(days=1)) == 0
        assert reminders.queue_due(self.NOON) == 1

    def test_nobody_who_must_not_or_need_not_be_written_to(self) -> None:
        from inbox.intake import Contact

        row = self.booked()
        perform(row, "withdraw", None, row.version)
        self.booked(held="too-fast")
        self.booked(columns={"created_at": self.NOON})
        self.booked(contact=Contact("", "+77771234567", "", "yes"))
        self.booked(contact=Contact("", "", "a@mail.example", "no"))
        assert reminders.queue_due(self.NOON) == 0

    def test_who_withdraws_after_the_reminder_was_queued_is_not_sent_it(self) -> None:
        row = self.booked()
        reminders.queue_due(self.NOON)
        perform(row, "withdraw", None, row.version)
        assert not OutgoingMail.objects.filter(purpose=mails.REMINDER).exists()
