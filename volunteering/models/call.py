"""The record of a call for volunteers.

Signups, figures and rosters point here and not at its page: a page has one row per language.
"""

import datetime as dt
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel, get_all_child_m2m_relations, get_all_child_relations
from wagtail.search import index

from core.fields import LocalizedTextField
from core.slugs import slug_for
from houses.hours import Weekday
from houses.models.house import phone_format
from volunteering.ages import ADULT, AgeBand, MinimumAge, bands_from
from volunteering.calls.repeating import MOST_DATES, weekly
from volunteering.querysets import CallQuerySet


def free_code(model: type[models.Model], title: str) -> str:
    """Return a code made of `title` that no record of `model` has yet."""
    base = slug_for(title)[:50].strip("-") or "record"
    taken = set(model._default_manager.filter(code__startswith=base).values_list("code", flat=True))
    number, code = 2, base
    while code in taken:
        code, number = f"{base}-{number}", number + 1
    return code


def all_but_the_counter(record: ClusterableModel) -> list[str]:
    """Return the names of what saving `record` writes: every column but `places_taken`, and what belongs to it."""
    columns = [field.name for field in record._meta.concrete_fields if field.name not in {"id", "places_taken"}]
    children = [relation.get_accessor_name() for relation in get_all_child_relations(record)]
    return [*columns, *children, *(field.name for field in get_all_child_m2m_relations(record))]


