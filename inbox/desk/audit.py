"""What the desk writes into the log. Codes and ids only; never what somebody wrote."""

from typing import Any

from django.db import transaction

from inbox.models import Event, Submission

READ, REVEALED, REFUSED = "read", "revealed", "refused"
EXPORTED, SEARCHED = "exported", "searched_contact"


def record(verb: str, actor: Any, submission: Submission | None = None, **data: Any) -> Event:
    """Write an event; `data` holds codes, ids and counts."""
    return Event.objects.create(verb=verb, actor=actor, submission_id=submission.pk if submission else None, data=data)


def refuse(actor: Any, submission: Submission | None, action: str, why: str) -> None:
    """Write down an attempt that was refused.

    Called after the refused transaction has been rolled back, or the trace would vanish with it; RuntimeError inside
    a transaction. (A second connection inside one would lock SQLite.)
    """
    if any(not block._from_testcase for block in transaction.get_connection().atomic_blocks):
        raise RuntimeError("A refusal is written after the rollback, outside the transaction.")
    record(REFUSED, actor, submission, action=action[:60], why=why)
