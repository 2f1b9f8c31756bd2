"""Named transitions: the one way a submission's state changes."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from inbox.kinds import CLOSED, Transition
from inbox.models import Event, Submission
from inbox.permissions import submission_policy

if TYPE_CHECKING:
    from core.models import User


class TransitionError(Exception):
    """A transition that cannot be made."""


class StaleVersion(TransitionError):  # noqa: N818 - named after what happened
    """Somebody changed the submission after it was read. `current` is the row as it is now."""

    def __init__(self, current: Submission) -> None:
        super().__init__(f"{current.reference} was changed meanwhile.")
        self.current = current


class WrongState(TransitionError):  # noqa: N818 - named after what happened
    """The transition does not leave the state the submission is in.

    `sentence`, where something else than the state is in the way (no place is free), says so to staff.
    """

    def __init__(self, reason: str, sentence: str = "") -> None:
        super().__init__(reason)
        self.sentence = sentence


class MissingData(TransitionError):  # noqa: N818 - named after what happened
    """The transition lacks something it needs, or got something it may not take."""


def available(submission: Submission, actor: "User") -> list[Transition]:
    """Return the transitions `actor` may make now, in the order the kind lists them."""
    kind = submission.registered_kind
    return [
        transition
        for transition in kind.transitions_from(submission.state)
        if submission_policy.user_has_permission_for_instance(actor, transition.action, submission)
    ]


@transaction.atomic
def perform(submission: Submission, name: str, actor: "User | None", expected_version: int, **data: Any) -> Submission:
    """Make the transition `name` and return the row as it is then, in the kind's own model.

    `actor` is None for the applicant. `expected_version` is the version the actor saw. `data` is the cleaned data of
    the transition's form. One transaction: the row, its version and an Event (codes and ids only).
    Raises PermissionDenied, StaleVersion, WrongState, MissingData; KeyError for an unknown name.
    """
    kind = submission.registered_kind
    transition = kind.transition(name)
    _check_right(submission, transition, actor)
    kind.lock_for(submission)
    row = kind.model.objects.select_for_update().get(pk=submission.pk)
    if row.version != expected_version:
        raise StaleVersion(row)
    if row.state not in transition.sources:
        raise WrongState(f"{name} does not leave {row.state}.")
    return _carry_out(row, transition, actor, data)


def _check_right(submission: Submission, transition: Transition, actor: "User | None") -> None:
    if actor is None:
        if not transition.by_applicant:
            raise PermissionDenied
    elif not submission_policy.user_has_permission_for_instance(actor, transition.action, submission):
        raise PermissionDenied


def _carry_out(row: Submission, transition: Transition, actor: "User | None", data: dict[str, Any]) -> Submission:
    _check_data(row, transition, data)
    details: dict[str, Any] = {"from": row.state, "to": transition.target}
    if transition.apply:
        transition.apply(row, data)
    outcome = transition.outcome or data.get("outcome", "")
    if transition.target == CLOSED or outcome:
        row.outcome = details["outcome"] = outcome
    if "assignee" in data:
        row.assignee = data["assignee"]
        details["assignee"] = data["assignee"].pk
    row.state = transition.target
    row.version += 1
    set_times(row, transition.first_contact)
    row.save()
    Event.objects.create(submission_id=row.pk, verb=transition.name, actor=actor, data=details)
    row.registered_kind.after_transition(row, transition, details["from"])
    return row


def _check_data(row: Submission, transition: Transition, data: dict[str, Any]) -> None:
    """Refuse what no form of the transition asked for, and an outcome or assignee the kind does not know."""
    known = set(transition.form.base_fields) if transition.form else set()
    if unknown := set(data) - known:
        raise MissingData(f"{transition.name} takes no {', '.join(sorted(unknown))}.")
    needed = {name for name, field in transition.form.base_fields.items() if field.required} if transition.form else ()
    if missing := [name for name in needed if data.get(name) in (None, "")]:
        raise MissingData(f"{transition.name} needs {', '.join(sorted(missing))}.")
    outcomes = {outcome.code for outcome in row.registered_kind.outcomes}
    if "outcome" in data and data["outcome"] not in outcomes:
        raise MissingData("This outcome is not one of the kind.")
    if "assignee" in data and transition.form is not None:
        people: Any = transition.form(submission=row).fields["assignee"]
        if not people.queryset.filter(pk=data["assignee"].pk).exists():
            raise PermissionDenied


def set_times(row: Submission, first_contact: bool = False) -> None:
    """Set the times that follow from the state: first contact, closing, the day of erasure."""
    now = timezone.now()
    if first_contact and row.first_answered_at is None:
        row.first_answered_at = now
    if row.state in row.registered_kind.ended_states:
        row.closed_at = now
        row.answer_needed = False
        row.purge_on = months_later(timezone.localdate(now), row.registered_kind.purge_months)
    else:
        row.closed_at = row.purge_on = None
        row.outcome = ""


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day `months` later, or the last day of that month when it is shorter."""
    month_index = day.year * 12 + day.month - 1 + months
    year, month = divmod(month_index, 12)
    first_of_next = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(dt.date(year, month + 1, 1) + dt.timedelta(days=day.day - 1), first_of_next - dt.timedelta(days=1))
