"""How requests look on the desk: chips, due dates, subjects. No name, phone or story of an applicant passes here."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.dates import short_date
from inbox import registry
from inbox.kinds import RECEIVED
from inbox.models import Submission
from inbox.permissions import ASSIGN, CHANGE, submission_policy

SHORT_LANGUAGE = {"kk": "қаз", "ru": "рус", "en": "eng"}
"""Languages as the staff abbreviates them, each in itself: like the names in settings.LANGUAGES, not translated."""


@dataclass(frozen=True)
class Chip:
    """A labelled shape (see docs/components.md)."""

    label: str | Promise
    shape: str


@dataclass(frozen=True)
class Due:
    """The next promise: its words, and "late", "today" or "" for how near it is."""

    label: str
    tone: str = ""


@dataclass(frozen=True)
class Row:
    """A line of the list."""

    submission: Submission
    url: str
    subject: str
    language: str
    house: str
    chips: list[Chip]
    assignee: str
    is_mine: bool
    due: Due | None


def staff_name(person: Any) -> str:
    """Return the name of a member of staff as the desk shows it."""
    return person.get_full_name() or person.get_username()


def due_date(submission: Submission) -> dt.date | None:
    """Return the next promise to keep: first contact, then the end; None once closed or where nothing was promised."""
    if submission.closed_at:
        return None
    return submission.close_due if submission.first_answered_at else submission.first_answer_due


def due_of(submission: Submission) -> Due | None:
    """Return the next promise as the desk shows it."""
    day = due_date(submission)
    if day is None:
        return None
    today = timezone.localdate()
    if day == today:
        return Due(_("today"), "today")
    return Due(short_date(day), "late" if day < today else "")


def is_waiting_for(submission: Submission, user: Any) -> bool:
    """Return whether it is the turn of `user` (the same rule as `inbox.querysets.waiting_for`)."""
    if submission.closed_at or submission.answer_needed:
        return False
    if submission.assignee_id is not None:
        return bool(submission.assignee_id == user.pk)
    decided_in = submission.registered_kind.decided_in
    if decided_in is None:
        return submission_policy.user_has_permission(user, ASSIGN)
    return submission.state in decided_in and submission_policy.user_has_permission(user, CHANGE)


def chips_of(submission: Submission, user: Any) -> list[Chip]:
    """Return what is most pressing first, then the warnings that must not be overlooked."""
    chips = [_first_chip(submission, user)]
    if submission.threat and not submission.closed_at:
        chips.append(Chip(_("Threat"), "alert"))
    if submission.held and not submission.closed_at:
        chips.append(Chip(_("Held: look at it first"), "alert"))
    return chips


def _first_chip(submission: Submission, user: Any) -> Chip:
    kind = submission.registered_kind
    day, today = due_date(submission), timezone.localdate()
    if day and day < today:
        late = (today - day).days
        return Chip(ngettext("Overdue by %(days)d day", "Overdue by %(days)d days", late) % {"days": late}, "triangle")
    if submission.answer_needed and not submission.closed_at:
        return Chip(_("Waits for the applicant"), "half")
    if submission.state != RECEIVED and is_waiting_for(submission, user):
        return Chip(_("Waits for you"), "diamond")
    return Chip(kind.state(submission.state).label, kind.chip(submission))


def case_url(submission: Submission) -> str:
    """Return the address of the request on the desk."""
    return reverse("desk:case", args=[submission.reference])


def rows_for(submissions: list[Submission], user: Any) -> list[Row]:
    """Return lines for `submissions`; the number of queries does not grow with them."""
    subjects = subjects_of(submissions)
    return [_row(submission, user, subjects[submission.pk]) for submission in submissions]


def _row(submission: Submission, user: Any, subject: str) -> Row:
    mine = submission.assignee_id == user.pk
    return Row(
        submission=submission,
        url=case_url(submission),
        subject=subject,
        language=SHORT_LANGUAGE.get(submission.language, submission.language),
        house=str(submission.house.short_name) if submission.house else "",
        chips=chips_of(submission, user),
        assignee=_("you") if mine else staff_name(submission.assignee) if submission.assignee else "",
        is_mine=mine and not submission.closed_at,
        due=due_of(submission),
    )


def subjects_of(submissions: list[Submission]) -> dict[int, str]:
    """Return what each request is about, by primary key: the kind's first filter, else the kind (a query a kind)."""
    subjects: dict[int, str] = {}
    for code in {submission.kind for submission in submissions}:
        kind = registry.get(code)
        ids = [submission.pk for submission in submissions if submission.kind == code]
        lookup = next(iter(kind.filters()), "")
        if not lookup:
            subjects |= dict.fromkeys(ids, str(kind.label))
            continue
        path = lookup.split("__")
        rows = kind.model._default_manager.without_personal_data().filter(pk__in=ids).select_related(lookup)
        for row in rows:
            value: Any = row
            for name in path:
                value = getattr(value, name, None)
            subjects[row.pk] = str(value or kind.label)
    return subjects
