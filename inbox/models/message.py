"""What is written about a submission: by the applicant, to the applicant, and among staff."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.fields import EncryptedTextField


class Message(models.Model):
    """One message; replies and added messages show on the status page, notes never do."""

    class Direction(models.TextChoices):
        FROM_APPLICANT = "in", _("From the applicant")
        TO_APPLICANT = "out", _("To the applicant")
        NOTE = "note", _("Internal note")

    submission = models.ForeignKey("inbox.Submission", on_delete=models.CASCADE, related_name="messages")
    direction = models.CharField(_("direction"), max_length=4, choices=Direction.choices)
    text = EncryptedTextField(_("text"))
    language = models.CharField(_("language"), max_length=10)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    # Keyed digest of an applicant's text: the same one sent twice from one page is kept once.
    idempotency_key = models.CharField(max_length=64, null=True, unique=True, editable=False)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_direction_display()} {self.created_at:%Y-%m-%d %H:%M}"
