"""The lease that makes one worker the only one that works."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Lease(models.Model):
    """Who may do a piece of work alone, until when, and what came of each job.

    Taken and renewed only through `core.worker`, by one conditional update, so that two processes never both hold it.
    """

    name = models.CharField(_("name"), max_length=60, unique=True)
    holder = models.CharField(_("holder"), max_length=120, blank=True)
    beat_at = models.DateTimeField(_("last sign of life"), null=True)
    ends_at = models.DateTimeField(_("valid until"))
    jobs: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField(_("jobs"), default=dict)

    class Meta:
        verbose_name = _("lease")
        verbose_name_plural = _("leases")

    def __str__(self) -> str:
        return self.name
