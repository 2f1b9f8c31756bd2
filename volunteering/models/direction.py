"""Directions of the voluntary movement, as data."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedTextField


class Direction(models.Model):
    """A direction. Its code stands in addresses of filtered lists and feeds, so it stays when the name changes."""

    code = models.SlugField(
        _("code"),
        max_length=40,
        unique=True,
        help_text=_("Stands in the addresses of lists and feeds. Latin letters, figures and hyphens."),
    )
    name = LocalizedTextField(_("name"), text_length=80)
    lead_name = LocalizedTextField(_("direction lead"), blank=True)
    lead_post = LocalizedTextField(_("who the lead is"), blank=True, text_length=400)
    objectives = LocalizedTextField(
        _("objectives"), blank=True, multiline=True, text_length=2000, help_text=_("One per line.")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Small numbers come first."))

    class Meta:
        verbose_name = _("direction")
        verbose_name_plural = _("directions")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return str(self.name)

    @property
    def objective_list(self) -> list[str]:
        """The objectives in the active language, one each."""
        return [line.strip() for line in str(self.objectives).splitlines() if line.strip()]
