"""What the desk does to a request beside the named transitions: notes, replies, questions, routing.

Each is one transaction: the row with its version, the message, the Event, the queued mail. Each asks for the right and
for the version the person saw, exactly as `inbox.transitions.perform` does.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone, translation

from houses.models import House
from inbox import notifications
from inbox.desk import audit
from inbox.models import Message, Submission
from inbox.permissions import CHANGE, ROUTE, submission_policy
from inbox.transitions import StaleVersion, WrongState


@transaction.atomic
def add_note(submission: Submission, actor: Any, expected_version: int, text: str) -> Submission:
    """Keep a note among staff. The version stays: two notes at once do not contradict each other."""
    row = _locked(submission, actor, CHANGE, None)
    message = _write(row, actor, Message.Direction.NOTE, text, translation.get_language() or "")
    audit.record("noted", actor, row, message=message.pk)
    return row


@transaction.atomic
def reply(submission: Submission, actor: Any, expected_version: int, text: str) -> Submission:
    """Write to the applicant: it appears on the status page, and a mail says that something waits there."""
    return _write_to_applicant(submission, actor, expected_version, text, question=False)


@transaction.atomic
def clarify(submission: Submission, actor: Any, expected_version: int, text: str) -> Submission:
    """Ask the applicant something; the request waits for their answer."""
    return _write_to_applicant(submission, actor, expected_version, text, question=True)


@transaction.atomic
def route(submission: Submission, actor: Any, expected_version: int, house: House, reason: str) -> Submission:
    """Send the request to `house`; the reason stays among staff. Who has it keeps it until the House assigns anew."""
    row = _locked(submission, actor, ROUTE, expected_version)
    before = row.house_id
    row.house = house
    row.version += 1
    row.save(update_fields=["house", "version"])
    message = _write(row, actor, Message.Direction.NOTE, reason, translation.get_language() or "")
    audit.record("routed", actor, row, before=before, house=house.pk, message=message.pk)
    return row


@transaction.atomic
def release(submission: Submission, actor: Any, expected_version: int) -> Submission:
    """Say of a held request that it is a real one; what was held back is sent now."""
    row = _locked(submission, actor, CHANGE, expected_version)
    if not row.held:
        raise WrongState("It is not held.")
    row.held = False
    row.version += 1
    row.save(update_fields=["held", "version"])
    audit.record("released", actor, row)
    notifications.to_applicant(row, "received")
    return row


def _write_to_applicant(
    submission: Submission, actor: Any, expected_version: int, text: str, *, question: bool
) -> Submission:
    row = _locked(submission, actor, CHANGE, expected_version)
    message = _write(row, actor, Message.Direction.TO_APPLICANT, text, row.language)
    row.first_answered_at = row.first_answered_at or timezone.now()
    row.answer_needed = question
    row.held = False
    row.version += 1
    row.save(update_fields=["first_answered_at", "answer_needed", "held", "version"])
    audit.record("asked" if question else "replied", actor, row, message=message.pk)
    notifications.to_applicant(row, "reply", once=f"reply/{message.pk}", text=text)
    return row


def _write(row: Submission, actor: Any, direction: str, text: str, language: str) -> Message:
    return Message.objects.create(
        submission_id=row.pk, direction=direction, text=text, language=language, author=actor
    )


def _locked(submission: Submission, actor: Any, action: str, expected_version: int | None) -> Submission:
    """Return the row, locked. Raises PermissionDenied, StaleVersion, WrongState (closed); None: any version."""
    if not submission_policy.user_has_permission_for_instance(actor, action, submission):
        raise PermissionDenied
    row = Submission.objects.select_for_update().get(pk=submission.pk)
    if expected_version is not None and row.version != expected_version:
        raise StaleVersion(row)
    if row.closed_at and expected_version is not None:
        raise WrongState("It is closed.")
    return row
