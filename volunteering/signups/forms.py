"""The two steps of signing up: who and where; how the volunteer can help, the call's own questions, the consent."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbox.form_fields import OneOfField, PhoneField, SelectField, SeveralOfField, TextField
from inbox.form_parts import ConsentPart, ContactPart, QuestionsPart, named, says
from volunteering.ages import AgeBand
from volunteering.models import Direction
from volunteering.signups.fields import AVAILABILITY, LABELS

LONGEST_SKILLS = 1_000


class PersonForm(ContactPart):
    """Step 1: who signs up, how old, where; for the youngest the consent of a parent.

    `bands` are the age bands the call takes; any band of the law for a general signup.
    """

    name = TextField(label=LABELS["name"], longest=100, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    age_band = OneOfField(label=LABELS["age_band"], choices=[], error_messages=says(_("Choose your age group.")))
    parent_name = TextField(label=LABELS["parent_name"], longest=100, required=False)
    parent_phone = PhoneField(label=LABELS["parent_phone"], required=False)
    parent_consent = forms.BooleanField(label=LABELS["parent_consent"], required=False)
    region = SelectField(
        label=LABELS["region"],
        help_text=_("Where you live."),
        choices=[],
        empty_label=_("Choose a region"),
        error_messages=says(_("Choose a region from the list.")),
    )

    field_order = [
        *("name", "age_band", "parent_name", "parent_phone", "parent_consent"),
        *("region", "settlement", "phone", "email"),
    ]

    def __init__(self, *args: Any, bands: list[AgeBand], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bands = bands
        field: Any = self.fields["age_band"]
        field.choices = [(band.value, band.label) for band in bands]
        if bands and bands[0].youngest:
            words = gettext("This call takes volunteers from the age of %(age)d.") % {"age": bands[0].youngest}
            field.help_text = words
            field.error_messages["invalid_choice"] = words
        if not self.asks_parent:
            for name in ("parent_name", "parent_phone", "parent_consent"):
                del self.fields[name]

    @property
    def asks_parent(self) -> bool:
        """Whether somebody so young may sign up that a parent must consent."""
        return any(band.needs_parent for band in self.bands)

    def clean(self) -> dict[str, Any]:
        """Under 14: insist on the parent's name, phone and consent (law No. 42-VI, article 12)."""
        cleaned = super().clean()
        if cleaned.get("age_band") == AgeBand.UNDER_14:
            needed = {
                "parent_name": _("Under 14: write the name of a parent or guardian."),
                "parent_phone": _("Under 14: give the phone of a parent or guardian."),
                "parent_consent": _("Under 14: the consent of a parent or guardian is needed."),
            }
            for name, sentence in needed.items():
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, sentence)
        return cleaned


class HelpForm(ConsentPart, QuestionsPart):
    """Step 2: languages, directions, skills, free time, the call's own questions, the consent."""

    consent_kind: ClassVar[str] = "volunteer-signup"

    languages = SeveralOfField(
        label=LABELS["languages"],
        choices=settings.LANGUAGES,
        error_messages={"required": _("Mark at least one language.")},
    )
    directions = SeveralOfField(
        label=LABELS["directions"], choices=[], error_messages={"required": _("Mark at least one direction.")}
    )
    skills = TextField(label=LABELS["skills"], multiline=True, longest=LONGEST_SKILLS, required=False)
    availability = SeveralOfField(label=LABELS["availability"], choices=AVAILABILITY, required=False)

    def __init__(self, *args: Any, asks_directions: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_directions:
            del self.fields["directions"]
            return
        self.offered = {direction.code: direction for direction in Direction.objects.all()}
        self.fields["directions"].choices = named(self.offered)  # type: ignore[attr-defined]

    def clean_directions(self) -> list[Direction]:
        """Return the chosen records."""
        return [self.offered[code] for code in self.cleaned_data["directions"]]