class Call(index.Indexed, ClusterableModel):
    """A call for volunteers: what, where, when, for whom, how many. One row for all languages.

    `places_taken` is a counter that only the intake of signups changes, under a lock and with an UPDATE: whoever
    saves the record writes every other column.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        FULL = "full", _("Waiting list")
        CLOSED = "closed", _("Sign-up has ended")
        PAST = "past", _("Over")
        CANCELLED = "cancelled", _("Cancelled")

    code = models.SlugField(
        _("code"), max_length=60, unique=True, blank=True, help_text=_("Empty: made of the title. It never changes.")
    )
    title = LocalizedTextField(_("title"), text_length=160)
    directions = ParentalManyToManyField("volunteering.Direction", verbose_name=_("directions"), related_name="calls")
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="calls",
    )
    region = models.ForeignKey(
        "core.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="calls",
        help_text=_("Empty: the House's region, or all regions where no House is given."),
    )
    place = LocalizedTextField(_("place"), blank=True, text_length=160)
    is_online = models.BooleanField(_("online"), default=False)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty for a single day."))
    starts_at = models.TimeField(_("from time"), null=True, blank=True)
    ends_at = models.TimeField(_("to time"), null=True, blank=True)
    repeats_on = models.CharField(
        _("repeats every week on"),
        max_length=13,
        blank=True,
        help_text=_("From the first to the last day. Empty: the dates entered below, or all days."),
    )
    deadline = models.DateField(
        _("sign-up ends on"), null=True, blank=True, help_text=_("The last day to sign up. Empty: the last day.")
    )
    closes_on = models.DateField(editable=False)
    places = models.PositiveIntegerField(
        _("places"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100_000)],
        help_text=_("Empty: no limit."),
    )
    places_taken = models.PositiveIntegerField(_("places taken"), default=0, editable=False)
    automatic = models.BooleanField(
        _("accept by itself while places are free"),
        default=False,
        help_text=_("Otherwise a coordinator accepts each volunteer."),
    )
    minimum_age = models.PositiveSmallIntegerField(
        _("minimum age"), choices=MinimumAge.choices, default=MinimumAge.NONE
    )
    adults_only_by_law = models.BooleanField(
        _("adults only by law"),
        default=False,
        help_text=_("Help to victims of disasters, crime or conflicts, refugees, hazardous work."),
    )
    skills = LocalizedTextField(_("skills and experience"), blank=True)
    training_needed = models.BooleanField(_("a training comes first"), default=False)
    hours = models.PositiveSmallIntegerField(
        _("hours of one volunteer"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(2000)]
    )
    languages = LocalizedTextField(_("languages"), blank=True)
    coordinator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("coordinator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    contact_name = LocalizedTextField(_("whom to ask"), blank=True)
    contact_phone = models.CharField(_("phone"), max_length=30, blank=True, validators=[phone_format])
    contact_email = models.EmailField(_("e-mail"), blank=True)
    cancelled_at = models.DateTimeField(_("cancelled on"), null=True, blank=True)
    is_demo = models.BooleanField(_("demo record"), default=False, help_text=_("Its contacts are invented."))

    objects = CallQuerySet.as_manager()

    search_fields = [index.SearchField("search_text"), index.AutocompleteField("search_text")]

    class Meta:
        verbose_name = _("volunteer call")
        verbose_name_plural = _("volunteer calls")
        ordering = ["-closes_on", "-pk"]
        indexes = [
            models.Index(fields=["closes_on", "id"], name="call_by_closing"),
            models.Index(fields=["house", "closes_on"], name="call_by_house"),
        ]

    def __str__(self) -> str:
        return str(self.title)

    def clean(self) -> None:
        """Fill the region from the House; raise ValidationError for dates or times that run backwards."""
        super().clean()
        if self.house_id and not self.region_id and self.house is not None:
            self.region = self.house.region
        if self.starts_on:
            self._check_days()
            self._check_rule()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end lies before the beginning.")})
        if self.minimum_age and self.minimum_age < ADULT and self.adults_only_by_law:
            raise ValidationError({"minimum_age": _("Adults only by law: choose 18 or more.")})

    def _check_days(self) -> None:
        if self.last_day < self.starts_on:
            raise ValidationError({"ends_on": _("The end lies before the beginning.")})
        if self.deadline and self.deadline > self.last_day:
            raise ValidationError({"deadline": _("Sign-up cannot end after the last day.")})

    def _check_rule(self) -> None:
        if not self.repeats_on:
            return
        if not self.ends_on:
            raise ValidationError({"ends_on": _("Give the last day of what repeats.")})
        if len(self.dates_of_rule()) >= MOST_DATES:
            raise ValidationError({"repeats_on": _("Too many dates: shorten the period.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with a code and the day sign-up closes; never the counter of places, unless the row is new."""
        self.code = self.code or free_code(Call, str(self.title))
        self.closes_on = self.deadline or self.last_day
        if not self._state.adding and "update_fields" not in kwargs:
            kwargs["update_fields"] = all_but_the_counter(self)
        super().save(*args, **kwargs)

    def search_text(self) -> str:
        """Return every title and the place, for the search of the admin."""
        return " ".join(dict.fromkeys([*self.title.values(), *self.place.values(), self.code]))

    @property
    def last_day(self) -> dt.date:
        """The last day of the work."""
        return self.ends_on or self.starts_on

    @property
    def places_left(self) -> int | None:
        """Places that are free; None where there is no limit."""
        return None if self.places is None else max(self.places - self.places_taken, 0)

    @property
    def state(self) -> "Call.State":
        """The state today, by the time of the site."""
        return self.state_on(timezone.localdate())

    def state_on(self, day: dt.date) -> "Call.State":
        """Return the state on `day`, with the places as they are now."""
        if self.cancelled_at is not None:
            return Call.State.CANCELLED
        if self.last_day < day:
            return Call.State.PAST
        if (self.deadline or self.last_day) < day:
            return Call.State.CLOSED
        return Call.State.FULL if self.places_left == 0 else Call.State.OPEN

    @property
    def takes_signups(self) -> bool:
        """Whether people can sign up today: for a place or for the waiting list."""
        return self.state in {Call.State.OPEN, Call.State.FULL}

    @property
    def least_age(self) -> int:
        """The age from which volunteers are taken, with what the law adds."""
        return max(self.minimum_age, ADULT if self.adults_only_by_law else 0)

    @property
    def age_bands(self) -> list[AgeBand]:
        """The age bands that may answer, youngest first."""
        return bands_from(self.minimum_age, adults_only=self.adults_only_by_law)

    @property
    def weekdays(self) -> list[int]:
        """The days of the week of the rule, Monday = 0."""
        return [int(day) for day in self.repeats_on.split(",") if day in {str(d.value) for d in Weekday}]

    def dates_of_rule(self) -> list[dt.date]:
        """Return the dates the weekly rule comes to; none without a rule."""
        return weekly(self.starts_on, self.last_day, self.weekdays) if self.weekdays else []


class CallDate(models.Model):
    """One of the dates of a call that does not take place every day."""

    call = ParentalKey(Call, on_delete=models.CASCADE, related_name="dates")
    date = models.DateField(_("date"))
    starts_at = models.TimeField(_("from time"), null=True, blank=True)
    ends_at = models.TimeField(_("to time"), null=True, blank=True)

    class Meta:
        verbose_name = _("date of a call")
        verbose_name_plural = _("dates of a call")
        ordering = ["date", "starts_at", "pk"]

    def __str__(self) -> str:
        return f"{self.date}"

    def clean(self) -> None:
        """Raise ValidationError when the time runs backwards."""
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end lies before the beginning.")})
