"""Parts of steps that the forms of mediation share: is anybody in danger, and what is it about."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from inbox.form_fields import OneOfField, SelectField
from inbox.form_parts import named, says
from inbox.steps import StepForm
from mediation.fields import LABELS
from mediation.models import ConsultationRequest, Topic


class TriagePart(StepForm):
    """Whether anybody is in danger: asked first, it decides whether a rule may send the request anywhere."""

    triage = OneOfField(
        label=LABELS["triage"],
        choices=ConsultationRequest.Triage.choices,
        error_messages=says(_("Mark whether there are threats or violence.")),
    )


def topic_field(label: Any) -> SelectField:
    """Return the field of the kind of dispute; TopicPart fills it."""
    return SelectField(
        label=label,
        choices=[],
        empty_label=_("Choose the kind of dispute"),
        error_messages=says(_("Choose the kind of dispute from the list.")),
    )


class TopicPart(StepForm):
    """What it is about: one of the kinds of dispute that are offered; the clean value is the record."""

    topic = topic_field(LABELS["topic"])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topics = {topic.code: topic for topic in Topic.objects.filter(offered=True)}
        self.fields["topic"].choices = [("", _("Choose the kind of dispute")), *named(self.topics)]  # type: ignore[attr-defined]

    def clean_topic(self) -> Topic:
        """Return the chosen record."""
        return self.topics[self.cleaned_data["topic"]]
