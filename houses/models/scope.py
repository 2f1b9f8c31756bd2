"""What a member of staff answers for. Row policies (inbox, news) read it; it grants nothing by itself."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from houses.models.house import House


class StaffScope(models.Model):
    """The regions and Houses of one member of staff, and the profession of a specialist."""

    class Profession(models.TextChoices):
        NONE = "", _("none")
        MEDIATOR = "mediator", _("mediator")
        PSYCHOLOGIST = "psychologist", _("psychologist")
        LAWYER = "lawyer", _("lawyer")
        DOCTOR = "doctor", _("doctor")
        OTHER = "other", _("other specialist")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("member of staff"), on_delete=models.CASCADE, related_name="scope"
    )
    regions = models.ManyToManyField(
        "core.Region",
        verbose_name=_("regions"),
        blank=True,
        related_name="+",
        help_text=_("Every House that belongs to the region today is included."),
    )
    houses = models.ManyToManyField(House, verbose_name=_("Houses"), blank=True, related_name="+")
    profession = models.CharField(
        _("profession"),
        max_length=20,
        choices=Profession.choices,
        default=Profession.NONE,
        blank=True,
        help_text=_("Requests are assigned to a person with a profession."),
    )

    class Meta:
        verbose_name = _("area of responsibility")
        verbose_name_plural = _("areas of responsibility")
        ordering = ["user__last_name", "user__first_name", "pk"]

    def __str__(self) -> str:
        return self.user.get_full_name() or self.user.get_username()

    @property
    def is_specialist(self) -> bool:
        """Whether requests can be assigned to this person."""
        return bool(self.profession)

    def covers(self, house: House | None) -> bool:
        """Return whether `house` is named here or lies today in a region named here; False for None."""
        return house is not None and House.objects.in_scope(self).filter(pk=house.pk).exists()
