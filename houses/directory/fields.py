"""The languages a printed text is in, as a field: a newspaper speaks two of them on one page."""

from typing import Any

from django import forms
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.fields import language_codes


def known_languages(value: Any) -> list[str]:
    """Return the site's languages among `value` (a list of codes or None), in the order of the site."""
    return [code for code in language_codes() if code in (value or [])]


class LanguagesField(models.JSONField):
    """Codes of the languages of the site, as a list; drawn as checkboxes."""

    description = _("Languages")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> list[str]:
        return known_languages(super().from_db_value(value, expression, connection))

    def formfield(self, **kwargs: Any) -> Any:
        return forms.TypedMultipleChoiceField(
            choices=settings.LANGUAGES,
            coerce=str,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=kwargs.get("help_text", self.help_text),
        )
