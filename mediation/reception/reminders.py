"""The reminder of a talk, the day before: a job of the worker."""

import datetime as dt

from django.utils import timezone

from inbox.models import OutgoingMail
from mediation.models import ReceptionRequest, ReceptionSession
from mediation.reception import mails

EVERY_SECONDS = 15 * 60
FROM_HOUR = 9  # nobody is written to at night


def queue_due(now: dt.datetime | None = None) -> int:
    """Queue a reminder for each talk of tomorrow that was booked before today; returns how many are new.

    Safe to repeat and to run twice at once: the queue takes the same reminder once. Nobody is written to who has
    withdrawn, whose session is cancelled, who gave no address, or for whom writing is not safe.
    """
    moment = timezone.localtime(now)
    if moment.hour < FROM_HOUR:
        return 0
    tomorrow = moment.date() + dt.timedelta(days=1)
    rows = ReceptionRequest.objects.filter(
        seat__isnull=False,
        closed_at=None,
        held=False,
        session__status=ReceptionSession.Status.PLANNED,
        slot_at__date=tomorrow,
        created_at__date__lt=moment.date(),
    )
    before = OutgoingMail.objects.filter(purpose=mails.REMINDER).count()
    for row in rows.select_related("session__house"):
        mails.remind(row)
    return OutgoingMail.objects.filter(purpose=mails.REMINDER).count() - before
