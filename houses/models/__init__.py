"""Houses of Friendship: the records others point at, their pages, and what staff answer for."""

from houses.models.house import House, HouseHours, HouseReception, HouseRegionPeriod
from houses.models.pages import HousePage, HousesIndexPage
from houses.models.scope import StaffScope

__all__ = [
    "House",
    "HouseHours",
    "HousePage",
    "HouseReception",
    "HouseRegionPeriod",
    "HousesIndexPage",
    "StaffScope",
]
