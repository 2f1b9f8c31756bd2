"""Places of a course: taken without a race, passed on to the first of the waiting list when one falls free.

Whoever takes or gives back a place locks the course's row first; the unique constraint on course and seat holds even
where somebody forgets.
"""

from django.utils.translation import gettext as _

from core.page_cache import raise_on_commit
from inbox import notifications
from inbox.kinds import NotAdmitted
from inbox.models import Event
from mediation.models import Course, CourseRegistration

CONFIRMED, WAITING = "confirmed", "waiting"


def lock(course_id: int) -> Course:
    """Return the course, locked until the transaction ends."""
    return Course.objects.select_for_update().get(pk=course_id)


def left_in(course: Course) -> int:
    """Return how many places are free."""
    return max(0, course.places - taken_in(course.pk))


def taken_in(course_id: int) -> int:
    """Return how many places are taken."""
    return CourseRegistration.objects.filter(course=course_id, seat__isnull=False).count()


def free_seat(course: Course) -> int | None:
    """Return the lowest free seat of a locked course; None when it is full."""
    held = CourseRegistration.objects.filter(course=course, seat__isnull=False)
    taken = set(held.values_list("seat", flat=True))
    return next((seat for seat in range(course.places) if seat not in taken), None)


def admit(registration: CourseRegistration) -> None:
    """Give a new registration a place, or put it on the waiting list; who waits already goes first.

    Its row is saved by the caller, in the same transaction. Raises NotAdmitted when the course takes no registrations.
    """
    course = lock(registration.course_id)
    if refusal := refusal_of(course):
        raise NotAdmitted(refusal)
    queue = CourseRegistration.objects.filter(course=course, state=WAITING).exists()
    registration.seat = None if queue else free_seat(course)
    registration.state = WAITING if registration.seat is None else CONFIRMED
    raise_on_commit()


def refusal_of(course: Course) -> str:
    """Return why nobody can register, as a sentence; "" while one can."""
    if course.status == Course.Status.DRAFT:
        return _("This course is not announced any more.")
    if course.is_cancelled:
        return _("This course has been cancelled.")
    return "" if course.takes_registrations else _("Registration for this course is closed.")


def give_back(registration: CourseRegistration) -> None:
    """Take the place away from `registration`, if it has one; its row is saved by the caller."""
    if registration.seat is not None:
        registration.seat = None
        raise_on_commit()


def fill_up(course_id: int) -> int:
    """Give the free places to the waiting list, in the order of registration; returns how many moved up.

    Must run in a transaction. Nobody moves up once the course is over or cancelled.
    """
    course = lock(course_id)
    if course.is_over or course.status != Course.Status.PLANNED:
        return 0
    waiting = CourseRegistration.objects.select_for_update().filter(course=course, state=WAITING, held=False)
    moved = 0
    for row in waiting.order_by("created_at", "pk"):
        seat = free_seat(course)
        if seat is None:
            break
        _move_up(row, seat)
        moved += 1
    if moved:
        raise_on_commit()
    return moved


def _move_up(row: CourseRegistration, seat: int) -> None:
    details = {"from": row.state, "to": CONFIRMED, "rule": "place fell free"}
    row.seat, row.state = seat, CONFIRMED
    row.version += 1
    row.save(update_fields=["seat", "state", "version"])
    Event.objects.create(submission_id=row.pk, verb="confirm", data=details)
    notifications.to_applicant(row, "course_place", once=f"course-place/{row.reference}/{row.version}")
