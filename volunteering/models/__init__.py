"""Volunteering: directions, calls for volunteers, events, and their pages."""

from volunteering.models.call import Call, CallDate
from volunteering.models.direction import Direction
from volunteering.models.entries import CallEntry, EventEntry
from volunteering.models.event import Event, EventKind
from volunteering.models.event_pages import CalendarPage, EventPage
from volunteering.models.pages import CallPage, CallsIndexPage, DirectionPage

__all__ = [
    "CalendarPage",
    "Call",
    "CallDate",
    "CallEntry",
    "CallPage",
    "CallsIndexPage",
    "Direction",
    "DirectionPage",
    "Event",
    "EventEntry",
    "EventKind",
    "EventPage",
]
