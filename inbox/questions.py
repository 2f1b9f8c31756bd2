"""The editor's own questions of a form page: their form fields, their answers, their place in the snapshot.

`questions` is everywhere the value of a StreamField of `inbox.blocks.QuestionsBlock`.
"""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inbox import snapshots
from inbox.form_fields import DateField, NumberField, OneOfField, SeveralOfField, TextField
from inbox.kinds import SubmissionKind, Text
from inbox.models import FormVersion

PREFIX = "q_"  # field name of an own question: prefix and block id
LONGEST = 2_000
YES_NO: list[tuple[str, Text]] = [("yes", _("Yes")), ("no", _("No"))]


def field_of(block: Any) -> forms.Field:
    """Return the form field of one question."""
    value = block.value
    common = {"label": value["label"], "help_text": value["help_text"], "required": value["required"]}
    if block.block_type in {"one_of", "several_of"}:
        options = [(item.id, item.value) for item in value["options"].bound_blocks]
        return (OneOfField if block.block_type == "one_of" else SeveralOfField)(choices=options, **common)
    makers: dict[str, Any] = {
        "short_text": lambda: TextField(**common),
        "long_text": lambda: TextField(multiline=True, longest=LONGEST, **common),
        "date": lambda: DateField(**common),
        "number": lambda: NumberField(**common),
        "yes_no": lambda: OneOfField(choices=YES_NO, **common),
    }
    try:
        field: forms.Field = makers[block.block_type]()
    except KeyError:
        raise ValidationError(f"Unknown type of question: {block.block_type}") from None
    return field


def answers_of(questions: Any, cleaned: dict[str, Any]) -> dict[str, Any]:
    """Return the answers by block id, as JSON holds them; unanswered ones are left out."""
    answers: dict[str, Any] = {}
    for block in questions:
        value = cleaned.get(f"{PREFIX}{block.id}")
        if value in (None, "", []):
            continue
        if block.block_type == "date":
            value = value.isoformat()
        elif block.block_type == "number":
            value = f"{value.normalize():f}"
        answers[block.id] = value
    return answers


def counted_of(questions: Any, answers: dict[str, Any]) -> dict[str, Any]:
    """Return those of `answers` whose question is marked "counted"."""
    counted = {block.id for block in questions if block.value.get("counted")}
    return {key: value for key, value in answers.items() if key in counted}


def take_snapshot(page: Any, kind: SubmissionKind, name: str = "questions") -> FormVersion:
    """Return the snapshot of the form `page` belongs to, as it is live now in its languages. Idempotent.

    `name` is the page's StreamField of questions, if it has one. Block ids are the same in every translation, so a
    question's labels meet under one id.
    """
    versions = _live_versions(page) or {page.locale.language_code: page}
    titles = {code: version.title for code, version in versions.items()}
    questions: dict[str, snapshots.Question] = {}
    for code, version in versions.items():
        for block in getattr(version, name, ()):
            _add(questions, code, block)
    content = snapshots.content_of(kind, titles, list(questions.values()), list(versions))
    return snapshots.take(kind, page.translation_key, page.pk, content)


def _live_versions(page: Any) -> dict[str, Any]:
    rows = type(page)._default_manager.filter(translation_key=page.translation_key, live=True, alias_of=None)
    found = {row.locale.language_code: row for row in rows.select_related("locale")}
    return {code: found[code] for code, _name in settings.LANGUAGES if code in found}


def _add(questions: dict[str, snapshots.Question], code: str, block: Any) -> None:
    value = block.value
    question = questions.setdefault(
        block.id,
        snapshots.Question(
            block.id, block.block_type, {}, bool(value["required"]), bool(value.get("counted")), options=[]
        ),
    )
    question.labels[code] = value["label"]
    if block.block_type == "yes_no":
        for option, label in YES_NO:
            _option(question, option)[code] = snapshots.in_languages(label, [code])[code]
    elif "options" in value:
        for item in value["options"].bound_blocks:
            _option(question, item.id)[code] = item.value


def _option(question: snapshots.Question, option: str) -> dict[str, str]:
    """Return the labels of `option`, added at the end when it is new."""
    for known, labels in question.options:
        if known == option:
            return labels
    labels = {}
    question.options.append((option, labels))
    return labels
