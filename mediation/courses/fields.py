"""The fixed fields of a registration for a course: ids, words and options, for the form, the snapshot and the desk."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from inbox.contact_fields import LABELS as CONTACT_LABELS
from inbox.contact_fields import contact_fields
from inbox.kinds import CoreField
from mediation.fields import talk_language_field

LABELS: dict[str, Any] = {
    **CONTACT_LABELS,
    "name": _("First name and surname"),
    "course": _("Course"),
    "talk_language": _("In which language would you like to study?"),
}


class CourseTitle:
    """The course of a registration, named by its title as answers name records."""

    def __init__(self, course: Any) -> None:
        self.name = course.title


CORE_FIELDS: tuple[CoreField, ...] = (
    CoreField("course", "record", 1, LABELS["course"], read=lambda row: CourseTitle(row.course), kept=True),
    *contact_fields(1, "name", "region", "settlement", "phone", "email", labels=LABELS),
    talk_language_field(1, LABELS["talk_language"]),
)
