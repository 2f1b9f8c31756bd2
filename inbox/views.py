"""Public views of the inbox that are no page: receipt, status, and the form again after an expired CSRF token."""

import math
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from inbox import cookies, correspondence, rate_limits, receipts, tokens
from inbox import status as texts
from inbox.intake import AlreadyRegistered
from inbox.models import Submission
from inbox.public_forms import CodeForm, MessageForm
from inbox.transitions import TransitionError, perform

View = Callable[..., HttpResponseBase]


def shows_itself_again(view: View) -> View:
    """Mark a view that, when a CSRF token has expired, shows its form again with everything kept."""
    view.on_csrf_failure = lambda request: view(request, expired=True)  # type: ignore[attr-defined]
    return view


def post_or_status(view: View) -> View:
    """Lead a GET of an address that only takes forms to the status page.

    A page shown again after a fault stands at such an address: it is reloaded, or its language is changed.
    """

    @wraps(view)
    def answered(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        return view(request, **kwargs) if request.method == "POST" else redirect("inbox:status")

    return require_http_methods(["GET", "HEAD", "POST"])(answered)


@never_cache
@require_http_methods(["GET", "HEAD"])
def receipt(request: HttpRequest) -> HttpResponseBase:
    """Show the number and the code once more to who has just sent a form; others are led to the status page."""
    content = cookies.get(request, cookies.RECEIPT)
    pk = content.get("pk")
    found = Submission.objects.filter(pk=pk).first() if isinstance(pk, int) else None
    if found is None:
        return redirect("inbox:status")
    submission = found.specific()
    return render(
        request,
        "pages/inbox_receipt.html",
        {
            "submission": submission,
            "kind": submission.registered_kind,
            "code": receipts.grouped(str(content.get("code", ""))),
            "timeline": texts.timeline(submission),
            "months": submission.registered_kind.purge_months,
        },
    )


@shows_itself_again
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def status(request: HttpRequest, expired: bool = False) -> HttpResponseBase:
    """Ask for the code (GET), check it (POST), show the case once it is opened. The code is never in an address."""
    if request.method == "POST" and not expired:
        return _open_by_code(request)
    submission = None if expired else cookies.case_of(request)
    if submission is None:
        form = CodeForm(initial={"code": request.POST.get("code", "")[:60]})
        return _code_page(request, form, unsent_words(request) if expired else "", 403 if expired else 200)
    return _case_page(request, submission, MessageForm())


def _open_by_code(request: HttpRequest) -> HttpResponseBase:
    form = CodeForm(request.POST)
    wait = rate_limits.hit("code", rate_limits.CODE_LIMITS, request)
    if wait:
        blank = CodeForm(initial={"code": request.POST.get("code", "")[:60]})
        return _too_many(_code_page(request, blank, too_many_words(wait), 429), wait)
    if not form.is_valid():
        return _code_page(request, form)
    submission = receipts.find(form.cleaned_data["code"])
    if submission is None:
        form.add_error("code", _("There is no request with this code. Check it letter by letter."))
        return _code_page(request, form)
    response = _see_other("inbox:status")
    cookies.open_case(response, submission)
    return response


@shows_itself_again
@never_cache
@post_or_status
def add_message(request: HttpRequest, expired: bool = False) -> HttpResponseBase:
    """Add a message to the opened case."""
    submission = cookies.case_of(request)
    if submission is None:
        # The cookie has run out: the text stays on the page until the code is entered again.
        return _code_page(request, CodeForm(), expired_words(), 403, kept_text=request.POST.get("text", ""))
    form = MessageForm(request.POST)
    kept = MessageForm(initial={"text": request.POST.get("text", "")})
    token = tokens.read(request.POST.get("token", ""), message_form_key(submission))
    if submission.closed_at is not None:
        return _case_page(request, submission, kept, _("The request is closed. The message was not sent."), 409)
    if expired or token is None:
        return _case_page(request, submission, kept, expired_words(), 403)
    if not form.is_valid():
        return _case_page(request, submission, form)
    wait = rate_limits.hit("message", rate_limits.MESSAGE_LIMITS, request, once=token.nonce)
    if wait:
        return _too_many(_case_page(request, submission, kept, too_many_words(wait), 429), wait)
    language = get_language() or submission.language
    correspondence.add_from_applicant(submission, form.cleaned_data["text"], language, token.nonce)
    return _see_other("inbox:status")


@shows_itself_again
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, expired: bool = False) -> HttpResponseBase:
    """Take the opened case back, after a page that asks whether that is really meant."""
    submission = cookies.case_of(request)
    if submission is None:
        return redirect("inbox:status")
    problem = expired_words() if expired else ""
    if request.method == "POST" and not expired:
        try:
            perform(submission, "withdraw", None, _version(request.POST.get("version", "")))
        except TransitionError:
            problem = _("The request was changed meanwhile. Look at it and decide again.")
        else:
            return _see_other("inbox:status")
    context = {"submission": submission, "kind": submission.registered_kind, "problem": problem}
    return render(request, "pages/inbox_withdraw.html", context, status=403 if expired else 409 if problem else 200)


