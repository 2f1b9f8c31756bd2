"""What Houses print: books, proceedings, guidelines, brochures, and newspapers by issue."""

from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from core.dates import long_date
from core.fields import LocalizedTextField
from houses.directory.fields import LanguagesField
from houses.models.directory import YearField, language_names
from houses.models.house import House


class Printed(models.Model):
    """What a book and an issue of a newspaper have in common: languages, a cover, a file."""

    languages = LanguagesField(_("languages of the text"))
    cover = models.ForeignKey(
        "core.SiteImage", verbose_name=_("cover"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    document: Any = models.ForeignKey(
        "core.SiteDocument",
        verbose_name=_("file (PDF)"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its details are invented."))

    class Meta:
        abstract = True

    @property
    def languages_text(self) -> str:
        """The languages of the text, in the active language."""
        return language_names(self.languages)


class Publication(index.Indexed, Printed):
    """A book, a collection of papers, guidelines or a brochure."""

    class Kind(models.TextChoices):
        BOOK = "book", _("book")
        PROCEEDINGS = "proceedings", _("proceedings of a conference")
        GUIDELINES = "guidelines", _("guidelines")
        BROCHURE = "brochure", _("brochure")

    code = models.SlugField(_("code"), max_length=80, unique=True)
    title = LocalizedTextField(_("title"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.BOOK)
    author = LocalizedTextField(_("author"), blank=True, help_text=_("Or the body that published it."))
    year = YearField(_("year"), null=True, blank=True, help_text=_("Empty where it is not known."))
    page_count = models.PositiveSmallIntegerField(_("number of pages"), null=True, blank=True)
    house = models.ForeignKey(
        House,
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="publications",
    )
    annotation = LocalizedTextField(_("annotation"), blank=True, multiline=True, text_length=1500)

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("kind"),
        index.FilterField("year"),
        index.FilterField("house_id"),
    ]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-year", "code"]

    def __str__(self) -> str:
        return str(self.title)

    def search_text(self) -> str:
        """Return every title and the author, for the search of the admin."""
        return " ".join(dict.fromkeys([*self.title.values(), *self.author.values(), self.code]))


class Newspaper(models.Model):
    """A newspaper a House publishes."""

    code = models.SlugField(_("code"), max_length=60, unique=True)
    title = LocalizedTextField(_("title"))
    house = models.ForeignKey(
        House,
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="newspapers",
    )
    about = LocalizedTextField(_("about the newspaper"), blank=True, multiline=True, text_length=600)
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its details are invented."))

    class Meta:
        verbose_name = _("newspaper")
        verbose_name_plural = _("newspapers")
        ordering = ["code"]

    def __str__(self) -> str:
        return str(self.title)


class NewspaperIssue(Printed):
    """One issue of a newspaper."""

    newspaper = models.ForeignKey(
        Newspaper, verbose_name=_("newspaper"), on_delete=models.PROTECT, related_name="issues"
    )
    number = models.PositiveIntegerField(_("number"), validators=[MinValueValidator(1)])
    date = models.DateField(_("date of issue"))

    class Meta:
        verbose_name = _("issue of a newspaper")
        verbose_name_plural = _("issues of newspapers")
        ordering = ["-date", "-number", "pk"]
        constraints = [models.UniqueConstraint(fields=["newspaper", "date", "number"], name="one_issue_of_a_day")]
        indexes = [models.Index(fields=["-date"], name="houses_issue_newest")]

    def __str__(self) -> str:
        return f"{self.newspaper}, {self.number_text}, {long_date(self.date)}"

    @property
    def number_text(self) -> str:
        """The number as it is written in the active language."""
        return gettext("No. %(number)s") % {"number": self.number}
