"""What people send in: the signup of a volunteer, the registration for an event; what follows from them."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.models import Submission
from inbox.receipts import LENGTH, grouped
from volunteering.ages import AgeBand

MOST_PEOPLE = 5


class VolunteerSignup(Submission):
    """Somebody signs up as a volunteer: for a call, or in general for directions in a region.

    Texts and names lie in `Submission.answers` and `contact_*`, encrypted; here is what is counted and searched.
    """

    call = models.ForeignKey(
        "volunteering.Call",
        verbose_name=_("volunteer call"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="signups",
    )
    directions = models.ManyToManyField("volunteering.Direction", verbose_name=_("directions"), related_name="+")
    age_band = models.CharField(_("age"), max_length=10, choices=AgeBand.choices)
    languages = models.CharField(_("languages"), max_length=40, blank=True)
    parent_consent = models.BooleanField(_("consent of a parent"), default=False)
    confirmed_at = models.DateTimeField(_("e-mail confirmed"), null=True, blank=True)
    waiting_since = models.DateTimeField(_("on the waiting list since"), null=True, blank=True)
    hours = models.DecimalField(
        _("hours"),
        max_digits=6,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(2000)],
    )

    class Meta:
        verbose_name = _("volunteer signup")
        verbose_name_plural = _("volunteer signups")
        permissions = [("every_direction_volunteersignup", "Signups of every direction")]

    @property
    def language_codes(self) -> list[str]:
        """The languages the volunteer speaks, as codes."""
        return self.languages.split(",") if self.languages else []


class EventRegistration(Submission):
    """Somebody registers for an event, alone or with others."""

    event = models.ForeignKey(
        "volunteering.Event", verbose_name=_("event"), on_delete=models.PROTECT, related_name="registrations"
    )
    people = models.PositiveSmallIntegerField(
        _("number of people"), default=1, validators=[MinValueValidator(1), MaxValueValidator(MOST_PEOPLE)]
    )
    waiting_since = models.DateTimeField(_("on the waiting list since"), null=True, blank=True)

    class Meta:
        verbose_name = _("registration for an event")
        verbose_name_plural = _("registrations for events")


class CoordinatorScope(models.Model):
    """The directions a coordinator answers for; the regions come from the area of responsibility (StaffScope)."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("coordinator"),
        on_delete=models.CASCADE,
        related_name="coordinator_scope",
    )
    directions = models.ManyToManyField("volunteering.Direction", verbose_name=_("directions"), related_name="+")

    class Meta:
        verbose_name = _("coordinator's directions")
        verbose_name_plural = _("coordinators' directions")
        ordering = ["user__last_name", "user__first_name", "pk"]

    def __str__(self) -> str:
        return self.user.get_full_name() or self.user.get_username()


class ThankYouLetter(models.Model):
    """The letter of thanks of one signup. It names nobody: the name is read from the signup while it is kept.

    The code is drawn at random, of letters and figures that nobody mistakes, with a check character at its end.
    """

    signup = models.OneToOneField(VolunteerSignup, on_delete=models.CASCADE, related_name="letter")
    code = models.CharField(_("check code"), max_length=LENGTH, unique=True, editable=False)
    issued_at = models.DateTimeField(_("issued"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("letter of thanks")
        verbose_name_plural = _("letters of thanks")
        default_permissions = ("view",)

    def __str__(self) -> str:
        return grouped(self.code)
