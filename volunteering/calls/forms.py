"""The filter of the list of calls: a GET form that takes anything and answers with a page."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlencode

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.collation import alphabetical
from core.dates import month_year
from core.fields import LocalizedText
from core.memo import remember
from core.models import Region
from houses.models import House
from volunteering.ages import AgeBand
from volunteering.months import Month

FACETS = ("direction", "region", "house")
MONTHS_OFFERED = 12
PAST = "past"
Options = dict[str, tuple[int, LocalizedText]]


@dataclass(frozen=True)
class Choices:
    """What calls can be filtered by: {code: (primary key, name)} per facet."""

    direction: Options = field(default_factory=dict)
    region: Options = field(default_factory=dict)
    house: Options = field(default_factory=dict)

    def of(self, facet: str) -> Options:
        """Return {code: (primary key, name)} of one facet."""
        found: Options = getattr(self, facet)
        return found


def _read_choices(locale_id: int) -> Choices:
    from volunteering.models import CallEntry, Direction

    entries = CallEntry.objects.filter(locale=locale_id, direction=None).order_by()
    regions = set(entries.values_list("region", flat=True).distinct())
    houses = set(entries.values_list("house", flat=True).distinct())
    return Choices(
        direction={d.code: (d.pk, d.name) for d in Direction.objects.all()},
        region={r.code: (r.pk, r.name) for r in Region.objects.filter(pk__in=regions - {None})},
        house={h.code: (h.pk, h.name) for h in House.objects.filter(pk__in=houses - {None})},
    )


def choices_of(locale_id: int) -> Choices:
    """Return what the calls of a language can be filtered by; remembered until something is published."""
    return remember(("call-choices", locale_id), lambda: _read_choices(locale_id))


class MonthField(forms.ChoiceField):
    """A choice of the months to come; any other month is understood too."""

    def valid_value(self, value: Any) -> bool:
        return Month.parse(str(value)) is not None


class CallFilterForm(forms.Form):
    """Direction, region, House, month, age, online, free places. An unknown value is said and filters nothing."""

    direction = forms.ChoiceField(label=_("Direction"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    house = forms.ChoiceField(label=_("House of Friendship"), required=False)
    month = MonthField(label=_("When"), required=False)
    age = forms.ChoiceField(label=_("Your age"), required=False)
    online = forms.BooleanField(label=_("Online only"), required=False)
    free = forms.BooleanField(label=_("With free places only"), required=False)
    when = forms.ChoiceField(choices=[("", ""), (PAST, "")], required=False, widget=forms.HiddenInput)

    def __init__(self, locale_id: int, data: Mapping[str, Any]) -> None:
        self.choices = choices_of(locale_id)
        super().__init__(data=data, label_suffix="", auto_id="filter-%s")
        blanks = {"direction": _("All directions"), "region": _("All regions"), "house": _("All Houses")}
        for name in FACETS:
            options = [(code, str(label)) for code, (_pk, label) in self.choices.of(name).items()]
            if name != "direction":  # directions stand as the editors put them
                options = alphabetical(options)
            self._offer(name, [("", blanks[name]), *options])
        self._offer("month", [("", _("At any time")), *self._months()])
        self._offer("age", [("", _("Any age")), *AgeBand.choices])
        self.is_valid()

    def _offer(self, name: str, options: list[tuple[str, Any]]) -> None:
        choice = cast("forms.ChoiceField", self.fields[name])
        choice.choices = options
        choice.error_messages["invalid_choice"] = _("Choose one of the options.")

    def _months(self) -> list[tuple[str, str]]:
        """Return the months to come, and the one that is asked for."""
        now = Month.of(timezone.localdate())
        offered = [later for step in range(MONTHS_OFFERED) if (later := now.shifted(step))]
        asked = Month.parse(str(self.data.get("month", "")))
        if asked and asked not in offered:
            offered = sorted([*offered, asked])
        return [(str(month), month_year(month.first)) for month in offered]

    @property
    def chosen(self) -> dict[str, str]:
        """The filters that apply, as they stand in an address."""
        values = {name: self.cleaned_data.get(name) for name in self.fields if name != "when"}
        return {name: "1" if value is True else value for name, value in values.items() if value}

    @property
    def is_past(self) -> bool:
        """Whether the calls that have ended are asked for."""
        return self.cleaned_data.get("when") == PAST

    def key(self, name: str) -> int | None:
        """Return the primary key of a facet, None where it is open."""
        code = self.chosen.get(name)
        return self.choices.of(name)[code][0] if code else None

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """First and last day of the month, None where it is open."""
        month = Month.parse(self.chosen.get("month", ""))
        return (month.first, month.last) if month else None

    @property
    def age_from(self) -> int | None:
        """The age at which the chosen band begins, None where it is open."""
        band = self.chosen.get("age")
        return AgeBand(band).youngest if band else None

    def label_of(self, name: str) -> str:
        """Return the words of a filter that applies, for its removable tag."""
        value = self.chosen[name]
        if name in FACETS:
            return str(self.choices.of(name)[value][1])
        if name == "month" and self.days:
            return month_year(self.days[0])
        return str(AgeBand(value).label) if name == "age" else str(self.fields[name].label)

    def query(self, without: str = "", *, past: bool | None = None) -> str:
        """Return the filters as a query string with its question mark; "" without any."""
        pairs = [(name, value) for name, value in self.chosen.items() if name != without]
        if self.is_past if past is None else past:
            pairs.append(("when", PAST))
        return f"?{urlencode(pairs)}" if pairs else ""

    def feed_query(self) -> str:
        """Return what feeds are narrowed by, as a query string; "" for everything."""
        pairs = [(name, self.chosen[name]) for name in ("direction", "region") if name in self.chosen]
        return f"?{urlencode(pairs)}" if pairs else ""
