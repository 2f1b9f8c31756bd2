"""The fixed fields of a question to the reception: ids, words and options, for the form, the snapshot and the desk."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core import dates
from core.fields import LocalizedText
from inbox.kinds import CoreField
from mediation import fields
from mediation.models import ConsultationRequest, Profession, ReceptionRequest

LABELS: dict[str, Any] = {
    **{name: fields.LABELS[name] for name in ("triage", "name", "phone", "email", "safe", "times", "region")},
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


def profession_options() -> fields.Choices:
    """Return every kind of specialist by code, also those no longer offered: an old answer keeps its words."""
    return [(profession.code, fields.NameOf(profession)) for profession in Profession.objects.all()]


def _plain(name: str) -> Any:
    return lambda row: getattr(row, name)


def _choices(enum: Any) -> Any:
    return lambda: list(enum.choices)


def _contact(name: str, kind: str, read: Any, options: Any = None, *, required: bool = False) -> CoreField:
    return CoreField(name, kind, 2, LABELS[name], options, read=read, personal=True, contact=True, required=required)


CORE_FIELDS: tuple[CoreField, ...] = (
    CoreField(
        "triage",
        "one_of",
        1,
        LABELS["triage"],
        _choices(ConsultationRequest.Triage),
        read=_plain("triage"),
        required=True,
    ),
    CoreField(
        "topic",
        "one_of",
        1,
        LABELS["topic"],
        fields.topic_options,
        read=lambda row: row.topic.code,
        kept=True,
        required=True,
    ),
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
        _choices(ReceptionRequest.AnswerBy),
        read=_plain("answer_by"),
        kept=True,
        required=True,
    ),
    CoreField("slot", "record", 2, LABELS["slot"], read=_slot),
    CoreField(
        "talk_language",
        "one_of",
        2,
        LABELS["talk_language"],
        lambda: list(settings.LANGUAGES),
        read=_plain("talk_language"),
        kept=True,
        required=True,
    ),
    CoreField("region", "record", 2, LABELS["region"], read=_plain("intake_region"), kept=True, required=True),
    _contact("name", "short_text", _plain("contact_name")),
    _contact("phone", "phone", _plain("contact_phone")),
    _contact("email", "email", _plain("contact_email")),
    _contact("safe", "one_of", _plain("contact_safe"), lambda: fields.SAFE, required=True),
    _contact("times", "several_of", fields.times_of, lambda: fields.TIMES),
)
