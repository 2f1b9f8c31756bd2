"""Consultation requests and their form, and the register of mediators with their rooms."""

from mediation.models.consultation import ConsultationRequest
from mediation.models.importing import RegisterImport
from mediation.models.language import MediationLanguage
from mediation.models.mediator import Mediator
from mediation.models.page import ConsultationPage
from mediation.models.register import MediatorsPage, RoomsPage
from mediation.models.room import Club, Room, RoomHours
from mediation.models.topic import Topic

__all__ = [
    "Club",
    "ConsultationPage",
    "ConsultationRequest",
    "MediationLanguage",
    "Mediator",
    "MediatorsPage",
    "RegisterImport",
    "Room",
    "RoomHours",
    "RoomsPage",
    "Topic",
]
