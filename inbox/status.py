"""What the receipt and the status page tell about a submission, in the active language."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from core import dates
from houses.models import House
from inbox.kinds import NextStep
from inbox.models import Message, Submission


@dataclass(frozen=True)
class TimelineItem:
    """A line of templates/components/timeline.html."""

    title: Any
    state: str
    date: Any = None
    meta: str = ""


@dataclass(frozen=True)
class ShownMessage:
    """A message of the correspondence as the applicant sees it."""

    author: str
    date: Any
    text: str
    own: bool
    language: str


def timeline(submission: Submission) -> list[TimelineItem]:
    """Return what happened, from the events that are public, then what is still to come."""
    kind = submission.registered_kind
    transitions = {transition.name for transition in kind.transitions}
    items = []
    for event in submission.events.all():
        if event.verb == "received":
            items.append(TimelineItem(kind.state(kind.initial).label, "done", event.at))
        elif event.verb in transitions:
            items.append(TimelineItem(kind.state(event.data["to"]).label, "done", event.at))
    return items + upcoming(kind.next_steps(submission))


def upcoming(steps: list[NextStep]) -> list[TimelineItem]:
    """Return steps to come as timeline items; the first one is where things stand."""
    return [
        TimelineItem(step.title, "current" if place == 0 else "next", meta=when_words(step))
        for place, step in enumerate(steps)
    ]


def when_words(step: NextStep) -> str:
    """Return the day of a step, or until when it is promised; "" where neither is known."""
    return dates.long_date(step.day) if step.day else due_words(step.due)


def due_words(due: dt.date | dt.datetime | None) -> str:
    """Return when a step comes: a moment that was arranged, or the last day of a promise; "" for None."""
    if isinstance(due, dt.datetime):
        return dates.long_datetime(due)
    return _("By: %(date)s") % {"date": dates.long_date(due)} if due else ""


def messages_of(submission: Submission) -> list[ShownMessage]:
    """Return the correspondence the applicant may see: never a note."""
    office = _("House of Friendship")
    rows = submission.messages.exclude(direction=Message.Direction.NOTE)
    shown = []
    for row in rows:
        own = row.direction == Message.Direction.FROM_APPLICANT
        shown.append(ShownMessage(_("You") if own else office, row.created_at, row.text, own, row.language))
    return shown


def card_rows(submission: Submission) -> list[dict[str, Any]]:
    """Return the rows of the card: what the kind says, then the outcome and the office."""
    kind = submission.registered_kind
    rows = [{"label": row.label, "value": row.value} for row in kind.info_rows(submission)]
    if submission.outcome:
        rows.append({"label": _("Outcome"), "value": kind.outcome_label(submission.outcome)})
    if submission.house:
        rows.append({"label": _("Who works on it"), "value": submission.house.name})
        if address := str(submission.house.address):
            rows.append({"label": _("Address"), "value": address})
    elif submission.region:
        rows.append({"label": _("Who works on it"), "value": submission.region.name})
    return rows


def office_phones(submission: Submission) -> list[str]:
    """Return the phones of the office: of its House, else of the House that answers for the region asked for."""
    house = submission.house or House.objects.route_for(submission.region)
    return house.phone_list[:1] if house else []
