"""Makes courses known to the inbox and the page cache."""

from typing import Any

from wagtail.signals import page_published

from core import page_cache
from inbox import questions, registry
from mediation.courses.kind import CourseKind
from mediation.models import Course, CoursesPage


def connect() -> None:
    """Register everything; called once when the apps are ready."""
    registry.register(CourseKind())
    page_cache.watch(Course)
    page_published.connect(keep_snapshot, sender=CoursesPage)


def keep_snapshot(instance: CoursesPage, **_signal: Any) -> None:
    """Keep what the form asks from now on, in the languages it is live in. Idempotent."""
    questions.take_snapshot(instance, registry.get("course"))
