"""Form fields of public forms: whatever is sent, the answer is a clean value or a sentence at the field."""

import unicodedata
from collections.abc import Sequence
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MinLengthValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

HOME_REGION = "KZ"  # numbers without a country code are of Kazakhstan
FILL_IN = _("Fill in this field.")
CHOOSE_ONE = _("Choose one of the options.")
UNREADABLE = _("This text contains characters that cannot be read. Type it again.")
SHORT_TEXT, LONG_TEXT = 200, 2_000
LAYOUT = "\n\t"  # control characters that belong to a text
# Zero-width spaces and marks of writing direction: telephones paste them around numbers, and a name of nothing else
# would be no name, or turn the words of the desk around.
UNSEEN = dict.fromkeys([0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF])


def clean_text(value: str) -> str:
    """Return `value` composed (NFC), with plain line ends, without unseen marks and spaces around.

    Raises ValidationError for NUL & co.

    HTML and formulas are text like any other: they are kept as typed and escaped wherever they are shown.
    """
    text = unicodedata.normalize("NFC", value.translate(UNSEEN)).replace("\r\n", "\n").replace("\r", "\n").strip()
    if any(unicodedata.category(letter) in {"Cc", "Cs"} and letter not in LAYOUT for letter in text):
        raise ValidationError(UNREADABLE, code="unreadable")
    return text


def length_validators(shortest: int, longest: int) -> list[Any]:
    """Return validators with the site's sentences; lengths in characters, 0 for no minimum."""
    validators: list[Any] = [
        MaxLengthValidator(
            longest,
            ngettext_lazy(
                "Too long: at most %(limit_value)d character.",
                "Too long: at most %(limit_value)d characters.",
                "limit_value",
            ),
        )
    ]
    if shortest:
        validators.append(
            MinLengthValidator(
                shortest,
                ngettext_lazy(
                    "Too short: write at least %(limit_value)d character.",
                    "Too short: write at least %(limit_value)d characters.",
                    "limit_value",
                ),
            )
        )
    return validators


class TextField(forms.CharField):
    """One line or several, composed and bounded."""

    default_error_messages = {"required": FILL_IN}

    def __init__(
        self, *, longest: int = SHORT_TEXT, shortest: int = 0, multiline: bool = False, **kwargs: Any
    ) -> None:
        self.multiline = multiline
        if multiline:
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 6}))
        super().__init__(strip=True, **kwargs)
        # Read by the counter of the template; no `maxlength` in the page, which would cut a pasted text silently.
        self.max_length = longest
        # Django's own validator of NUL speaks of "null characters"; clean_text says what to do.
        self.validators = [*self.default_validators, *length_validators(shortest, longest)]

    def to_python(self, value: Any) -> str:
        text = clean_text(super().to_python(value) or "")
        return text if self.multiline else " ".join(text.split())


class PhoneField(TextField):
    """A phone number; the clean value is E.164."""

    invalid = _("Enter a valid phone number, e.g. +7 777 123 45 67.")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"}))
        super().__init__(longest=40, **kwargs)

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        if not text:
            return ""
        try:
            number = phonenumbers.parse(text, HOME_REGION)
        except phonenumbers.NumberParseException:
            raise ValidationError(self.invalid, code="invalid") from None
        if not phonenumbers.is_valid_number(number):
            raise ValidationError(self.invalid, code="invalid")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class EmailField(forms.EmailField):
    """An e-mail address of at most 254 characters."""

    default_error_messages = {"required": FILL_IN}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}))
        super().__init__(max_length=254, **kwargs)

    def clean(self, value: Any) -> str:
        try:
            return str(super().clean(clean_text(value or "")))
        except ValidationError as error:
            if getattr(error, "code", "") in {"required", "unreadable"}:
                raise
            raise ValidationError(_("Enter a valid e-mail, e.g. name@mail.kz."), code="invalid") from None


class OneOfField(forms.ChoiceField):
    """One of several, as radio buttons."""

    default_error_messages = {"required": CHOOSE_ONE, "invalid_choice": CHOOSE_ONE}
    widget = forms.RadioSelect


class SelectField(forms.ChoiceField):
    """One of many, as a list. `empty_label` stands for "nothing chosen"."""

    default_error_messages = {"required": CHOOSE_ONE, "invalid_choice": CHOOSE_ONE}

    def __init__(self, *, choices: Sequence[tuple[str, Any]], empty_label: Any, **kwargs: Any) -> None:
        super().__init__(choices=[("", empty_label), *choices], **kwargs)


class SeveralOfField(forms.MultipleChoiceField):
    """Several of some, as check boxes; repeated values count once."""

    default_error_messages = {
        "required": CHOOSE_ONE,
        "invalid_choice": CHOOSE_ONE,
        "invalid_list": CHOOSE_ONE,
    }
    widget = forms.CheckboxSelectMultiple

    def to_python(self, value: Any) -> list[str]:
        return list(dict.fromkeys(super().to_python(value)))


class DateField(forms.DateField):
    """A date as DD.MM.YYYY, in every language; 31.02 does not exist and is said so."""

    default_error_messages = {"required": FILL_IN, "invalid": _("Enter a date as DD.MM.YYYY.")}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%d.%m.%Y", attrs={"inputmode": "numeric"}))
        super().__init__(input_formats=["%d.%m.%Y", "%Y-%m-%d"], **kwargs)

    def clean(self, value: Any) -> Any:
        return super().clean(clean_text(value or ""))


class NumberField(forms.DecimalField):
    """A number, with a decimal comma or point."""

    default_error_messages = {
        "required": FILL_IN,
        "invalid": _("Enter a number."),
        "max_digits": _("Enter a number."),
        "max_decimal_places": _("Enter a number."),
        "max_whole_digits": _("Enter a number."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(max_digits=15, decimal_places=4, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = clean_text(value or "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
        return super().to_python(text)
