"""The fixed fields of a signup: ids, words and options, for the form, the snapshot and the desk."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from inbox.kinds import CoreField, Text
from volunteering.ages import AgeBand
from volunteering.models import Direction, VolunteerSignup

Choices = list[tuple[str, Text]]

AVAILABILITY: Choices = [
    ("weekdays", _("On weekdays, in the daytime")),
    ("evenings", _("On weekdays, in the evening")),
    ("weekends", _("At weekends")),
    ("online", _("Online")),
]
LABELS: dict[str, Any] = {
    "name": _("Surname and given name"),
    "age_band": _("Your age"),
    "parent_name": _("Name of the parent or guardian"),
    "parent_phone": _("Phone of the parent or guardian"),
    "parent_consent": _("I am a parent or guardian of this volunteer and consent to their taking part"),
    "region": _("Region"),
    "settlement": _("City / district"),
    "phone": _("Phone"),
    "email": _("E-mail"),
    "languages": _("Which languages do you speak?"),
    "directions": _("Which directions interest you?"),
    "skills": _("What can you do? Have you been a volunteer before?"),
    "availability": _("When are you free?"),
}


def direction_options() -> Choices:
    """Return every direction by code."""
    return [(direction.code, NameOf(direction)) for direction in Direction.objects.all()]


class NameOf(str):
    """A record's name as a text that follows the active language, like a lazy translation."""

    _record: Any

    def __new__(cls, record: Any) -> "NameOf":
        text = super().__new__(cls, "")
        text._record = record
        return text

    def __str__(self) -> str:
        return str(self._record.name)


def _plain(name: str) -> Any:
    return lambda row: getattr(row, name)


def _consent(row: VolunteerSignup) -> str:
    return "yes" if row.parent_consent else ""


CORE_FIELDS: tuple[CoreField, ...] = (
    CoreField("name", "short_text", 1, LABELS["name"], read=_plain("contact_name"), personal=True, contact=True),
    CoreField(
        "age_band",
        "one_of",
        1,
        LABELS["age_band"],
        lambda: list(AgeBand.choices),
        read=_plain("age_band"),
        kept=True,
        required=True,
    ),
    CoreField("parent_name", "short_text", 1, LABELS["parent_name"], personal=True, contact=True),
    CoreField("parent_phone", "phone", 1, LABELS["parent_phone"], personal=True, contact=True),
    CoreField(
        "parent_consent", "yes_no", 1, LABELS["parent_consent"], lambda: [("yes", _("Yes"))], read=_consent, kept=True
    ),
    CoreField("region", "record", 1, LABELS["region"], read=_plain("intake_region"), kept=True, required=True),
    CoreField("settlement", "short_text", 1, LABELS["settlement"], personal=True),
    CoreField("phone", "phone", 1, LABELS["phone"], read=_plain("contact_phone"), personal=True, contact=True),
    CoreField("email", "email", 1, LABELS["email"], read=_plain("contact_email"), personal=True, contact=True),
    CoreField(
        "languages",
        "several_of",
        2,
        LABELS["languages"],
        lambda: list(settings.LANGUAGES),
        read=_plain("language_codes"),
        kept=True,
    ),
    CoreField(
        "directions",
        "several_of",
        2,
        LABELS["directions"],
        direction_options,
        read=lambda row: [direction.code for direction in row.directions.all()],
        kept=True,
    ),
    CoreField("skills", "long_text", 2, LABELS["skills"], personal=True),
    CoreField("availability", "several_of", 2, LABELS["availability"], lambda: AVAILABILITY),
)
