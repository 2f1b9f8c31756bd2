"""Questions about Houses: of which region, who answers for it, what a member of staff may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from core.models.region import Region
    from houses.models import House, StaffScope


class HouseQuerySet(models.QuerySet["House"]):
    """Houses; every filter speaks of the region a House belongs to today."""

    def active(self) -> HouseQuerySet:
        """Return the Houses that work today."""
        return self.filter(is_active=True)

    def for_region(self, region: Region | int | None) -> HouseQuerySet:
        """Return the active Houses of `region` (a Region or its primary key); none for None."""
        return self.active().filter(region=region) if region else self.none()

    def route_for(self, region: Region | int | None) -> House | None:
        """Return the House that answers for `region`: its regional House, else the republican one, else None.

        A case is never sent to a methodical parent in another region (rule of the inbox).
        """
        regional = self.for_region(region).filter(level="regional").order_by("pk").first()
        return regional or self.active().filter(level="republican").order_by("pk").first()

    def in_scope(self, scope: StaffScope | None) -> HouseQuerySet:
        """Return the Houses `scope` names, or that lie today in a region it names; none without a scope."""
        if scope is None:
            return self.none()
        named = Q(pk__in=scope.houses.values("pk"))
        return self.filter(named | Q(region__in=scope.regions.values("pk")))