def _version(typed: str) -> int:
    """Return a row's version as a form sends it; 0, which no row has, for anything else (also for 5,000 digits)."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


@never_cache
@post_or_status
def leave(request: HttpRequest) -> HttpResponseBase:
    """Forget the opened case and the receipt on this computer."""
    response = _see_other("inbox:status")
    cookies.forget(response, cookies.CASE)
    cookies.forget(response, cookies.RECEIPT)
    return response


def already_registered(request: HttpRequest, result: AlreadyRegistered, text: str) -> HttpResponseBase:
    """Say that this form is registered already and offer what is new in it as an added message. Nothing is lost."""
    submission = result.submission
    context = {
        "submission": submission,
        "form": MessageForm(initial={"text": text}),
        "token": tokens.issue(message_form_key(submission)),
        "may_write": submission.closed_at is None,
    }
    response = render(request, "pages/inbox_already.html", context)
    response["Cache-Control"] = "no-store"
    cookies.open_case(response, submission)
    return response


def message_form_key(submission: Submission) -> str:
    """Return what tokens of the message form of `submission` are bound to."""
    return f"message-{submission.pk}"


def _code_page(
    request: HttpRequest, form: CodeForm, problem: str = "", status: int = 200, kept_text: str = ""
) -> HttpResponse:
    context = {"form": form, "problem": problem, "kept_text": kept_text}
    return render(request, "pages/inbox_status_code.html", context, status=status)


def _case_page(
    request: HttpRequest, submission: Submission, form: MessageForm, problem: str = "", status: int = 200
) -> HttpResponse:
    kind = submission.registered_kind
    withdrawable = any(t.name == "withdraw" for t in kind.transitions_from(submission.state))
    context = {
        "submission": submission,
        "kind": kind,
        "state": kind.state(submission.state),
        "chip": kind.chip(submission),
        "rows": texts.card_rows(submission),
        "phones": texts.office_phones(submission),
        "timeline": texts.timeline(submission),
        "messages_shown": texts.messages_of(submission),
        "form": form,
        "problem": problem,
        "may_write": submission.closed_at is None,
        "may_ask_for": kind.may_ask_for(submission),
        "may_withdraw": withdrawable,
        "further_links": kind.status_links(submission),
        "token": tokens.issue(message_form_key(submission)),
    }
    return render(request, "pages/inbox_status.html", context, status=status)


def _see_other(name: str) -> HttpResponseRedirect:
    response = redirect(name)
    response.status_code = 303
    return response


def expired_words() -> str:
    """Return the sentence of an expired form."""
    return _("The page was open too long. Send the form again.")


def unsent_words(request: HttpRequest) -> str:
    """Return why a POST without a good CSRF token was not taken: the browser sent no cookie, or the form is old."""
    if settings.CSRF_COOKIE_NAME in request.COOKIES:
        return expired_words()
    return _(
        "Your browser sends no cookies, and without them the form cannot be sent. "
        "Allow cookies for this site and send the form again: what you typed is kept."
    )


def too_many_words(seconds: int) -> str:
    """Return the sentence of a tripped rate limit."""
    return _("Too many attempts. Try again in %(minutes)d minutes.") % {"minutes": max(1, math.ceil(seconds / 60))}


def _too_many(response: HttpResponse, seconds: int) -> HttpResponse:
    response["Retry-After"] = str(seconds)
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """Answer a POST whose CSRF token is missing or expired (settings.CSRF_FAILURE_VIEW).

    A form page shows itself again with everything that was typed; so does a view with an `on_csrf_failure` attribute.
    Anything else gets the 403 page in the language of the address. Nothing is stored.
    """
    match = request.resolver_match
    handler = getattr(match.func, "on_csrf_failure", None) if match else None
    if handler is not None:
        return handler(request)  # type: ignore[no-any-return]
    found = _form_page(request) if match and match.view_name == "wagtail_serve" else None
    if found is not None:
        return found.page.serve_after_csrf_failure(request, *found.args, **found.kwargs)  # type: ignore[no-any-return]
    response: HttpResponse = render(request, "errors/403_csrf.html", {"language": get_language()}, status=403)
    response["Cache-Control"] = "no-store"
    return response


def _form_page(request: HttpRequest) -> RouteResult | None:
    """Return the live form page of the address, with what it makes of the rest of the address; None without one."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    parts = [part for part in request.path_info.split("/")[2:] if part]
    try:
        found: RouteResult = site.root_page.localized.specific.route(request, parts)
    except Http404:
        return None
    closed = found.page.get_view_restrictions()
    return found if hasattr(found.page, "serve_after_csrf_failure") and not closed else None
