"""The fixed fields kinds share, as inbox.form_parts asks them: whom to reach, where, when. How fields read rows."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from inbox.kinds import CoreField, Text

Choices = list[tuple[str, Text]]

SAFE: Choices = [
    ("yes", _("Yes")),
    ("times", _("Only at the times I choose")),
    ("no", _("No, I will look at the status page")),
]
TIMES: Choices = [
    ("morning", _("in the morning, 9:00–12:00")),
    ("midday", _("at midday, 12:00–15:00")),
    ("afternoon", _("in the afternoon, 15:00–18:00")),
]
LABELS: dict[str, Any] = {
    "name": _("How should we address you?"),
    "phone": _("Phone"),
    "email": _("E-mail"),
    "safe": _("Is it safe to call or write to you there?"),
    "times": _("Convenient time for a call"),
    "region": _("Region"),
    "settlement": _("City / district"),
}


class NameOf(str):
    """A record's name as a text that follows the active language, like a lazy translation."""

    _record: Any

    def __new__(cls, record: Any) -> "NameOf":
        text = super().__new__(cls, "")
        text._record = record
        return text

    def __str__(self) -> str:
        return str(self._record.name)


def by_code(records: Iterable[Any]) -> Choices:
    """Return the options of a choice among records: code and name. Give it all, also those no longer offered: an old
    answer keeps its words.
    """
    return [(record.code, NameOf(record)) for record in records]


def column(name: str) -> Callable[[Any], Any]:
    """Return the `read` of a field that lies in a column of the submission."""
    return lambda row: getattr(row, name)


def choices(enum: Any) -> Callable[[], Choices]:
    """Return the `options` of a field whose answers are the choices of a model's column."""
    return lambda: list(enum.choices)


def _times(row: Any) -> list[str]:
    return row.contact_times.split(",") if row.contact_times else []


# What each field is beside its id, step and label.
_FIELDS: dict[str, dict[str, Any]] = {
    "name": {"type": "short_text", "read": column("contact_name"), "personal": True, "contact": True},
    "phone": {"type": "phone", "read": column("contact_phone"), "personal": True, "contact": True},
    "email": {"type": "email", "read": column("contact_email"), "personal": True, "contact": True},
    "safe": {
        "type": "one_of",
        "options": lambda: SAFE,
        "read": column("contact_safe"),
        "personal": True,
        "contact": True,
        "required": True,
    },
    "times": {
        "type": "several_of",
        "options": lambda: TIMES,
        "read": _times,
        "personal": True,
        "contact": True,
    },
    "region": {"type": "record", "read": column("intake_region"), "kept": True, "required": True},
    "settlement": {"type": "short_text", "personal": True},
}


def contact_fields(step: int, *names: str, labels: dict[str, Any] = LABELS) -> tuple[CoreField, ...]:
    """Return the fields `names` of the shared ones (name, phone, email, safe, times, region, settlement), in this
    order, as a form asks them in its step `step`. Raises KeyError for any other name.
    """
    return tuple(CoreField(id=name, step=step, label=labels[name], **_FIELDS[name]) for name in names)
