"""What the consultation's transitions ask of the moderator."""

import datetime as dt

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inbox.forms import TransitionForm

LONGEST_WAIT = dt.timedelta(days=366)


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

    def clean_appointment_at(self) -> dt.datetime:
        """Refuse a day that has passed and one too far away: the applicant is told this moment."""
        moment: dt.datetime = self.cleaned_data["appointment_at"]
        today = timezone.localdate()
        if not today <= timezone.localdate(moment) <= today + LONGEST_WAIT:
            raise ValidationError(_("Choose a day from today on, at most a year ahead."), code="day")
        return moment
