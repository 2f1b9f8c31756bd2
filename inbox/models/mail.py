"""The queue of mails. A row is written in the transaction of what it reports; the worker sends it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.fields import EncryptedTextField


class OutgoingMail(models.Model):
    """One mail to one recipient. Recipient, subject and body lie encrypted and are emptied after sending.

    Waiting: `sent_at` and `failed_at` are empty. The sender takes rows by setting `claimed_until`, so that two
    workers never send one row; `last_error` names the error's class, never an address or a server's answer.
    """

    submission = models.ForeignKey(
        "inbox.Submission",
        verbose_name=_("request"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="mails",
    )
    purpose = models.CharField(_("purpose"), max_length=40)
    # Names what is reported to whom: queueing the same thing twice gives one row.
    key = models.CharField(max_length=64, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=10)
    recipient = EncryptedTextField(_("recipient"))
    subject = EncryptedTextField(_("subject"))
    body = EncryptedTextField(_("text"))
    created_at = models.DateTimeField(_("queued"), default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    claimed_until = models.DateTimeField(null=True, blank=True, editable=False)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    failed_at = models.DateTimeField(_("given up"), null=True, blank=True)
    last_error = models.CharField(_("last error"), max_length=120, blank=True)
    purged_at = models.DateTimeField(_("emptied"), null=True, blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["created_at", "pk"]
        indexes = [
            models.Index(
                fields=["next_attempt_at"],
                name="waiting_mail",
                condition=Q(sent_at__isnull=True, failed_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.created_at:%Y-%m-%d %H:%M}"
