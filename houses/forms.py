"""The filter of the list of Houses, and the form of a House page in the admin."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.collation import sort_key
from core.forms import BasePageForm
from core.models import Region
from core.skeleton import skeleton

if TYPE_CHECKING:
    from houses.models import House

LONGEST_NAME = 60


class HouseFilterForm(forms.Form):
    """Region, level and name. Whatever an address carries, it filters by what is valid in it and drops the rest."""

    region = forms.ChoiceField(label=_("Region"), required=False)
    level = forms.ChoiceField(label=_("Level"), required=False)
    name = forms.CharField(
        label=_("Place or name"),
        required=False,
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"type": "search"}),
    )

    def __init__(self, data: Any, *, regions: list[Region], levels: list[tuple[str, str]]) -> None:
        super().__init__(data)
        language = get_language() or "kk"
        named = sorted(((r.code, str(r.name)) for r in regions), key=lambda choice: sort_key(choice[1], language))
        self.fields["region"].choices = [("", _("All regions")), *named]  # type: ignore[attr-defined]
        self.fields["level"].choices = [("", _("All levels")), *levels]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, str]:
        """Return the valid, filled fields by name."""
        self.is_valid()
        return {key: value for key, value in self.cleaned_data.items() if value}


def called(houses: "Sequence[House]", wanted: str) -> "list[House]":
    """Return the Houses with `wanted` in a name of theirs, in any language and spelling (`core.skeleton`).

    Where no House is called so, those of the regions that are, or were: "Семипалатинск" finds the Houses of Abai. What
    has no letter or figure finds nothing; an empty wish finds all.
    """
    if not wanted:
        return list(houses)
    sought = skeleton(wanted)
    if not sought:
        return []
    by_name = [house for house in houses if _has(sought, [*house.name.values(), *house.short_name.values()])]
    return by_name or [house for house in houses if _has(sought, house.region.search_terms())]


def _has(sought: str, names: Iterable[str]) -> bool:
    """Return whether a word of `names` begins the way `sought` does, or `sought` runs through several words."""
    return any(f" {sought}" in f" {skeleton(name)}" for name in names)


class HousePageForm(BasePageForm):
    """Form of a House page: a House has one page in each language."""

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; adds an error at the House when another page shows it in this language."""
        cleaned: dict[str, Any] = super().clean()
        house = cleaned.get("house")
        if house is not None:
            others = type(self.instance).objects.filter(house=house, locale_id=self.instance.locale_id)
            if others.exclude(pk=self.instance.pk).exists():
                self.add_error("house", _("This House has a page in this language already."))
        return cleaned
