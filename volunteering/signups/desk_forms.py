"""What transitions of a signup ask for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbox.forms import TransitionForm

MOST_HOURS = 2_000


class HoursField(forms.DecimalField):
    """Hours of work, with one figure behind the comma."""

    default_error_messages = {
        "invalid": _("Enter a number."),
        "max_digits": _("Enter a number."),
        "max_decimal_places": _("Enter a number."),
        "max_whole_digits": _("Enter a number."),
    }

    def __init__(self) -> None:
        super().__init__(
            label=_("Hours"),
            required=False,
            min_value=0,
            max_value=MOST_HOURS,
            max_digits=6,
            decimal_places=1,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "size": 5}),
        )

    def to_python(self, value: Any) -> Any:
        """Read a decimal comma, too."""
        return super().to_python(value.replace(",", ".").strip() if isinstance(value, str) else value)


class AttendForm(TransitionForm):
    """How many hours the volunteer worked."""

    hours = HoursField()
