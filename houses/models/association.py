"""Ethnocultural associations with their language classes, and the ethnic groups they speak for."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from core.fields import LocalizedTextField
from houses.directory.querysets import ActiveQuerySet
from houses.models.directory import YearField
from houses.models.house import House, WeeklyTime, lines, validate_phones


class EthnicGroup(models.Model):
    """An ethnic group, named in every language. Lists order them by the alphabet, never by size."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = LocalizedTextField(_("name"), help_text=_("The people, as a list names it: Koreans, Germans."))

    class Meta:
        verbose_name = _("ethnic group")
        verbose_name_plural = _("ethnic groups")
        ordering = ["code"]

    def __str__(self) -> str:
        return str(self.name)


class Association(index.Indexed, ClusterableModel):
    """An ethnocultural association. One row for all languages."""

    code = models.SlugField(_("code"), max_length=60, unique=True, help_text=_("Stands in the address of its page."))
    name = LocalizedTextField(_("name"))
    ethnic_group = models.ForeignKey(
        EthnicGroup, verbose_name=_("ethnic group"), on_delete=models.PROTECT, related_name="associations"
    )
    house = models.ForeignKey(
        House, verbose_name=_("House of Friendship"), on_delete=models.PROTECT, related_name="associations"
    )
    chair = LocalizedTextField(_("chair"), blank=True)
    founded = YearField(_("founded in"), null=True, blank=True)
    address = LocalizedTextField(_("office"), blank=True, help_text=_("Room or address, as visitors find it."))
    phones = models.TextField(
        _("phones of the office"), blank=True, validators=[validate_phones], help_text=_("Public. One per line.")
    )
    email = models.EmailField(_("e-mail of the office"), blank=True, help_text=_("Public."))
    website = models.URLField(_("website"), blank=True)
    description = LocalizedTextField(_("description"), blank=True, multiline=True, text_length=3000)
    photo = models.ForeignKey(
        "core.SiteImage", verbose_name=_("photo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_active = models.BooleanField(_("works today"), default=True, help_text=_("Readers see only what works."))
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its details are invented."))

    objects = ActiveQuerySet.as_manager()

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("house_id"),
        index.FilterField("ethnic_group_id"),
        index.FilterField("is_active"),
    ]

    class Meta:
        verbose_name = _("ethnocultural association")
        verbose_name_plural = _("ethnocultural associations")
        ordering = ["code"]

    def __str__(self) -> str:
        return str(self.name)

    def search_text(self) -> str:
        """Return every name of the association, its people and its chair, for the search of the admin."""
        names = [*self.name.values(), *self.ethnic_group.name.values(), *self.chair.values(), self.code]
        return " ".join(dict.fromkeys(names))

    @property
    def phone_list(self) -> list[str]:
        """Phones of the office as they are shown, the first one first."""
        return lines(self.phones)


class LanguageClass(WeeklyTime):
    """A group that learns a language at an association."""

    class Level(models.TextChoices):
        ANY = "any", _("any level")
        BEGINNERS = "beginners", _("beginners")
        INTERMEDIATE = "intermediate", _("intermediate")
        ADVANCED = "advanced", _("advanced")
        CHILDREN = "children", _("children")

    association = ParentalKey(Association, on_delete=models.CASCADE, related_name="classes")
    language = LocalizedTextField(_("language"))
    level = models.CharField(_("level"), max_length=12, choices=Level.choices, default=Level.ANY)
    place = LocalizedTextField(_("place"), blank=True)

    class Meta(WeeklyTime.Meta):
        verbose_name = _("language class")
        verbose_name_plural = _("language classes")

    def __str__(self) -> str:
        return f"{self.language}, {self.get_level_display()}: {self.days_text}, {self.time_text}"
