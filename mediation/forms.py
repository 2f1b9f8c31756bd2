"""The three steps of the consultation form: safety; who and where; the matter with the editor's own questions."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.collation import alphabetical
from core.models import Region
from houses.models import House
from inbox.form_fields import (
    DateField,
    EmailField,
    NumberField,
    OneOfField,
    PhoneField,
    SelectField,
    SeveralOfField,
    TextField,
)
from inbox.models import ConsentText
from inbox.steps import StepForm
from mediation.fields import LABELS, SAFE, TIMES, YES_NO
from mediation.models import ConsultationRequest, Topic

QUESTION_PREFIX = "q_"  # field name of an own question: prefix and block id
SHORTEST_STORY, LONGEST_STORY, LONGEST_WISH, LONGEST_OWN = 20, 2_000, 1_000, 2_000


def says(sentence: Any) -> dict[str, Any]:
    """Return error messages of a choice: a sentence that names its question, to be told apart in the summary."""
    return {"required": sentence, "invalid_choice": sentence}


class SafetyForm(StepForm):
    """Step 1: is anybody in danger, and for whom is the request."""

    triage = OneOfField(
        label=LABELS["triage"],
        choices=ConsultationRequest.Triage.choices,
        error_messages=says(_("Mark whether there are threats or violence.")),
    )
    for_whom = OneOfField(
        label=LABELS["for_whom"],
        choices=ConsultationRequest.ForWhom.choices,
        error_messages=says(_("Mark for whom you ask.")),
    )


class ContactForm(StepForm):
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
    settlement = TextField(label=LABELS["settlement"], longest=120, required=False)
    phone = PhoneField(label=LABELS["phone"], help_text=_("For example: +7 777 123 45 67"), required=False)
    email = EmailField(label=LABELS["email"], required=False)
    safe = OneOfField(
        label=LABELS["safe"],
        help_text=_("Tell us if somebody else sees the phone or the mail."),
        choices=SAFE,
        error_messages=says(_("Mark whether it is safe to call or write to you.")),
    )
    times = SeveralOfField(label=LABELS["times"], choices=TIMES, required=False)
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
        # Rows are read once per form, and the names are those of the page's language.
        self.regions = {region.code: region for region in Region.objects.filter(valid_to=None)}
        self.houses = {house.code: house for house in House.objects.active().select_related("region")}
        self.fields["region"].choices = [("", _("Choose a region")), *alphabetical(_named(self.regions))]  # type: ignore[attr-defined]
        self.fields["house"].choices = [("", _("Any that is near")), *alphabetical(_named(self.houses))]  # type: ignore[attr-defined]

    def clean_region(self) -> Region:
        """Return the chosen record."""
        return self.regions[self.cleaned_data["region"]]

    def clean_house(self) -> House | None:
        """Return the chosen record, or None."""
        return self.houses.get(self.cleaned_data["house"])

    def clean(self) -> dict[str, Any]:
        """Ask for one way to reach the person, and for times where only named times are safe."""
        cleaned = super().clean()
        if not (cleaned.get("phone") or cleaned.get("email")) and not ({"phone", "email"} & self.errors.keys()):
            self.add_error("phone", _("Give a phone number or an e-mail."))
        if cleaned.get("safe") == "times" and not cleaned.get("times") and "times" not in self.errors:
            self.add_error("times", _("Choose at least one time."))
        return cleaned


def _named(records: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(code, str(record.name)) for code, record in records.items()]


class MatterForm(StepForm):
    """Step 3: what it is about, the editor's own questions, the consent."""

    topic = SelectField(
        label=LABELS["topic"],
        choices=[],
        empty_label=_("Choose the kind of dispute"),
        error_messages=says(_("Choose the kind of dispute from the list.")),
    )
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
    consent = forms.BooleanField(
        label=_("I consent to the processing of my personal data"),
        error_messages={"required": _("Consent is needed to send the form.")},
    )
    consent_version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, questions: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topics = {topic.code: topic for topic in Topic.objects.filter(offered=True)}
        self.fields["topic"].choices = [("", _("Choose the kind of dispute")), *_named(self.topics)]  # type: ignore[attr-defined]
        self.question_names: list[str] = []
        for block in questions:
            name = f"{QUESTION_PREFIX}{block.id}"
            self.question_names.append(name)
            self.fields[name] = question_field(block)
        # The consent stands last, whatever was added.
        order = [name for name in self.fields if not name.startswith("consent")]
        self.order_fields([*order, "consent", "consent_version"])
        newest = ConsentText.current("consultation")
        self.consent_text = newest.text if newest else ""
        self.initial.setdefault("consent_version", newest.version if newest else "")

    def clean_topic(self) -> Topic:
        """Return the chosen record."""
        return self.topics[self.cleaned_data["topic"]]

    def clean_consent_version(self) -> ConsentText | None:
        """Return the text that was shown; the newest one when the field was tampered with."""
        value = self.cleaned_data["consent_version"]
        texts = ConsentText.objects.filter(kind="consultation")
        shown = texts.filter(version=int(value)).first() if value.isdecimal() and len(value) < 6 else None
        return shown or ConsentText.current("consultation")

    @property
    def own_questions(self) -> list[forms.BoundField]:
        """The editor's questions, for the template."""
        return [self[name] for name in self.question_names]


def question_field(block: Any) -> forms.Field:
    """Return the form field of an editor's question (a block of ConsultationPage.questions)."""
    value = block.value
    common = {"label": value["label"], "help_text": value["help_text"], "required": value["required"]}
    if block.block_type in {"one_of", "several_of"}:
        options = [(item.id, item.value) for item in value["options"].bound_blocks]
        return (OneOfField if block.block_type == "one_of" else SeveralOfField)(choices=options, **common)
    makers: dict[str, Any] = {
        "short_text": lambda: TextField(**common),
        "long_text": lambda: TextField(multiline=True, longest=LONGEST_OWN, **common),
        "date": lambda: DateField(**common),
        "number": lambda: NumberField(**common),
        "yes_no": lambda: OneOfField(choices=YES_NO, **common),
    }
    try:
        field: forms.Field = makers[block.block_type]()
    except KeyError:
        raise ValidationError(f"Unknown type of question: {block.block_type}") from None
    return field


def build_safety(data: QueryDict | None, check: bool, initial: Mapping[str, Any]) -> StepForm:
    """Return step 1."""
    return SafetyForm(data, check=check, initial=dict(initial))


def build_contact(data: QueryDict | None, check: bool, initial: Mapping[str, Any]) -> StepForm:
    """Return step 2."""
    return ContactForm(data, check=check, initial=dict(initial))
