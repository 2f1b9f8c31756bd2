"""What a dispute is about, as data."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedTextField


class Topic(models.Model):
    """A kind of dispute, with its name in every language."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = LocalizedTextField(_("name"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    offered = models.BooleanField(
        _("offered in the form"), default=True, help_text=_("Switched off, it stays with the requests that chose it.")
    )

    class Meta:
        verbose_name = _("kind of dispute")
        verbose_name_plural = _("kinds of dispute")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return str(self.name)
