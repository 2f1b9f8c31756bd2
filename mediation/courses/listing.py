"""What the pages of the courses show of them."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.core.validators import slug_re
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import dates, ical
from mediation.models import Course, CoursesPage

PER_PAGE = 12


@dataclass(frozen=True)
class ListedCourse:
    """A course in a list, with the places left."""

    course: Course
    url: str
    left: int

    @property
    def place(self) -> str:
        """Where it is held, in a few words."""
        if self.course.online:
            return _("online")
        return str(self.course.house.short_name) if self.course.house else str(self.course.place)

    @property
    def audience(self) -> str:
        """For whom it is, as a line of its own."""
        return capfirst(str(self.course.audience))

    @property
    def meta(self) -> list[str]:
        """Hours and languages."""
        rows = [hours_text(self.course.hours)] if self.course.hours else []
        if languages := languages_text(self.course):
            rows.append(languages)
        return rows


def hours_text(hours: int) -> str:
    """Return a number of hours in words."""
    return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}


def languages_text(course: Course) -> str:
    """Return the languages of a course, in the active language."""
    return ", ".join(str(language.name) for language in course.languages.all())


def days_text(course: Course) -> str:
    """Return the day of a course, or the first and the last one."""
    first, last = timezone.localdate(course.starts_at), timezone.localdate(course.ends_at)
    return dates.long_date(first) if first == last else f"{dates.long_date(first)} – {dates.long_date(last)}"


def public() -> QuerySet[Course]:
    """Return what readers may see, with all a list shows; `taken` counts the places that are taken."""
    rows = Course.objects.public().select_related("house__region", "region").prefetch_related("languages")
    return rows.annotate(taken=Count("registrations", filter=Q(registrations__seat__isnull=False)))


def narrowed(courses: list[Course], chosen: dict[str, str]) -> list[Course]:
    """Return the courses of the chosen region and language."""
    region, language = chosen.get("region"), chosen.get("language")
    return [
        course
        for course in courses
        if (region is None or (course.region is not None and course.region.code == region))
        and (language is None or language in {one.code for one in course.languages.all()})
    ]


def listed(courses: list[Course], page_url: str) -> list[ListedCourse]:
    """Return courses (of `public()`) for a list."""
    return [
        ListedCourse(course, f"{page_url}{course.code}/", max(0, course.places - getattr(course, "taken", 0)))
        for course in courses
    ]


def page_of(courses: list[Course], typed_page: str) -> "Page[Course]":
    """Return a page of a list. Raises Http404 for a page that does not exist."""
    paginator = Paginator(courses, PER_PAGE)
    if typed_page and not (typed_page.isascii() and typed_page.isdigit() and len(typed_page) < 6):
        raise Http404
    wanted = int(typed_page or 1)
    if not 1 <= wanted <= paginator.num_pages:
        raise Http404
    return paginator.page(wanted)


def course_called(code: str) -> Course | None:
    """Return the course readers may see under `code`; None without one."""
    return public().filter(code=code).first() if slug_re.fullmatch(code) else None


def calendar_entry(course: Course, url: str) -> ical.Event:
    """Return the course as an entry of a calendar: its hours on one day, else its first to its last day."""
    several = timezone.localdate(course.starts_at) != timezone.localdate(course.ends_at)
    return ical.Event(
        uid=f"course-{course.pk}@{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or 'localhost'}",
        start=course.starts_at,
        end=course.ends_at,
        title=str(course.title),
        description=str(course.schedule),
        place=_("online") if course.online else course.place_text,
        url=url,
        all_day=several,
        status=ical.CANCELLED if course.is_cancelled else ical.CONFIRMED,
        sequence=course.revision,
    )


def course_json_ld(page: CoursesPage, course: Course, request: HttpRequest, url: str) -> dict[str, Any]:
    """Return the schema.org Course with the one time it is held."""
    instance: dict[str, Any] = {
        "@type": "CourseInstance",
        "courseMode": "online" if course.online else "onsite",
        "startDate": course.starts_at.isoformat(),
        "endDate": course.ends_at.isoformat(),
        "inLanguage": [language.code for language in course.languages.all()],
    }
    if course.place_text:
        instance["location"] = {"@type": "Place", "name": course.place_text, "address": course.place_text}
    if course.hours:
        instance["courseWorkload"] = f"PT{course.hours}H"
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Course",
        "name": str(course.title),
        "description": str(course.description),
        "url": url,
        "inLanguage": page.locale.language_code,
        "hasCourseInstance": instance,
    }
    if course.house is not None:
        data["provider"] = {"@type": "GovernmentOrganization", "name": str(course.house.name)}
    return data
