"""Houses of Friendship: the records others point at, their pages, and what staff answer for."""

from houses.models.house import House, HouseHours, HouseReception, HouseRegionPeriod
from houses.models.scope import StaffScope

__all__ = ["House", "HouseHours", "HouseReception", "HouseRegionPeriod", "StaffScope"]
