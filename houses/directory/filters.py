"""The filters of the directory's lists: GET forms that take anything and answer with a page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from core.collation import alphabetical


@dataclass(frozen=True)
class Facet:
    """One choice of a filter: its name in addresses, its label, the words for "all", and (value, label) options."""

    name: str
    label: Any
    everything: Any
    options: Sequence[tuple[str, Any]]


def by_name(options: Iterable[tuple[str, Any]]) -> list[tuple[str, str]]:
    """Return (value, label) options, each value once, in the alphabetical order of the active language."""
    return alphabetical(dict(options).items())


class DirectoryFilterForm(forms.Form):
    """One select per facet. A value it does not know is said at the field and filters nothing."""

    def __init__(self, facets: Sequence[Facet], data: Mapping[str, Any]) -> None:
        super().__init__(data=data, label_suffix="", auto_id="filter-%s")
        for facet in facets:
            field = forms.ChoiceField(
                label=facet.label, required=False, choices=[("", facet.everything), *facet.options]
            )
            field.error_messages["invalid_choice"] = _("Choose one of the options.")
            self.fields[facet.name] = field
        self.is_valid()

    @property
    def chosen(self) -> dict[str, str]:
        """The filters that apply, as they stand in an address."""
        return {name: value for name in self.fields if (value := self.cleaned_data.get(name))}

    def tags(self, url: str) -> list[dict[str, str]]:
        """Return a removable tag per filter that applies: its words and the address without it."""
        tags = []
        for name, value in self.chosen.items():
            labels = dict(self.fields[name].choices)  # type: ignore[attr-defined]
            rest = urlencode({other: each for other, each in self.chosen.items() if other != name})
            tags.append({"label": str(labels[value]), "url": f"{url}?{rest}" if rest else url})
        return tags


def filter_context(form: DirectoryFilterForm, url: str, count_text: str, empty_title: str) -> dict[str, Any]:
    """Return what every list shows of its filter: the form, the count, tags, and words for an empty list."""
    return {
        "filter_form": form,
        "active_filters": len(form.chosen),
        "filter_tags": form.tags(url),
        "reset_url": url if form.chosen or form.errors else "",
        "results_text": count_text,
        "page_url": url,
        "empty_title": empty_title,
        "empty_tips": [_("Remove one of the filters.")] if form.chosen else [],
        "odd": bool(form.errors),
    }
