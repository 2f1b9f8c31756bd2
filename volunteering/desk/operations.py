"""What a coordinator does to many signups at once. Each row is a transaction of its own: one that fails stops none."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from inbox.desk import audit
from inbox.desk.operations import reply
from inbox.models import Event
from inbox.transitions import StaleVersion, TransitionError, perform
from volunteering.models import Call
from volunteering.signups.kind import ABSENT, ACCEPTED, THANKED, TOOK_PART

BULK = ("accept", "wait", "decline", "thank")
MESSAGED = "roster_messaged"


@dataclass
class Tally:
    """How many were done, and how many were not, by reason: "stale", "place", "state", "right"."""

    done: int = 0
    failed: Counter[str] = field(default_factory=Counter)


def _one(tally: Tally, signup: Any, name: str, actor: Any, version: int, **data: Any) -> None:
    try:
        perform(signup, name, actor, version, **data)
    except StaleVersion:
        tally.failed["stale"] += 1
    except PermissionDenied:
        tally.failed["right"] += 1
        audit.refuse(actor, signup, name, "right")
    except TransitionError as error:
        tally.failed["place" if getattr(error, "sentence", "") else "state"] += 1
    else:
        tally.done += 1


def perform_all(signups: list[Any], name: str, actor: Any, versions: dict[str, int]) -> Tally:
    """Make the transition `name` for each row; `versions` are what the person saw, by reference."""
    tally = Tally()
    for signup in signups:
        _one(tally, signup, name, actor, versions.get(signup.reference, 0))
    return tally


def mark_attendance(rows: list[tuple[Any, str, Any, int]], actor: Any) -> Tally:
    """Write who came and for how long: (signup, "came" or "missed", hours, version); the rest is left."""
    tally = Tally()
    for signup, mark, hours, version in rows:
        if mark == "came" and not (signup.state in {TOOK_PART, THANKED} and signup.hours == hours):
            _one(tally, signup, "attend", actor, version, hours=hours)
        elif mark == "missed" and signup.state != ABSENT:
            _one(tally, signup, "miss", actor, version)
    return tally


def accepted_by_language(signups: Any) -> dict[str, int]:
    """Return how many accepted volunteers there are by the language of their form."""
    return dict(Counter(signups.filter(state=ACCEPTED).values_list("language", flat=True)))


def message_accepted(call: Call, signups: Any, texts: dict[str, str], actor: Any, nonce: str) -> Tally:
    """Write to each accepted volunteer in their language: on the status page and by a queued mail.

    `texts` are by language. The same form (`nonce`) sent twice writes once.
    """
    tally = Tally()
    if Event.objects.filter(verb=MESSAGED, data__nonce=nonce).exists():
        return tally
    with transaction.atomic():
        Event.objects.create(verb=MESSAGED, actor=actor, data={"call": call.pk, "nonce": nonce})
    for signup in signups.filter(state=ACCEPTED):
        text = texts.get(signup.language, "")
        if not text:
            continue
        try:
            reply(signup, actor, signup.version, text)
        except StaleVersion as stale:
            reply(stale.current, actor, stale.current.version, text)
        tally.done += 1
    return tally


def counts_by_state(signups: Any) -> Counter[str]:
    """Return how many signups there are in each state."""
    return Counter(signups.order_by().values_list("state", flat=True))
