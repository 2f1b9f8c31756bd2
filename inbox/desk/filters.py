"""What the list of requests can be narrowed by: a tab, a search, and a form of plain choices."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

import phonenumbers
from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.validators import EmailValidator
from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.collation import InAlphabet
from core.models import Region
from houses.models import House
from inbox import registry
from inbox.desk.presentation import staff_name
from inbox.encryption import email_hashes, phone_hashes
from inbox.kinds import SubmissionKind
from inbox.permissions import kinds_of
from inbox.querysets import ENDED, NEW, OPEN, SET_ASIDE, due_within, overdue, waiting_for

FORM_ID = "desk-filters"
FIRST = ("house", "state", "language")
NOBODY, ME = "none", "me"
REFERENCE = re.compile(
    r"^(?:№\s*)?(?:[^\W\d_][-–—\s]?)?"
    r"(?:(?P<year>20[0-9]{2})(?:[-–—\s](?P<number>[0-9]{1,6})|(?P<six>[0-9]{6}))|(?P<end>[0-9]{1,6}))$"
)
"""A number as people type it or hear it on the phone: whole, without its letter (or with a Cyrillic one), with spaces,
dashes or nothing between its parts, without the noughts, or only its end."""


@dataclass(frozen=True)
class Tab:
    """A tab of the list: the condition of its rows and how many there are."""

    code: str
    label: str | Promise
    condition: Q
    count: int = 0


def tabs_for(user: Any, rows: QuerySet[Any]) -> list[Tab]:
    """Return the tabs with their counts over `rows`, in one query."""
    tabs = [
        Tab("open", pgettext_lazy("requests", "Open"), OPEN),
        Tab("waiting", pgettext_lazy("requests", "Waiting for me"), waiting_for(user)),
        Tab("new", pgettext_lazy("requests", "New"), NEW),
        Tab("overdue", pgettext_lazy("requests", "Overdue"), overdue()),
        Tab("closed", pgettext_lazy("requests", "Closed"), ENDED),
        Tab("held", _("Spam and held"), SET_ASIDE),
        Tab("all", pgettext_lazy("requests", "All"), Q()),
    ]
    counts = rows.order_by().aggregate(**{tab.code: Count("pk", filter=tab.condition or None) for tab in tabs})
    return [Tab(tab.code, tab.label, tab.condition, counts[tab.code]) for tab in tabs]


class DeskFilterForm(forms.Form):
    """The filters above the list. Unknown values are left out, never an error: addresses are typed and shared."""

    tab = forms.CharField(required=False, widget=forms.HiddenInput)
    contact = forms.CharField(required=False, widget=forms.HiddenInput)
    q = forms.CharField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Form"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    region = forms.ModelChoiceField(label=_("Region"), queryset=Region.objects.none(), required=False)
    house = forms.ModelChoiceField(label=_("House"), queryset=House.objects.none(), required=False)
    assignee = forms.ChoiceField(label=_("Who has it"), required=False)
    due = forms.ChoiceField(label=_("Due"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, data: Any, user: Any, rows: QuerySet[Any]) -> None:
        super().__init__(data)
        self.user, self.rows = user, rows
        self.kinds = [registry.get(code) for code in kinds_of(user)]
        self.kind_filters: dict[str, SubmissionKind] = {}
        self._fill_choices()
        self._add_kind_filters()
        for field in self.more_fields:  # they stand below the form, so each says to which one it belongs
            field.field.widget.attrs["form"] = FORM_ID

    def _fill_choices(self) -> None:
        fields: dict[str, Any] = self.fields
        states = {state.code: state.label for kind in self.kinds for state in kind.states}
        fields["kind"].choices = [("", _("All forms")), *((k.code, k.label_plural) for k in self.kinds)]
        fields["state"].choices = [("", _("Any state")), *states.items()]
        fields["language"].choices = [("", _("Any language")), *settings.LANGUAGES]
        fields["due"].choices = [
            ("", _("Any date")),
            ("overdue", pgettext_lazy("requests", "Overdue")),
            ("today", _("Today")),
            ("week", _("Within seven days")),
        ]
        houses = self.rows.order_by().values("house")
        fields["house"].queryset = House.objects.filter(pk__in=houses)
        fields["house"].empty_label = _("All Houses")
        fields["house"].label_from_instance = lambda house: str(house.short_name)
        fields["region"].queryset = Region.objects.filter(
            Q(pk__in=House.objects.filter(pk__in=houses).values("region"))
            | Q(pk__in=self.rows.filter(house=None).order_by().values("region"))
        )
        fields["region"].empty_label = _("All regions")
        people = get_user_model().objects.filter(pk__in=self.rows.order_by().values("assignee"))
        names = [
            (str(person.pk), staff_name(person))
            for person in people.order_by(InAlphabet("last_name"), InAlphabet("first_name"))
        ]
        fields["assignee"].choices = [("", _("Anybody")), (ME, _("Me")), (NOBODY, _("Nobody yet")), *names]
        if len(self.kinds) < 2:
            del self.fields["kind"]

    def _add_kind_filters(self) -> None:
        """Add what the kinds offer (`SubmissionKind.filters`), one select for each."""
        for kind in self.kinds:
            for lookup, choices in kind.filters().items():
                name = f"{kind.code}-{lookup}"
                label = capfirst(kind.model._meta.get_field(lookup.split("__")[0]).verbose_name)
                self.kind_filters[name] = kind
                self.fields[name] = forms.ModelChoiceField(
                    label=label, queryset=choices, required=False, empty_label=_("Any")
                )

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Return `rows` as the filters and the search ask (the tab is applied by the view)."""
        self.is_valid()
        for name, value in self.cleaned_data.items():
            if value in (None, "") or name == "tab":
                continue
            rows = rows.filter(self._condition(name, value))
        return rows

    def _condition(self, name: str, value: Any) -> Q:
        if name in self.kind_filters:
            kind = self.kind_filters[name]
            lookup = name.removeprefix(f"{kind.code}-")
            return Q(pk__in=kind.model._default_manager.filter(**{lookup: value}).values("pk"))
        special = {
            "q": lambda: Q(reference__icontains=value.strip()),
            "contact": lambda: contact_condition(value.split(".")),
            "region": lambda: Q(house__region=value) | Q(house__isnull=True, region=value),
            "assignee": lambda: self._assignee(value),
            "due": lambda: self._due(value),
        }
        return special[name]() if name in special else Q(**{name: value})

    def _assignee(self, value: str) -> Q:
        if value == NOBODY:
            return Q(assignee__isnull=True)
        return Q(assignee=self.user.pk if value == ME else value)

    def _due(self, value: str) -> Q:
        today = timezone.localdate()
        if value == "overdue":
            return overdue(today)
        return due_within(today, today if value == "today" else today + dt.timedelta(days=7))

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """The filters that are always in sight."""
        return [self[name] for name in FIRST if name in self.fields]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """The filters behind "More filters"."""
        return [field for field in self.visible_fields() if field.name not in FIRST]

    @property
    def more_chosen(self) -> bool:
        """Whether one of those narrows the list, so that it must be in sight."""
        return any(self.cleaned_data.get(field.name) for field in self.more_fields)

    @property
    def chosen(self) -> int:
        """How many filters narrow the list; the tab does not count."""
        return sum(1 for name, value in getattr(self, "cleaned_data", {}).items() if value and name != "tab")


