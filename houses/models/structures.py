"""Councils and other structures of a House, their dated figures, and cities a House works with."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable
from wagtail.search import index

from core.fields import LocalizedTextField, localized
from core.numbers import number
from core.streams import StreamField
from houses.blocks import BreakdownPartsBlock
from houses.models.directory import Precision, YearField, dated
from houses.models.house import House, phone_format
from houses.models.house_parts import DatedFigure, day_of, sources_of


class Structure(index.Indexed, ClusterableModel):
    """A council, group, club or centre that works at a House. One row for all languages."""

    class Kind(models.TextChoices):
        MOTHERS = "mothers", _("Council of Mothers")
        CONSENT = "consent", _("Council of Public Consent")
        ELDERS = "elders", _("Council of Elders")
        MEDIATION = "mediation", _("Council of Mediation")
        YOUTH = "youth", _("youth wing")
        EXPERTS = "experts", _("scientific-expert group")
        JOURNALISTS = "journalists", _("journalists' club")
        LONGEVITY = "longevity", _("Active Longevity centre")
        METHODICAL = "methodical", _("methodical council")
        OTHER = "other", _("other structure")

    house = models.ForeignKey(House, verbose_name=_("House"), on_delete=models.PROTECT, related_name="structures")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    name = LocalizedTextField(_("name"))
    description = LocalizedTextField(_("description"), blank=True, multiline=True, text_length=1000)
    founded = models.DateField(_("founded on"), null=True, blank=True)
    founded_precision = models.CharField(
        _("founded: how exactly known"),
        max_length=5,
        choices=Precision.choices,
        default=Precision.DAY,
        help_text=_("Known to the month or year: give its first day."),
    )
    chair = LocalizedTextField(_("chair"), blank=True, help_text=_("Name, and post where it matters."))
    phone = models.CharField(_("phone of the office"), max_length=25, blank=True, validators=[phone_format])
    email = models.EmailField(_("e-mail of the office"), blank=True)
    beside = models.BooleanField(
        _("a card beside the text"), default=False, help_text=_("Else it stands in the text of the House's page.")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Small numbers come first."))
    is_active = models.BooleanField(_("works today"), default=True)
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its contacts are invented."))

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("kind"),
        index.FilterField("house_id"),
    ]

    class Meta:
        verbose_name = _("council or other structure")
        verbose_name_plural = _("councils and other structures")
        ordering = ["house", "position", "pk"]

    def __str__(self) -> str:
        return str(self.name)

    def search_text(self) -> str:
        """Return the names of the structure and of its chair, for the search of the admin."""
        return " ".join(dict.fromkeys([*self.name.values(), *self.chair.values()]))

    @property
    def anchor(self) -> str:
        """The id of its part of the House's page."""
        return f"structure-{self.pk}"

    @property
    def founded_text(self) -> str:
        """When it was founded, as exactly as known, in the active language; "" when unknown."""
        if self.founded is None:
            return ""
        return dated(self.founded, self.founded_precision)

    @property
    def breakdown(self) -> "Breakdown | None":
        """The latest breakdown, None without one."""
        return next(iter(self.breakdowns.all()), None)

    @property
    def latest_figures(self) -> "list[StructureFigure]":
        """The latest figure of each label, in the order editors gave them."""
        latest: dict[str, StructureFigure] = {}
        for figure in self.figures.all():
            known = latest.get(str(figure.label))
            if known is None or figure.as_of > known.as_of:
                latest[str(figure.label)] = figure
        return list(latest.values())

    @property
    def sources(self) -> str:
        """Where the figures that are shown come from, in the active language; "" without figures."""
        breakdown = self.breakdown
        return sources_of([*([breakdown.source] if breakdown else []), *(row.source for row in self.latest_figures)])


class StructureFigure(DatedFigure, Orderable):
    """A dated figure about a structure: members, issues resolved, visitors."""

    structure = ParentalKey(Structure, on_delete=models.CASCADE, related_name="figures")
    label = LocalizedTextField(_("what it counts"), text_length=80)

    class Meta(Orderable.Meta):
        verbose_name = _("dated figure")
        verbose_name_plural = _("dated figures")

    def __str__(self) -> str:
        return f"{self.value} {self.label}"

    @property
    def place(self) -> str:
        """The region of its day, where the House belongs to another one today; else ""."""
        return self.structure.house.former_region(self.as_of)


class Breakdown(models.Model):
    """How a total falls into parts on a day. The parts add up to the total, or it is refused."""

    structure = ParentalKey(Structure, on_delete=models.CASCADE, related_name="breakdowns")
    as_of = models.DateField(_("as of"), help_text=_("The day the figures stood so."))
    source = LocalizedTextField(_("source"))
    source_url = models.URLField(_("address of the source"), blank=True)
    total_label = LocalizedTextField(_("what the total counts"), text_length=80)
    total = models.PositiveIntegerField(_("total"))
    parts = StreamField(BreakdownPartsBlock(), verbose_name=_("parts"))

    class Meta:
        verbose_name = _("breakdown")
        verbose_name_plural = _("breakdowns")
        ordering = ["-as_of", "-pk"]

    def __str__(self) -> str:
        return f"{self.total_label}: {self.total} ({self.as_of})"

    def clean(self) -> None:
        """Raise ValidationError, naming both numbers, when the parts do not add up to the total."""
        super().clean()
        added = sum(row["value"] for row in self.rows)
        if self.total is not None and added != self.total:
            message = gettext("The parts add up to %(added)s, but the total says %(total)s.")
            raise ValidationError({"total": message % {"added": number(added), "total": number(self.total)}})

    @property
    def day(self) -> str:
        """The day of the figures in the active language."""
        return day_of(self.as_of)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The parts as rows of `label` (active language) and `value`, in the order editors gave them."""
        return [
            {"label": str(localized(block.value["label"])), "value": block.value["value"] or 0}
            for block in self.parts or []
        ]

    @property
    def place(self) -> str:
        """The region of the day of the figures, where the House belongs to another one today; else ""."""
        return self.structure.house.former_region(self.as_of)


class PartnerCity(index.Indexed, models.Model):
    """A city a House works with across a border or across the country."""

    house = models.ForeignKey(House, verbose_name=_("House"), on_delete=models.PROTECT, related_name="partner_cities")
    name = LocalizedTextField(_("city"))
    country = LocalizedTextField(_("country"))
    since = YearField(_("partners since"), null=True, blank=True)
    note = LocalizedTextField(_("note"), blank=True, multiline=True, text_length=400)
    memorandum = models.ForeignKey(
        "houses.Memorandum",
        verbose_name=_("memorandum"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="partner_cities",
    )

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("house_id"),
    ]

    class Meta:
        verbose_name = _("partner city")
        verbose_name_plural = _("partner cities")
        ordering = ["house", "pk"]

    def __str__(self) -> str:
        return f"{self.name}, {self.country}"

    def search_text(self) -> str:
        """Return the names of the city and its country, for the search of the admin."""
        return " ".join(dict.fromkeys([*self.name.values(), *self.country.values()]))
