"""Connects the register with the pages of Houses and associations, the page cache and the open data."""

from django.db.models.signals import m2m_changed

from core import open_data, page_cache
from houses import figures, sections
from houses.directory import sections as record_sections
from mediation.models import Club, MediationLanguage, Mediator, Room, Topic
from mediation.register.open_data import ROOMS
from mediation.register.sections import (
    count_mediators,
    count_rooms,
    mediators_of_association,
    mediators_of_house,
    rooms_of_house,
)

MEDIATORS_PART, ROOMS_PART = "pages/mediation_mediators_of.html", "pages/mediation_rooms_of_house.html"


def connect() -> None:
    """Register everything; to be called once, when the apps are ready."""
    sections.register("mediators", MEDIATORS_PART, mediators_of_house, order=30, half=True)
    sections.register("rooms", ROOMS_PART, rooms_of_house, order=35, half=True)
    record_sections.register("association", "mediators", MEDIATORS_PART, mediators_of_association, order=30)
    figures.register("rooms", count_rooms, order=30)
    figures.register("mediators", count_mediators, order=40)
    open_data.register(ROOMS)
    page_cache.watch(Mediator, MediationLanguage, Room, Club, Topic)
    # An entry's languages, fields, regions and rooms are written after it.
    for name in ("languages", "fields", "regions", "rooms"):
        through = Mediator._meta.get_field(name).remote_field.through  # type: ignore[union-attr]
        m2m_changed.connect(page_cache.raise_on_commit, sender=through, dispatch_uid=f"page-cache-mediator-{name}")
