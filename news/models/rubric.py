"""Rubrics of the news: one row for all languages, so that stories of every language share it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.fields import LocalizedTextField


class Rubric(models.Model):
    """A rubric. Its code stands in addresses of filtered lists and feeds, so it stays when the name changes."""

    name = LocalizedTextField(_("name"), text_length=60)
    code = models.SlugField(
        _("code"),
        max_length=40,
        unique=True,
        help_text=_("Stands in the addresses of lists and feeds. Latin letters, figures and hyphens."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Small numbers come first."))

    panels = [FieldPanel("name"), FieldPanel("code"), FieldPanel("position")]

    class Meta:
        verbose_name = _("rubric")
        verbose_name_plural = _("rubrics")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return str(self.name)
