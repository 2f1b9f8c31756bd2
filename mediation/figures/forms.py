"""The choice of period and region."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.collation import alphabetical
from core.models import Region
from inbox.figures import Period
from inbox.figures.periods import MONTHS_OF

SORT_NAMES = {
    MONTHS_OF["half"]: _("Half-years"),
    MONTHS_OF["year"]: _("Years"),
    MONTHS_OF["quarter"]: _("Quarters"),
    MONTHS_OF["month"]: _("Months"),
}


class FiguresForm(forms.Form):
    """Period and region by GET. An address with anything else is answered with what is valid (`is_odd`)."""

    period = forms.ChoiceField(label=_("Period"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)

    def __init__(self, data: Any, *, periods: Iterable[Period], regions: Iterable[Region], chosen: Period) -> None:
        """Offer `periods`, half-years first, and `regions`; `chosen` stands where no period was given."""
        self.periods = {period.code: period for period in periods}
        self.regions = {region.code: region for region in regions}
        self.first = chosen
        super().__init__({"period": data.get("period") or chosen.code, "region": data.get("region", "")})
        fields: Any = self.fields
        fields["period"].choices = _grouped(self.periods.values())
        named = alphabetical((code, region.name) for code, region in self.regions.items())
        fields["region"].choices = [("", _("The whole country")), *named]

    @property
    def is_odd(self) -> bool:
        """Whether something was asked for that there is not."""
        return not self.is_valid()

    def settle(self) -> None:
        """Replace what was not valid by what is shown instead, so that the controls say what the page shows."""
        wrong = set(self.errors)
        data: dict[str, Any] = dict(self.data)
        data |= {"period": self.first.code} if "period" in wrong else {}
        data |= {"region": ""} if "region" in wrong else {}
        self.data = data  # type: ignore[assignment]
        self.full_clean()

    @property
    def shown_period(self) -> Period:
        """The period to show; call it once the form is settled."""
        return self.periods.get(self.cleaned_data["period"], self.first)

    @property
    def shown_region(self) -> Region | None:
        """The region to show; None for the whole country."""
        return self.regions.get(self.cleaned_data["region"])


def _grouped(periods: Iterable[Period]) -> list[tuple[Any, list[tuple[str, str]]]]:
    places = list(SORT_NAMES)
    ordered = sorted(periods, key=lambda period: places.index(period.months))
    return [
        (SORT_NAMES[months], [(period.code, period.short_label) for period in group])
        for months, group in groupby(ordered, key=lambda period: period.months)
    ]
