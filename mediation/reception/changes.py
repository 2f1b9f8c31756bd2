"""What follows when a session is moved or cancelled: the times booked move along, the people are written to."""

from inbox.models import Event, OutgoingMail
from mediation.models import ReceptionRequest, ReceptionSession
from mediation.reception import mails

CALENDAR_FIELDS = ("starts_at", "ends_at", "status", "place", "channel", "title")


def concerns_calendars(before: ReceptionSession, after: ReceptionSession) -> bool:
    """Return whether something changed that stands in people's calendars."""
    return any(getattr(before, name) != getattr(after, name) for name in CALENDAR_FIELDS)


def follow(before: ReceptionSession, after: ReceptionSession) -> None:
    """Move what was booked, and queue the mails. Runs in the transaction that saves the session, its row locked."""
    if after.starts_at != before.starts_at:
        _move(before, after)
    if after.is_cancelled and not before.is_cancelled:
        for request in _booked(after):
            forget_reminders(request)
            mails.cancelled(request)


def forget_reminders(request: ReceptionRequest) -> None:
    """Take reminders of a time that is no more out of the queue."""
    waiting = OutgoingMail.objects.filter(submission=request, purpose=mails.REMINDER, sent_at=None)
    waiting.only("pk").delete()


def _booked(session: ReceptionSession) -> list[ReceptionRequest]:
    rows = ReceptionRequest.objects.select_for_update().filter(session=session, seat__isnull=False, closed_at=None)
    return list(rows.order_by("slot_at", "seat"))


def _move(before: ReceptionSession, after: ReceptionSession) -> None:
    shift = after.starts_at - before.starts_at
    booked = _booked(after)
    # The last first when times move on: no time is ever held twice in between.
    for request in reversed(booked) if after.starts_at > before.starts_at else booked:
        if request.slot_at is None:
            continue
        request.slot_at += shift
        request.version += 1
        request.save(update_fields=["slot_at", "version"])
        details = {"from": request.state, "to": request.state, "rule": "session moved"}
        Event.objects.create(submission_id=request.pk, verb="rebook", data=details)
        forget_reminders(request)
        mails.moved(request)
