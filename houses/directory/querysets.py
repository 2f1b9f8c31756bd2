"""Questions about the directory: what readers see, and what is in force."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Q


class ActiveQuerySet(models.QuerySet[Any]):
    """Associations and collectives."""

    def public(self) -> ActiveQuerySet:
        """Return those readers see: those that work today."""
        return self.filter(is_active=True)


class MemorandumQuerySet(models.QuerySet[Any]):
    """Memorandums."""

    def in_force(self, day: dt.date) -> MemorandumQuerySet:
        """Return those known to hold on `day`; one whose term is not known is not among them."""
        holds = Q(term="indefinite") | Q(term="until", until__gte=day)
        return self.filter(holds, signed__lte=day)

    def ended(self, day: dt.date) -> MemorandumQuerySet:
        """Return those whose last day lies before `day`."""
        return self.filter(term="until", until__lt=day)
