"""Courses in mediation, and the registrations for them."""

import datetime as dt
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.search import index

from core.fields import LocalizedTextField
from core.slugs import slug_for
from core.streams import StreamField
from inbox.blocks import QuestionsBlock
from inbox.models import Submission
from mediation.courses.blocks import CourseFiguresBlock
from mediation.models.records_page import RecordsPage

MOST_PLACES, MOST_HOURS = 1_000, 500


class CourseQuerySet(models.QuerySet["Course"]):
    """Courses by what readers may see and by time."""

    def public(self) -> "CourseQuerySet":
        """Return those readers may see: all but drafts."""
        return self.exclude(status=Course.Status.DRAFT)

    def to_come(self, now: dt.datetime | None = None) -> "CourseQuerySet":
        """Return those that are not over, the next one first."""
        return self.filter(ends_at__gt=now or timezone.now()).order_by("starts_at", "pk")

    def past(self, now: dt.datetime | None = None) -> "CourseQuerySet":
        """Return those that are over and were held, the latest first."""
        over = self.filter(ends_at__lte=now or timezone.now()).exclude(status=Course.Status.CANCELLED)
        return over.order_by("-starts_at", "-pk")


class Course(index.Indexed, ClusterableModel):
    """A course: what it teaches, for whom, when and where, who teaches, and until when one can register."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft, readers do not see it")
        PLANNED = "planned", _("Announced")
        CANCELLED = "cancelled", _("Cancelled")

    code = models.SlugField(
        _("code"), max_length=80, unique=True, blank=True, help_text=_("Stands in the address. Empty: year and title.")
    )
    title = LocalizedTextField(_("title"))
    description = LocalizedTextField(_("description"), multiline=True, text_length=3_000)
    audience = LocalizedTextField(_("for whom"), blank=True)
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="courses",
    )
    region = models.ForeignKey(
        "core.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty: the House's region, or all regions where no House is given."),
    )
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.PLANNED)
    starts_at = models.DateTimeField(_("beginning"))
    ends_at = models.DateTimeField(_("end"))
    schedule = LocalizedTextField(_("timetable"), blank=True, help_text=_("For several days: which days, what time."))
    hours = models.PositiveSmallIntegerField(
        _("hours in all"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_HOURS)],
    )
    places = models.PositiveSmallIntegerField(
        _("places"), default=20, validators=[MinValueValidator(1), MaxValueValidator(MOST_PLACES)]
    )
    online = models.BooleanField(_("online"), default=False)
    place = LocalizedTextField(_("place"), blank=True, help_text=_("Empty: the address of the House."))
    trainers = LocalizedTextField(_("trainers"), blank=True)
    languages = ParentalManyToManyField("mediation.MediationLanguage", verbose_name=_("languages"), related_name="+")
    registration_until = models.DateTimeField(
        _("registration until"), null=True, blank=True, help_text=_("Empty: until the course begins.")
    )
    certificate = models.BooleanField(_("with a certificate"), default=True)
    revision = models.PositiveIntegerField(default=0, editable=False)
    is_demo = models.BooleanField(_("demo record"), default=False)

    objects = CourseQuerySet.as_manager()

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        index.FilterField("house_id"),
        index.FilterField("region_id"),
        index.FilterField("status"),
    ]

    class Meta:
        verbose_name = _("course")
        verbose_name_plural = _("courses")
        ordering = ["-starts_at", "-pk"]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.starts_at):%d.%m.%Y} {self.title}" if self.starts_at else str(self.title)

    def search_text(self) -> str:
        """Return title and code, for the search of the admin."""
        return " ".join([*self.title.values(), self.code])

    def clean(self) -> None:
        """Fill the region from the House; raise ValidationError for times that run backwards."""
        super().clean()
        if self.region is None and self.house is not None:
            self.region = self.house.region
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end lies before the beginning.")})
        if self.registration_until and self.ends_at and self.registration_until > self.ends_at:
            raise ValidationError({"registration_until": _("Registration cannot last longer than the course.")})

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Make a code where there is none; when places are added, the first of the waiting list get them."""
        from mediation.courses import places

        self.code = self.code or self._free_code()
        before = type(self).objects.select_for_update().filter(pk=self.pk).first() if self.pk else None
        if before is not None and any(getattr(before, name) != getattr(self, name) for name in CALENDAR_FIELDS):
            self.revision = before.revision + 1
        super().save(*args, **kwargs)
        if before is not None and self.places > before.places:
            places.fill_up(self.pk)

    def _free_code(self) -> str:
        base = f"{timezone.localdate(self.starts_at).year}-{slug_for(str(self.title), 60)}".strip("-")
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
    def last_moment(self) -> dt.datetime:
        """Until when one can register."""
        return self.registration_until or self.starts_at

    @property
    def takes_registrations(self) -> bool:
        """Whether one can register now, for a place or for the waiting list."""
        return self.status == self.Status.PLANNED and timezone.now() < self.last_moment

    @property
    def place_text(self) -> str:
        """Where it is held, in the active language; "" online."""
        if self.online:
            return ""
        return str(self.place) or (str(self.house.address) if self.house else "")


CALENDAR_FIELDS = ("starts_at", "ends_at", "status", "place", "online", "title")


class CourseRegistration(Submission):
    """A registration for a course. Whoever has a place has a `seat`, from 0: course and seat are unique."""

    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.PROTECT, related_name="registrations"
    )
    talk_language = models.CharField(_("language of the course"), max_length=10, choices=settings.LANGUAGES)
    seat = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    certificate_number = models.CharField(
        _("number of the certificate"), max_length=20, null=True, blank=True, unique=True, editable=False
    )
    certified_on = models.DateField(_("certificate issued on"), null=True, blank=True)

    class Meta:
        verbose_name = _("registration for a course")
        verbose_name_plural = _("registrations for courses")
        constraints = [
            models.UniqueConstraint(
                fields=["course", "seat"],
                condition=Q(seat__isnull=False),
                name="one_registration_per_seat_of_a_course",
            )
        ]


class CoursesPage(RecordsPage):
    """The list of courses, to come and past; below it each course, its form and its calendar file.

    Addresses: `<code>/` a course, `<code>/register/` the form, `<code>/calendar/` the calendar file.
    """

    intro = models.TextField(_("introduction"), blank=True, max_length=600)
    figures = StreamField(CourseFiguresBlock(), blank=True, verbose_name=_("figures"))
    questions = StreamField(QuestionsBlock(), blank=True, verbose_name=_("own questions"))

    content_panels: ClassVar[list[Any]] = [
        *RecordsPage.content_panels,
        FieldPanel("intro"),
        FieldPanel("figures"),
        HelpPanel(_("Contact, region, language and consent are always asked.")),
        FieldPanel("questions"),
    ]
    search_fields = [*RecordsPage.search_fields, index.SearchField("intro")]
    template = "pages/mediation_courses.html"
    views = "mediation.courses.views"

    class Meta:
        verbose_name = _("list of courses")
        verbose_name_plural = _("lists of courses")
