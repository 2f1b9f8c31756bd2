"""The fixed fields of a registration for a course: ids, words and options, for the form, the snapshot and the desk."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from inbox.kinds import CoreField
from mediation import fields

LABELS: dict[str, Any] = {
    **{name: fields.LABELS[name] for name in ("phone", "email", "region", "settlement")},
    "name": _("First name and surname"),
    "course": _("Course"),
    "talk_language": _("In which language would you like to study?"),
}


def _plain(name: str) -> Any:
    return lambda row: getattr(row, name)


class CourseTitle:
    """The course of a registration, named by its title as answers name records."""

    def __init__(self, course: Any) -> None:
        self.name = course.title


CORE_FIELDS: tuple[CoreField, ...] = (
    CoreField("course", "record", 1, LABELS["course"], read=lambda row: CourseTitle(row.course), kept=True),
    CoreField("name", "short_text", 1, LABELS["name"], read=_plain("contact_name"), personal=True, contact=True),
    CoreField("region", "record", 1, LABELS["region"], read=_plain("intake_region"), kept=True, required=True),
    CoreField("settlement", "short_text", 1, LABELS["settlement"], personal=True),
    CoreField("phone", "phone", 1, LABELS["phone"], read=_plain("contact_phone"), personal=True, contact=True),
    CoreField("email", "email", 1, LABELS["email"], read=_plain("contact_email"), personal=True, contact=True),
    CoreField(
        "talk_language",
        "one_of",
        1,
        LABELS["talk_language"],
        lambda: list(settings.LANGUAGES),
        read=_plain("talk_language"),
        kept=True,
        required=True,
    ),
)
