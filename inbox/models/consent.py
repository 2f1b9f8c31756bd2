"""The consent to the processing of personal data, word for word, version by version (law No. 94-V)."""

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedTextField
from inbox.models.append_only import AppendOnlyModel


class ConsentText(AppendOnlyModel):
    """One version of the consent text of a kind of submission. A new wording is a new version."""

    kind = models.CharField(_("kind"), max_length=40)
    version = models.PositiveIntegerField(_("version"), editable=False)
    text = LocalizedTextField(_("text"), multiline=True, text_length=4000)
    created_at = models.DateTimeField(_("valid from"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")
        ordering = ["kind", "-version"]
        constraints = [models.UniqueConstraint(fields=["kind", "version"], name="one_consent_text_per_version")]

    def __str__(self) -> str:
        from inbox import registry

        label = next((str(kind.label) for kind in registry.kinds() if kind.code == self.kind), self.kind)
        return f"{label}, {self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.version is None:
            newest = type(self).current(self.kind)
            self.version = newest.version + 1 if newest else 1
        super().save(*args, **kwargs)

    @classmethod
    def current(cls, kind: str) -> "ConsentText | None":
        """Return the newest text of `kind`, or None when nobody wrote one."""
        return cls.objects.filter(kind=kind).order_by("-version").first()
