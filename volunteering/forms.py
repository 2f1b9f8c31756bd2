"""Forms of the admin: a call with the days of the week on which it repeats."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from houses.hours import Weekday
from houses.records import HouseRecordForm


class CallForm(HouseRecordForm):
    """The form of a call; the column keeps the days as "1,3", the form offers them as boxes to tick."""

    repeats_on = forms.MultipleChoiceField(
        label=_("repeats every week on"),
        choices=Weekday.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("From the first to the last day. Empty: the dates entered below, or all days."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["repeats_on"] = [str(day) for day in self.instance.weekdays]

    def clean_repeats_on(self) -> str:
        """Return the chosen days as the column keeps them."""
        return ",".join(sorted(self.cleaned_data["repeats_on"]))
