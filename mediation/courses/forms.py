"""The one step of the registration for a course, and the filter of the list."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.collation import sort_key
from inbox.form_fields import OneOfField, TextField
from inbox.form_parts import ConsentPart, ContactPart, QuestionsPart, says
from mediation.courses.fields import LABELS
from mediation.models import Course


class RegistrationForm(ConsentPart, QuestionsPart, ContactPart):
    """Whom to reach and where, the language of study, own questions, consent."""

    consent_kind: ClassVar[str] = "course"

    name = TextField(
        label=LABELS["name"],
        help_text=_("As it should stand on the certificate."),
        longest=100,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write your first name and surname.")},
    )
    talk_language = OneOfField(
        label=LABELS["talk_language"],
        choices=settings.LANGUAGES,
        error_messages=says(_("Mark in which language you would like to study.")),
    )
    field_order = ["name", "region", "settlement", "phone", "email", "talk_language"]

    def __init__(self, *args: Any, course: Course, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = {language.code for language in course.languages.all()}
        names = [(code, name) for code, name in settings.LANGUAGES if code in offered]
        self.fields["talk_language"].choices = names or list(settings.LANGUAGES)  # type: ignore[attr-defined]


class CourseFilterForm(forms.Form):
    """Region and language. Whatever an address carries, it filters by what is valid in it and drops the rest."""

    region = forms.ChoiceField(label=_("Region"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, data: Any, *, courses: list[Course]) -> None:
        super().__init__(data)
        active = get_language() or settings.LANGUAGE_CODE
        regions = {course.region.code: str(course.region.name) for course in courses if course.region}
        languages = {one.code: str(one.name) for course in courses for one in course.languages.all()}
        fields: dict[str, Any] = self.fields
        named = sorted(regions.items(), key=lambda pair: sort_key(pair[1], active))
        fields["region"].choices = [("", _("All regions")), *named]
        named = sorted(languages.items(), key=lambda pair: sort_key(pair[1], active))
        fields["language"].choices = [("", _("Any language")), *named]

    def chosen(self) -> dict[str, str]:
        """Return the valid, filled fields by name."""
        self.is_valid()
        return {key: value for key, value in self.cleaned_data.items() if value}
