"""Houses of Friendship: the records others point at, their pages, and what staff answer for."""

from houses.models.association import Association, EthnicGroup, LanguageClass
from houses.models.collective import Collective, Rehearsal
from houses.models.directory_pages import (
    AssociationsPage,
    CollectivesPage,
    MemorandumsPage,
    NewspapersPage,
    PublicationsPage,
)
from houses.models.house import House, HouseHours, HouseReception, HouseRegionPeriod
from houses.models.house_parts import HouseFigure, HousePerson, HousePhoto
from houses.models.memorandum import Memorandum, MemorandumDocument, MemorandumParty
from houses.models.pages import HousePage, HousesIndexPage
from houses.models.publication import Newspaper, NewspaperIssue, Publication
from houses.models.scope import StaffScope
from houses.models.structures import Breakdown, PartnerCity, Structure, StructureFigure

__all__ = [
    "Association",
    "AssociationsPage",
    "Breakdown",
    "Collective",
    "CollectivesPage",
    "EthnicGroup",
    "House",
    "HouseFigure",
    "HouseHours",
    "HousePage",
    "HousePerson",
    "HousePhoto",
    "HouseReception",
    "HouseRegionPeriod",
    "HousesIndexPage",
    "LanguageClass",
    "Memorandum",
    "MemorandumDocument",
    "MemorandumParty",
    "MemorandumsPage",
    "Newspaper",
    "NewspaperIssue",
    "NewspapersPage",
    "PartnerCity",
    "Publication",
    "PublicationsPage",
    "Rehearsal",
    "StaffScope",
    "Structure",
    "StructureFigure",
]
