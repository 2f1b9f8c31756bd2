"""Questions about the register of mediators: who is public, who is listed, who takes requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from mediation.models import Mediator

SHOWN_STATUSES = ("active", "suspended")


class MediatorQuerySet(models.QuerySet["Mediator"]):
    """Mediators of the register."""

    def public(self) -> models.QuerySet[Mediator]:
        """Return those with a page of their own: active or suspended, and with consent to publication."""
        return self.filter(status__in=SHOWN_STATUSES, consent_on__isnull=False)

    def listed(self) -> models.QuerySet[Mediator]:
        """Return those the directory finds and who take requests: public and active."""
        return self.filter(status="active", consent_on__isnull=False)
