"""The log of a request in words: who did what and when. Reads of the same person in a row stand as one line."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from core.dates import short_datetime
from houses.models import House
from inbox import registry
from inbox.desk import audit
from inbox.desk.actions import action_called
from inbox.desk.presentation import staff_name
from inbox.models import Event, Message, Submission
from inbox.permissions import AUDIT, EXPORT, EXPORT_PERSONAL, LIST, REVEAL, VIEW

LABELS = {
    "received": gettext_lazy("Came in from the site"),
    "routed": gettext_lazy("Sent to a House"),
    "noted": gettext_lazy("Note added"),
    "replied": pgettext_lazy("event", "Reply to the applicant"),
    "asked": pgettext_lazy("event", "Question to the applicant"),
    "released": gettext_lazy("Taken in after a look"),
    "message_received": gettext_lazy("The applicant wrote"),
    audit.READ: gettext_lazy("Read"),
    audit.REVEALED: gettext_lazy("Personal data shown"),
    audit.REFUSED: gettext_lazy("Refused attempt"),
    "mails_retried": gettext_lazy("Mails tried again"),
    audit.EXPORTED: gettext_lazy("Exported"),
    audit.SEARCHED: gettext_lazy("Searched by phone or e-mail"),
}

PLACES = {
    LIST: pgettext_lazy("menu", "Inbox"),
    VIEW: gettext_lazy("Request"),
    REVEAL: gettext_lazy("Personal data"),
    EXPORT: gettext_lazy("Export"),
    EXPORT_PERSONAL: gettext_lazy("With names, phones and e-mail addresses"),
    AUDIT: gettext_lazy("Log of the inbox"),
    "mails": gettext_lazy("Mails that did not go"),
}
"""What a refused attempt was aimed at, by the right it lacked."""


@dataclass(frozen=True)
class Entry:
    """One line of the log."""

    verb: str
    title: str
    who: str
    at: dt.datetime
    state: str = "done"

    @property
    def meta(self) -> str:
        """When and by whom, in the active language."""
        return ", ".join(part for part in (short_datetime(self.at), self.who) if part)


@dataclass(frozen=True)
class Change:
    """What somebody else did meanwhile: the line of the log and the text that was written, if any."""

    entry: Entry
    text: str


def journal_of(submission: Submission) -> list[Entry]:
    """Return the log of `submission`, oldest first; refused attempts are for auditors and left out."""
    events = submission.events.exclude(verb=audit.REFUSED).select_related("actor")
    return _collapsed(entries_for(events))


def entries_for(events: Iterable[Event]) -> list[Entry]:
    """Return `events` (with actors and submissions) in words; Houses and people named in them cost a query each."""
    listed = list(events)
    houses = _named(House, {event.data.get("house") for event in listed})
    people = _named(get_user_model(), {event.data.get("assignee") for event in listed})
    return [_entry(event, houses, people) for event in listed]


def changes_since(submission: Submission, seen_event: int, user: Any) -> list[Change]:
    """Return what others did after the event `seen_event`, with their texts, oldest first."""
    events = submission.events.filter(pk__gt=seen_event).exclude(verb__in=[audit.READ, audit.REVEALED, audit.REFUSED])
    others = list(events.exclude(actor=user).select_related("actor"))
    ids = [event.data.get("message") for event in others]
    texts = {message.pk: message.text for message in Message.objects.filter(pk__in=[pk for pk in ids if pk])}
    entries = entries_for(others)
    return [Change(entry, texts.get(pk, "")) for entry, pk in zip(entries, ids, strict=True)]


def last_event_id(submission: Submission) -> int:
    """Return the id of the newest event: what a form remembers of the moment it was shown."""
    return submission.events.order_by("-pk").values_list("pk", flat=True).first() or 0


def _named(model: Any, ids: set[Any]) -> dict[int, Any]:
    known = [pk for pk in ids if isinstance(pk, int)]
    return model._default_manager.in_bulk(known) if known else {}


def _entry(event: Event, houses: dict[int, Any], people: dict[int, Any]) -> Entry:
    title = str(LABELS.get(event.verb) or _transition_label(event))
    if event.verb == "routed" and (house := houses.get(event.data.get("house", 0))):
        title = f"{title}: {house.short_name}"
    elif person := people.get(event.data.get("assignee", 0)):
        title = f"{title}: {staff_name(person)}"
    elif event.verb == audit.REFUSED:
        title = f"{title}: {_refused_words(event)}"
    return Entry(event.verb, title, _who(event), event.at)


def _refused_words(event: Event) -> Any:
    """Return what was refused: a part of the desk, or an action on the request; its code when it is neither."""
    code = event.data.get("action", "")
    if code in PLACES or event.submission is None:
        return PLACES.get(code, code)
    action = action_called(event.submission, code)
    return action.label if action else code


def _transition_label(event: Event) -> Any:
    if event.submission is None:
        return event.verb
    kind = registry.get(event.submission.kind)
    try:
        label = kind.state(event.data["to"]).label if "to" in event.data else kind.transition(event.verb).label
    except KeyError:
        return event.verb
    outcome = kind.outcome_label(event.data.get("outcome", ""))
    return f"{label}: {outcome}" if outcome else label


def _who(event: Event) -> str:
    if event.actor:
        return staff_name(event.actor)
    if event.verb == "routed" or "rule" in event.data:
        return gettext("by rule")
    return "" if event.verb == "received" else gettext("applicant")


def _collapsed(entries: list[Entry]) -> list[Entry]:
    """Leave of reads by one person that follow each other only the last."""
    kept: list[Entry] = []
    for entry in entries:
        if kept and entry.verb == kept[-1].verb == audit.READ and entry.who == kept[-1].who:
            kept.pop()
        kept.append(entry)
    return kept
