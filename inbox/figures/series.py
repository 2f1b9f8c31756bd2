"""What is counted: each kind of submission by itself, and what apps register beside."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import F, Value
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedText
from inbox import registry
from inbox.calendar import WorkingCalendar
from inbox.kinds import SubmissionKind

Text = str | Promise
REQUESTS = "requests"
OPEN = "open"
MEDIAN = "first-answer-days"
WITHIN = "first-answer-in:"
"""How indicators of the tally begin that say how many were answered after so many working days: medians need them."""
CHUNK = 2_000


@dataclass(frozen=True)
class Indicator:
    """Something counted, with its stable code."""

    code: str
    label: Text


class Count(NamedTuple):
    """What one record adds to a sum: `value` to `indicator`, on `day`, in a region (primary key), for a subject."""

    indicator: str
    day: dt.date
    region: int | None = None
    value: Decimal | float = 1
    subject: str = ""


@dataclass(frozen=True)
class Series:
    """A family of figures. `counts()` yields what its records add; `subjects()` names the codes of subjects.

    A count with a subject is added to the sum of all, too. `median`: the median of working days to the first answer
    belongs to it.
    """

    code: str
    label: Text
    indicators: tuple[Indicator, ...]
    counts: Callable[[], Iterable[Count]]
    subjects: Callable[[], dict[str, LocalizedText]] = dict
    median: bool = False


_registered: dict[str, Series] = {}


def register(series: Series) -> None:
    """Add a series that is no kind of submission, or replace the one of its code."""
    _registered[series.code] = series


def unregister(code: str) -> None:
    """Take a series away; unknown codes are ignored."""
    _registered.pop(code, None)


def all_series() -> list[Series]:
    """Return every series: the kinds of submission in the order of their registration, then the registered ones."""
    return [*(_of_kind(kind) for kind in registry.kinds()), *_registered.values()]


def series_of(code: str) -> Series:
    """Return the series `code`; raises KeyError."""
    return {series.code: series for series in all_series()}[code]


def _of_kind(kind: SubmissionKind) -> Series:
    outcomes = (Indicator(outcome.code, outcome.label) for outcome in kind.outcomes)
    return Series(
        code=kind.code,
        label=kind.label_plural,
        indicators=(Indicator(REQUESTS, _("Requests received")), *outcomes, Indicator(OPEN, _("Still open"))),
        counts=lambda: submissions_of(kind),
        subjects=kind.figure_subjects,
        median=True,
    )


def submissions_of(kind: SubmissionKind) -> Iterable[Count]:
    """Yield what each submission of `kind` adds, by the month it came in and the region it came from.

    Spam and what is held are left out; what was anonymised and what lost its page stays. Times are working days.
    """
    calendar = WorkingCalendar()
    rows: Any = kind.model.objects.filter(held=False).exclude(state__in=kind.uncounted_states).order_by()
    subject = F(kind.figure_subject) if kind.figure_subject else Value("")
    columns = rows.values_list("created_at", "first_answered_at", "intake_region_id", "outcome", subject)
    for created, answered, region, outcome, code in columns.iterator(CHUNK):
        day = timezone.localdate(created)
        yield Count(REQUESTS, day, region, subject=code or "")
        yield Count(outcome or OPEN, day, region)
        if answered is not None:
            days = calendar.working_days_between(day, timezone.localdate(answered))
            yield Count(f"{WITHIN}{days}", day, region)
