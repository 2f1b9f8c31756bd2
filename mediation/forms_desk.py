"""What the consultation's transitions ask of the moderator."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbox.forms import TransitionForm


class ScheduleForm(TransitionForm):
    """Asks when and where the consultation takes place."""

    appointment_at = forms.SplitDateTimeField(
        label=_("Date and time"),
        input_date_formats=["%Y-%m-%d", "%d.%m.%Y"],
        input_time_formats=["%H:%M"],
        widget=forms.SplitDateTimeWidget(
            date_format="%Y-%m-%d", time_format="%H:%M", date_attrs={"type": "date"}, time_attrs={"type": "time"}
        ),
    )
    appointment_place = forms.CharField(
        label=_("Place"), max_length=200, required=False, help_text=_("The applicant reads it on the status page.")
    )
