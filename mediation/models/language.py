"""The languages mediation is offered in, as data: a country of many languages speaks more than the site does."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedTextField


class MediationLanguage(models.Model):
    """A language a mediator works in."""

    code = models.SlugField(_("code"), max_length=10, unique=True, help_text=_("Such as kk, ru or de (ISO 639)."))
    name = LocalizedTextField(_("name"), help_text=_("As in a list: with a small letter in Kazakh and Russian."))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("language of mediation")
        verbose_name_plural = _("languages of mediation")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return str(self.name)
