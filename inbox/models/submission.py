"""The common row of everything that comes in through a form."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.fields import EncryptedJSONField, EncryptedTextField, encrypted_fields

if TYPE_CHECKING:
    from core.models import Region
    from inbox.kinds import SubmissionKind


class SubmissionQuerySet(models.QuerySet[Any]):
    """Submissions by state and place. Who may see which is decided by `inbox.permissions`."""

    def visible_to(self, user: Any) -> "SubmissionQuerySet":
        """Leave the rows `user` may list: the one row policy of every view, count, search, export and file."""
        from inbox.permissions import visible

        rows: SubmissionQuerySet = visible(self, user)  # type: ignore[assignment]
        return rows

    def without_personal_data(self) -> "SubmissionQuerySet":
        """Leave the encrypted columns in the database: what lists and counts need."""
        return self.defer(*(field.name for field in encrypted_fields(Submission)))


class Submission(models.Model):
    """One submission. Its kind's own row extends it (multi-table inheritance).

    State says what happens next, outcome how it ended; flags stand beside both. `state` is changed by
    `inbox.transitions.perform` only. Personal fields are encrypted; `phone_hash` and `email_hash` find them.
    `region` is the one asked for and is used while there is no House; `intake_region` never changes, for figures.
    """

    class Held(models.TextChoices):
        HONEYPOT = "honeypot", _("Filled in a field that people do not see")
        TOO_FAST = "too-fast", _("Sent faster than a person can write")
        CAPTCHA_UNANSWERED = "captcha-unanswered", _("The captcha was not answered")
        CAPTCHA_REFUSED = "captcha-refused", _("The captcha's answer was not accepted")
        CAPTCHA_UNREACHABLE = "captcha-unreachable", _("The captcha's provider could not be reached")

    kind = models.CharField(_("kind"), max_length=40, editable=False)
    reference = models.CharField(_("number"), max_length=20, unique=True, editable=False)
    receipt_hash = models.CharField(max_length=64, unique=True, editable=False)
    idempotency_key = models.CharField(max_length=64, unique=True, editable=False)
    content_digest = models.CharField(max_length=64, editable=False)
    language = models.CharField(_("language of the form"), max_length=10)
    state = models.CharField(_("state"), max_length=30, db_index=True)
    outcome = models.CharField(_("outcome"), max_length=30, blank=True)
    version = models.PositiveIntegerField(_("version"), default=1)

    held = models.BooleanField(_("held"), default=False)
    held_reason = models.CharField(_("why it is held"), max_length=30, blank=True, choices=Held.choices)
    threat = models.BooleanField(_("threat"), default=False)
    # A person, never a rule, decides who takes it (a threat, or the question was not answered).
    by_hand = models.BooleanField(_("routed by a person only"), default=False)
    answer_needed = models.BooleanField(_("waits for the applicant's answer"), default=False)

    region = models.ForeignKey(
        "core.Region", verbose_name=_("region"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    intake_region = models.ForeignKey(
        "core.Region", verbose_name=_("region at intake"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="submissions",
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("assigned to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assigned_submissions",
    )

    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    form_version = models.ForeignKey(
        "inbox.FormVersion", verbose_name=_("form"), null=True, on_delete=models.PROTECT, related_name="submissions"
    )
    consent = models.ForeignKey(
        "inbox.ConsentText", verbose_name=_("consent"), null=True, on_delete=models.PROTECT, related_name="+"
    )

    contact_name = EncryptedTextField(_("how to address"), blank=True)
    contact_phone = EncryptedTextField(_("phone"), blank=True)
    contact_email = EncryptedTextField(_("e-mail"), blank=True)
    contact_safe = EncryptedTextField(_("is it safe to call or write"), blank=True)
    contact_times = EncryptedTextField(_("times that suit"), blank=True)
    answers = EncryptedJSONField(_("answers"), blank=True)
    # Answers to choices marked "counted": ids only, kept for figures when the rest is anonymised.
    counted_answers = models.JSONField(_("counted answers"), default=dict, blank=True)
    phone_hash = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    email_hash = models.CharField(max_length=64, blank=True, db_index=True, editable=False)

    created_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True)
    first_answered_at = models.DateTimeField(_("first contact"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    first_answer_due = models.DateField(_("first contact due"), null=True, blank=True)
    close_due = models.DateField(_("to be closed by"), null=True, blank=True)
    purge_on = models.DateField(_("to be anonymised on"), null=True, blank=True, db_index=True)
    anonymised_at = models.DateTimeField(_("anonymised"), null=True, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ["-created_at", "-pk"]
        # Beside Django's view and change; who holds which is the table of roles (core/roles.py).
        permissions = [
            ("scope_all_submission", "Cases of the whole country"),
            ("scope_regions_submission", "Cases of the own regions and Houses"),
            ("list_submission", "Lists and counts cases"),
            ("reveal_submission", "Reads personal data"),
            ("route_submission", "Routes a case to a House"),
            ("assign_submission", "Gives a case to a specialist"),
            ("reopen_submission", "Reopens a closed case"),
            ("export_submission", "Exports cases without personal columns"),
            ("export_personal_submission", "Exports personal columns"),
            ("audit_submission", "Reads the log"),
        ]
        indexes = [
            models.Index(fields=["kind", "state", "created_at"], name="submission_by_state"),
            models.Index(fields=["house", "state"], name="submission_by_house"),
            models.Index(fields=["assignee", "state"], name="submission_by_assignee"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def registered_kind(self) -> "SubmissionKind":
        """The kind this row belongs to; raises `inbox.registry.UnknownKind` when its app is gone."""
        from inbox import registry

        return registry.get(self.kind)

    @property
    def office_region(self) -> "Region | None":
        """The region the case belongs to today: that of its House, else the one asked for."""
        return self.house.region if self.house else self.region

    def specific(self) -> "Submission":
        """Return the kind's own row of this submission."""
        model = self.registered_kind.model
        return self if isinstance(self, model) else model.objects.get(pk=self.pk)
