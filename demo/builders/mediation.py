"""Builders of the consultation form, of kinds of dispute and of requests in any state."""

import uuid
from collections.abc import Sequence
from typing import Any

from core.models import BasePage, Region
from demo.builders.body import items, stream
from demo.builders.houses import make_region
from inbox import registry
from inbox.intake import Contact, Draft, register
from inbox.models import ConsentText, FormVersion, Submission
from inbox.transitions import set_times
from mediation.models import ConsultationPage, ConsultationRequest, Topic
from mediation.snapshots import take_snapshot

KIND = "consultation"
QUESTIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("one_of", {"label": "Does the other party agree?", "options": ["Yes", "No", "Not asked yet"], "counted": True}),
    ("several_of", {"label": "Where have you asked before?", "options": ["A lawyer", "The police"]}),
    ("yes_no", {"label": "Is there a case in court?", "required": True}),
    ("date", {"label": "Since when?"}),
    ("number", {"label": "How many people live there?"}),
    ("short_text", {"label": "Anything else?"}),
    ("long_text", {"label": "What was tried?"}),
)


def make_topic(code: str = "neighbours", name: dict[str, str] | None = None, **fields: Any) -> Topic:
    """Return the kind of dispute of that code, made if missing."""
    defaults = {"name": name or {"kk": f"{code} KK", "ru": f"{code} RU", "en": f"{code} EN"}, **fields}
    topic, _created = Topic.objects.get_or_create(code=code, defaults=defaults)
    return topic


def questions_of(questions: Sequence[tuple[str, dict[str, Any]]] = QUESTIONS, path: str = "form") -> Any:
    """Return a stream of questions whose ids follow from `path` and the place: equal in each translation."""
    raw = []
    for place, (block, given) in enumerate(questions):
        value: dict[str, Any] = {"help_text": "", "required": False, **given}
        if "options" in value:
            value["options"] = items(f"{path}/{place}", value["options"])
        raw.append((block, value))
    return stream(path, raw)


def make_consultation_page(
    parent: BasePage,
    title: str = "",
    *,
    questions: Sequence[tuple[str, dict[str, Any]]] = (),
    live: bool = True,
    translation_of: ConsultationPage | None = None,
    **fields: Any,
) -> ConsultationPage:
    """Return a consultation form below `parent`, in its language, published unless `live` is false."""
    page = ConsultationPage(
        title=title or f"Consultation {parent.locale.language_code}",
        slug=fields.pop("slug", "consultation"),
        questions=questions_of(questions),
        locale=parent.locale,
        live=False,
        **fields,
    )
    if translation_of is not None:
        page.translation_key = translation_of.translation_key
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    fresh: ConsultationPage = ConsultationPage.objects.get(pk=page.pk)
    return fresh


def make_draft(
    *,
    page: ConsultationPage | None = None,
    region: Region | None = None,
    language: str = "ru",
    triage: str = "no",
    contact: Contact | None = None,
    answers: dict[str, Any] | None = None,
    **own: Any,
) -> Draft:
    """Return a valid consultation before it is taken in; `own` are columns of ConsultationRequest."""
    version: FormVersion | None = take_snapshot(page) if page else None
    return Draft(
        kind=registry.get(KIND),
        language=language,
        digest=uuid.uuid4().hex,
        contact=contact or Contact("Айгерим", "+77771234567", "aigerim@mail.example", "yes"),
        answers=answers or {"story": "Соседи не могут договориться о заборе."},
        own={
            "triage": triage,
            "for_whom": "self",
            "talk_language": language,
            "channel": "phone",
            "topic": own.pop("topic", None) or make_topic(),
            "relation": "neighbour",
            **own,
        },
        region=region or make_region("test-region"),
        page=page,
        form_version=version,
        consent=ConsentText.current(KIND),
        threat=triage == "yes",
        by_hand=triage != "no",
    )


def make_request(
    *, state: str = "received", outcome: str = "", held: str = "", columns: dict[str, Any] | None = None, **draft: Any
) -> ConsultationRequest:
    """Return a consultation request, taken in as from the form and set to `state`.

    `columns` are further columns of the row; `draft` goes to `make_draft`.
    """
    row: Submission = register(make_draft(**draft), uuid.uuid4().hex, held)
    row.state, row.outcome = state, outcome
    for name, value in (columns or {}).items():
        setattr(row, name, value)
    set_times(row)
    row.outcome = outcome
    row.save()
    return ConsultationRequest.objects.get(pk=row.pk)
