"""Consultation requests, their topics and the page of the form."""

from mediation.models.consultation import ConsultationRequest
from mediation.models.page import ConsultationPage
from mediation.models.topic import Topic

__all__ = ["ConsultationPage", "ConsultationRequest", "Topic"]
