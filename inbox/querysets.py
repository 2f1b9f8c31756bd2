"""What the desk asks of submissions: what is due, what waits for whom. Plain conditions for any queryset of them."""

import datetime as dt
from typing import Any

from django.db.models import Case, DateField, F, Q, When
from django.utils import timezone

from inbox import registry
from inbox.kinds import RECEIVED, SPAM
from inbox.permissions import ASSIGN, CHANGE, submission_policy

DUE = Case(
    When(closed_at__isnull=False, then=None),
    When(first_answered_at__isnull=True, then=F("first_answer_due")),
    default=F("close_due"),
    output_field=DateField(),
)
"""The next promise to keep: the first contact until there was one, then the end; nothing once closed."""

OPEN = Q(closed_at__isnull=True)
NEW = OPEN & Q(state=RECEIVED)
ENDED = Q(closed_at__isnull=False) & ~Q(state=SPAM)
SET_ASIDE = Q(state=SPAM) | Q(held=True, closed_at__isnull=True)
"""Spam, and what a person has to look at before anything is sent."""


def overdue(today: dt.date | None = None) -> Q:
    """Return the condition: open, and the next promise lies before `today`."""
    day = today or timezone.localdate()
    first = Q(first_answered_at__isnull=True, first_answer_due__lt=day)
    end = Q(first_answered_at__isnull=False, close_due__lt=day)
    return OPEN & (first | end)


def due_within(first: dt.date, last: dt.date) -> Q:
    """Return the condition: open, and the next promise lies between the two days, both included."""
    answer = Q(first_answered_at__isnull=True, first_answer_due__range=(first, last))
    end = Q(first_answered_at__isnull=False, close_due__range=(first, last))
    return OPEN & (answer | end)


def waiting_for(user: Any) -> Q:
    """Return the condition: open, not waiting for the applicant, and it is the turn of `user`.

    One's own cases; for those who assign, also what nobody has yet; for those who change, what their kinds let
    them decide without any assigning (`SubmissionKind.decided_in`).
    """
    mine = Q(assignee_id=user.pk)
    decided = {kind.code: kind.decided_in for kind in registry.kinds() if kind.decided_in is not None}
    if submission_policy.user_has_permission(user, ASSIGN):
        mine |= Q(assignee__isnull=True) & ~Q(kind__in=list(decided))
    if submission_policy.user_has_permission(user, CHANGE):
        for code, states in decided.items():
            mine |= Q(assignee__isnull=True, kind=code, state__in=list(states))
    return OPEN & Q(answer_needed=False) & mine
