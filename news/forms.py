"""The filter of the list of news: a GET form that takes anything and answers with a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from core.collation import alphabetical
from core.fields import LocalizedText
from core.memo import remember
from core.models import Region
from houses.models import House
from news.words import LONGEST, stems_of

if TYPE_CHECKING:
    from news.models import NewsIndexPage

FACETS = ("rubric", "region", "house")
MOST_PAGES = 100_000
YEAR = re.compile(r"(19|20)[0-9]{2}", re.ASCII)


@dataclass(frozen=True)
class Choices:
    """What a section can be filtered by: {code: (primary key, name)} per facet, and years, newest first."""

    rubric: dict[str, tuple[int, LocalizedText]] = field(default_factory=dict)
    region: dict[str, tuple[int, LocalizedText]] = field(default_factory=dict)
    house: dict[str, tuple[int, LocalizedText]] = field(default_factory=dict)
    years: list[int] = field(default_factory=list)

    def of(self, facet: str) -> dict[str, tuple[int, LocalizedText]]:
        """Return {code: (primary key, name)} of one facet."""
        found: dict[str, tuple[int, LocalizedText]] = getattr(self, facet)
        return found


def _read_choices(section: "NewsIndexPage") -> Choices:
    from news.models import NewsCount, Rubric

    rows = list(
        NewsCount.objects.filter(index=section, count__gt=0)
        .values_list("rubric", "region", "house", "year")
        .distinct()
    )
    ids = [{row[column] for row in rows if row[column] is not None} for column in range(4)]
    return Choices(
        rubric={r.code: (r.pk, r.name) for r in Rubric.objects.filter(pk__in=ids[0])},
        region={r.code: (r.pk, r.name) for r in Region.objects.filter(pk__in=ids[1])},
        house={h.code: (h.pk, h.name) for h in House.objects.filter(pk__in=ids[2])},
        years=sorted(ids[3], reverse=True),
    )


def choices_of(section: "NewsIndexPage") -> Choices:
    """Return what `section` can be filtered by; remembered until something is published."""
    return remember(("news-choices", section.pk), lambda: _read_choices(section))


class YearField(forms.ChoiceField):
    """A choice of the years there are; any other year of two centuries is understood, and finds nothing."""

    def valid_value(self, value: Any) -> bool:
        return super().valid_value(value) or bool(YEAR.fullmatch(str(value)))


class NewsFilterForm(forms.Form):
    """Words, rubric, region, House and year. A value it does not know is said at the field and filters nothing."""

    q = forms.CharField(
        label=_("Words in the title and lead"),
        required=False,
        widget=forms.TextInput(attrs={"maxlength": LONGEST, "type": "search"}),
    )
    rubric = forms.ChoiceField(label=_("Rubric"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    house = forms.ChoiceField(label=_("House of Friendship"), required=False)
    year = YearField(label=_("Year"), required=False)

    def __init__(self, section: "NewsIndexPage", data: Mapping[str, Any]) -> None:
        self.choices = choices_of(section)
        super().__init__(data=data, label_suffix="", auto_id="filter-%s")
        blanks = {
            "rubric": _("All rubrics"),
            "region": _("All regions"),
            "house": _("All Houses"),
            "year": _("All years"),
        }
        for name in FACETS:
            options = [(code, str(label)) for code, (_pk, label) in self.choices.of(name).items()]
            if name != "rubric":  # rubrics stand as the editors put them
                options = alphabetical(options)
            self._offer(name, [("", blanks[name]), *options])
        self._offer("year", [("", blanks["year"]), *((str(year), str(year)) for year in self.choices.years)])
        self.is_valid()

    def _offer(self, name: str, options: list[tuple[str, Any]]) -> None:
        choice = cast("forms.ChoiceField", self.fields[name])
        choice.choices = options
        choice.error_messages["invalid_choice"] = _("Choose one of the options.")

    def offer_years(self, totals: Mapping[int, int]) -> None:
        """Write the number of stories beside each year."""
        years = sorted({*self.choices.years, *([self.chosen_year] if self.chosen_year else [])}, reverse=True)
        options = [(str(year), f"{year} ({totals.get(year, 0)})") for year in years]
        self._offer("year", [("", _("All years")), *options])

    @property
    def chosen(self) -> dict[str, str]:
        """The filters that apply, as they stand in an address."""
        return {name: value for name in self.fields if (value := self.cleaned_data.get(name))}

    @property
    def keys(self) -> dict[str, int | None]:
        """Primary key by facet, None where it is open."""
        return {name: self._key(name) for name in FACETS}

    def _key(self, name: str) -> int | None:
        code = self.chosen.get(name)
        return self.choices.of(name)[code][0] if code else None

    @property
    def chosen_year(self) -> int | None:
        """The year, None where it is open."""
        value = self.chosen.get("year")
        return int(value) if value else None

    @property
    def stems(self) -> list[str]:
        """What the words come to (news.words)."""
        return stems_of(self.chosen.get("q", ""))

    def label_of(self, name: str) -> str:
        """Return the words of a filter that applies, for its removable tag."""
        value = self.chosen[name]
        return str(self.choices.of(name)[value][1]) if name in FACETS else value

    def query(self, without: str = "", page: int = 1) -> str:
        """Return the filters as a query string with its question mark; "" without any."""
        pairs = [(name, value) for name, value in self.chosen.items() if name != without]
        if page > 1:
            pairs.append(("page", str(page)))
        return f"?{urlencode(pairs)}" if pairs else ""


def page_number(raw: str) -> int | None:
    """Return a page's number from an address: 1 when absent, None when it is none."""
    if not raw:
        return 1
    if not (raw.isascii() and raw.isdigit()) or len(raw) > 6:
        return None
    number = int(raw)
    return number if 1 <= number <= MOST_PAGES else None
