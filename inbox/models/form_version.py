"""What a form asked at the moment somebody answered it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.models.append_only import AppendOnlyModel


class FormVersion(AppendOnlyModel):
    """Immutable snapshot of a form: fields in order with ids, types and labels in each language it was live in.

    `content` is {"title": {"kk": …}, "fields": [{"id", "type", "step", "labels", "options": [{"id", "labels"}],
    "core", "personal", "counted", "required"}]}. Renaming, reordering or deleting a question or the page changes no
    snapshot, so an answer is always shown as it was asked.
    """

    kind = models.CharField(_("kind"), max_length=40)
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # The translation key of the page: the same for all its languages, and it outlives the page.
    page_key = models.UUIDField(_("page key"), db_index=True)
    number = models.PositiveIntegerField(_("number"))
    content = models.JSONField(_("content"))
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(_("created"), default=timezone.now)

    class Meta:
        verbose_name = _("form version")
        verbose_name_plural = _("form versions")
        ordering = ["-created_at"]
        constraints = [models.UniqueConstraint(fields=["page_key", "number"], name="one_form_version_per_number")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
