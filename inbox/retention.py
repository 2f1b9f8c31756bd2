"""Erasure of personal data when the purpose is met (law No. 94-V): what is counted stays, what names a person goes.

A submission is due on its `purge_on`, which closing sets (the kind's `purge_months` after it). Kept: reference, kind,
state, outcome, dates, regions, House, the kind's kept columns, counted answers, the consent's version, the log.
"""

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from inbox.calendar import local_day
from inbox.fields import encrypted_fields
from inbox.models import Event, OutgoingMail, Submission

EVERY_SECONDS = 6 * 60 * 60
"""How often the worker looks for what is due."""


def due(day: dt.date | None = None) -> QuerySet[Any]:
    """Return the submissions whose term has passed on `day` (default: today)."""
    return Submission.objects.filter(purge_on__lte=day or local_day(), anonymised_at__isnull=True).order_by("pk")


def anonymise_due() -> int:
    """Erase the personal data of everything that is due, each in its own transaction; returns how many."""
    keys = list(due().values_list("pk", flat=True))
    return sum(anonymise(pk) for pk in keys)


@transaction.atomic
def anonymise(pk: int) -> bool:
    """Erase the personal data of one submission; False when it is not due (any more)."""
    if not due().select_for_update().filter(pk=pk).exists():
        return False
    kind = Submission.objects.without_personal_data().get(pk=pk).registered_kind
    # The encrypted columns are not read: what no key opens any more can still be erased.
    row = kind.model.objects.without_personal_data().get(pk=pk)
    for field in encrypted_fields(Submission):
        setattr(row, field.name, {} if field.name == "answers" else "")
    row.phone_hash = row.email_hash = row.held_reason = ""
    kind.anonymise(row)
    event = Event.objects.create(submission_id=pk, verb="anonymised")
    row.anonymised_at = event.at
    row.version += 1
    row.save()
    row.messages.only("pk").delete()
    OutgoingMail.objects.filter(submission=pk).only("pk").delete()
    return True
