"""Builders of reception sessions, the page of the reception, and questions to it in any state."""

import datetime as dt
import uuid
from collections.abc import Sequence
from itertools import count
from typing import Any

from django.utils import timezone

from core.models import BasePage, Region
from demo.builders.houses import make_region
from demo.builders.mediation import make_topic
from inbox import questions, registry
from inbox.intake import Contact, Draft, register
from inbox.models import ConsentText, Submission
from inbox.transitions import set_times
from mediation.models import Profession, ReceptionDuty, ReceptionPage, ReceptionRequest, ReceptionSession

KIND = "reception"
_numbers = count(1)


def make_profession(code: str = "mediator", name: dict[str, str] | None = None, **fields: Any) -> Profession:
    """Return the kind of specialist of that code, made if missing."""
    defaults = {"name": name or {"kk": f"{code} KK", "ru": f"{code} RU", "en": f"{code} EN"}, **fields}
    profession, _created = Profession.objects.get_or_create(code=code, defaults=defaults)
    return profession


def make_session(
    code: str = "",
    *,
    title: dict[str, str] | None = None,
    starts_at: dt.datetime | None = None,
    minutes: int = 60,
    duties: Sequence[tuple[Profession, int | None, dict[str, str]]] = (),
    regions: Sequence[Region] = (),
    **fields: Any,
) -> ReceptionSession:
    """Return a session that begins at 10:00 in a week unless told otherwise; a duty is (profession, number, names)."""
    tomorrow_week = timezone.localtime().replace(hour=10, minute=0, second=0, microsecond=0) + dt.timedelta(days=7)
    begins = starts_at or tomorrow_week
    session = ReceptionSession(
        code=code or f"session-{next(_numbers)}",
        title=title or {"kk": "Қабылдау", "ru": "Приёмная", "en": "Reception"},
        starts_at=begins,
        ends_at=fields.pop("ends_at", begins + dt.timedelta(minutes=minutes)),
        **fields,
    )
    session.regions = regions  # type: ignore[assignment]
    session.duties = [  # type: ignore[attr-defined]
        ReceptionDuty(profession=profession, number=number, names=names) for profession, number, names in duties
    ]
    session.save()
    return ReceptionSession.objects.get(pk=session.pk)


def make_reception_page(
    parent: BasePage, title: str = "", *, live: bool = True, translation_of: ReceptionPage | None = None, **fields: Any
) -> ReceptionPage:
    """Return the page of the reception below `parent`, in its language, published unless `live` is false."""
    page = ReceptionPage(
        title=title or f"Reception {parent.locale.language_code}",
        slug=fields.pop("slug", "reception"),
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
    fresh: ReceptionPage = ReceptionPage.objects.get(pk=page.pk)
    return fresh


def make_reception_draft(
    *,
    page: ReceptionPage | None = None,
    session: ReceptionSession | None = None,
    slot_at: dt.datetime | None = None,
    region: Region | None = None,
    language: str = "ru",
    triage: str = "no",
    contact: Contact | None = None,
    question: str = "Как договориться с соседями о заборе?",
    professions: Sequence[Profession] = (),
    **own: Any,
) -> Draft:
    """Return a valid question before it is taken in; `own` are columns of ReceptionRequest."""
    kind = registry.get(KIND)
    return Draft(
        kind=kind,
        language=language,
        digest=uuid.uuid4().hex,
        contact=contact or Contact("Айгерим", "+77771234567", "aigerim@mail.example", "yes"),
        answers={"question": question},
        own={
            "triage": triage,
            "topic": own.pop("topic", None) or make_topic(),
            "answer_by": "talk" if slot_at else "phone",
            "talk_language": language,
            "session": session,
            "slot_at": slot_at,
            **own,
        },
        extra={"professions": professions},
        region=region or make_region("test-region"),
        page=page,
        form_version=questions.take_snapshot(page, kind) if page else None,
        consent=ConsentText.current(KIND),
        threat=triage == "yes",
        by_hand=triage != "no",
    )


def make_question(
    *, state: str = "", outcome: str = "", held: str = "", columns: dict[str, Any] | None = None, **draft: Any
) -> ReceptionRequest:
    """Return a question, taken in as from the form and set to `state` (by default as the intake leaves it)."""
    row: Submission = register(make_reception_draft(**draft), uuid.uuid4().hex, held)
    row.state = state or row.state
    for name, value in (columns or {}).items():
        setattr(row, name, value)
    set_times(row)
    row.outcome = outcome
    row.save()
    return ReceptionRequest.objects.get(pk=row.pk)
