"""Mediation rooms, and the school mediation rooms' clubs."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from core.fields import LocalizedTextField
from houses.models.house import WeeklyTime, phone_format


class Room(index.Indexed, ClusterableModel):
    """A place where mediators receive: in a House, a school, a court, an office, or online only."""

    class Host(models.TextChoices):
        HOUSE = "house", _("House of Friendship")
        SCHOOL = "school", _("School")
        COURT = "court", _("Court")
        OFFICE = "office", _("Municipal office")

    code = models.SlugField(
        _("code"), max_length=60, unique=True, help_text=_("Stands in the address of the page and never changes.")
    )
    name = LocalizedTextField(_("name"))
    short_name = LocalizedTextField(
        _("short name"), blank=True, help_text=_("Town and host, as the list of mediators shows it.")
    )
    host_kind = models.CharField(_("kind of host"), max_length=10, choices=Host.choices, default=Host.HOUSE)
    host_name = LocalizedTextField(_("host"), blank=True, help_text=_("Empty for a room of the House itself."))
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="rooms",
        help_text=_("The House that keeps the room or looks after it."),
    )
    region = models.ForeignKey("core.Region", verbose_name=_("region"), on_delete=models.PROTECT, related_name="rooms")
    address = LocalizedTextField(_("address"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True, validators=[phone_format])
    is_virtual = models.BooleanField(_("virtual room"), default=False, help_text=_("Received online only."))
    is_active = models.BooleanField(_("works today"), default=True)
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its contacts are invented."))

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("house_id"),
        index.FilterField("region_id"),
    ]

    class Meta:
        verbose_name = _("mediation room")
        verbose_name_plural = _("mediation rooms")
        ordering = ["region__position", "code"]

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        """Raise ValidationError for a room without an address, or one whose host nobody can tell."""
        super().clean()
        if not self.is_virtual and not self.address and self.house_id is None:
            raise ValidationError({"address": _("Give the address, or the House the room is in.")})
        if self.host_kind == self.Host.HOUSE and self.house_id is None:
            raise ValidationError({"house": _("Choose the House.")})
        if self.host_kind != self.Host.HOUSE and not self.host_name:
            raise ValidationError({"host_name": _("Name the school, court or office.")})

    def search_text(self) -> str:
        """Return every name of the room and of its host, for the search of the admin."""
        names = [*self.name.values(), *self.short_name.values(), *self.host_name.values(), self.code]
        return " ".join(dict.fromkeys(names))

    @property
    def label(self) -> Any:
        """The room in a line of text: town and host, else its name."""
        return self.short_name or self.name

    @property
    def shown_address(self) -> Any:
        """The room's own address, else that of its House."""
        return self.address or (self.house.address if self.house and not self.is_virtual else "")


class RoomHours(WeeklyTime):
    """When a room is open; two rows of one day leave a break between them."""

    room = ParentalKey(Room, on_delete=models.CASCADE, related_name="hours")
    break_from = None  # what asks a House for its lunch break may ask a room as well
    break_to = None

    class Meta(WeeklyTime.Meta):
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")

    def __str__(self) -> str:
        return f"{self.days_text}, {self.time_text}"


class Club(index.Indexed, models.Model):
    """A mediation club, mostly at a school."""

    class Audience(models.TextChoices):
        CHILDREN = "children", _("For children")
        PARENTS = "parents", _("For parents")
        TEACHERS = "teachers", _("For teachers")

    name = LocalizedTextField(_("name"))
    audience = models.CharField(_("for whom"), max_length=10, choices=Audience.choices)
    room = models.ForeignKey(Room, verbose_name=_("room"), on_delete=models.CASCADE, related_name="clubs")
    schedule = LocalizedTextField(_("when it meets"), blank=True)
    contact_post = LocalizedTextField(
        _("whom to ask"), blank=True, help_text=_("A post, such as the school psychologist; no name of a person.")
    )
    is_active = models.BooleanField(_("works today"), default=True)
    is_demo = models.BooleanField(_("demo record"), default=False)

    search_fields = [index.SearchField("search_text"), index.AutocompleteField("search_text")]

    class Meta:
        verbose_name = _("mediation club")
        verbose_name_plural = _("mediation clubs")
        ordering = ["room", "audience", "pk"]

    def __str__(self) -> str:
        return str(self.name)

    def search_text(self) -> str:
        """Return every name of the club, for the search of the admin."""
        return " ".join(dict.fromkeys(self.name.values()))
