"""The desk of courses: who is registered, attendance in one pass, certificates."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from inbox import registry
from inbox.desk import audit
from inbox.desk.base import DeskMixin
from inbox.desk.case import number_in
from inbox.desk.presentation import Chip, case_url
from inbox.permissions import CHANGE, LIST, REVEAL, kinds_of
from inbox.transitions import StaleVersion, TransitionError, perform
from mediation.courses.kind import ABSENT, ATTENDED
from mediation.courses.places import CONFIRMED, WAITING
from mediation.models import Course, CourseRegistration

KIND = "course"
BULK = ("attend", "miss", "certify")
MOST_ROWS, PAGE_SIZE = 1_000, 25
ORDER = {CONFIRMED: 0, ATTENDED: 1, ABSENT: 2, "received": 3, WAITING: 4}


def registrations_of(user: Any) -> Any:
    """Return the registrations `user` may list."""
    return CourseRegistration.objects.visible_to(user)


class CourseListView(DeskMixin, TemplateView):
    """The courses somebody of the person's scope is registered for, the latest first."""

    right = LIST
    template_name = "wagtailadmin/desk/courses.html"

    def get_page_title(self) -> str:
        return _("Course rosters")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if KIND not in kinds_of(self.staff):
            self.refuse(None, LIST)
        seen = registrations_of(self.staff)
        courses = Course.objects.filter(pk__in=seen.order_by().values("course")).select_related("house")
        page = Paginator(courses.order_by("-starts_at", "-pk"), PAGE_SIZE).get_page(self.request.GET.get("page"))
        numbers = (
            seen.order_by()
            .filter(course__in=list(page))
            .values("course")
            .annotate(all=Count("pk"), taken=Count("seat"), waiting=Count("pk", filter=Q(state=WAITING)))
        )
        counted = {row["course"]: row for row in numbers}
        rows = [{**counted.get(one.pk, {}), "course": one, "url": roster_url(one)} for one in page]
        return {**super().get_context_data(**kwargs), "rows": rows, "page": page}


def roster_url(course: Course) -> str:
    """Return the address of a course's roster."""
    return reverse("course_desk:roster", args=[course.code])


class CourseRosterView(DeskMixin, TemplateView):
    """Everybody registered for a course. Names stay hidden until asked for by POST, which is logged."""

    right = LIST
    template_name = "wagtailadmin/desk/course_roster.html"
    http_method_names = ["get", "post"]
    kwargs: dict[str, Any]
    revealed = False

    def get_page_title(self) -> str:
        return str(self.course.title)

    @cached_property
    def course(self) -> Course:
        """The course in the address; Http404 for an unknown one and for one without a registration in scope."""
        found = Course.objects.select_related("house").filter(code=self.kwargs["code"]).first()
        if found is None:
            raise Http404
        if not registrations_of(self.staff).filter(course=found).exists():
            audit.refuse(self.staff, None, "roster", "scope")
            raise Http404
        return found

    @cached_property
    def rows(self) -> Any:
        """The registrations of the course that the person may see."""
        return registrations_of(self.staff).filter(course=self.course)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show names and contacts, or do something to the rows that are marked."""
        if request.POST.get("do") in BULK:
            return self._do(request, request.POST["do"])
        if not self.may(REVEAL):
            self.refuse(None, REVEAL)
        audit.record(audit.REVEALED, self.staff, course=self.course.pk, rows=self.rows.count())
        self.revealed = True
        return self.render_to_response(self.get_context_data(**kwargs))

    def _do(self, request: HttpRequest, name: str) -> HttpResponse:
        if not self.may(CHANGE):
            self.refuse(None, name)
        versions: dict[str, int] = {}
        for text in request.POST.getlist("row")[:MOST_ROWS]:
            reference, _colon, version = text.partition(":")
            versions[reference.replace("\x00", "")[:20]] = number_in(version)
        tally = Counter(
            self._one(row, name, versions[row.reference]) for row in self.rows.filter(reference__in=list(versions))
        )
        self._tell(request, tally)
        return HttpResponseRedirect(roster_url(self.course))

    def _one(self, row: CourseRegistration, name: str, version: int) -> str:
        """Make a transition in a transaction of its own; return "done", or why it was not."""
        try:
            perform(row, name, self.staff, version)
        except StaleVersion:
            return "stale"
        except PermissionDenied:
            audit.refuse(self.staff, row, name, "right")
            return "right"
        except TransitionError:
            return "state"
        return "done"

    def _tell(self, request: HttpRequest, tally: Counter[str]) -> None:
        done = tally["done"]
        if done:
            words = ngettext("Done for %(count)d person.", "Done for %(count)d people.", done)
            messages.success(request, words % {"count": done})
        sentences = {
            "stale": _("Somebody changed them meanwhile, look at them again: %(count)d."),
            "state": _("Not possible in their present state: %(count)d."),
            "right": _("You may not do this with: %(count)d."),
        }
        for why, sentence in sentences.items():
            if tally[why]:
                messages.warning(request, sentence % {"count": tally[why]})
        if not tally:
            messages.info(request, _("Nothing was changed."))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kind = registry.get(KIND)
        shown = self.rows if self.revealed else self.rows.without_personal_data()
        rows = sorted(shown[:MOST_ROWS], key=lambda row: (ORDER.get(row.state, 9), row.created_at))
        return {
            **super().get_context_data(**kwargs),
            "course": self.course,
            "taken": sum(row.seat is not None for row in rows),
            "rows": [
                {"row": row, "url": case_url(row), "chip": Chip(kind.state(row.state).label, kind.chip(row))}
                for row in rows
            ],
            "revealed": self.revealed,
            "can_reveal": self.may(REVEAL),
            "can_change": self.may(CHANGE),
            "bulk": [kind.transition(name) for name in BULK if name != "certify" or self.course.certificate],
            "list_url": reverse("course_desk:courses"),
        }
