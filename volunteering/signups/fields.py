"""The fixed fields of a signup: ids, words and options, for the form, the snapshot and the desk."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from inbox.contact_fields import LABELS as CONTACT_LABELS
from inbox.contact_fields import Choices, by_code, choices, column, contact_fields
from inbox.kinds import CoreField
from volunteering.ages import AgeBand
from volunteering.models import Direction, VolunteerSignup

AVAILABILITY: Choices = [
    ("weekdays", _("On weekdays, in the daytime")),
    ("evenings", _("On weekdays, in the evening")),
    ("weekends", _("At weekends")),
    ("online", _("Online")),
]
LABELS: dict[str, Any] = {
    **CONTACT_LABELS,
    "name": _("Surname and given name"),
    "age_band": _("Your age"),
    "parent_name": _("Name of the parent or guardian"),
    "parent_phone": _("Phone of the parent or guardian"),
    "parent_consent": _("I am a parent or guardian of this volunteer and consent to their taking part"),
    "languages": _("Which languages do you speak?"),
    "directions": _("Which directions interest you?"),
    "skills": _("What can you do? Have you been a volunteer before?"),
    "availability": _("When are you free?"),
}


def direction_options() -> Choices:
    """Return every direction by code."""
    return by_code(Direction.objects.all())


def _consent(row: VolunteerSignup) -> str:
    return "yes" if row.parent_consent else ""


CORE_FIELDS: tuple[CoreField, ...] = (
    *contact_fields(1, "name", labels=LABELS),
    CoreField(
        "age_band",
        "one_of",
        1,
        LABELS["age_band"],
        choices(AgeBand),
        read=column("age_band"),
        kept=True,
        required=True,
    ),
    CoreField("parent_name", "short_text", 1, LABELS["parent_name"], personal=True, contact=True),
    CoreField("parent_phone", "phone", 1, LABELS["parent_phone"], personal=True, contact=True),
    CoreField(
        "parent_consent", "yes_no", 1, LABELS["parent_consent"], lambda: [("yes", _("Yes"))], read=_consent, kept=True
    ),
    *contact_fields(1, "region", "settlement", "phone", "email"),
    CoreField(
        "languages",
        "several_of",
        2,
        LABELS["languages"],
        lambda: list(settings.LANGUAGES),
        read=column("language_codes"),
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
