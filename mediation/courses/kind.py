"""A registration for a course as a kind of submission (reference C): places, waiting list, attendance, certificate."""

from dataclasses import replace
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core import dates
from inbox.kinds import (
    CLOSED,
    RECEIVED,
    WITHDRAWN,
    InfoRow,
    NextStep,
    Outcome,
    Routing,
    State,
    SubmissionKind,
    Transition,
    all_states,
    mark_spam,
    regional,
    reopen,
    unmark_spam,
    withdraw,
)
from inbox.models import ReferenceCounter, Submission
from inbox.transitions import MissingData
from mediation.courses import places
from mediation.courses.consent import CONSENT
from mediation.courses.fields import CORE_FIELDS
from mediation.courses.places import CONFIRMED, WAITING
from mediation.models import Course, CourseRegistration

ATTENDED, ABSENT = "attended", "absent"
CERTIFICATES = "CERT"  # the counter of certificate numbers, one row a year


def take_place(registration: Any, _data: dict[str, Any]) -> None:
    """Give the registration a place. Raises MissingData when the course is full."""
    if registration.seat is None:
        registration.seat = places.free_seat(places.lock(registration.course_id))
        if registration.seat is None:
            raise MissingData("All places are taken.")


def free_place(registration: Any, _data: dict[str, Any]) -> None:
    """Take the place away."""
    places.give_back(registration)


def issue_certificate(registration: Any, _data: dict[str, Any]) -> None:
    """Give the certificate the next number of the year, without gaps; one that has a number keeps it."""
    if not registration.course.certificate:
        raise MissingData("This course has no certificate.")
    today = timezone.localdate()
    if not registration.certificate_number:
        registration.certificate_number = ReferenceCounter.take_next(CERTIFICATES, today.year)
        registration.certified_on = today


class CourseKind(SubmissionKind):
    """A registration for a course."""

    code = "course"
    prefix = "C"
    label = _("Registration for a course")
    label_plural = _("Registrations for courses")
    model = CourseRegistration
    consent_text = CONSENT
    core_fields = CORE_FIELDS
    first_answer_days = None
    close_days = None
    purge_months = 24
    mails_carry_text = True

    states = all_states(
        State(CONFIRMED, _("Place confirmed"), "half"),
        State(WAITING, _("On the waiting list"), "half"),
        State(ATTENDED, _("Attended"), "tick"),
        State(ABSENT, pgettext_lazy("state", "Did not come"), "square"),
    )
    outcomes = (
        Outcome("certified", _("Certificate issued")),
        Outcome("attended", _("Attended")),
        Outcome("absent", pgettext_lazy("state", "Did not come")),
        Outcome("declined", pgettext_lazy("outcome", "Declined")),
        WITHDRAWN,
    )
    transitions = (
        Transition(
            "confirm", _("Give a place"), frozenset({RECEIVED, WAITING}), CONFIRMED, apply=take_place, icon="tick"
        ),
        Transition(
            "wait",
            _("Put on the waiting list"),
            frozenset({RECEIVED, CONFIRMED}),
            WAITING,
            apply=free_place,
            icon="clock",
        ),
        Transition("attend", _("Attended"), frozenset({CONFIRMED, ABSENT}), ATTENDED, icon="tick"),
        Transition(
            "miss", pgettext_lazy("action", "Did not come"), frozenset({CONFIRMED, ATTENDED}), ABSENT, icon="close"
        ),
        Transition(
            "certify",
            _("Issue the certificate"),
            frozenset({ATTENDED}),
            CLOSED,
            apply=issue_certificate,
            outcome="certified",
            icon="document",
        ),
        Transition(
            "finish", _("Close without a certificate"), frozenset({ATTENDED}), CLOSED, outcome="attended", icon="tick"
        ),
        Transition("finish_absent", _("Close"), frozenset({ABSENT}), CLOSED, outcome="absent", icon="tick"),
        Transition(
            "decline",
            pgettext_lazy("action", "Decline"),
            frozenset({RECEIVED, WAITING, CONFIRMED}),
            CLOSED,
            apply=free_place,
            outcome="declined",
            icon="close",
            serious=True,
        ),
        replace(withdraw(frozenset({RECEIVED, CONFIRMED, WAITING})), apply=free_place),
        replace(mark_spam(frozenset({RECEIVED, CONFIRMED, WAITING})), apply=free_place),
        unmark_spam(),
        reopen(RECEIVED),
    )

    def admit(self, submission: Submission) -> None:
        """Give a place at once, or put on the waiting list. Raises NotAdmitted when registration is closed."""
        places.admit(submission)  # type: ignore[arg-type]

    def lock_for(self, submission: Submission) -> None:
        """Lock the course before the registration, as the intake does."""
        course = getattr(submission, "course_id", None)
        if course:
            places.lock(course)

    def after_transition(self, submission: Submission, transition: Transition, source: str) -> None:
        """Pass a place that fell free on to the first of the waiting list."""
        registration: Any = submission
        if source in {CONFIRMED, WAITING} and registration.seat is None and transition.name != "wait":
            places.fill_up(registration.course_id)

    def route(self, submission: Submission) -> Routing | None:
        """Send it to the House that holds the course, else to the one that answers for the course's region."""
        course: Course = submission.course  # type: ignore[attr-defined]
        if course.house is not None:
            return Routing(course.house, "course")
        return regional(course.region or submission.region)

    def next_steps(self, submission: Submission) -> list[NextStep]:
        """Return what is still to come."""
        registration: Any = submission
        course: Course = registration.course
        begins = NextStep(_("The course begins"), course.starts_at)
        if registration.state == CONFIRMED and not course.is_over:
            return [begins]
        if registration.state == WAITING and not course.is_over:
            return [NextStep(_("You move up as soon as a place falls free")), begins]
        return [NextStep(_("We look at your registration")), begins] if registration.state == RECEIVED else []

    def info_rows(self, submission: Submission) -> list[InfoRow]:
        """Return the course with its time and place, and the certificate."""
        registration: Any = submission
        course: Course = registration.course
        rows = [InfoRow(_("Course"), str(course.title))]
        if course.is_cancelled:
            return [*rows, InfoRow(_("State of the course"), str(_("The course has been cancelled.")))]
        rows.append(InfoRow(_("When"), dates.long_datetime(course.starts_at)))
        if place := course.place_text or (str(_("online")) if course.online else ""):
            rows.append(InfoRow(_("Where"), place))
        if registration.certificate_number:
            rows.append(InfoRow(_("Number of the certificate"), registration.certificate_number))
        return rows

    def filters(self) -> dict[str, Any]:
        """Let the desk's list be filtered by course."""
        return {"course": Course.objects.all()}
