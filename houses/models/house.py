"""The record of a House of Friendship.

News, rooms, requests and roles point here and not at its page: a page has one row per language, and a foreign key
to a page is synchronised between languages, not translated.
"""

import datetime as dt

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator, URLValidator
from django.db import models
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable
from wagtail.search import index

from core.fields import LocalizedTextField
from core.models.region import Region
from houses.hours import State, Weekday, day_range, includes_day, is_day_off, state_at, time_range
from houses.querysets import HouseQuerySet
from houses.social import name_of

phone_format = RegexValidator(r"^\+?[0-9][0-9 ()\-]{4,24}$", _("Enter a phone number like +7 7232 00 00 01."))
web_address = URLValidator(schemes=["https", "http"])


def lines(text: str) -> list[str]:
    """Return the filled lines of `text`, without surrounding spaces."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def validate_phones(text: str) -> None:
    """Raise ValidationError when a line of `text` is not a phone number."""
    for line in lines(text):
        phone_format(line)


def validate_links(text: str) -> None:
    """Raise ValidationError when a line of `text` is not a web address."""
    for line in lines(text):
        web_address(line)


class House(index.Indexed, ClusterableModel):
    """A House of Friendship: where it is, who heads it, when it works. One row for all languages."""

    class Level(models.TextChoices):
        REPUBLICAN = "republican", _("Republican House of Friendship")
        REGIONAL = "regional", _("Regional House of Friendship")
        CITY = "city", _("City House of Friendship")
        DISTRICT = "district", _("District House of Friendship")

    code = models.SlugField(_("code"), max_length=40, unique=True)
    level = models.CharField(
        _("level"),
        max_length=12,
        choices=Level.choices,
        default=Level.DISTRICT,
        help_text=_("The leading House of a city of republican significance counts as regional."),
    )
    name = LocalizedTextField(_("name"))
    short_name = LocalizedTextField(_("short name"), help_text=_("The place, as lists and maps show it."))
    legal_name = LocalizedTextField(_("legal name"), blank=True)
    region = models.ForeignKey(
        "core.Region", verbose_name=_("region today"), on_delete=models.PROTECT, related_name="houses"
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("methodical centre"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="daughters",
    )
    founded = models.PositiveSmallIntegerField(
        _("founded in"), null=True, blank=True, validators=[MinValueValidator(1900), MaxValueValidator(2100)]
    )
    founded_note = LocalizedTextField(
        _("beside the year"), blank=True, text_length=80, help_text=_("For example: first in the republic.")
    )
    address = LocalizedTextField(_("address"), blank=True)
    phones = models.TextField(_("phones"), blank=True, validators=[validate_phones], help_text=_("One per line."))
    email = models.EmailField(_("e-mail"), blank=True)
    latitude = models.FloatField(
        _("latitude"), null=True, blank=True, validators=[MinValueValidator(40), MaxValueValidator(56)]
    )
    longitude = models.FloatField(
        _("longitude"), null=True, blank=True, validators=[MinValueValidator(46), MaxValueValidator(88)]
    )
    head_name = LocalizedTextField(_("name of the head"), blank=True)
    head_post = LocalizedTextField(_("post of the head"), blank=True)
    social_links = models.TextField(
        _("social networks"), blank=True, validators=[validate_links], help_text=_("One address per line.")
    )
    services = LocalizedTextField(
        _("services"), blank=True, multiline=True, text_length=2000, help_text=_("One per line.")
    )
    # What a visitor in a wheelchair, with a pram or a hearing aid asks first. Empty: nobody has looked yet.
    ramp = models.BooleanField(_("ramp or level entrance"), null=True, blank=True)
    lift = models.BooleanField(_("lift, or everything on the ground floor"), null=True, blank=True)
    accessible_toilet = models.BooleanField(_("accessible toilet"), null=True, blank=True)
    hearing_loop = models.BooleanField(_("hearing loop"), null=True, blank=True)
    accessible_parking = models.BooleanField(_("parking space for disabled people"), null=True, blank=True)
    access_note = LocalizedTextField(_("note on accessibility"), blank=True, multiline=True, text_length=600)
    is_active = models.BooleanField(_("works today"), default=True)
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its contacts are invented."))

    objects = HouseQuerySet.as_manager()

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("level"),
        index.FilterField("region_id"),
        index.FilterField("is_active"),
    ]

    class Meta:
        verbose_name = _("House of Friendship")
        verbose_name_plural = _("Houses of Friendship")
        ordering = ["code"]
        permissions = [("keep_every_house", "Can keep the records of every House")]

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        """Raise ValidationError for a House that is its own methodical centre, or has half a position."""
        super().clean()
        if self.parent_id and self.pk in self._ancestor_ids():
            raise ValidationError({"parent": _("A House cannot be its own methodical centre.")})
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError({"latitude": _("Give both latitude and longitude, or neither.")})

    def _ancestor_ids(self) -> set[int]:
        found: set[int] = set()
        parent = self.parent
        while parent is not None and parent.pk not in found:
            found.add(parent.pk)
            parent = parent.parent
        return found

    def search_text(self) -> str:
        """Return every name of the House and its place, for the search of the admin."""
        names = [*self.name.values(), *self.short_name.values(), *self.legal_name.values(), self.code]
        return " ".join(dict.fromkeys(names))

    def region_on(self, day: dt.date) -> Region:
        """Return the Region the House belonged to on `day`; today's where no period of its history says otherwise."""
        for period in self.region_periods.all():
            if period.includes(day):
                return period.region
        return self.region

    def former_region(self, day: dt.date) -> str:
        """Return the name of the region the House belonged to on `day` where it is not today's, else ""."""
        region = self.region_on(day)
        return "" if region == self.region else str(region.name)

    @property
    def phone_list(self) -> list[str]:
        """Phones as they are shown, the first one first."""
        return lines(self.phones)

    @property
    def social_list(self) -> list[str]:
        """Addresses of the House in social networks."""
        return lines(self.social_links)

    @property
    def social_named(self) -> list[dict[str, str]]:
        """Addresses in social networks as rows of `label` (the network) and `url`."""
        return [{"label": name_of(address), "url": address} for address in self.social_list]

    @property
    def service_list(self) -> list[str]:
        """Services in the active language, in the order the House gives them."""
        return lines(str(self.services))

    @property
    def accessibility(self) -> list[tuple[str, bool]]:
        """What is known about the building: (what, whether it has it), in the active language."""
        names = ("ramp", "lift", "accessible_toilet", "hearing_loop", "accessible_parking")
        known = [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in names]  # type: ignore[union-attr]
        return [(str(label), has) for label, has in known if has is not None]

    @property
    def hours_text(self) -> str:
        """Working hours in the active language, one line per row: "Monday–Friday, 9:00–18:00"."""
        return "\n".join(line for row in self.hours.all() for line in row.text_lines())

    def state_at(self, moment: dt.datetime) -> State | None:
        """Return whether the House is open at `moment`, in the active language; None when it gives no hours."""
        return state_at(self.hours.all(), timezone.localtime(moment))


