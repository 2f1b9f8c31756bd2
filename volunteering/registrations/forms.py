"""The one step of registering for an event."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from inbox.contact_fields import LABELS as CONTACT_LABELS
from inbox.form_fields import OneOfField, SelectField, TextField
from inbox.form_parts import ConsentPart, ContactPart, QuestionsPart, says
from volunteering.models.signup import MOST_PEOPLE

LABELS: dict[str, Any] = {
    **CONTACT_LABELS,
    "name": _("Surname and given name"),
    "talk_language": _("Which language suits you?"),
    "people": _("How many of you will come?"),
}


class RegistrationStep(ConsentPart, QuestionsPart, ContactPart):
    """Who comes, how many, in which language; the event's own questions; the consent."""

    consent_kind: ClassVar[str] = "event-registration"

    name = TextField(label=LABELS["name"], longest=100, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    settlement = None  # type: ignore[assignment]
    people = SelectField(
        label=LABELS["people"],
        choices=[(str(number), str(number)) for number in range(1, MOST_PEOPLE + 1)],
        empty_label=_("Choose a number"),
        error_messages=says(_("Choose how many of you will come.")),
    )
    talk_language = OneOfField(
        label=LABELS["talk_language"],
        choices=settings.LANGUAGES,
        error_messages=says(_("Mark which language suits you.")),
    )

    def clean_people(self) -> int:
        """Return the number."""
        return int(self.cleaned_data["people"])
