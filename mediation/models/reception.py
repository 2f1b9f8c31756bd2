"""Virtual reception: sessions with specialists on duty, and the questions and bookings of citizens."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable
from wagtail.search import index

from core.fields import LocalizedTextField
from inbox.models import Submission
from mediation.models.consultation import ConsultationRequest

SHORTEST_SLOT, LONGEST_SLOT, MOST_PLACES = 5, 240, 100


class Profession(models.Model):
    """A kind of specialist who is on duty at a reception: a mediator, a judge, a doctor."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = LocalizedTextField(_("name"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    offered = models.BooleanField(
        _("offered in the form"), default=True, help_text=_("Switched off, it stays with the requests that chose it.")
    )

    class Meta:
        verbose_name = _("kind of specialist")
        verbose_name_plural = _("kinds of specialists")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return str(self.name)


class SessionQuerySet(models.QuerySet["ReceptionSession"]):
    """Sessions by what readers may see and by time."""

    def public(self) -> "SessionQuerySet":
        """Return those readers may see: all but drafts."""
        return self.exclude(status=ReceptionSession.Status.DRAFT)

    def to_come(self, now: dt.datetime | None = None) -> "SessionQuerySet":
        """Return those that are not over, the next one first."""
        return self.filter(ends_at__gt=now or timezone.now()).order_by("starts_at", "pk")

    def past(self, now: dt.datetime | None = None) -> "SessionQuerySet":
        """Return those that are over and were held, the latest first."""
        over = self.filter(ends_at__lte=now or timezone.now()).exclude(status=ReceptionSession.Status.CANCELLED)
        return over.order_by("-starts_at", "-pk")


class ReceptionSession(index.Indexed, ClusterableModel):
    """One reception: when, where or online, who is on duty, which times can be booked, and what came of it."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft, readers do not see it")
        PLANNED = "planned", _("Announced")
        CANCELLED = "cancelled", _("Cancelled")

    class Channel(models.TextChoices):
        ONLINE = "online", _("Online, by video")
        PHONE = "phone", _("By phone")
        ROOM = "room", _("In person")
        MIXED = "mixed", _("In person and online")

    code = models.SlugField(
        _("code"), max_length=60, unique=True, blank=True, help_text=_("Stands in the address. Empty: day and House.")
    )
    title = LocalizedTextField(_("title"))
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reception_sessions",
        help_text=_("Empty: the whole country."),
    )
    regions = ParentalManyToManyField(
        "core.Region",
        verbose_name=_("regions"),
        blank=True,
        related_name="+",
        help_text=_("Empty: everybody may come."),
    )
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.PLANNED)
    channel = models.CharField(_("how it is held"), max_length=10, choices=Channel.choices, default=Channel.ONLINE)
    starts_at = models.DateTimeField(
        _("beginning"), help_text=_("When it is moved, the times booked move with it and the people are written to.")
    )
    ends_at = models.DateTimeField(
        _("end"), help_text=_("From 0:00 to 23:59: the day only, where the hours are not known.")
    )
    place = LocalizedTextField(_("place"), blank=True, help_text=_("Empty: the address of the House."))
    join_link = models.URLField(
        _("link to join"), max_length=500, blank=True, help_text=_("Only who has booked sees it, on the status page.")
    )
    slot_minutes = models.PositiveSmallIntegerField(
        _("minutes for one talk"),
        null=True,
        blank=True,
        default=20,
        validators=[MinValueValidator(SHORTEST_SLOT), MaxValueValidator(LONGEST_SLOT)],
        help_text=_("Empty: no times to book, questions only."),
    )
    places_per_slot = models.PositiveSmallIntegerField(
        _("talks at the same time"), default=1, validators=[MinValueValidator(1), MaxValueValidator(MOST_PLACES)]
    )
    note = LocalizedTextField(_("about this reception"), blank=True, multiline=True, text_length=1_000)
    citizens = models.PositiveIntegerField(_("citizens received"), null=True, blank=True)
    results_on = models.DateField(_("results as of"), null=True, blank=True)
    results_note = LocalizedTextField(_("what came of it"), blank=True, multiline=True, text_length=1_000)
    source = LocalizedTextField(_("source of the figures"), blank=True)
    # How often time, place or status changed: calendars replace an entry by one of a higher number.
    revision = models.PositiveIntegerField(default=0, editable=False)
    is_demo = models.BooleanField(_("demo record"), default=False)

    objects = SessionQuerySet.as_manager()

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("house_id"),
        index.FilterField("status"),
    ]

    class Meta:
        verbose_name = _("reception session")
        verbose_name_plural = _("reception sessions")
        ordering = ["-starts_at", "-pk"]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.starts_at):%d.%m.%Y} {self.title}" if self.starts_at else str(self.title)

    def search_text(self) -> str:
        """Return title and code, for the search of the admin."""
        return " ".join([*self.title.values(), self.code])

    def clean(self) -> None:
        """Raise ValidationError for an end before the beginning, several days, or results without their day."""
        super().clean()
        if self.starts_at and self.ends_at:
            if self.ends_at <= self.starts_at:
                raise ValidationError({"ends_at": _("The end lies before the beginning.")})
            if timezone.localdate(self.starts_at) != timezone.localdate(self.ends_at):
                raise ValidationError({"ends_at": _("A reception begins and ends on one day.")})
        if self.citizens is not None and not self.results_on:
            raise ValidationError({"results_on": _("Say as of which day the figure is.")})
        if self.pk and self.status == self.Status.DRAFT and self.requests.filter(seat__isnull=False).exists():
            raise ValidationError({"status": _("People have booked times here: cancel it, so that they are told.")})

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Make a code where there is none; what was booked follows a session that is moved or cancelled."""
        from mediation.reception import changes

        self.code = self.code or self._free_code()
        before = type(self).objects.select_for_update().filter(pk=self.pk).first() if self.pk else None
        if before is not None and changes.concerns_calendars(before, self):
            self.revision = before.revision + 1
        super().save(*args, **kwargs)
        if before is not None:
            changes.follow(before, self)

    def _free_code(self) -> str:
        day = f"{timezone.localdate(self.starts_at):%Y-%m-%d}"
        base = f"{day}-{self.house.code}" if self.house else day
        taken = set(type(self).objects.filter(code__startswith=base).values_list("code", flat=True))
        names = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
        return next(name for name in names if name not in taken)

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.ends_at <= timezone.now()

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.status == self.Status.CANCELLED

    @property
    def takes_bookings(self) -> bool:
        """Whether a time may be booked at all; which times are free is another question (see reception.bookings)."""
        return self.status == self.Status.PLANNED and bool(self.slot_minutes) and not self.is_over

    @property
    def is_whole_day(self) -> bool:
        """Whether only its day is known: from 0:00 to 23:59, as editors enter what a source says no hour of."""
        first, last = timezone.localtime(self.starts_at), timezone.localtime(self.ends_at)
        return (first.hour, first.minute, last.hour, last.minute) == (0, 0, 23, 59)

    def slots(self) -> list[dt.datetime]:
        """Return when the talks begin, in order; only whole talks count."""
        if not self.slot_minutes:
            return []
        length = dt.timedelta(minutes=self.slot_minutes)
        count = (self.ends_at - self.starts_at) // length
        return [self.starts_at + length * number for number in range(count)]

    @property
    def place_text(self) -> str:
        """Where it is held, in the active language: the place named, else the address of the House; "" online."""
        if self.channel in {self.Channel.ONLINE, self.Channel.PHONE}:
            return ""
        return str(self.place) or (str(self.house.address) if self.house else "")