class HouseRegionPeriod(models.Model):
    """In which region a House lay, and from when to when; both ends included, an open end is empty."""

    house = ParentalKey(House, on_delete=models.CASCADE, related_name="region_periods")
    region = models.ForeignKey("core.Region", verbose_name=_("region"), on_delete=models.PROTECT, related_name="+")
    date_from = models.DateField(_("from"), null=True, blank=True)
    date_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("region in time")
        verbose_name_plural = _("regions in time")
        ordering = ["date_from", "pk"]

    def __str__(self) -> str:
        return f"{self.region}: {self.date_from or '…'} – {self.date_to or '…'}"

    def clean(self) -> None:
        """Raise ValidationError when the period ends before it begins."""
        super().clean()
        if self.date_from and self.date_to and self.date_to < self.date_from:
            raise ValidationError({"date_to": _("The end lies before the beginning.")})

    def includes(self, day: dt.date) -> bool:
        """Return whether `day` lies in this period."""
        return (self.date_from or dt.date.min) <= day <= (self.date_to or dt.date.max)


class WeeklyTime(Orderable):
    """Days of the week and the time on them."""

    first_day = models.PositiveSmallIntegerField(_("from day"), choices=Weekday.choices, default=Weekday.MONDAY)
    last_day = models.PositiveSmallIntegerField(
        _("to day"), choices=Weekday.choices, null=True, blank=True, help_text=_("Empty for a single day.")
    )
    opens = models.TimeField(_("from time"))
    closes = models.TimeField(_("to time"))

    class Meta(Orderable.Meta):
        abstract = True

    def clean(self) -> None:
        """Raise ValidationError when the time or the days run backwards."""
        super().clean()
        if self.opens and self.closes and self.closes <= self.opens:
            raise ValidationError({"closes": _("The end lies before the beginning.")})
        if self.last_day is not None and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("The end lies before the beginning.")})

    @property
    def days_text(self) -> str:
        """The days in the active language: "Monday–Friday"."""
        return day_range(self.first_day, self.last_day)

    @property
    def time_text(self) -> str:
        """The time: "9:00–18:00"."""
        return time_range(self.opens, self.closes)


