"""Sends the queue of mails: each row once, again after growing pauses while the server is down, then given up.

Rows are written by `inbox.notifications` in the transaction of what they report. Nothing here is inside a
transaction: what a mail server took cannot be rolled back, so each step is one statement of its own.
"""

import datetime as dt
import logging
import smtplib
from collections.abc import Iterator
from itertools import chain, islice, repeat
from typing import Any

from django.conf import settings
from django.core.mail import BadHeaderError, EmailMessage, get_connection
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from inbox.encryption import DecryptionError
from inbox.models import OutgoingMail

log = logging.getLogger(__name__)

EVERY_SECONDS = 10
"""How often the worker looks into the queue."""
LEASE = dt.timedelta(minutes=15)
"""For how long a row belongs to the sender that took it: longer than any SMTP time-out."""
MAX_ATTEMPTS = 48
"""Tries before a mail is given up and shown to the staff: about eleven days with the pauses below."""
PAUSES = [dt.timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 360)]
"""Pauses after the first tries; the last one repeats."""
BATCH = 50
LASTING = (BadHeaderError, DecryptionError, smtplib.SMTPRecipientsRefused, UnicodeError, ValueError)
"""Faults of the mail itself: trying again cannot help. A refused recipient counts when its code is 5xx."""


def send_due(limit: int = BATCH) -> int:
    """Send up to `limit` mails whose time has come; returns how many the server took.

    Safe to run in several processes at once. Never raises for a mail or a server: the fault is kept on the row.
    """
    due = list(waiting().order_by("next_attempt_at", "pk").values_list("pk", flat=True)[:limit])
    if not due:
        return 0
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:  # smtplib's errors are OSErrors too
        log.warning("The mail server cannot be reached (%s): %d mails wait.", type(error).__name__, len(due))
        for pk in due:
            if take(pk):
                _postpone(pk, error)
        return 0
    try:
        return sum(_send_one(pk, connection) for pk in due)
    finally:
        _close(connection)


def waiting() -> QuerySet[OutgoingMail]:
    """Return rows to be sent now: not sent, not given up, due, and in nobody's hands."""
    now = timezone.now()
    free = Q(claimed_until__isnull=True) | Q(claimed_until__lt=now)
    return OutgoingMail.objects.filter(free, sent_at__isnull=True, failed_at__isnull=True, next_attempt_at__lte=now)


def undelivered() -> QuerySet[OutgoingMail]:
    """Return rows the staff should know of: given up, or tried in vain and waiting for the next try."""
    return (
        OutgoingMail.objects.filter(sent_at__isnull=True).exclude(last_error="").defer("recipient", "subject", "body")
    )


def take(pk: int) -> bool:
    """Claim one row for this process; False when somebody else was faster. Counts as an attempt."""
    lease = timezone.now() + LEASE
    return waiting().filter(pk=pk).update(claimed_until=lease, attempts=F("attempts") + 1) == 1


def try_again(mails: QuerySet[OutgoingMail]) -> int:
    """Put given-up `mails` back into the queue, due now; returns how many."""
    return mails.filter(sent_at__isnull=True, failed_at__isnull=False, purged_at__isnull=True).update(
        failed_at=None, attempts=0, next_attempt_at=timezone.now(), claimed_until=None
    )


def pause_after(attempts: int) -> dt.timedelta:
    """Return how long to wait after the try number `attempts` (from 1)."""
    pauses: Iterator[dt.timedelta] = chain(PAUSES, repeat(PAUSES[-1]))
    return next(islice(pauses, max(attempts, 1) - 1, None))


def _send_one(pk: int, connection: Any) -> int:
    if not take(pk):
        return 0
    try:
        if not _message(OutgoingMail.objects.get(pk=pk), connection).send():
            raise ValueError("A mail without a recipient.")
    except smtplib.SMTPServerDisconnected as error:
        _close(connection)  # the next mail opens its own
        _postpone(pk, error)
    except LASTING as error:
        _give_up(pk, error) if _is_lasting(error) else _postpone(pk, error)
    except OSError as error:
        _postpone(pk, error)
    else:
        _done(pk)
        return 1
    return 0


def _message(mail: OutgoingMail, connection: Any) -> EmailMessage:
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"
    headers = {
        # The same for every try: a server that took the mail and lost the answer can tell the repetition.
        "Message-ID": f"<{mail.key}@{host}>",
        "Content-Language": mail.language,
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(mail.subject, mail.body, to=[mail.recipient], headers=headers, connection=connection)


def _done(pk: int) -> None:
    now = timezone.now()
    OutgoingMail.objects.filter(pk=pk).update(
        sent_at=now, purged_at=now, claimed_until=None, last_error="", recipient="", subject="", body=""
    )


def _postpone(pk: int, error: Exception) -> None:
    """Set the next try; after MAX_ATTEMPTS the mail is given up."""
    attempts = OutgoingMail.objects.values_list("attempts", flat=True).get(pk=pk)
    if attempts >= MAX_ATTEMPTS:
        _give_up(pk, error)
        return
    OutgoingMail.objects.filter(pk=pk).update(
        claimed_until=None, last_error=_name(error), next_attempt_at=timezone.now() + pause_after(attempts)
    )


def _give_up(pk: int, error: Exception) -> None:
    log.error("Mail %d is given up: %s.", pk, _name(error))
    OutgoingMail.objects.filter(pk=pk).update(claimed_until=None, last_error=_name(error), failed_at=timezone.now())


def _name(error: Exception) -> str:
    """Return the class and the SMTP code: a server's answer may repeat the address, so its words are not kept."""
    code = getattr(error, "smtp_code", None)
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code = next(iter(error.recipients.values()), (None,))[0]
    return f"{type(error).__name__} {code}" if code else type(error).__name__


def _is_lasting(error: Exception) -> bool:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _answer in error.recipients.values())
    return True


def _close(connection: Any) -> None:
    try:
        connection.close()
    except OSError as error:  # the mails are sent or kept; a broken good-bye changes nothing
        log.info("The mail server closed first (%s).", type(error).__name__)
