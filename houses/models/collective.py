"""Creative collectives: choirs, dance groups, theatres of a House."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from core.fields import LocalizedTextField
from houses.directory.querysets import ActiveQuerySet
from houses.models.association import Association
from houses.models.directory import YearField
from houses.models.house import House, WeeklyTime


class Collective(index.Indexed, ClusterableModel):
    """A creative collective. One row for all languages."""

    class Genre(models.TextChoices):
        VOCAL = "vocal", _("vocal ensemble")
        CHOIR = "choir", _("choir")
        DANCE = "dance", _("dance ensemble")
        SONG_AND_DANCE = "song-and-dance", _("song and dance ensemble")
        INSTRUMENTAL = "instrumental", _("instrumental ensemble")
        FOLKLORE = "folklore", _("folklore ensemble")
        THEATRE = "theatre", _("theatre")
        CRAFT = "craft", _("craft studio")
        OTHER = "other", _("other")

    code = models.SlugField(_("code"), max_length=60, unique=True, help_text=_("Stands in the address of its page."))
    name = LocalizedTextField(_("name"))
    genre = models.CharField(_("genre"), max_length=16, choices=Genre.choices, default=Genre.OTHER)
    house = models.ForeignKey(
        House, verbose_name=_("House of Friendship"), on_delete=models.PROTECT, related_name="collectives"
    )
    association = models.ForeignKey(
        Association,
        verbose_name=_("ethnocultural association"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="collectives",
    )
    leader = LocalizedTextField(_("leader"), blank=True)
    founded = YearField(_("founded in"), null=True, blank=True)
    members = models.PositiveSmallIntegerField(_("members"), null=True, blank=True)
    members_on = models.DateField(_("members as of"), null=True, blank=True)
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
        index.FilterField("association_id"),
        index.FilterField("genre"),
        index.FilterField("is_active"),
    ]

    class Meta:
        verbose_name = _("creative collective")
        verbose_name_plural = _("creative collectives")
        ordering = ["code"]

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        """Raise ValidationError for a number of members without the day it was counted, or the other way round."""
        super().clean()
        if (self.members is None) != (self.members_on is None):
            raise ValidationError({"members_on": _("Give both the number of members and its date, or neither.")})

    def search_text(self) -> str:
        """Return every name of the collective and its leader, for the search of the admin."""
        return " ".join(dict.fromkeys([*self.name.values(), *self.leader.values(), self.code]))


class Rehearsal(WeeklyTime):
    """When and where a collective rehearses."""

    collective = ParentalKey(Collective, on_delete=models.CASCADE, related_name="rehearsals")
    place = LocalizedTextField(_("place"), blank=True)

    class Meta(WeeklyTime.Meta):
        verbose_name = _("rehearsal")
        verbose_name_plural = _("rehearsals")

    def __str__(self) -> str:
        return f"{self.days_text}, {self.time_text}"
