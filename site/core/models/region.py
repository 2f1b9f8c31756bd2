"""Regions of the country as data: names change, regions split, and figures keep the region of their time."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedTextField


class Region(models.Model):
    """A region or a city of republican significance."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = LocalizedTextField(_("name"))
    centre = LocalizedTextField(_("centre"), blank=True)
    parent = models.ForeignKey(
        "self", verbose_name=_("part of"), null=True, blank=True, on_delete=models.PROTECT, related_name="parts"
    )
    predecessor = models.ForeignKey(
        "self",
        verbose_name=_("split from"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="successors",
    )
    former_names = models.TextField(
        _("former names"), blank=True, help_text=_("One per line. Found by the search, not shown on pages.")
    )
    aliases = models.TextField(_("other names"), blank=True, help_text=_("One per line, for the search."))
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return str(self.name)

    def search_terms(self) -> list[str]:
        """Return every name the region is known by, present, former and colloquial, without repeats."""
        listed = [*self.name.values(), *self.centre.values()]
        listed += self.former_names.splitlines() + self.aliases.splitlines()
        return list(dict.fromkeys(term.strip() for term in listed if term.strip()))
