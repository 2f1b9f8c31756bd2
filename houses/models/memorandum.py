"""Memorandums of cooperation: who signed what, when, for how long, and where the text is."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable
from wagtail.search import index

from core.fields import LocalizedTextField
from houses.directory.querysets import MemorandumQuerySet
from houses.models.directory import Precision, dated
from houses.models.house import House


class Memorandum(index.Indexed, ClusterableModel):
    """A memorandum of cooperation. One row for all languages; several Houses may have a part in it."""

    class Level(models.TextChoices):
        REPUBLICAN = "republican", _("republican level")
        REGIONAL = "regional", _("regional level")
        CITY = "city", _("city level")
        DISTRICT = "district", _("district level")

    class Term(models.TextChoices):
        UNTIL = "until", _("until a day")
        INDEFINITE = "indefinite", _("indefinite")
        UNKNOWN = "unknown", _("not known")

    code = models.SlugField(_("code"), max_length=80, unique=True, help_text=_("Stands in the address of its page."))
    title = LocalizedTextField(_("title"))
    level = models.CharField(_("level"), max_length=12, choices=Level.choices, default=Level.REGIONAL)
    signed = models.DateField(
        _("signed on"), help_text=_("Where only the month or the year is known, take its first day and say so below.")
    )
    precision = models.CharField(
        _("the date is known to the"), max_length=5, choices=Precision.choices, default=Precision.DAY
    )
    term = models.CharField(_("term"), max_length=10, choices=Term.choices, default=Term.INDEFINITE)
    until = models.DateField(_("in force until"), null=True, blank=True, help_text=_("The last day."))
    houses = models.ManyToManyField(
        House,
        verbose_name=_("Houses of Friendship"),
        blank=True,
        related_name="memorandums",
        help_text=_("Whose pages show it, and whose editors keep it."),
    )
    region = models.ForeignKey(
        "core.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty for a memorandum of the whole country."),
    )
    summary = LocalizedTextField(_("what it is about"), blank=True, multiline=True, text_length=2000)
    source = LocalizedTextField(_("source"), blank=True, help_text=_("Where it is known from, if not from its text."))
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its details are invented."))

    objects = MemorandumQuerySet.as_manager()

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("level"),
        index.FilterField("signed"),
    ]

    class Meta:
        verbose_name = _("memorandum")
        verbose_name_plural = _("memorandums")
        ordering = ["-signed", "code"]

    def __str__(self) -> str:
        return str(self.title)

    def clean(self) -> None:
        """Raise ValidationError for a term without its last day, or one that ends before the signature."""
        super().clean()
        if (self.term == self.Term.UNTIL) != (self.until is not None):
            raise ValidationError({"until": _("Give the last day where the term is “until a day”, and only there.")})
        if self.until and self.signed and self.until < self.signed:
            raise ValidationError({"until": _("The end lies before the beginning.")})

    def search_text(self) -> str:
        """Return every title and the names of the parties, for the search of the admin."""
        names = [*self.title.values(), self.code]
        if self.pk:
            names += [name for party in self.parties.all() for name in party.name.values()]
        return " ".join(dict.fromkeys(names))

    @property
    def signed_text(self) -> str:
        """When it was signed, in the active language, as exactly as it is known."""
        return dated(self.signed, self.precision)

    def in_force(self, day: dt.date) -> bool | None:
        """Return whether the memorandum holds on `day`; None where its term is not known."""
        if day < self.signed:
            return False
        if self.term == self.Term.UNKNOWN:
            return None
        return self.until is None or day <= self.until


class MemorandumParty(Orderable):
    """One of those who signed."""

    class Kind(models.TextChoices):
        ASSEMBLY = "assembly", _("Assembly of People or its body")
        COURT = "court", _("court")
        AUTHORITY = "authority", _("akimat, department or other state body")
        NGO = "ngo", _("non-governmental organisation")
        UNIVERSITY = "university", _("university, college or school")
        FOREIGN = "foreign", _("foreign partner")
        OTHER = "other", _("other")

    memorandum = ParentalKey(Memorandum, on_delete=models.CASCADE, related_name="parties")
    name = LocalizedTextField(_("name"))
    kind = models.CharField(_("kind of party"), max_length=12, choices=Kind.choices, default=Kind.OTHER)

    class Meta(Orderable.Meta):
        verbose_name = _("party")
        verbose_name_plural = _("parties to the memorandum")

    def __str__(self) -> str:
        return str(self.name)


class MemorandumDocument(Orderable):
    """The text of a memorandum in one language."""

    memorandum = ParentalKey(Memorandum, on_delete=models.CASCADE, related_name="documents")
    document: Any = models.ForeignKey(
        "core.SiteDocument", verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )

    class Meta(Orderable.Meta):
        verbose_name = _("text")
        verbose_name_plural = _("texts in their languages")

    def __str__(self) -> str:
        return str(self.document)