class ReceptionDuty(Orderable):
    """How many specialists of one kind are on duty at a session, and who."""

    session = ParentalKey(ReceptionSession, on_delete=models.CASCADE, related_name="duties")
    profession = models.ForeignKey(
        Profession, verbose_name=_("kind of specialist"), on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField(_("how many"), null=True, blank=True)
    names = LocalizedTextField(_("who"), blank=True, help_text=_("Names or offices, if they are made public."))

    class Meta(Orderable.Meta):
        verbose_name = _("specialists on duty")
        verbose_name_plural = _("specialists on duty")

    def __str__(self) -> str:
        return f"{self.profession}: {self.number}" if self.number else str(self.profession)


class ReceptionResult(Orderable):
    """How many questions of a session were about one topic."""

    session = ParentalKey(ReceptionSession, on_delete=models.CASCADE, related_name="results")
    topic = models.ForeignKey(
        "mediation.Topic", verbose_name=_("kind of dispute"), on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveIntegerField(_("questions"))

    class Meta(Orderable.Meta):
        verbose_name = _("questions on a topic")
        verbose_name_plural = _("questions by topic")

    def __str__(self) -> str:
        return f"{self.topic}: {self.number}"


class ReceptionRequest(Submission):
    """A question to the reception, with a time of a session or without.

    The question lies in `Submission.answers`, encrypted. Whoever holds a time has a `seat` in it, from 0: session,
    time and seat are unique, so that no time is given twice. A freed time keeps `slot_at` and loses its seat.
    """

    class AnswerBy(models.TextChoices):
        TALK = "talk", _("In a talk at the reception, at the time I choose")
        PHONE = "phone", _("By phone")
        WRITTEN = "written", _("In writing, on the status page")

    triage = models.CharField(
        _("threats or violence"), max_length=10, choices=ConsultationRequest.Triage.choices, blank=True
    )
    topic = models.ForeignKey(
        "mediation.Topic",
        verbose_name=_("kind of dispute"),
        on_delete=models.PROTECT,
        related_name="reception_requests",
    )
    professions = models.ManyToManyField(
        Profession, verbose_name=_("specialists wished for"), blank=True, related_name="requests"
    )
    answer_by = models.CharField(_("how to answer"), max_length=10, choices=AnswerBy.choices)
    talk_language = models.CharField(_("language of the talk"), max_length=10, choices=settings.LANGUAGES)
    session = models.ForeignKey(
        ReceptionSession,
        verbose_name=_("reception session"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="requests",
    )
    slot_at = models.DateTimeField(_("time of the talk"), null=True, blank=True)
    seat = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("question to the reception")
        verbose_name_plural = _("questions to the reception")
        constraints = [
            models.UniqueConstraint(
                fields=["session", "slot_at", "seat"],
                condition=Q(seat__isnull=False),
                name="one_request_per_seat_of_a_reception",
            )
        ]
