"""Template tags of the consultation form."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbox.kinds import SubmissionKind

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
