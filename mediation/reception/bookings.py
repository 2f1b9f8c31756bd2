"""Times of a reception: which are free, taking one without a race, giving it back.

Whoever takes or gives back a time locks the session's row first, so that two at once wait for each other; the unique
constraint on session, time and seat holds even where somebody forgets.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import clock_time
from core.page_cache import raise_on_commit
from inbox.kinds import NotAdmitted
from mediation.models import ReceptionRequest, ReceptionSession

NEAR = 3  # how many free times are named to who came too late


def lock(session_id: int) -> ReceptionSession:
    """Return the session, locked until the transaction ends."""
    return ReceptionSession.objects.select_for_update().get(pk=session_id)


def free_slots(session: ReceptionSession) -> dict[dt.datetime, int]:
    """Return the times that can still be booked, in order, with the talks left at each (one query)."""
    return free_slots_of([session])[session.pk]


def free_slots_of(sessions: Iterable[ReceptionSession]) -> dict[int, dict[dt.datetime, int]]:
    """Return the same for several sessions, by primary key, in one query."""
    listed = list(sessions)
    now = timezone.now()
    held = ReceptionRequest.objects.filter(session__in=listed, seat__isnull=False)
    taken = Counter(held.values_list("session_id", "slot_at"))
    return {
        session.pk: {
            slot: left
            for slot in session.slots()
            if session.takes_bookings
            and slot > now
            and (left := session.places_per_slot - taken[session.pk, slot]) > 0
        }
        for session in listed
    }


def take(request: ReceptionRequest, session_id: int, slot_at: dt.datetime) -> None:
    """Give `request` a seat at `slot_at`; its row is saved by the caller. Must run in a transaction.

    Raises NotAdmitted, with a sentence for who asked, when the session takes no bookings or the time is gone.
    """
    session = lock(session_id)
    if refusal := refusal_of(session):
        raise NotAdmitted(refusal)
    if slot_at not in free_slots(session):
        raise NotAdmitted(gone_words(session, slot_at))
    held = ReceptionRequest.objects.filter(session=session, slot_at=slot_at, seat__isnull=False)
    taken = set(held.exclude(pk=request.pk).values_list("seat", flat=True))
    request.session, request.slot_at = session, slot_at
    request.seat = next(seat for seat in range(session.places_per_slot) if seat not in taken)
    raise_on_commit()


def give_back(request: ReceptionRequest) -> None:
    """Take the seat away from `request`, if it has one; its row is saved by the caller."""
    if request.seat is not None:
        request.seat = None
        raise_on_commit()


def refusal_of(session: ReceptionSession) -> str:
    """Return why no time of `session` can be booked, as a sentence; "" while it can."""
    if session.status == ReceptionSession.Status.DRAFT:
        return _("This reception is not announced any more.")
    if session.is_cancelled:
        return _("This reception has been cancelled.")
    if session.is_over:
        return _("This reception is over.")
    return "" if session.slot_minutes else _("No times can be booked for this reception.")


def gone_words(session: ReceptionSession, slot_at: dt.datetime) -> str:
    """Return the sentence for who came too late, with the free times nearest to the one that is gone."""
    near = nearest(free_slots(session), slot_at)
    if not near:
        return _("All times of this reception are taken. You can send your question without a time.")
    times = ", ".join(clock_time(slot) for slot in near)
    return _("This time has just been taken. Free times near it: %(times)s.") % {"times": times}


def nearest(free: Iterable[dt.datetime], wanted: dt.datetime) -> list[dt.datetime]:
    """Return up to three of the `free` times next to the wanted one, in order of time."""
    return sorted(sorted(free, key=lambda slot: (abs(slot - wanted), slot))[:NEAR])
