"""Days off, as data: holidays are set by law and by decree, and editors keep them."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedTextField


class Holiday(models.Model):
    """A day off each year, or in one year; or a weekend day declared a working day."""

    month = models.PositiveSmallIntegerField(_("month"), validators=[MinValueValidator(1), MaxValueValidator(12)])
    day = models.PositiveSmallIntegerField(_("day"), validators=[MinValueValidator(1), MaxValueValidator(31)])
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, help_text=_("Empty: every year."))
    name = LocalizedTextField(_("name"), blank=True)
    moves = models.BooleanField(
        _("moves to the next working day when it falls on a weekend"),
        default=True,
        help_text=_("Not so for 7 January and Kurban Ait."),
    )
    working = models.BooleanField(_("a working day all the same"), default=False)

    class Meta:
        verbose_name = _("holiday")
        verbose_name_plural = _("holidays")
        ordering = ["year", "month", "day"]

    def __str__(self) -> str:
        return f"{self.day:02}.{self.month:02}{f'.{self.year}' if self.year else ''} {self.name}"
