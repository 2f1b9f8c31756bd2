"""Answers as they were asked: the snapshot's words beside what was stored."""

import datetime as dt
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
    contact: bool


def answers_as_asked(submission: Submission, language: str | None = None) -> list[AskedAnswer]:
    """Return every question of the submission's form version in order, with its answer.

    `submission` is the kind's own row. `language` chooses the words (default: the active one); a language the form was
    not live in falls back to the others. A question renamed or deleted since still stands as it was asked.
    """
    fixed = {core.id: core for core in submission.registered_kind.core_fields}
    content = submission.form_version.content if submission.form_version else {"fields": []}
    code = language or get_language() or submission.language
    return [_answer(submission, entry, fixed.get(entry["id"]), code) for entry in content["fields"]]


def _answer(row: Submission, entry: dict[str, Any], core: CoreField | None, language: str) -> AskedAnswer:
    value = _stored(row, entry["id"], core if entry["core"] else None)
    return AskedAnswer(
        id=entry["id"],
        label=LocalizedText(entry["labels"]).in_language(language),
        value=_in_words(value, entry, language),
        contact=bool(core and core.contact),
    )


def _stored(row: Submission, field_id: str, core: CoreField | None) -> Any:
    """Return what is stored for a field: by the kind's reader, else among the answers."""
    if core is not None and core.read is not None:
        return core.read(row)
    value = row.answers.get(field_id)
    return row.counted_answers.get(field_id) if value is None else value


def _in_words(value: Any, entry: dict[str, Any], language: str) -> str:
    """Return a stored value in words: labels of options, names of records, dates in the language's form."""
    if value in (None, "", []):
        return ""
    if isinstance(value, list):
        return ", ".join(_in_words(item, entry, language) for item in value)
    labels = {option["id"]: LocalizedText(option["labels"]) for option in entry["options"]}
    if isinstance(value, str) and value in labels:
        return labels[value].in_language(language)
    if entry["type"] == "date":
        return dates.long_date(dt.date.fromisoformat(str(value)), language)
    name = getattr(value, "name", None)
    return name.in_language(language) if isinstance(name, LocalizedText) else str(value)
