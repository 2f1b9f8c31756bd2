"""Answers as they were asked: the snapshot's words beside what was stored."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from core import dates
from core.fields import LocalizedText
from inbox.kinds import CoreField
from inbox.models import Submission


@dataclass(frozen=True)
class AskedAnswer:
    """One question with its answer, both in words. `value` is "" when nothing was answered."""

    id: str
    label: str
    value: str
    step: int
    type: str
    personal: bool
    contact: bool
    core: bool


def answers_as_asked(submission: Submission, language: str | None = None) -> list[AskedAnswer]:
    """Return every question of the submission's form version in order, with its answer.

    `language` chooses the words (default: the active one); a language the form was not live in falls back to the
    others. A question that was renamed or deleted since still stands here as it was asked.
    """
    code = language or get_language() or submission.language
    return [_answer(entry, core, value, code) for entry, core, value in _stored(submission)]


def changed_answers(submission: Submission, fresh: Mapping[str, Any], language: str) -> list[AskedAnswer]:
    """Return the questions that `fresh` answers otherwise than the submission does, with the fresh answers.

    `fresh` holds values as they would be stored, by the field's id; a question it does not hold is left out.
    """
    return [
        _answer(entry, core, fresh[entry["id"]], language)
        for entry, core, value in _stored(submission)
        if entry["id"] in fresh and (fresh[entry["id"]] or "") != (value or "")
    ]


def _stored(submission: Submission) -> Iterator[tuple[dict[str, Any], CoreField | None, Any]]:
    """Yield each question of the form version with its fixed field, if it is one, and what is stored for it."""
    row = submission.specific()
    fixed = {core.id: core for core in row.registered_kind.core_fields}
    for entry in row.form_version.content["fields"] if row.form_version else []:
        core = fixed.get(entry["id"])
        yield entry, core, stored_value(row, entry["id"], core if entry["core"] else None)


def _answer(entry: dict[str, Any], core: CoreField | None, value: Any, language: str) -> AskedAnswer:
    return AskedAnswer(
        id=entry["id"],
        label=LocalizedText(entry["labels"]).in_language(language),
        value=display(value, entry, language),
        step=entry["step"],
        type=entry["type"],
        personal=entry["personal"],
        contact=bool(core and core.contact),
        core=entry["core"],
    )


def stored_value(row: Submission, field_id: str, core: CoreField | None) -> Any:
    """Return what is stored for a field: by the kind's reader, else among the answers."""
    if core is not None and core.read is not None:
        return core.read(row)
    value = row.answers.get(field_id)
    return row.counted_answers.get(field_id) if value is None else value


def display(value: Any, entry: dict[str, Any], language: str) -> str:
    """Return a stored value in words: labels of options, dates in the language's form."""
    if value in (None, "", []):
        return ""
    if isinstance(value, list):
        return ", ".join(display(item, entry, language) for item in value)
    labels = {option["id"]: LocalizedText(option["labels"]) for option in entry["options"]}
    if isinstance(value, str) and value in labels:
        return labels[value].in_language(language)
    if entry["type"] == "date":
        return dates.long_date(dt.date.fromisoformat(str(value)), language)
    name = getattr(value, "name", None)
    return name.in_language(language) if isinstance(name, LocalizedText) else str(value)
