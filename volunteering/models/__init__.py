"""Volunteering: directions, calls for volunteers, events, and their pages."""

from volunteering.models.call import Call, CallDate
from volunteering.models.direction import Direction
from volunteering.models.entries import CallEntry, EventEntry
from volunteering.models.event import Event, EventKind
from volunteering.models.event_pages import CalendarPage, EventPage
from volunteering.models.pages import CallPage, CallsIndexPage, DirectionPage
from volunteering.models.signup import CoordinatorScope, EventRegistration, ThankYouLetter, VolunteerSignup

__all__ = [
    "CalendarPage",
    "Call",
    "CallDate",
    "CallEntry",
    "CallPage",
    "CallsIndexPage",
    "CoordinatorScope",
    "Direction",
    "DirectionPage",
    "Event",
    "EventEntry",
    "EventKind",
    "EventPage",
    "EventRegistration",
    "ThankYouLetter",
    "VolunteerSignup",
]
