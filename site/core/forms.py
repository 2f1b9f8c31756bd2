"""The editor's form of every page."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from wagtail.admin.forms import WagtailAdminPageForm

from core.slugs import slug_for

LONGEST_SLUG = 255


class PageSlugField(forms.CharField):
    """The slug as somebody types it, in any alphabet. It may stay empty: the page makes it from the title.

    Wagtail's own field has a script that drops every Kazakh and Russian letter while one types, so that "Жаңа бөлме"
    was kept as "-".
    """

    def clean(self, value: Any) -> str:
        """Return a good slug as it stands, and anything else transliterated."""
        text: str = super().clean(value)
        try:
            validate_slug(text)
        except ValidationError:
            return slug_for(text, LONGEST_SLUG)
        return text if any(letter.isalnum() for letter in text) else ""


class BasePageForm(WagtailAdminPageForm):
    """Takes the slug in any alphabet, or none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if slug := self.fields.get("slug"):
            self.fields["slug"] = PageSlugField(
                label=slug.label, help_text=slug.help_text, max_length=LONGEST_SLUG, required=False
            )
