"""One import of the register of mediators: its rows until it is over, what it did, and what undoing it needs."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.fields import EncryptedJSONField

KEEP_ROWS = dt.timedelta(days=7)
"""How long the rows of a file lie here that nobody imported."""
KEEP_JOURNAL = dt.timedelta(days=90)
"""How long an import can be undone; then the former values go."""


class RegisterImportQuerySet(models.QuerySet["RegisterImport"]):
    """Imports; what lies encrypted is only read where it is needed."""

    def without_content(self) -> "RegisterImportQuerySet":
        """Return the imports without their rows, faults and journal."""
        return self.defer("rows", "faults", "journal")


class RegisterImport(models.Model):
    """A file of mediators on its way into the register.

    The file itself is not kept: of its cells only those of known, not confidential columns, encrypted, until the
    import is over. `faults` are codes with their places (mediation.importing.faults), so that each reader has them in
    the own language. `journal` names what was made and changed, with the former values.
    """

    class State(models.TextChoices):
        UPLOADED = "uploaded", _("Waiting to be checked")
        CHECKING = "checking", _("Being checked")
        FAULTY = "faulty", _("Faults found, nothing saved")
        CLEAN = "clean", _("Checked, ready to import")
        CONFIRMED = "confirmed", _("Waiting to be imported")
        IMPORTING = "importing", _("Being imported")
        DONE = "done", _("Imported")
        UNDO_ASKED = "undo-asked", _("Waiting to be undone")
        UNDOING = "undoing", _("Being undone")
        UNDONE = "undone", _("Undone")
        FAILED = "failed", _("Broken off, nothing saved")
        EXPIRED = "expired", _("Not imported, rows deleted")

    class Duplicates(models.TextChoices):
        ERROR = "error", _("name them as faults")
        SKIP = "skip", _("leave the entry of the register as it is")
        UPDATE = "update", _("update the entry of the register")

    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member of staff"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    file_name = models.CharField(_("file"), max_length=255)
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    duplicates = models.CharField(
        _("entries already in the register"), max_length=10, choices=Duplicates.choices, default=Duplicates.ERROR
    )
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.UPLOADED)
    columns = models.JSONField(_("columns"), default=list)
    dropped = models.JSONField(_("columns left out"), default=list)
    row_count = models.PositiveIntegerField(_("rows"), default=0)
    row_done = models.PositiveIntegerField(default=0)
    fault_count = models.PositiveIntegerField(_("faults"), default=0)
    made_count = models.PositiveIntegerField(_("new entries"), default=0)
    changed_count = models.PositiveIntegerField(_("updated entries"), default=0)
    skipped_count = models.PositiveIntegerField(_("left as they are"), default=0)
    kept = models.JSONField(_("entries the undoing left"), default=list)
    rows = EncryptedJSONField(blank=True)
    faults = EncryptedJSONField(blank=True)
    journal = EncryptedJSONField(blank=True)
    holder = models.CharField(max_length=100, blank=True)
    held_until = models.DateTimeField(null=True, blank=True)

    objects = RegisterImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import of the register")
        verbose_name_plural = _("imports of the register")
        ordering = ["-created_at", "-pk"]
        default_permissions = ("view", "add")
        permissions = [("undo_registerimport", "Can undo an import of the register")]

    def __str__(self) -> str:
        return self.file_name

    @property
    def in_progress(self) -> bool:
        """Whether the worker has, or will have, something to do with it."""
        return self.state in WORKING

    @property
    def may_be_undone(self) -> bool:
        """Whether what it did can still be taken back."""
        if self.state != self.State.DONE or self.finished_at is None:
            return False
        return bool(self.made_count or self.changed_count) and self.finished_at > timezone.now() - KEEP_JOURNAL

    @property
    def percent(self) -> int:
        """How far the check is."""
        return min(100, self.row_done * 100 // self.row_count) if self.row_count else 0

    def forget(self, **columns: Any) -> None:
        """Delete the rows and set `columns` (names of fields and their values)."""
        for name, value in {"rows": {}, **columns}.items():
            setattr(self, name, value)
        self.save(update_fields=["rows", *columns])


WORKING = frozenset(
    {
        RegisterImport.State.UPLOADED,
        RegisterImport.State.CHECKING,
        RegisterImport.State.CONFIRMED,
        RegisterImport.State.IMPORTING,
        RegisterImport.State.UNDO_ASKED,
        RegisterImport.State.UNDOING,
    }
)
"""The states in which the worker is at it."""
