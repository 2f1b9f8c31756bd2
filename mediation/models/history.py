"""Figures of the time before this site counted: entered by hand, each with its source."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.fields import LocalizedTextField
from core.models import Region


class HistoricalFigureForm(WagtailAdminModelForm):
    """Remembers who entered a figure."""

    def save(self, commit: bool = True) -> Any:
        """Return the saved figure, with the person as the one who entered it last."""
        if self.for_user is not None:
            self.instance.entered_by = self.for_user
        return super().save(commit)


class HistoricalFigure(models.Model):
    """One number of a period, or a state on a day (no first day), as a source gives it.

    It stands beside the figures this site counts and is never added to them. `region` is the region as it was then.
    """

    class Indicator(models.TextChoices):
        REQUESTS = "requests", _("Requests received")
        AGREEMENT = "agreement", _("Settled by agreement")
        SETTLED = "settled", _("Settled at consultation")
        EVENTS = "events", _("Events held")
        PARTICIPANTS = "participants", _("People at the events")
        COURSES = "courses", _("Short courses held")
        TRAINED = "trained", _("People trained")
        CONSULTED = "consulted", _("People advised at a virtual reception")
        PUBLIC = "mediators-public", _("Public mediators in the register")
        PROFESSIONAL = "mediators-professional", _("Professional mediators in the register")
        ROOMS = "rooms", _("Mediation rooms")

    indicator = models.CharField(_("what is counted"), max_length=40, choices=Indicator.choices)
    region = models.ForeignKey(
        Region,
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("As it was at the time. Empty: the whole country."),
    )
    period_from = models.DateField(
        _("first day"), null=True, blank=True, help_text=_("Empty: not a period but the state on the last day.")
    )
    period_to = models.DateField(_("last day"))
    value = models.PositiveIntegerField(_("number"))
    at_least = models.BooleanField(_("or more"), default=False, help_text=_("The source says “more than”: 16+."))
    source = LocalizedTextField(_("source"), help_text=_("Who gives the number, and where."))
    source_url = models.URLField(_("address of the source"), blank=True, max_length=500)
    as_of = models.DateField(_("as of"), help_text=_("The day the number stood so."))
    note = LocalizedTextField(_("note"), blank=True, multiline=True, text_length=400)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("entered by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    base_form_class = HistoricalFigureForm
    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel("indicator"), FieldRowPanel([FieldPanel("value"), FieldPanel("at_least")])], _("Number")
        ),
        MultiFieldPanel(
            [FieldPanel("region"), FieldRowPanel([FieldPanel("period_from"), FieldPanel("period_to")])],
            _("Where and when"),
        ),
        MultiFieldPanel(
            [FieldPanel("source"), FieldPanel("source_url"), FieldPanel("as_of"), FieldPanel("note")], _("Source")
        ),
    ]

    class Meta:
        verbose_name = _("figure from another source")
        verbose_name_plural = _("figures from other sources")
        ordering = ["-period_to", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(period_from__isnull=True) | models.Q(period_from__lte=models.F("period_to")),
                name="figure_period_in_order",
                violation_error_message=_("The first day is after the last one."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_indicator_display()}: {self.value}{'+' if self.at_least else ''}"

    def clean(self) -> None:
        """Refuse a period that ends before it begins."""
        super().clean()
        if self.period_from and self.period_to and self.period_from > self.period_to:
            raise ValidationError({"period_to": _("The first day is after the last one.")})
