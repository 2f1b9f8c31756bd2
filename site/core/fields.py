"""One text in every language of the site, held in one row.

Used for what is not a page (regions, rubrics, Houses, topics): whatever others point at is one
untranslated record, so its names live together in one JSON column, keyed by language code.
A language is added in `settings.LANGUAGES`; nothing here changes.
"""

from typing import Any

from django import forms
from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def language_codes() -> list[str]:
    """Return the site's language codes, the default language first."""
    return [code for code, _name in settings.LANGUAGES]


class LocalizedText(dict[str, str]):
    """A text by language code; `str()` gives the active language, else the first language that has it."""

    def in_language(self, language: str | None) -> str:
        """Return the text in `language`, falling back in the order of settings.LANGUAGES; "" when empty."""
        for code in [language or "", *language_codes()]:
            if text := self.get(code):
                return text
        return ""

    def __str__(self) -> str:
        return self.in_language(get_language())

    def __bool__(self) -> bool:
        return any(self.values())

    def __html__(self) -> str:
        from django.utils.html import escape

        return escape(str(self))


def localized(value: Any) -> LocalizedText:
    """Return `value` (dict, str or None) as LocalizedText; a plain string counts as the default language."""
    if isinstance(value, LocalizedText):
        return value
    if isinstance(value, str):
        return LocalizedText({settings.LANGUAGE_CODE: value} if value else {})
    return LocalizedText({k: str(v) for k, v in (value or {}).items() if v})


class LocalizedTextWidget(forms.MultiWidget):
    """One labelled control per language."""

    template_name = "wagtailadmin/widgets/localized_text.html"

    def __init__(self, widget: type[forms.Widget] = forms.TextInput, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({code: widget(attrs={"lang": code}) for code in language_codes()}, attrs)

    def decompress(self, value: Any) -> list[str | None]:
        text = localized(value)
        return [text.get(code) for code in language_codes()]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for subwidget, (code, label) in zip(context["widget"]["subwidgets"], settings.LANGUAGES, strict=True):
            subwidget["language"], subwidget["language_label"] = code, label
        return context


class LocalizedTextFormField(forms.MultiValueField):
    """Form field of a LocalizedTextField; when required, the default language must be filled."""

    def __init__(
        self,
        *,
        max_length: int | None = None,
        widget: Any = None,
        multiline: bool = False,
        encoder: Any = None,
        decoder: Any = None,
        **kwargs: Any,
    ) -> None:
        required = kwargs.pop("required", True)
        control = forms.Textarea if multiline else forms.TextInput
        fields = [
            forms.CharField(required=required and code == settings.LANGUAGE_CODE, max_length=max_length)
            for code in language_codes()
        ]
        super().__init__(
            fields, widget=LocalizedTextWidget(control), require_all_fields=False, required=required, **kwargs
        )

    def compress(self, data_list: list[str]) -> LocalizedText:
        return localized(dict(zip(language_codes(), data_list or [], strict=False)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.compress(self.widget.decompress(initial)) != self.compress(data or [])


class LocalizedTextField(models.JSONField):
    """Model field: one JSON object {"kk": "…", "ru": "…", "en": "…"}; the value is a LocalizedText.

    `max_length` bounds each language's text in forms, in characters; `multiline` gives text areas.
    """

    description = _("A text in every language of the site")

    def __init__(self, *args: Any, multiline: bool = False, text_length: int = 255, **kwargs: Any) -> None:
        kwargs.setdefault("default", LocalizedText)
        self.multiline, self.text_length = multiline, text_length
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        # Only the column matters to a migration: lengths and widgets are the form's business.
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> LocalizedText:
        return localized(super().from_db_value(value, expression, connection))

    def to_python(self, value: Any) -> LocalizedText:
        return localized(super().to_python(value) if not isinstance(value, (str, Promise)) else str(value))

    def pre_save(self, model_instance: models.Model, add: bool) -> LocalizedText:
        value = localized(getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, value)
        return value

    def value_to_string(self, obj: models.Model) -> Any:
        return dict(self.value_from_object(obj))

    def formfield(self, **kwargs: Any) -> Any:
        kwargs.pop("widget", None)
        return LocalizedTextFormField(
            max_length=self.text_length,
            multiline=self.multiline,
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),  # as Django does with its own fields
            help_text=kwargs.get("help_text", self.help_text),
        )
