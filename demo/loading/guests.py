"""Registrations for events: taken in through the inbox's own function, in the past."""

import datetime as dt

from django.utils import timezone

from core.models import Region
from demo import clock
from demo.builders.body import block_id
from demo.content.signups import GUESTS, PARTIES, VOLUNTEERS, Volunteer
from inbox import questions, registry
from inbox.intake import Contact, Draft, register
from inbox.models import ConsentText, OutgoingMail
from volunteering.models import Event, EventPage

KIND = "event-registration"


def load_guests(regions: dict[str, Region]) -> None:
    """Register guests for the next of each event that takes registrations. Nobody reads the demo's mails."""
    consent = ConsentText.current(KIND)
    for code, (first, count) in GUESTS.items():
        event = _next_event(code)
        if event is None:
            continue
        page = EventPage.objects.filter(event=event).select_related("locale").order_by("locale").first()
        version = questions.take_snapshot(page, registry.get(KIND))
        for number, guest in enumerate(VOLUNTEERS[first : first + count]):
            people = PARTIES[number % len(PARTIES)]
            draft = Draft(
                kind=registry.get(KIND),
                language=guest.language,
                digest=block_id(f"guest/{code}/{guest.name}", "content"),
                contact=_contact(guest),
                answers={"talk_language": guest.language},
                own={"event": event, "people": people},
                region=regions[guest.region],
                page=page,
                form_version=version,
                consent=consent,
            )
            with clock.at(timezone.now() - dt.timedelta(days=5, hours=-6 * number)):
                register(draft, block_id(f"guest/{code}/{guest.name}"))
    OutgoingMail.objects.filter(submission__kind=KIND).delete()


def _next_event(code: str) -> Event | None:
    found = Event.objects.filter(code__startswith=code, starts_at__gt=timezone.now()).order_by("starts_at")
    return next((event for event in found if event.takes_registrations), None)


def _contact(guest: Volunteer) -> Contact:
    number = VOLUNTEERS.index(guest)
    email = f"volunteer-{number}@mail.example" if guest.has_email else ""
    return Contact(name=guest.name, phone=f"+7700000{number:04}", email=email)
