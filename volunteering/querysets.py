"""Questions about calls and events: which are open, which lie in a span of days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

if TYPE_CHECKING:
    from volunteering.models import Call, Event  # noqa: F401 - named as strings below


class CallQuerySet(models.QuerySet["Call"]):
    """Calls."""

    def taking(self, day: dt.date | None = None) -> CallQuerySet:
        """Return the calls people can sign up for on `day` (today), for a place or the waiting list."""
        return self.filter(cancelled_at=None, closes_on__gte=day or timezone.localdate())

    def with_places(self) -> CallQuerySet:
        """Return the calls with a free place, or without a limit."""
        return self.filter(Q(places=None) | Q(places__gt=F("places_taken")))


class EventQuerySet(models.QuerySet["Event"]):
    """Events."""

    def standing(self) -> EventQuerySet:
        """Return the events that are not cancelled."""
        return self.filter(cancelled_at=None)
