"""Snapshots of forms: what was asked, word for word, in each language the form was live in."""

import hashlib
import json
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation

from inbox.kinds import CoreField, SubmissionKind, Text
from inbox.models import FormVersion

OPTION_TYPES = {"one_of", "several_of", "yes_no"}


@dataclass
class Question:
    """A question an editor added: ids are the same in every language, labels are by language code."""

    id: str
    type: str
    labels: dict[str, str]
    required: bool = False
    counted: bool = False
    options: list[tuple[str, dict[str, str]]] = field(default_factory=list)


def in_languages(text: Text, languages: list[str]) -> dict[str, str]:
    """Return a translatable text in each of `languages`."""
    texts = {}
    for language in languages:
        with translation.override(language):
            texts[language] = str(text)
    return texts


def content_of(
    kind: SubmissionKind, titles: dict[str, str], questions: list[Question], languages: list[str] | None = None
) -> dict[str, Any]:
    """Return the content of a snapshot: the kind's fixed fields, then the editor's questions.

    `languages` are those the form is live in; by default those of `titles`.
    """
    codes = languages or [code for code, _name in settings.LANGUAGES if code in titles]
    fields = [_core(core, codes) for core in kind.core_fields]
    last_step = max((core.step for core in kind.core_fields), default=1)
    fields += [
        {
            "id": question.id,
            "type": question.type,
            "step": last_step,
            "labels": question.labels,
            "options": [{"id": option, "labels": labels} for option, labels in question.options],
            "core": False,
            "personal": not question.counted,
            "counted": question.counted,
            "required": question.required,
        }
        for question in questions
    ]
    return {"title": titles, "languages": codes, "fields": fields}


def _core(core: CoreField, languages: list[str]) -> dict[str, Any]:
    options = core.options() if core.options else []
    return {
        "id": core.id,
        "type": core.type,
        "step": core.step,
        "labels": in_languages(core.label, languages),
        "options": [{"id": option, "labels": in_languages(label, languages)} for option, label in options],
        "core": True,
        "personal": core.personal,
        "counted": core.kept and core.type in OPTION_TYPES,
        "required": core.required,
    }


def take(kind: SubmissionKind, page_key: uuid.UUID, page_id: int | None, content: dict[str, Any]) -> FormVersion:
    """Return the snapshot with this content, made when the newest one of the page differs. Idempotent."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()
    while True:
        newest = FormVersion.objects.filter(page_key=page_key).order_by("-number").first()
        if newest is not None and newest.sha256 == digest:
            return newest
        number = newest.number + 1 if newest else 1
        try:
            with transaction.atomic():
                return FormVersion.objects.create(
                    kind=kind.code, page_id=page_id, page_key=page_key, number=number, content=content, sha256=digest
                )
        except IntegrityError:  # another process took the number: look again
            continue
