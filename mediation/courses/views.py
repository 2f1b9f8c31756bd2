"""The addresses of the courses: the list, a course, its calendar file, its form."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import dates, ical
from core.parts import answer, part_context
from inbox import tokens
from inbox.steps import TOKEN_FIELD
from mediation.courses import listing, places
from mediation.courses.forms import CourseFilterForm
from mediation.courses.pages import CourseForm
from mediation.models import Course, CoursesPage

REGISTER, CALENDAR = "register", "calendar"


def part(page: CoursesPage, request: HttpRequest, parts: Sequence[str]) -> HttpResponseBase:
    """Answer an address below `page` that has no form. Raises Http404 for what is not there."""
    course = listing.course_called(parts[0])
    if course is None or (len(parts) > 1 and parts[1] != CALENDAR):
        raise Http404
    url = f"{page.get_full_url(request)}{course.code}/"
    if len(parts) > 1:
        return ical.answer(str(course.title), [listing.calendar_entry(course, url)], f"course-{course.code}")
    return _course(page, request, course, url)


def form_at(page: CoursesPage, request: HttpRequest, parts: Sequence[str]) -> CourseForm | None:
    """Return the form of an address; None where there is none.

    A course that became a draft again while its form was open still answers that form, and refuses. Nobody else
    learns that there is such a draft.
    """
    if len(parts) != 2 or parts[1] != REGISTER:
        return None
    if (course := listing.course_called(parts[0])) is not None:
        return CourseForm(page, request, course)
    draft = Course.objects.filter(code=parts[0][:80].replace("\x00", "")).first()
    if draft is None or request.method != "POST":
        return None
    form = CourseForm(page, request, draft)
    return form if tokens.read(request.POST.get(TOKEN_FIELD, ""), form.key) is not None else None


def index(page: CoursesPage, request: HttpRequest) -> HttpResponseBase:
    """Answer with the list: courses to come and past, narrowed by the filter."""
    courses = list(listing.public().order_by("-starts_at", "-pk"))
    form = CourseFilterForm(request.GET, courses=courses)
    chosen = form.chosen()
    found = listing.narrowed(courses, chosen)
    url = page.get_url(request) or ""
    upcoming = [course for course in reversed(found) if not course.is_over]
    past = listing.page_of(
        [course for course in found if course.is_over and not course.is_cancelled], request.GET.get("page", "")
    )
    count = len(upcoming) + past.paginator.count
    own = {
        "filter_form": form,
        "active_filters": len(chosen),
        "filter_tags": _tags(form, chosen, request.GET),
        "results_text": ngettext("Courses found: %(n)d", "Courses found: %(n)d", count) % {"n": count},
        "upcoming": listing.listed(upcoming, url),
        "past": listing.listed(list(past), url),
        "page_obj": past,
        "page_url": url,
        "empty_tips": [_("Choose another region or language.")],
    }
    return answer(page, request, own)


def _tags(form: CourseFilterForm, chosen: dict[str, str], query: QueryDict) -> list[dict[str, str]]:
    """Return a removable tag per chosen filter: its words and the address without it."""
    tags = []
    for key, value in chosen.items():
        rest = query.copy()
        rest.pop(key, None)
        rest.pop("page", None)
        labels = dict(form.fields[key].choices)  # type: ignore[attr-defined]
        tags.append({"label": str(labels.get(value, value)), "url": f"?{rest.urlencode()}"})
    return tags


def _course(page: CoursesPage, request: HttpRequest, course: Course, url: str) -> HttpResponseBase:
    below = f"{page.get_url(request)}{course.code}/"
    when = listing.days_text(course)
    data = listing.course_json_ld(page, course, request, url)
    description = " ".join(str(course.description).split())[:300]
    own = part_context(page, request, f"{course.code}/", f"{course.title}, {when}", description, [data])
    own |= {
        "course": course,
        "facts": _facts(course, when),
        "left": listing.listed([course], "")[0].left,
        "refusal": places.refusal_of(course),
        "last_day": dates.long_datetime(course.last_moment),
        "form_url": f"{below}{REGISTER}/",
        "calendar_url": f"{below}{CALENDAR}/",
        "list_url": page.get_url(request),
    }
    return answer(page, request, own, "pages/mediation_course.html")


def _facts(course: Course, when: str) -> list[dict[str, Any]]:
    """Return the rows of the card beside a course."""
    time = f"{dates.clock_time(course.starts_at)}–{dates.clock_time(course.ends_at)}"
    certificate = _("yes") if course.certificate else _("no")
    rows = [
        {"label": _("For whom"), "value": str(course.audience)},
        {"label": _("When"), "value": when},
        {"label": _("Time"), "value": str(course.schedule) or time},
        {"label": _("Where"), "value": _("online") if course.online else course.place_text},
        {"label": _("House of Friendship"), "value": str(course.house.name) if course.house else ""},
        {"label": _("Region"), "value": str(course.region.name) if course.region else ""},
        {"label": _("Hours"), "value": listing.hours_text(course.hours) if course.hours else ""},
        {"label": _("Languages"), "value": listing.languages_text(course)},
        {"label": _("Trainers"), "value": str(course.trainers)},
        {"label": _("Certificate"), "value": certificate},
    ]
    return [row for row in rows if row["value"]]
