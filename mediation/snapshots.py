"""The snapshot of a consultation form: its fixed fields and the editor's questions in every live language."""

from typing import Any

from django.conf import settings

from inbox import registry, snapshots
from inbox.models import FormVersion
from mediation.fields import YES_NO
from mediation.models import ConsultationPage


def take_snapshot(page: ConsultationPage) -> FormVersion:
    """Return the snapshot of the form `page` belongs to, as it is live now in its languages. Idempotent.

    Block ids are the same in every translation, so a question's labels meet under one id.
    """
    versions = _live_versions(page) or {page.locale.language_code: page}
    titles = {code: version.title for code, version in versions.items()}
    questions: dict[str, snapshots.Question] = {}
    for code, version in versions.items():
        for block in version.questions:
            _add(questions, code, block)
    kind = registry.get("consultation")
    content = snapshots.content_of(kind, titles, list(questions.values()), list(versions))
    return snapshots.take(kind, page.translation_key, page.pk, content)


def _live_versions(page: ConsultationPage) -> dict[str, ConsultationPage]:
    rows = ConsultationPage.objects.filter(translation_key=page.translation_key, live=True, alias_of=None)
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
