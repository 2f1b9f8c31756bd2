"""The strip of large numbers on a House page: counted from the directory, or a dated figure with its source.

Never both: as soon as the directory has a row of a kind for the House, what somebody once wrote down about it steps
back. Apps that keep a directory register how it is counted when they are ready.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, npgettext

from core.numbers import number

if TYPE_CHECKING:
    from houses.models import House, HouseFigure

MOST = 4  # numbers a strip holds
# How many records of a kind the directory has for a House; one query.
Counter = Callable[["House"], int]


@dataclass(frozen=True)
class _Counted:
    subject: str
    count: Counter
    order: int


_registered: dict[str, _Counted] = {}


def register(subject: str, count: Counter, *, order: int = 100) -> None:
    """Let `count(house)` say how many records of `subject` (a HouseFigure.Subject) the directory has for a House."""
    _registered[subject] = _Counted(subject, count, order)


def unregister(subject: str) -> None:
    """Take the count of `subject` away; nothing happens when there is none."""
    _registered.pop(subject, None)


def label_of(subject: str, count: int) -> str:
    """Return what stands beside `count` in the active language, in the form the number asks for."""
    labels = {
        "associations": npgettext("beside a number", "ethnocultural association", "ethnocultural associations", count),
        "collectives": npgettext("beside a number", "creative collective", "creative collectives", count),
        "rooms": npgettext("beside a number", "mediation room", "mediation rooms", count),
        "mediators": npgettext("beside a number", "mediator", "mediators", count),
    }
    return labels[subject]


def strip_of(house: "House") -> list[dict[str, Any]]:
    """Return at most MOST rows of `value`, `label` and, for a dated figure, `note` (its day) and `source`."""
    rows = []
    if house.founded:
        rows.append({"value": str(house.founded), "label": str(house.founded_note) or gettext("year of founding")})
    dated = _latest(house)
    counted = {known.subject: known.count(house) for known in _registered.values()}
    for subject in _subjects(counted, dated):
        if count := counted.get(subject, 0):
            rows.append({"value": number(count), "label": label_of(subject, count)})
        elif figure := dated.pop(subject, None):
            rows.append(_dated_row(figure))
    rows += [_dated_row(figure) for figure in house.figures.all() if figure.subject == "other"]
    return rows[:MOST]


def _subjects(counted: dict[str, int], dated: "dict[str, HouseFigure]") -> list[str]:
    """Return the subjects of the strip in their order: as a visitor reads them, other apps' after."""
    usual = ["associations", "collectives", "rooms", "mediators"]
    order = {subject: known.order for subject, known in _registered.items()}
    named = {*counted, *dated}
    return sorted(named, key=lambda subject: (order.get(subject, 100), usual.index(subject)))


def _latest(house: "House") -> "dict[str, HouseFigure]":
    """Return the latest dated figure of each subject but "other"."""
    figures = sorted(house.figures.all(), key=lambda figure: figure.as_of)
    return {figure.subject: figure for figure in figures if figure.subject != "other"}


def _dated_row(figure: "HouseFigure") -> dict[str, Any]:
    label = str(figure.label) or label_of(figure.subject, figure.value)
    note = f"{figure.day}, {figure.place}" if figure.place else figure.day
    return {"value": number(figure.value), "label": label, "note": note, "source": figure.source}