class HouseHours(WeeklyTime):
    """Working hours of a House, with the lunch break."""

    house = ParentalKey(House, on_delete=models.CASCADE, related_name="hours")
    break_from = models.TimeField(_("break from"), null=True, blank=True)
    break_to = models.TimeField(_("break to"), null=True, blank=True)

    class Meta(WeeklyTime.Meta):
        verbose_name = _("working hours")
        verbose_name_plural = _("working hours")

    def __str__(self) -> str:
        return ", ".join(self.text_lines())

    def clean(self) -> None:
        """Raise ValidationError for half a break, or one that lies outside the working hours."""
        super().clean()
        if not self.break_from and not self.break_to:
            return
        if not self.break_from or not self.break_to:
            raise ValidationError({"break_to": _("Give both ends of the break, or neither.")})
        if not (self.opens and self.closes):
            return
        if not self.opens <= self.break_from < self.break_to <= self.closes:
            raise ValidationError({"break_to": _("The break lies outside the working hours.")})

    def text_lines(self) -> list[str]:
        """Return the row as lines in the active language: days with time, then the break."""
        text = [f"{self.days_text}, {self.time_text}"]
        if self.break_from and self.break_to:
            text.append(str(format_lazy("{} {}", _("lunch break"), time_range(self.break_from, self.break_to))))
        return text


class HouseReception(WeeklyTime):
    """Who receives visitors in a House, when and how."""

    house = ParentalKey(House, on_delete=models.CASCADE, related_name="receptions")
    title = LocalizedTextField(_("who receives"))
    in_person = models.BooleanField(_("in person"), default=True)
    by_phone = models.BooleanField(_("by phone"), default=False)
    online = models.BooleanField(_("online"), default=False)

    class Meta(WeeklyTime.Meta):
        verbose_name = _("reception hours")
        verbose_name_plural = _("reception schedule")

    def __str__(self) -> str:
        return f"{self.title}: {self.days_text}, {self.time_text}"

    def receives_later(self, moment: dt.datetime) -> bool:
        """Return whether visitors are still received on the day of `moment`: today is among the days, not over yet."""
        local = timezone.localtime(moment)
        today = includes_day(self.first_day, self.last_day, local.date()) and not is_day_off(local.date())
        return today and local.time() < self.closes

    @property
    def channels_text(self) -> str:
        """The ways to be received, in the active language, joined by commas."""
        ways = [(self.in_person, _("in person")), (self.by_phone, _("by phone")), (self.online, _("online"))]
        return ", ".join(str(label) for given, label in ways if given)
