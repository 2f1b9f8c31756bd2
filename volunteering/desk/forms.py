"""What the desk of coordinators asks for."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from inbox.form_fields import LONG_TEXT, TextField
from volunteering.signups.desk_forms import HoursField

MARKS = [("came", _("Came")), ("missed", _("Did not come")), ("", _("Not known yet"))]


class AttendanceRowForm(forms.Form):
    """One volunteer: came or not, for how many hours."""

    mark = forms.ChoiceField(label=_("Attendance"), choices=MARKS, required=False, widget=forms.RadioSelect)
    hours = HoursField()
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=999_999_999)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False


class RosterMessageForm(forms.Form):
    """A message to everybody who is accepted, once in each language they wrote in."""

    use_required_attribute = False

    def __init__(self, *args: Any, counts: dict[str, int], **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for code, name in settings.LANGUAGES:
            if counts.get(code):
                self.fields[f"text_{code}"] = TextField(
                    label=name,
                    help_text=_("Volunteers with this language: %(count)d") % {"count": counts[code]},
                    multiline=True,
                    longest=LONG_TEXT,
                    widget=forms.Textarea(attrs={"rows": 5, "lang": code}),
                )

    @property
    def texts(self) -> dict[str, str]:
        """The texts by language."""
        return {name.removeprefix("text_"): text for name, text in self.cleaned_data.items()}
