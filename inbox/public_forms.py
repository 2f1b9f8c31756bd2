"""Forms of the receipt and status pages."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inbox import receipts
from inbox.form_fields import FILL_IN, TextField

LONGEST_MESSAGE = 5_000


class CodeForm(forms.Form):
    """Asks for the receipt code; the clean value is normalised."""

    use_required_attribute = False

    code = forms.CharField(
        label=_("Code to look up the status"),
        help_text=_(
            "Twelve letters and digits, e.g. HK7T 4XMA P9CE. Kazakh, Russian or Latin keyboard, spaces or not."
        ),
        error_messages={"required": FILL_IN},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "maxlength": 60}
        ),
    )

    def clean_code(self) -> str:
        """Return the normalised code."""
        try:
            return receipts.normalise(self.cleaned_data["code"])
        except receipts.MalformedCode:
            raise ValidationError(_("There is a typing error in this code. Check it letter by letter.")) from None


class MessageForm(forms.Form):
    """Asks for a message to the office."""

    use_required_attribute = False

    text = TextField(
        label=_("Write a message"),
        help_text=_("Do not give names of other people or documents' numbers."),
        multiline=True,
        shortest=2,
        longest=LONGEST_MESSAGE,
    )
