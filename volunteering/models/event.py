"""The record of an event: an open day, a conference, a holiday."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.search import index

from core.fields import LocalizedTextField
from volunteering.models.call import all_but_the_counter, free_code
from volunteering.querysets import EventQuerySet

MOST_DAYS = 31
"""How long an event may last: a month of the calendar is then read from a bounded range of first days."""


class EventKind(models.Model):
    """A kind of event. Its code stands in addresses of the calendar, so it stays when the name changes."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = LocalizedTextField(_("name"), text_length=80)
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Small numbers come first."))

    class Meta:
        verbose_name = _("kind of event")
        verbose_name_plural = _("kinds of event")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return str(self.name)


class Event(index.Indexed, ClusterableModel):
    """An event: what, when, where, how to take part. One row for all languages.

    `places_taken` is a counter that only the intake of registrations changes, as with calls.
    """

    class Format(models.TextChoices):
        IN_PERSON = "person", _("in person")
        ONLINE = "online", _("online")
        MIXED = "mixed", _("in person and online")

    class State(models.TextChoices):
        OPEN = "open", _("Registration is open")
        FULL = "full", _("Waiting list")
        CLOSED = "closed", _("Registration has ended")
        FREE = "free", _("No registration")
        PAST = "past", _("Over")
        CANCELLED = "cancelled", _("Cancelled")

    code = models.SlugField(
        _("code"), max_length=60, unique=True, blank=True, help_text=_("Empty: made of the title. It never changes.")
    )
    title = LocalizedTextField(_("title"), text_length=160)
    kind = models.ForeignKey(
        EventKind, verbose_name=_("kind of event"), on_delete=models.PROTECT, related_name="events"
    )
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
    )
    region = models.ForeignKey(
        "core.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
        help_text=_("Empty: the House's region, or all regions where no House is given."),
    )
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    all_day = models.BooleanField(_("all day"), default=False, help_text=_("The times are not shown."))
    place = LocalizedTextField(_("place"), blank=True, text_length=160)
    format = models.CharField(_("format"), max_length=10, choices=Format.choices, default=Format.IN_PERSON)
    registration = models.BooleanField(_("registration"), default=False)
    places = models.PositiveIntegerField(
        _("places"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100_000)],
        help_text=_("Empty: no limit."),
    )
    places_taken = models.PositiveIntegerField(_("places taken"), default=0, editable=False)
    deadline = models.DateField(
        _("registration ends on"), null=True, blank=True, help_text=_("The last day. Empty: the day it begins.")
    )
    contact_phone = models.CharField(_("phone"), max_length=30, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    cancelled_at = models.DateTimeField(_("cancelled on"), null=True, blank=True)
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its contacts are invented."))

    objects = EventQuerySet.as_manager()

    search_fields = [index.SearchField("search_text"), index.AutocompleteField("search_text")]

    class Meta:
        verbose_name = _("calendar event")
        verbose_name_plural = _("calendar events")
        ordering = ["-starts_at", "-pk"]

    def __str__(self) -> str:
        return str(self.title)

    def clean(self) -> None:
        """Fill the region from the House; raise ValidationError for an end before the beginning, or too far."""
        super().clean()
        if self.house_id and not self.region_id and self.house is not None:
            self.region = self.house.region
        if not self.starts_at:
            return
        if self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": _("The end lies before the beginning.")})
        if (self.last_day - self.first_day).days >= MOST_DAYS:
            raise ValidationError({"ends_at": _("An event lasts a month at most: enter a longer one in parts.")})
        if self.deadline and self.deadline > self.last_day:
            raise ValidationError({"deadline": _("Registration cannot end after the last day.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with a code; never the counter of places, unless the row is new."""
        self.code = self.code or free_code(Event, str(self.title))
        if not self._state.adding and "update_fields" not in kwargs:
            kwargs["update_fields"] = all_but_the_counter(self)
        super().save(*args, **kwargs)

    def search_text(self) -> str:
        """Return every title and the place, for the search of the admin."""
        return " ".join(dict.fromkeys([*self.title.values(), *self.place.values(), self.code]))

    @property
    def first_day(self) -> dt.date:
        """The day it begins, by the time of the site."""
        return timezone.localtime(self.starts_at, timezone.get_default_timezone()).date()

    @property
    def last_day(self) -> dt.date:
        """The day it ends, by the time of the site."""
        return timezone.localtime(self.ends_at or self.starts_at, timezone.get_default_timezone()).date()

    @property
    def places_left(self) -> int | None:
        """Places that are free; None where there is no limit."""
        return None if self.places is None else max(self.places - self.places_taken, 0)

    @property
    def state(self) -> "Event.State":
        """The state now."""
        return self.state_at(timezone.now())

    def state_at(self, moment: dt.datetime) -> "Event.State":
        """Return the state at `moment`, with the places as they are now."""
        day = timezone.localtime(moment, timezone.get_default_timezone()).date()
        if self.cancelled_at is not None:
            return Event.State.CANCELLED
        if self.last_day < day:
            return Event.State.PAST
        if not self.registration:
            return Event.State.FREE
        if (self.deadline or self.first_day) < day:
            return Event.State.CLOSED
        return Event.State.FULL if self.places_left == 0 else Event.State.OPEN

    @property
    def takes_registrations(self) -> bool:
        """Whether people can register now: for a place or for the waiting list."""
        return self.state in {Event.State.OPEN, Event.State.FULL}
