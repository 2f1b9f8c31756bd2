"""Consultation requests and their form, the register of mediators with their rooms, receptions and courses."""

from mediation.models.consultation import ConsultationRequest
from mediation.models.course import Course, CourseRegistration, CoursesPage
from mediation.models.figures_page import FiguresPage
from mediation.models.history import HistoricalFigure
from mediation.models.importing import RegisterImport
from mediation.models.language import MediationLanguage
from mediation.models.mediator import Mediator
from mediation.models.page import ConsultationPage
from mediation.models.reception import (
    Profession,
    ReceptionDuty,
    ReceptionRequest,
    ReceptionResult,
    ReceptionSession,
)
from mediation.models.reception_page import ReceptionPage
from mediation.models.register import MediatorsPage, RoomsPage
from mediation.models.room import Club, Room, RoomHours
from mediation.models.topic import Topic

__all__ = [
    "Club",
    "ConsultationPage",
    "ConsultationRequest",
    "Course",
    "CourseRegistration",
    "CoursesPage",
    "FiguresPage",
    "HistoricalFigure",
    "MediationLanguage",
    "Mediator",
    "MediatorsPage",
    "Profession",
    "ReceptionDuty",
    "ReceptionPage",
    "ReceptionRequest",
    "ReceptionResult",
    "ReceptionSession",
    "RegisterImport",
    "Room",
    "RoomHours",
    "RoomsPage",
    "Topic",
]
