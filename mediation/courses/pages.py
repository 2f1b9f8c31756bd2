"""The form of a course on the address of the list of courses."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.parts import part_context
from inbox.form_pages import PageForm
from inbox.intake import Contact, Draft
from inbox.steps import Builder, Complete, Screen
from mediation.courses import places
from mediation.courses.forms import RegistrationForm
from mediation.models import Course, CoursesPage


class CourseForm(PageForm):
    """The registration for one course."""

    page: CoursesPage
    kind_code = "course"
    template = "pages/mediation_course_form.html"

    def __init__(self, page: CoursesPage, request: HttpRequest, course: Course) -> None:
        super().__init__(page, request)
        self.course = course

    @property
    def key(self) -> str:
        """What the form's tokens are bound to: each course has its own."""
        return f"{self.page.translation_key}/{self.course.pk}"

    def steps(self) -> list[Builder]:
        """Return the one step."""
        return [
            lambda data, check, initial: RegistrationForm(
                data, check=check, initial=dict(initial), course=self.course, questions=self.page.questions
            )
        ]

    def presets(self) -> dict[str, Any]:
        """Preset the page's language where the course is held in it, and the region of the course."""
        presets: dict[str, Any] = {"talk_language": self.page.locale.language_code}
        if self.course.region is not None:
            presets["region"] = self.course.region.code
        return presets

    def refusal(self) -> str:
        """Return why nobody can register; "" while one can."""
        return places.refusal_of(self.course)

    def context(self, screen: Screen) -> dict[str, Any]:
        """Return the course and the frame of the form's own address."""
        page_url = self.page.get_url(self.request) or ""
        title = _("Sign up for the course")
        frame = part_context(
            self.page, self.request, f"{self.course.code}/register/", title, self.page.head_description
        )
        crumb = {"label": str(self.course.title), "url": f"{page_url}{self.course.code}/"}
        frame["breadcrumbs"] = [*frame["breadcrumbs"], crumb]
        return frame | {
            "course": self.course,
            "form_title": title,
            "left": places.left_in(self.course),
            "page_url": page_url,
            "course_url": crumb["url"],
        }

    def draft(self, result: Complete) -> Draft:
        """Return what the answers make."""
        cleaned = result.cleaned
        return self.new_draft(
            result,
            contact=Contact(name=cleaned["name"], phone=cleaned["phone"], email=cleaned["email"]),
            answers={"settlement": cleaned["settlement"]} if cleaned["settlement"] else {},
            own={"course": self.course, "talk_language": cleaned["talk_language"]},
            region=cleaned["region"],
        )
