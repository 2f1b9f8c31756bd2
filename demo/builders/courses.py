"""Builders of courses, their page, and registrations in any state."""

import datetime as dt
import uuid
from collections.abc import Sequence
from itertools import count
from typing import Any

from django.utils import timezone

from core.models import BasePage, Region
from demo.builders.houses import make_region
from demo.builders.register import make_language
from inbox import questions, registry
from inbox.intake import Contact, Draft, register
from inbox.models import ConsentText, Submission
from inbox.transitions import set_times
from mediation.models import Course, CourseRegistration, CoursesPage, MediationLanguage

KIND = "course"
_numbers = count(1)


def make_course(
    code: str = "",
    *,
    title: dict[str, str] | None = None,
    starts_at: dt.datetime | None = None,
    days: int = 1,
    languages: Sequence[MediationLanguage] = (),
    **fields: Any,
) -> Course:
    """Return a course that begins at 10:00 in two weeks unless told otherwise, and takes two hours a day."""
    in_two_weeks = timezone.localtime().replace(hour=10, minute=0, second=0, microsecond=0) + dt.timedelta(days=14)
    begins = starts_at or in_two_weeks
    course = Course(
        code=code or f"course-{next(_numbers)}",
        title=title or {"kk": "Медиация негіздері", "ru": "Основы медиации", "en": "Basics of mediation"},
        description=fields.pop("description", {"kk": "Сипаттама", "ru": "Описание", "en": "Description"}),
        starts_at=begins,
        ends_at=fields.pop("ends_at", begins + dt.timedelta(days=days - 1, hours=2)),
        **fields,
    )
    course.languages = languages or [make_language("kk"), make_language("ru")]  # type: ignore[assignment]
    course.save()
    return Course.objects.get(pk=course.pk)


def make_courses_page(
    parent: BasePage, title: str = "", *, live: bool = True, translation_of: CoursesPage | None = None, **fields: Any
) -> CoursesPage:
    """Return the list of courses below `parent`, in its language, published unless `live` is false."""
    page = CoursesPage(
        title=title or f"Courses {parent.locale.language_code}",
        slug=fields.pop("slug", "courses"),
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
    fresh: CoursesPage = CoursesPage.objects.get(pk=page.pk)
    return fresh


def make_course_draft(
    *,
    course: Course,
    page: CoursesPage | None = None,
    region: Region | None = None,
    language: str = "ru",
    contact: Contact | None = None,
    **own: Any,
) -> Draft:
    """Return a valid registration before it is taken in; `own` are columns of CourseRegistration."""
    kind = registry.get(KIND)
    return Draft(
        kind=kind,
        language=language,
        digest=uuid.uuid4().hex,
        contact=contact or Contact("Айгерим Сериккызы", "+77771234567", "aigerim@mail.example"),
        answers={},
        own={"course": course, "talk_language": language, **own},
        region=region or make_region("test-region"),
        page=page,
        form_version=questions.take_snapshot(page, kind) if page else None,
        consent=ConsentText.current(KIND),
    )


def make_registration(
    *, state: str = "", outcome: str = "", held: str = "", columns: dict[str, Any] | None = None, **draft: Any
) -> CourseRegistration:
    """Return a registration, taken in as from the form and set to `state` (by default as the intake leaves it)."""
    row: Submission = register(make_course_draft(**draft), uuid.uuid4().hex, held)
    row.state = state or row.state
    for name, value in (columns or {}).items():
        setattr(row, name, value)
    set_times(row)
    row.outcome = outcome
    row.save()
    return CourseRegistration.objects.get(pk=row.pk)
