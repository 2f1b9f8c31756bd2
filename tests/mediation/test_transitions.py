"""The table of states: what leaves which state, who may, and what is written down."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from core.models import User
from core.roles import apply_roles
from demo.builders.mediation import make_request
from demo.builders.staff import make_staff
from inbox import registry
from inbox.models import Event
from inbox.transitions import MissingData, StaleVersion, WrongState, available, months_later, perform

pytestmark = pytest.mark.django_db

# Source: the design's table of states.
LEFT_BY = {
    "received": {"register", "withdraw", "mark_spam"},
    "registered": {"assign", "close", "withdraw", "mark_spam"},
    "assigned": {"schedule", "consult", "reassign", "close", "withdraw"},
    "scheduled": {"consult", "reschedule", "close", "withdraw"},
    "consulted": {"close"},
    "closed": {"reopen"},
    "spam": {"unmark"},
}
TARGETS = {
    "register": "registered",
    "assign": "assigned",
    "reassign": "assigned",
    "schedule": "scheduled",
    "reschedule": "scheduled",
    "consult": "consulted",
    "close": "closed",
    "withdraw": "closed",
    "mark_spam": "spam",
    "unmark": "received",
    "reopen": "registered",
}


@pytest.fixture
def staff() -> SimpleNamespace:
    apply_roles()
    return SimpleNamespace(
        boss=make_staff("national-moderator"), specialist=make_staff("specialist", profession="psychologist")
    )


def data_for(name: str, specialist: User) -> dict[str, Any]:
    needed: dict[str, dict[str, Any]] = {
        "assign": {"assignee": specialist},
        "reassign": {"assignee": specialist},
        "close": {"outcome": "settled"},
        "schedule": {"appointment_at": timezone.now() + dt.timedelta(days=2), "appointment_place": "12-кабинет"},
        "reschedule": {"appointment_at": timezone.now() + dt.timedelta(days=3)},
    }
    return needed.get(name, {})


def test_the_table_is_the_designs() -> None:
    kind = registry.get("consultation")
    assert {state.code for state in kind.states} == set(LEFT_BY)
    for state, names in LEFT_BY.items():
        assert {transition.name for transition in kind.transitions_from(state)} == names
    assert {transition.name: transition.target for transition in kind.transitions} == TARGETS


@pytest.mark.parametrize("state", LEFT_BY)
def test_every_way_from_every_state(state: str, staff: SimpleNamespace) -> None:
    for name, target in TARGETS.items():
        row = make_request(state=state)
        if name not in LEFT_BY[state]:
            with pytest.raises(WrongState):
                perform(row, name, staff.boss, row.version, **data_for(name, staff.specialist))
            continue
        after = perform(row, name, staff.boss, row.version, **data_for(name, staff.specialist))
        assert (after.state, after.version) == (target, row.version + 1)
        event = Event.objects.filter(submission=row.pk, verb=name).get()
        assert event.actor == staff.boss
        assert (event.data["from"], event.data["to"]) == (state, target)
    assert {transition.name for transition in available(make_request(state=state), staff.boss)} == LEFT_BY[state]


def test_closing_sets_outcome_and_the_day_of_erasure(staff: SimpleNamespace) -> None:
    row = make_request(state="consulted")
    closed = perform(row, "close", staff.boss, row.version, outcome="agreement")
    assert closed.outcome == "agreement"
    assert closed.closed_at is not None
    assert closed.purge_on == months_later(timezone.localdate(), 12)
    reopened = perform(closed, "reopen", staff.boss, closed.version)
    assert (reopened.outcome, reopened.closed_at, reopened.purge_on) == ("", None, None)


def test_an_old_version_changes_nothing(staff: SimpleNamespace) -> None:
    row = make_request()
    perform(row, "register", staff.boss, row.version)
    with pytest.raises(StaleVersion) as stale:
        perform(row, "mark_spam", staff.boss, row.version)
    assert stale.value.current.state == "registered"


@pytest.mark.parametrize(
    ("name", "state", "data"),
    [
        ("close", "registered", {}),
        ("close", "registered", {"outcome": "won"}),
        ("close", "registered", {"outcome": "settled", "state": "spam"}),
        ("assign", "registered", {}),
        ("schedule", "assigned", {"appointment_place": "12"}),
        ("register", "received", {"outcome": "settled"}),
    ],
)
def test_missing_or_strange_data_is_refused(
    name: str, state: str, data: dict[str, Any], staff: SimpleNamespace
) -> None:
    row = make_request(state=state)
    with pytest.raises(MissingData):
        perform(row, name, staff.boss, row.version, **data)


def test_the_applicant_may_only_withdraw() -> None:
    row = make_request(state="registered")
    for name in set(TARGETS) - {"withdraw"}:
        with pytest.raises(PermissionDenied):
            perform(row, name, None, row.version)
    after = perform(row, "withdraw", None, row.version)
    assert (after.state, after.outcome) == ("closed", "withdrawn")
    assert Event.objects.get(submission=row.pk, verb="withdraw").actor is None


def test_reopening_is_an_own_right(staff: SimpleNamespace) -> None:
    row = make_request(state="closed", outcome="settled")
    assert row.region is not None
    regional = make_staff("regional-moderator", regions=[row.region])
    with pytest.raises(PermissionDenied):
        perform(row, "reopen", regional, row.version)


def test_a_case_of_violence_is_given_to_no_mediator(staff: SimpleNamespace) -> None:
    mediator = make_staff("specialist", profession="mediator")
    row = make_request(state="registered", triage="yes")
    with pytest.raises(PermissionDenied):
        perform(row, "assign", staff.boss, row.version, assignee=mediator)
    assert perform(row, "assign", staff.boss, row.version, assignee=staff.specialist).assignee == staff.specialist


def test_a_bystander_is_given_nothing(staff: SimpleNamespace) -> None:
    row = make_request(state="registered")
    with pytest.raises(PermissionDenied):
        perform(row, "assign", staff.boss, row.version, assignee=make_staff())


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [("2026-01-31", 1, "2026-02-28"), ("2026-11-22", 12, "2027-11-22"), ("2026-12-31", 2, "2027-02-28")],
)
def test_months_later(start: str, months: int, end: str) -> None:
    assert months_later(dt.date.fromisoformat(start), months) == dt.date.fromisoformat(end)
