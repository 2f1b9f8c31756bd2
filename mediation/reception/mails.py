"""Mails of the reception: reminder, another time, cancelled. They name time and office, never what was asked."""

from typing import Any

from django.utils import translation

from core import dates
from inbox import notifications
from inbox.models import OutgoingMail
from mediation.models import ReceptionRequest

REMINDER = "applicant-reception_reminder"


def remind(request: ReceptionRequest) -> OutgoingMail | None:
    """Queue the reminder of a talk; the same talk is reminded of once, however often this is called."""
    return _tell(request, "reception_reminder", f"{request.slot_at:%Y%m%dT%H%M}")


def moved(request: ReceptionRequest) -> OutgoingMail | None:
    """Queue the news of another time."""
    return _tell(request, "reception_moved", str(request.version))


def cancelled(request: ReceptionRequest) -> OutgoingMail | None:
    """Queue the news that the session does not take place."""
    return _tell(request, "reception_cancelled", str(request.session.revision if request.session else 0))


def _tell(request: ReceptionRequest, purpose: str, which: str) -> OutgoingMail | None:
    session = request.session
    if session is None or request.slot_at is None or request.held:
        return None
    with translation.override(request.language):
        context: dict[str, Any] = {
            "when": f"{dates.long_datetime(request.slot_at)}, {dates.weekday(request.slot_at)}",
            "office": str(session.house.name) if session.house else "",
        }
    once = f"{purpose}/{request.reference}/{which}"
    return notifications.to_applicant(request, purpose, once=once, **context)
