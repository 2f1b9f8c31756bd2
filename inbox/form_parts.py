"""Parts of steps that forms of several kinds share: whom to reach and where, own questions, consent.

A step's form inherits the parts it has. A field of a part may be declared anew (it keeps its place) or left out by
`name = None`. ConsentPart stands before QuestionsPart among the bases: the consent is asked last.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from core.collation import alphabetical
from core.models import Region
from inbox.contact_fields import LABELS, SAFE, TIMES
from inbox.form_fields import EmailField, OneOfField, PhoneField, SelectField, SeveralOfField, TextField
from inbox.models import ConsentText
from inbox.questions import PREFIX, field_of
from inbox.steps import StepForm


def says(sentence: Any) -> dict[str, Any]:
    """Return error messages of a choice: a sentence that names its question, to be told apart in the summary."""
    return {"required": sentence, "invalid_choice": sentence}


def named(records: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return options of a choice: code and name of each record, in the page's language."""
    return [(code, str(record.name)) for code, record in records.items()]


class RegionPart(StepForm):
    """The region, as a list in alphabetical order; the clean value is the record."""

    region = SelectField(
        label=LABELS["region"],
        choices=[],
        empty_label=_("Choose a region"),
        error_messages=says(_("Choose a region from the list.")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Rows are read once per form, and the names are those of the page's language.
        self.regions = {region.code: region for region in Region.objects.filter(valid_to=None)}
        self.fields["region"].choices = [("", _("Choose a region")), *alphabetical(named(self.regions))]  # type: ignore[attr-defined]

    def clean_region(self) -> Region | None:
        """Return the chosen record; None where the step does not insist on one."""
        return self.regions.get(self.cleaned_data["region"])


class ContactPart(RegionPart):
    """How to reach the person: name, region, settlement, a phone number or an e-mail."""

    name = TextField(
        label=LABELS["name"],
        longest=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    settlement = TextField(label=LABELS["settlement"], longest=120, required=False)
    phone = PhoneField(label=LABELS["phone"], help_text=_("For example: +7 777 123 45 67"), required=False)
    email = EmailField(label=LABELS["email"], required=False)

    field_order = ["name", "region", "settlement", "phone", "email"]

    def clean(self) -> dict[str, Any]:
        """Ask for one way to reach the person."""
        cleaned = super().clean()
        if not (cleaned.get("phone") or cleaned.get("email")) and not ({"phone", "email"} & self.errors.keys()):
            self.add_error("phone", _("Give a phone number or an e-mail."))
        return cleaned


class SafeContactPart(ContactPart):
    """How to reach the person where somebody else may see it: also whether, and when, it is safe."""

    safe = OneOfField(
        label=LABELS["safe"],
        help_text=_("Tell us if somebody else sees the phone or the mail."),
        choices=SAFE,
        error_messages=says(_("Mark whether it is safe to call or write to you.")),
    )
    times = SeveralOfField(label=LABELS["times"], choices=TIMES, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for times where only named times are safe."""
        cleaned = super().clean()
        if cleaned.get("safe") == "times" and not cleaned.get("times") and "times" not in self.errors:
            self.add_error("times", _("Choose at least one time."))
        return cleaned


class QuestionsPart(StepForm):
    """The editor's own questions; `questions` is the value of the page's StreamField."""

    def __init__(self, *args: Any, questions: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question_names: list[str] = []
        for block in questions:
            name = f"{PREFIX}{block.id}"
            self.question_names.append(name)
            self.fields[name] = field_of(block)

    @property
    def own_questions(self) -> list[forms.BoundField]:
        """The editor's questions, for the template."""
        return [self[name] for name in self.question_names]


class ConsentPart(StepForm):
    """The consent to the newest text of the kind, asked last. The clean `consent_version` is the ConsentText."""

    consent_kind: ClassVar[str]

    consent = forms.BooleanField(
        label=_("I consent to the processing of my personal data"),
        error_messages={"required": _("Consent is needed to send the form.")},
    )
    consent_version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        order = [name for name in self.fields if not name.startswith("consent")]
        self.order_fields([*order, "consent", "consent_version"])
        newest = ConsentText.current(self.consent_kind)
        self.consent_text = newest.text if newest else ""
        self.initial.setdefault("consent_version", newest.version if newest else "")

    def clean_consent_version(self) -> ConsentText | None:
        """Return the text that was shown; the newest one when the field was tampered with."""
        value = self.cleaned_data["consent_version"]
        texts = ConsentText.objects.filter(kind=self.consent_kind)
        shown = texts.filter(version=int(value)).first() if value.isdecimal() and len(value) < 6 else None
        return shown or ConsentText.current(self.consent_kind)
