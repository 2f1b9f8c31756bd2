"""The tally behind the published figures: sums by month and region, so that reading them costs the same for ever."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FigureCell(models.Model):
    """One sum: what is counted (`indicator`), of what (`subject`, "" for all), where and in which month.

    Written by `inbox.figures.recount` only. `subject` is a code (a kind of dispute, a direction). Cells with a subject
    hold small numbers that are never published as they are (see `inbox.figures.small_numbers`).
    """

    series = models.CharField(max_length=40)
    indicator = models.CharField(max_length=60)
    subject = models.CharField(max_length=60, blank=True)
    region = models.ForeignKey("core.Region", null=True, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    value = models.DecimalField(max_digits=14, decimal_places=2)

    class Meta:
        verbose_name = _("sum")
        verbose_name_plural = _("sums")
        default_permissions = ()
        indexes = [models.Index(fields=["series", "month", "indicator"], name="figure_cells")]

    def __str__(self) -> str:
        return f"{self.series} {self.indicator} {self.month:%Y-%m}: {self.value}"


class FigureTally(models.Model):
    """When a series was counted last."""

    series = models.CharField(max_length=40, unique=True)
    counted_at = models.DateTimeField()

    class Meta:
        verbose_name = _("tally")
        verbose_name_plural = _("tallies")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.series} {self.counted_at:%Y-%m-%d %H:%M}"
