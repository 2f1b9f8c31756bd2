"""A form in several short steps on one address, without JavaScript and without a session.

Between the steps the answers travel in one encrypted hidden field; Back is a submit button and keeps what was typed,
valid or not. Nothing is stored and nothing shows in an address until the last step is sent.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from inbox import encryption, tokens

Raw = dict[str, list[str]]  # what was typed in one step: values by field

STATE_FIELD, TOKEN_FIELD, STEP_FIELD, BACK_FIELD, TRAP_FIELD = "answers", "token", "step", "back", "website"
STATE_MAX_AGE = 7 * 24 * 60 * 60  # seconds; older ones cannot be read at all
MOST_VALUES = 60  # of one field: more than any question has options
EXPIRED, LOST = "expired", "lost"


class StepForm(forms.Form):
    """One step. With `check=False` it shows what was typed without judging it (Back, or a step seen again)."""

    use_required_attribute = False
    error_css_class = required_css_class = ""

    def __init__(self, data: QueryDict | None = None, *, check: bool = True, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(data, **kwargs)
        self.check_values = check

    @property
    def errors(self) -> Any:
        if not self.check_values:
            return forms.utils.ErrorDict()
        return super().errors

    def clean(self) -> dict[str, Any]:
        """Refuse two different values for a question that takes one."""
        cleaned = super().clean() or {}
        data = cast("QueryDict", self.data)
        for name, form_field in self.fields.items():
            single = not isinstance(form_field, forms.MultipleChoiceField)
            if single and hasattr(data, "getlist") and len(set(data.getlist(name))) > 1:
                sentence = _("This question was answered twice. Answer it once.")
                self.add_error(name, ValidationError(sentence, code="answered_twice"))
        return cleaned


Builder = Callable[[QueryDict | None, bool, Mapping[str, Any]], StepForm]


@dataclass
class Screen:
    """What is shown next: a step with its form, and what its hidden fields carry."""

    number: int
    total: int
    form: StepForm
    answers: str
    token: str
    typed: dict[int, Raw]
    problem: str = ""  # EXPIRED, LOST or ""

    def typed_value(self, step: int, name: str) -> str:
        """Return what was typed for `name` in an earlier step; "" when nothing was."""
        return next(iter(self.typed.get(step, {}).get(name, [])), "")


@dataclass
class Complete:
    """All steps are answered and valid."""

    cleaned: dict[str, Any]
    token: tokens.FormToken
    trapped: bool
    screen: Screen = field(repr=False)

    @cached_property
    def digest(self) -> str:
        """Keyed digest of everything typed: tells the same form sent again from another one with the same token."""
        text = json.dumps(self.screen.typed, sort_keys=True, ensure_ascii=False)
        return encryption.keyed_hash("content", text)


class StepFlow:
    """Leads through the steps of the form called `form_key`. `builders` make the form of each step."""

    def __init__(self, form_key: str, builders: list[Builder]) -> None:
        self.form_key = form_key
        self.builders = builders

    def first_screen(self, initial: Mapping[str, Any] | None = None) -> Screen:
        """Return the first step, empty, with a fresh token. `initial` presets fields of any step."""
        presets = {str(name): [str(value)] for name, value in (initial or {}).items()}
        return self._screen(1, {0: presets}, tokens.issue(self.form_key), check=False)

    def advance(self, post: QueryDict) -> Screen | Complete:
        """Return the next screen for what was posted, or Complete. Nothing posted is trusted, nothing is lost."""
        number = self._number(post)
        typed, trapped = self._open(post.get(STATE_FIELD, ""))
        typed[number] = self._typed(number, post)
        trapped = trapped or bool(post.get(TRAP_FIELD, "").strip())
        token = post.get(TOKEN_FIELD, "")
        if BACK_FIELD in post:
            return self._screen(max(1, number - 1), typed, token, check=False, trapped=trapped)
        for step in range(1, number + 1):
            if step not in typed:
                return self._screen(step, typed, token, check=False, trapped=trapped, problem=LOST)
            if not self._form(step, typed).is_valid():
                return self._screen(step, typed, token, trapped=trapped)
        if number < len(self.builders):
            return self._screen(number + 1, typed, token, check=False, trapped=trapped)
        return self._finish(typed, token, trapped)

    def again(self, post: QueryDict, problem: str = EXPIRED) -> Screen:
        """Return the step that was posted, with all that was typed, a token that is good and the reason."""
        number = self._number(post)
        typed, trapped = self._open(post.get(STATE_FIELD, ""))
        typed[number] = self._typed(number, post)
        token = tokens.renew(post.get(TOKEN_FIELD, ""), self.form_key)
        return self._screen(number, typed, token, check=False, trapped=trapped, problem=problem)

    def _finish(self, typed: dict[int, Raw], raw_token: str, trapped: bool) -> Screen | Complete:
        token = tokens.read(raw_token, self.form_key)
        last = len(self.builders)
        if token is None:
            fresh = tokens.issue(self.form_key)
            return self._screen(last, typed, fresh, check=False, trapped=trapped, problem=EXPIRED)
        cleaned: dict[str, Any] = {}
        for step in range(1, last + 1):
            form = self._form(step, typed)
            form.is_valid()
            cleaned |= form.cleaned_data
        return Complete(cleaned, token, trapped, self._screen(last, typed, raw_token, trapped=trapped))

    def _number(self, post: QueryDict) -> int:
        text = post.get(STEP_FIELD, "")
        number = int(text) if text.isdecimal() and len(text) < 3 else 1
        return min(max(number, 1), len(self.builders))

    def _typed(self, number: int, post: QueryDict) -> Raw:
        """Keep what belongs to the step; unknown fields are dropped here and nowhere looked at."""
        names = self._form(number, {}).fields
        return {name: [str(value) for value in post.getlist(name)[:MOST_VALUES]] for name in names if name in post}

    def _form(self, number: int, typed: dict[int, Raw], check: bool = True) -> StepForm:
        data = None
        if number in typed:
            data = QueryDict(mutable=True)
            for name, values in typed[number].items():
                data.setlist(name, values)
        initial = {name: values[0] for name, values in typed.get(0, {}).items() if values}
        return self.builders[number - 1](data, check, initial)

    def _screen(
        self,
        number: int,
        typed: dict[int, Raw],
        token: str,
        *,
        check: bool = True,
        trapped: bool = False,
        problem: str = "",
    ) -> Screen:
        others = {step: raw for step, raw in typed.items() if step != number}
        sealed = json.dumps({"f": self.form_key, "s": others, "t": trapped}, ensure_ascii=False)
        form = self._form(number, typed, check)
        return Screen(number, len(self.builders), form, encryption.encrypt(sealed), token, typed, problem)

    def _open(self, sealed: str) -> tuple[dict[int, Raw], bool]:
        """Return what earlier steps hold and whether a trap was sprung; nothing for what this form did not seal."""
        try:
            content = json.loads(encryption.decrypt(sealed, STATE_MAX_AGE))
        except (encryption.DecryptionError, ValueError):
            return {}, False
        if content.get("f") != self.form_key:
            return {}, False
        return {int(step): raw for step, raw in content["s"].items()}, bool(content["t"])
