"""Template tags of the forms of mediation: what happens after sending."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import dates
from inbox.kinds import SubmissionKind
from mediation.models import Course

register = template.Library()


@register.simple_tag
def what_happens_next(kind: SubmissionKind) -> list[dict[str, str]]:
    """Return the steps beside the form, with the promised working days of the kind."""
    return [
        {"title": _("The request is registered"), "meta": _("at once, with a number")},
        {"title": _("First call or message"), "meta": _within(kind.first_answer_days)},
        {"title": _("Consultation and answer"), "meta": _within(kind.close_days)},
    ]


def _within(days: int | None) -> str:
    if days is None:
        return ""
    return ngettext("within %(days)d working day", "within %(days)d working days", days) % {"days": days}


@register.simple_tag
def reception_steps(kind: SubmissionKind) -> list[dict[str, str]]:
    """Return the steps beside the form of a reception with times."""
    return [
        {"title": _("The time is yours"), "meta": _("at once, with a number and a code")},
        {"title": _("Reminder by e-mail"), "meta": _("the day before")},
        {"title": _("Talk with the specialists"), "meta": _("at the time you chose")},
    ]


@register.simple_tag
def course_steps(course: Course) -> list[dict[str, str]]:
    """Return the steps beside the form of a course."""
    steps = [
        {"title": _("You are registered"), "meta": _("at once, with a number and a code")},
        {"title": _("The course begins"), "meta": dates.long_datetime(course.starts_at)},
    ]
    if course.certificate:
        steps.append({"title": _("Certificate"), "meta": _("for who attended; its number is on the status page")})
    return steps
