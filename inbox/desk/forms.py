"""What the desk asks for. Forms of transitions belong to the kinds (`inbox.forms`)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from houses.models import House
from inbox.form_fields import LONG_TEXT, TextField
from inbox.forms import TransitionForm

REASON_LENGTH = 500


class NoteForm(TransitionForm):
    """A note among staff."""

    text = TextField(
        label=_("Text"), longest=LONG_TEXT, multiline=True, help_text=_("Only staff who work on this request read it.")
    )


class ReplyForm(TransitionForm):
    """A reply to the applicant."""

    text = TextField(label=_("Text"), longest=LONG_TEXT, multiline=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["lang"] = self.submission.language
        self.fields["text"].help_text = _(
            "Write in the applicant's language. It appears on their status page; the mail only says that it is there."
        )


class ClarifyForm(ReplyForm):
    """A question to the applicant, whose answer the desk then waits for."""

    text = TextField(label=_("Text"), longest=LONG_TEXT, multiline=True)


class RouteForm(TransitionForm):
    """Sends a request to another House."""

    house = forms.ModelChoiceField(label=_("House"), queryset=House.objects.none(), empty_label=_("Choose a House"))
    reason = TextField(
        label=_("Why"),
        longest=REASON_LENGTH,
        multiline=True,
        help_text=_("Kept as a note among staff. The applicant sees the new House, not the reason."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["house"]
        field.queryset = House.objects.active().exclude(pk=self.submission.house_id or 0).select_related("region")
        field.label_from_instance = lambda house: f"{house.short_name}, {house.region}"


class ExportForm(forms.Form):
    """Why data leave the desk. The reason is kept in the log, so it is a code, not a text."""

    REASONS = [
        ("report", _("Report or statistics")),
        ("handover", _("Hand-over to another body")),
        ("quality", _("Check of the quality of work")),
        ("applicant", _("At the request of the applicant")),
        ("other", _("Other official need")),
    ]
    reason = forms.ChoiceField(label=_("Why do you need the file?"), choices=REASONS, widget=forms.RadioSelect)
    personal = forms.BooleanField(
        label=_("With names, phones and e-mail addresses"),
        required=False,
        help_text=_("Keep such a file on a protected computer only, and delete it when it is no longer needed."),
    )

    def __init__(self, *args: Any, may_export_personal: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_export_personal:
            del self.fields["personal"]


class SearchForm(forms.Form):
    """The search box of the list. It is sent by POST: a phone must not get into an address."""

    typed = forms.CharField(label=_("Number, phone or e-mail"), max_length=254, required=False)
