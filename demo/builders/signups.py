"""Builders of what people send in to volunteering: signups, registrations, and the coordinators who read them."""

import uuid
from collections.abc import Iterable
from itertools import count
from typing import Any

from core.models import Region, User
from demo.builders.staff import make_staff
from inbox import registry
from inbox.intake import Contact, Draft, register
from volunteering.ages import AgeBand
from volunteering.models import Call, CoordinatorScope, Direction, Event, EventRegistration, VolunteerSignup

_numbers = count(1)


def make_signup(
    call: Call | None = None,
    *,
    region: Region | None = None,
    directions: Iterable[Direction] = (),
    language: str = "kk",
    key: str = "",
    held: str = "",
    contact: Contact | None = None,
    **own: Any,
) -> VolunteerSignup:
    """Return a signup taken in by the inbox's own function: for `call`, or in general for region and directions.

    The contact is a new one unless given; `own` are columns of VolunteerSignup. Raises NotAdmitted as the form does.
    """
    number = next(_numbers)
    draft = Draft(
        kind=registry.get("volunteer-signup"),
        language=language,
        digest="",
        contact=contact or Contact(name=f"Volunteer {number}", email=f"volunteer-{number}@mail.example"),
        answers={},
        own={"call": call, "age_band": AgeBand.FROM_18, "languages": language, **own},
        region=region or (call.region if call else None),
        extra={"directions": list(directions) or (list(call.directions.all()) if call else [])},
    )
    return register(draft, key or uuid.uuid4().hex, held)  # type: ignore[return-value]


def make_registration(event: Event, people: int = 1, *, contact: Contact | None = None, **own: Any) -> Any:
    """Return a registration for `event` taken in by the inbox's own function."""
    number = next(_numbers)
    draft = Draft(
        kind=registry.get("event-registration"),
        language="kk",
        digest="",
        contact=contact or Contact(name=f"Guest {number}", email=f"guest-{number}@mail.example"),
        answers={"talk_language": "kk"},
        own={"event": event, "people": people, **own},
        region=event.region,
    )
    row: EventRegistration = register(draft, uuid.uuid4().hex)  # type: ignore[assignment]
    return row


def make_coordinator(directions: Iterable[Direction], **fields: Any) -> User:
    """Return a coordinator of `directions`; `fields` are those of make_staff (regions, houses, name, email)."""
    user = make_staff("coordinator", **fields)
    CoordinatorScope.objects.create(user=user).directions.set(directions)
    return user
