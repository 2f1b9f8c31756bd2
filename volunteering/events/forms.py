"""The filter of the calendar: a GET form that takes anything and answers with a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from core.collation import alphabetical
from core.fields import LocalizedText
from core.memo import remember
from core.models import Region
from volunteering.months import Month

FACETS = ("region", "kind")
Options = dict[str, tuple[int, LocalizedText]]


@dataclass(frozen=True)
class Choices:
    """What events can be filtered by: {code: (primary key, name)} per facet."""

    region: Options = field(default_factory=dict)
    kind: Options = field(default_factory=dict)

    def of(self, facet: str) -> Options:
        """Return {code: (primary key, name)} of one facet."""
        found: Options = getattr(self, facet)
        return found


def _read_choices(locale_id: int) -> Choices:
    from volunteering.models import EventEntry, EventKind

    entries = EventEntry.objects.filter(locale=locale_id).order_by()
    regions = set(entries.values_list("region", flat=True).distinct())
    kinds = set(entries.values_list("kind", flat=True).distinct())
    return Choices(
        region={r.code: (r.pk, r.name) for r in Region.objects.filter(pk__in=regions - {None})},
        kind={k.code: (k.pk, k.name) for k in EventKind.objects.filter(pk__in=kinds)},
    )


def choices_of(locale_id: int) -> Choices:
    """Return what the events of a language can be filtered by; remembered until something is published."""
    return remember(("event-choices", locale_id), lambda: _read_choices(locale_id))


class EventFilterForm(forms.Form):
    """Region and kind; the month stays as it is. An unknown value is said at the field and filters nothing."""

    region = forms.ChoiceField(label=_("Region"), required=False)
    kind = forms.ChoiceField(label=_("Kind of event"), required=False)
    month = forms.CharField(required=False, max_length=7, widget=forms.HiddenInput)

    def __init__(self, locale_id: int, data: Mapping[str, Any]) -> None:
        self.choices = choices_of(locale_id)
        super().__init__(data=data, label_suffix="", auto_id="filter-%s")
        for name, blank in (("region", _("All regions")), ("kind", _("All kinds"))):
            options = [(code, str(label)) for code, (_pk, label) in self.choices.of(name).items()]
            choice = cast("forms.ChoiceField", self.fields[name])
            choice.choices = [("", blank), *(alphabetical(options) if name == "region" else options)]
            choice.error_messages["invalid_choice"] = _("Choose one of the options.")
        self.is_valid()

    @property
    def month_asked(self) -> Month | None:
        """The month of the address, None where there is none."""
        return Month.parse(self.cleaned_data.get("month", ""))

    @property
    def chosen(self) -> dict[str, str]:
        """The filters that apply, as they stand in an address."""
        return {name: value for name in FACETS if (value := self.cleaned_data.get(name))}

    @property
    def keys(self) -> dict[str, int | None]:
        """Primary key by facet, None where it is open."""
        return {name: self.choices.of(name)[self.chosen[name]][0] if name in self.chosen else None for name in FACETS}

    def label_of(self, name: str) -> str:
        """Return the words of a filter that applies, for its removable tag."""
        return str(self.choices.of(name)[self.chosen[name]][1])

    def query(self, month: Month | None = None, *, without: str = "") -> str:
        """Return the filters and a month as a query string with its question mark; "" without any."""
        pairs = [(name, value) for name, value in self.chosen.items() if name != without]
        if month is not None:
            pairs.append(("month", str(month)))
        return f"?{urlencode(pairs)}" if pairs else ""
