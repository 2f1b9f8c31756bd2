"""The three steps of the consultation form: safety; who and where; the matter with the editor's own questions."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core.collation import alphabetical
from houses.models import House
from inbox.form_fields import OneOfField, SelectField, TextField
from inbox.form_parts import ConsentPart, QuestionsPart, SafeContactPart, named, says
from mediation.fields import LABELS
from mediation.form_parts import TopicPart, TriagePart
from mediation.models import ConsultationRequest, Mediator
from mediation.register.asking import takes_requests

SHORTEST_STORY, LONGEST_STORY, LONGEST_WISH = 20, 2_000, 1_000


class SafetyForm(TriagePart):
    """Step 1: is anybody in danger, and for whom is the request."""

    for_whom = OneOfField(
        label=LABELS["for_whom"],
        choices=ConsultationRequest.ForWhom.choices,
        error_messages=says(_("Mark for whom you ask.")),
    )
    # Chosen in the directory, not typed: what nobody can be asked for any more counts as no choice.
    mediator = forms.CharField(label=LABELS["mediator"], required=False, widget=forms.HiddenInput)

    def clean_mediator(self) -> Mediator | None:
        """Return the chosen record while it takes requests, else None."""
        return takes_requests(self.cleaned_data["mediator"])

    def clean(self) -> dict[str, Any]:
        """Lead nobody to a mediator who named threats or violence."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("triage") == ConsultationRequest.Triage.YES:
            cleaned["mediator"] = None
        return cleaned


class ContactForm(SafeContactPart):
    """Step 2: how to reach the person, where, in which language and how to talk."""

    name = TextField(
        label=LABELS["name"],
        help_text=_("It need not be your real name."),
        longest=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    region = SelectField(
        label=LABELS["region"],
        help_text=_("A specialist of this region will look at the request."),
        choices=[],
        empty_label=_("Choose a region"),
        error_messages=says(_("Choose a region from the list.")),
    )
    talk_language = OneOfField(
        label=LABELS["talk_language"],
        choices=settings.LANGUAGES,
        error_messages=says(_("Mark in which language you would like to talk.")),
    )
    channel = OneOfField(
        label=LABELS["channel"],
        choices=ConsultationRequest.Channel.choices,
        error_messages=says(_("Mark how you would like to meet.")),
    )
    house = SelectField(label=LABELS["house"], choices=[], empty_label=_("Any that is near"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.houses = {house.code: house for house in House.objects.active().select_related("region")}
        self.fields["house"].choices = [("", _("Any that is near")), *alphabetical(named(self.houses))]  # type: ignore[attr-defined]

    def clean_house(self) -> House | None:
        """Return the chosen record, or None."""
        return self.houses.get(self.cleaned_data["house"])


class MatterForm(ConsentPart, QuestionsPart, TopicPart):
    """Step 3: what it is about, the editor's own questions, the consent."""

    consent_kind: ClassVar[str] = "consultation"

    relation = SelectField(
        label=LABELS["relation"],
        help_text=_("Do not give names of other people or documents' numbers."),
        choices=ConsultationRequest.Relation.choices,
        empty_label=_("Choose who it is"),
        error_messages=says(_("Choose who the other party is to you.")),
    )
    story = TextField(
        label=LABELS["story"],
        help_text=_("A few sentences are enough. Do not give names of other people or documents' numbers."),
        multiline=True,
        shortest=SHORTEST_STORY,
        error_messages={"required": _("Write what happened.")},
        longest=LONGEST_STORY,
    )
    wish = TextField(label=LABELS["wish"], multiline=True, longest=LONGEST_WISH, required=False)
