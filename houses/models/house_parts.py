"""What hangs on the record of a House and is edited with it: people, photographs, dated figures."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from core.dates import short_date
from core.fields import LocalizedText, LocalizedTextField
from houses.models.house import House, phone_format


class HousePerson(Orderable):
    """A member of staff of a House, reached through the office."""

    house = ParentalKey(House, on_delete=models.CASCADE, related_name="people")
    name = LocalizedTextField(_("name"))
    post = LocalizedTextField(_("post"))
    phone = models.CharField(
        _("phone of the office"),
        max_length=25,
        blank=True,
        validators=[phone_format],
        help_text=_("Never a private number."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("member of staff")
        verbose_name_plural = _("staff")

    def __str__(self) -> str:
        return f"{self.name}, {self.post}"


class HousePhoto(Orderable):
    """A photograph of a House; what it shows is said by the image's own alternative text."""

    house = ParentalKey(House, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey("core.SiteImage", verbose_name=_("image"), on_delete=models.CASCADE, related_name="+")
    caption = LocalizedTextField(_("caption"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")

    def __str__(self) -> str:
        return str(self.caption) or str(self.image)

    def clean(self) -> None:
        """Raise ValidationError for a picture that says nothing to those who do not see it."""
        super().clean()
        if self.image_id and not self.image.alt:
            raise ValidationError({"image": _("This image has no alternative text. Write it at the image first.")})


def day_of(day: dt.date) -> str:
    """Return the day of a figure in the active language: "As of 31 Dec 2022"."""
    return gettext("As of %(date)s") % {"date": short_date(day)}


def sources_of(texts: Iterable[LocalizedText]) -> str:
    """Return the sources of several figures in the active language, each once: "Source: the regional House"."""
    named = dict.fromkeys(str(text) for text in texts if text)
    label = gettext("Source")
    return f"{label}: {', '.join(named)}" if named else ""


class DatedFigure(models.Model):
    """A number that never stands without its day and its source."""

    value = models.PositiveIntegerField(_("figure"))
    as_of = models.DateField(_("as of"), help_text=_("The day the figure stood so."))
    source = LocalizedTextField(_("source"))
    source_url = models.URLField(_("address of the source"), blank=True)

    class Meta:
        abstract = True

    @property
    def day(self) -> str:
        """Its day in the active language."""
        return day_of(self.as_of)


class HouseFigure(DatedFigure, Orderable):
    """A dated figure about a House. It keeps the region the House belonged to on its day."""

    class Subject(models.TextChoices):
        ASSOCIATIONS = "associations", _("ethnocultural associations")
        COLLECTIVES = "collectives", _("creative collectives")
        ROOMS = "rooms", _("mediation rooms")
        MEDIATORS = "mediators", _("mediators")
        OTHER = "other", _("something else")

    house = ParentalKey(House, on_delete=models.CASCADE, related_name="figures")
    subject = models.CharField(
        _("what is counted"),
        max_length=20,
        choices=Subject.choices,
        default=Subject.OTHER,
        help_text=_("Shown only while the directory itself has no rows of this kind for the House."),
    )
    label = LocalizedTextField(_("in words"), blank=True, text_length=80)

    class Meta(Orderable.Meta):
        verbose_name = _("dated figure")
        verbose_name_plural = _("dated figures")

    def __str__(self) -> str:
        return f"{self.value} {self.label or self.get_subject_display()}"

    def clean(self) -> None:
        """Raise ValidationError for a figure of which nobody says what it counts."""
        super().clean()
        if self.subject == self.Subject.OTHER and not self.label:
            raise ValidationError({"label": _("Say what the figure counts.")})

    @property
    def place(self) -> str:
        """The region of its day, where the House belongs to another one today; else ""."""
        return self.house.former_region(self.as_of)
