"""The audit of a submission: who did what and when, never what somebody wrote."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.models.append_only import AppendOnlyModel


class Event(AppendOnlyModel):
    """One thing that happened: received, read, routed, a transition, a reply, an export, a refused attempt.

    `data` holds codes and ids only (states, House ids, counts): no text of an applicant or of a member of staff.
    `submission` is empty for what concerns many, such as an export. `actor` is empty for the applicant and for rules.
    """

    submission = models.ForeignKey(
        "inbox.Submission",
        verbose_name=_("request"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
    )
    verb = models.CharField(_("event"), max_length=40)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    data = models.JSONField(_("details"), default=dict, blank=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["submission", "at"], name="event_of_submission")]

    def __str__(self) -> str:
        return f"{self.verb} {self.at:%Y-%m-%d %H:%M}"
