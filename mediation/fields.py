"""The fixed fields of a consultation request: ids, words and options, for the form, the snapshot and the desk."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from inbox.contact_fields import LABELS as CONTACT_LABELS
from inbox.contact_fields import Choices, by_code, choices, column, contact_fields
from inbox.kinds import CoreField, Text
from mediation.models import ConsultationRequest, Topic

LABELS: dict[str, Any] = {
    **CONTACT_LABELS,
    "triage": _("Are there threats, beatings or violence in this situation, also against a child?"),
    "for_whom": _("For whom do you ask?"),
    "mediator": _("Mediator you would prefer"),
    "talk_language": _("In which language would you like to talk?"),
    "channel": _("How would you like to meet?"),
    "house": _("House of Friendship you would prefer"),
    "topic": _("Kind of dispute"),
    "relation": _("Who is the other party to you?"),
    "story": _("Describe the situation briefly"),
    "wish": _("What result do you want?"),
}


def topic_options() -> Choices:
    """Return every kind of dispute by code."""
    return by_code(Topic.objects.all())


TRIAGE = CoreField(
    "triage",
    "one_of",
    1,
    LABELS["triage"],
    choices(ConsultationRequest.Triage),
    read=column("triage"),
    required=True,
)


def topic_field(step: int, label: Text) -> CoreField:
    """Return the field of the kind of dispute."""
    return CoreField(
        "topic", "one_of", step, label, topic_options, read=lambda row: row.topic.code, kept=True, required=True
    )


def talk_language_field(step: int, label: Text) -> CoreField:
    """Return the field of the language to talk in."""
    return CoreField(
        "talk_language",
        "one_of",
        step,
        label,
        lambda: list(settings.LANGUAGES),
        read=column("talk_language"),
        kept=True,
        required=True,
    )


CORE_FIELDS: tuple[CoreField, ...] = (
    TRIAGE,
    CoreField(
        "for_whom",
        "one_of",
        1,
        LABELS["for_whom"],
        choices(ConsultationRequest.ForWhom),
        read=column("for_whom"),
        kept=True,
        required=True,
    ),
    # The name of a mediator is published, but who asked whom is not kept after the erasure.
    CoreField("mediator", "record", 1, LABELS["mediator"], read=column("wished_mediator")),
    *contact_fields(2, "name", "phone", "email", "safe", "times", "region", "settlement"),
    talk_language_field(2, LABELS["talk_language"]),
    CoreField(
        "channel",
        "one_of",
        2,
        LABELS["channel"],
        choices(ConsultationRequest.Channel),
        read=column("channel"),
        kept=True,
        required=True,
    ),
    CoreField("house", "record", 2, LABELS["house"], read=column("wished_house"), kept=True),
    topic_field(3, LABELS["topic"]),
    CoreField(
        "relation",
        "one_of",
        3,
        LABELS["relation"],
        choices(ConsultationRequest.Relation),
        read=column("relation"),
        kept=True,
        required=True,
    ),
    CoreField("story", "long_text", 3, LABELS["story"], personal=True, required=True),
    CoreField("wish", "long_text", 3, LABELS["wish"], personal=True),
)
