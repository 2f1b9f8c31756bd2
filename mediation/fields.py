"""The fixed fields of a consultation request: ids, words and options, for the form, the snapshot and the desk."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from inbox.kinds import CoreField, Text
from inbox.models import Submission
from mediation.models import ConsultationRequest, Topic

Choices = list[tuple[str, Text]]

SAFE: Choices = [
    ("yes", _("Yes")),
    ("times", _("Only at the times I choose")),
    ("no", _("No, I will look at the status page")),
]
TIMES: Choices = [
    ("morning", _("in the morning, 9:00–12:00")),
    ("midday", _("at midday, 12:00–15:00")),
    ("afternoon", _("in the afternoon, 15:00–18:00")),
]

LABELS: dict[str, Any] = {
    "triage": _("Are there threats, beatings or violence in this situation, also against a child?"),
    "for_whom": _("For whom do you ask?"),
    "mediator": _("Mediator you would prefer"),
    "name": _("How should we address you?"),
    "phone": _("Phone"),
    "email": _("E-mail"),
    "safe": _("Is it safe to call or write to you there?"),
    "times": _("Convenient time for a call"),
    "region": _("Region"),
    "settlement": _("City / district"),
    "talk_language": _("In which language would you like to talk?"),
    "channel": _("How would you like to meet?"),
    "house": _("House of Friendship you would prefer"),
    "topic": _("Kind of dispute"),
    "relation": _("Who is the other party to you?"),
    "story": _("Describe the situation briefly"),
    "wish": _("What result do you want?"),
}


def topic_options() -> Choices:
    """Return every kind of dispute by code, also those no longer offered: an old answer keeps its words."""
    return [(topic.code, NameOf(topic)) for topic in Topic.objects.all()]


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


def _choices(enum: Any) -> Any:
    return lambda: list(enum.choices)


def times_of(row: Submission) -> list[str]:
    """Return the codes of the times that suit."""
    return row.contact_times.split(",") if row.contact_times else []


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
        "for_whom",
        "one_of",
        1,
        LABELS["for_whom"],
        _choices(ConsultationRequest.ForWhom),
        read=_plain("for_whom"),
        kept=True,
        required=True,
    ),
    # The name of a mediator is published, but who asked whom is not kept after the erasure.
    CoreField("mediator", "record", 1, LABELS["mediator"], read=_plain("wished_mediator")),
    CoreField("name", "short_text", 2, LABELS["name"], read=_plain("contact_name"), personal=True, contact=True),
    CoreField("phone", "phone", 2, LABELS["phone"], read=_plain("contact_phone"), personal=True, contact=True),
    CoreField("email", "email", 2, LABELS["email"], read=_plain("contact_email"), personal=True, contact=True),
    CoreField(
        "safe",
        "one_of",
        2,
        LABELS["safe"],
        lambda: SAFE,
        read=_plain("contact_safe"),
        personal=True,
        contact=True,
        required=True,
    ),
    CoreField("times", "several_of", 2, LABELS["times"], lambda: TIMES, read=times_of, personal=True, contact=True),
    CoreField("region", "record", 2, LABELS["region"], read=_plain("intake_region"), kept=True, required=True),
    CoreField("settlement", "short_text", 2, LABELS["settlement"], personal=True),
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
    CoreField(
        "channel",
        "one_of",
        2,
        LABELS["channel"],
        _choices(ConsultationRequest.Channel),
        read=_plain("channel"),
        kept=True,
        required=True,
    ),
    CoreField("house", "record", 2, LABELS["house"], read=_plain("wished_house"), kept=True),
    CoreField(
        "topic",
        "one_of",
        3,
        LABELS["topic"],
        topic_options,
        read=lambda row: row.topic.code,
        kept=True,
        required=True,
    ),
    CoreField(
        "relation",
        "one_of",
        3,
        LABELS["relation"],
        _choices(ConsultationRequest.Relation),
        read=_plain("relation"),
        kept=True,
        required=True,
    ),
    CoreField("story", "long_text", 3, LABELS["story"], personal=True, required=True),
    CoreField("wish", "long_text", 3, LABELS["wish"], personal=True),
)
