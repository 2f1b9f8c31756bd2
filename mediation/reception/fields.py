"""The fixed fields of a question to the reception: ids, words and options, for the form, the snapshot and the desk."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core import dates
from core.fields import LocalizedText
from inbox.contact_fields import LABELS as CONTACT_LABELS
from inbox.contact_fields import Choices, by_code, choices, column, contact_fields
from inbox.kinds import CoreField
from mediation import fields
from mediation.models import Profession, ReceptionRequest

LABELS: dict[str, Any] = {
    **CONTACT_LABELS,
    "triage": fields.LABELS["triage"],
    "topic": _("What is the question about?"),
    "professions": _("Who should answer?"),
    "question": _("Your question"),
    "answer_by": _("How should we answer?"),
    "slot": _("Time of the talk"),
    "talk_language": fields.LABELS["talk_language"],
}


@dataclass(frozen=True)
class SlotName:
    """A time that was booked, with its name in every language, as answers show records."""

    name: LocalizedText


def _slot(row: ReceptionRequest) -> SlotName | None:
    slot = row.slot_at
    if slot is None:
        return None
    return SlotName(LocalizedText({code: dates.long_datetime(slot, code) for code, _name in settings.LANGUAGES}))


def profession_options() -> Choices:
    """Return every kind of specialist by code."""
    return by_code(Profession.objects.all())


CORE_FIELDS: tuple[CoreField, ...] = (
    fields.TRIAGE,
    fields.topic_field(1, LABELS["topic"]),
    CoreField(
        "professions",
        "several_of",
        1,
        LABELS["professions"],
        profession_options,
        read=lambda row: [profession.code for profession in row.professions.all()],
        kept=True,
    ),
    CoreField("question", "long_text", 1, LABELS["question"], personal=True, required=True),
    CoreField(
        "answer_by",
        "one_of",
        2,
        LABELS["answer_by"],
        choices(ReceptionRequest.AnswerBy),
        read=column("answer_by"),
        kept=True,
        required=True,
    ),
    CoreField("slot", "record", 2, LABELS["slot"], read=_slot),
    fields.talk_language_field(2, LABELS["talk_language"]),
    *contact_fields(2, "region", "name", "phone", "email", "safe", "times"),
)