def contact_condition(hashes: list[str]) -> Q:
    """Return the condition: the phone or the e-mail has one of these keyed hashes."""
    known = [digest for digest in hashes if len(digest) == 64][:20]
    return Q(phone_hash__in=known) | Q(email_hash__in=known)


def search_target(typed: str) -> dict[str, str] | None:
    """Return the address parameters that stand for what was typed; None for what is neither number nor contact.

    A phone or an e-mail never gets into an address (its keyed hash does, and says nothing to who reads the address);
    a name, which could only be found by reading every case, gets nowhere at all.
    """
    text = typed.strip()
    if "@" in text:
        return _by_contact(_email_hashes(text))
    if match := REFERENCE.match(text):
        return {"q": match["end"] or f"{match['year']}-{match['number'] or match['six']:0>6}"}
    return _by_contact(_phone_hashes(text))


def _by_contact(hashes: list[str]) -> dict[str, str] | None:
    return {"contact": ".".join(hashes)} if hashes else None


def _email_hashes(text: str) -> list[str]:
    try:
        EmailValidator()(text)
    except forms.ValidationError:
        return []
    return email_hashes(text)


def _phone_hashes(text: str) -> list[str]:
    if not any(character.isdigit() for character in text):  # the library would read words as a keypad
        return []
    try:
        number = phonenumbers.parse(text, "KZ")
    except phonenumbers.NumberParseException:
        return []
    return phone_hashes(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
