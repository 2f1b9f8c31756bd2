"""A form of steps on the address of a page, or of a route of it: show a step, go on, go back, take in.

A form app subclasses `PageForm` and says what its steps are and what their answers make; everything a public form
must do lies here: tokens, kept answers, rate limits, captcha, the receipt (PRG), the form sent twice, an expired CSRF
token. `FormPageMixin` hangs such a form on a page of its own.
"""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from inbox import captcha, cookies, questions, registry, tokens
from inbox.answers import changed_answers
from inbox.intake import AlreadyRegistered, Draft, Expired, Limited, Refused, take_in
from inbox.kinds import SubmissionKind
from inbox.models import FormVersion, Submission
from inbox.snapshots import OPTION_TYPES
from inbox.steps import EXPIRED, LOST, TOKEN_FIELD, Builder, Complete, Screen, StepFlow
from inbox.views import already_registered, expired_words, too_many_words, unsent_words


class PageForm:
    """One form of `page` (of any type with `locale`, `translation_key`, `get_context`), for one request."""

    kind_code: ClassVar[str]
    template: ClassVar[str]

    def __init__(self, page: Any, request: HttpRequest) -> None:
        self.page = page
        self.request = request

    # What a form says about itself.

    def steps(self) -> list[Builder]:
        """Return the builders of the steps' forms (see `inbox.steps`)."""
        raise NotImplementedError

    def draft(self, result: Complete) -> Draft:
        """Return what the answers of all steps make; `new_draft` fills in what is the same for every kind."""
        raise NotImplementedError

    # What it may decide otherwise.

    @property
    def key(self) -> str:
        """What the form's tokens are bound to. A page with two forms needs two keys."""
        return str(self.page.translation_key)

    @property
    def questions(self) -> Any:
        """The editor's own questions."""
        return self.page.questions

    def presets(self) -> dict[str, Any]:
        """Return values the empty form starts with, by field of any step."""
        return {}

    def refusal(self) -> str:
        """Return why nothing can be sent at the moment (closed, cancelled); "" while the form is open.

        What must hold without a race is decided by the kind's `admit`, inside the transaction.
        """
        return ""

    def context(self, screen: Screen) -> dict[str, Any]:
        """Return what the template needs besides `page`, `screen`, `form`, `problem`, `refusal`, `kind`."""
        return {}

    def page_context(self) -> dict[str, Any]:
        """Return the context of the page itself; a form at a route leaves out what only the page needs."""
        context: dict[str, Any] = self.page.get_context(self.request)
        return context

    def snapshot(self) -> FormVersion:
        """Return the snapshot of what is asked."""
        return questions.take_snapshot(self.page, self.kind)

    # The flow.

    @property
    def kind(self) -> SubmissionKind:
        """The registered kind."""
        return registry.get(self.kind_code)

    @property
    def flow(self) -> StepFlow:
        """The steps in their order."""
        return StepFlow(self.key, self.steps())

    def respond(self) -> HttpResponseBase:
        """Answer the request: a POST of any step, or the first step."""
        return self.answer() if self.request.method == "POST" else self.show_first()

    def show_first(self) -> HttpResponseBase:
        """Answer a GET: the first step with its presets."""
        return self.render(self.flow.first_screen(self.presets()))

    def show_again(self) -> HttpResponseBase:
        """Answer a POST whose CSRF token has expired: the same step with everything that was typed."""
        return self.render(self.flow.again(self.request.POST), unsent_words(self.request), status=403)

    def answer(self) -> HttpResponseBase:
        """Answer a POST of any step. Whatever is wrong, everything typed is kept."""
        if (refusal := self.refusal()) and not self._was_sent():
            return self.render(self.flow.again(self.request.POST, problem=""), refusal, 409)
        result = self.flow.advance(self.request.POST)
        if isinstance(result, Screen):
            return self.render(result)
        taken = take_in(self.request, self.draft(result), result.token, result.trapped)
        if isinstance(taken, Expired):
            return self.render(self.flow.again(self.request.POST))
        if isinstance(taken, Refused):
            return self.render(result.screen, taken.reason, 409)
        if isinstance(taken, Limited):
            response = self.render(result.screen, too_many_words(taken.seconds), 429)
            response["Retry-After"] = str(taken.seconds)
            return response
        if isinstance(taken, AlreadyRegistered):
            return already_registered(self.request, taken, self.added_text(result, taken.submission))
        response = _see_other()
        cookies.open_receipt(response, taken.submission, taken.code)
        return response

    def _was_sent(self) -> bool:
        """Return whether this very form was taken in before: sent again, it leads to its receipt, closed or not."""
        token = tokens.read(self.request.POST.get(TOKEN_FIELD, ""), self.key)
        return token is not None and Submission.objects.filter(idempotency_key=token.nonce).exists()

    def render(self, screen: Screen, problem: str = "", status: int = 200) -> HttpResponseBase:
        """Draw a step. Only the last one loads the captcha, and only where keys are set."""
        problems = {EXPIRED: expired_words(), LOST: _("Some answers were lost. Look through the steps once more.")}
        language = self.page.locale.language_code
        context = self.page_context()
        context |= {
            "screen": screen,
            "form": screen.form,
            "problem": problem or problems.get(screen.problem, ""),
            "refusal": self.refusal(),
            "kind": self.kind,
        }
        context |= self.context(screen)
        asks_captcha = screen.number == screen.total and captcha.is_on()
        if asks_captcha:
            context |= captcha.context(get_language() or language)
        response = TemplateResponse(self.request, self.template, context, status=status)
        response["Content-Language"] = language
        if asks_captcha:
            captcha.widen_policy(response)
        return response

    # What the answers make.

    def new_draft(self, result: Complete, **columns: Any) -> Draft:
        """Return a Draft with the form's language, own answers, snapshot and consent; `columns` are the others.

        `answers` given here are added to those to the editor's questions.
        """
        cleaned = result.cleaned
        own = questions.answers_of(self.questions, cleaned)
        columns["answers"] = columns.get("answers", {}) | own
        return Draft(
            kind=self.kind,
            language=self.page.locale.language_code,
            digest=result.digest,
            counted=questions.counted_of(self.questions, own),
            page=self.page,
            form_version=self.snapshot(),
            consent=cleaned.get("consent_version"),
            **columns,
        )

    def added_text(self, result: Complete, registered: Submission) -> str:
        """Return what the second version of a form says otherwise than the registered one, as a message.

        Every answer counts: somebody may have gone back to say what matters most.
        """
        cleaned = result.cleaned
        fixed = {
            core.id: _stored(cleaned[core.id], core.type in OPTION_TYPES)
            for core in self.kind.core_fields
            if core.id in cleaned
        }
        asked = {str(block.id): "" for block in self.questions}
        fresh = fixed | asked | questions.answers_of(self.questions, cleaned)
        changed = changed_answers(registered, fresh, self.page.locale.language_code)
        return "\n\n".join(f"{answer.label}\n{answer.value or '–'}" for answer in changed)


class FormPageMixin:
    """A page that is a form. Never kept by a cache: each visitor has an own token.

    A page that has a form at a route answers there with `PageForm.respond()` and offers `serve_after_csrf_failure`
    itself, with the view and the arguments of the route.
    """

    def form_for(self, request: HttpRequest) -> PageForm:
        """Return the page's form for this request."""
        raise NotImplementedError

    @method_decorator(never_cache)
    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the form or answer what was sent."""
        return self.form_for(request).respond()

    @method_decorator(never_cache)
    def serve_after_csrf_failure(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the step again with everything that was typed (see inbox.views.csrf_failure)."""
        return self.form_for(request).show_again()


def _stored(value: Any, by_code: bool) -> Any:
    """Return a clean value as answers keep it: records that are options go by their codes."""
    if isinstance(value, list):
        return [_stored(one, by_code) for one in value]
    return getattr(value, "code", value) if by_code else value


def _see_other() -> HttpResponseRedirect:
    response = redirect("inbox:receipt")
    response.status_code = 303
    return response
