"""Headers of every answer, and a guard against requests no view should have to think about."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.db.models import ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.defaults import bad_request as django_bad_request

from core.sites import site_of

ADMIN_PREFIXES = ("/admin/", "/django-admin/")
DRAIN_LIMIT = 64 * 1024 * 1024
DRAIN_CHUNK = 64 * 1024


def is_admin(request: HttpRequest) -> bool:
    """Tell whether the request belongs to Wagtail's admin (previews of public pages included)."""
    return request.path_info.startswith(ADMIN_PREFIXES)


class LanguageMiddleware(LocaleMiddleware):
    """Django's choice of language, except in the admin: there it is the person's own.

    Wagtail speaks the person's language inside its views only; a refusal or a "not found" came in the browser's.
    """

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        """Activate the language of who is logged in."""
        user = getattr(request, "user", None)
        if is_admin(request) and user is not None and (profile := getattr(user, "wagtail_userprofile", None)):
            translation.activate(profile.get_preferred_language())

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Leave a "not found" of the admin as it is: its addresses have no language."""
        if response.status_code == 404 and is_admin(request):
            return response
        return super().process_response(request, response)


class ProtectedRecordsMiddleware:
    """A record that others rest on stays, and the person who wanted it deleted is told so.

    Wagtail asks its index of references before it deletes; the inbox is not in that index, for it would name cases to
    people who may not see them. So the database is the one who refuses.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a refused deletion in the admin with a message on the page it was asked for on."""
        if not (is_admin(request) and isinstance(exception, ProtectedError | RestrictedError)):
            return None
        messages.error(
            request, _("Nothing was deleted: other records rest on it. An account can be made inactive instead.")
        )
        return HttpResponseRedirect(request.get_full_path())


class HeadersMiddleware(CSPMiddleware):
    """Content-Security-Policy and the other headers Django has no setting for.

    A view widens the policy of its own answer with `csp.decorators.csp_update` (a form with a captcha does).
    """

    @cached_property
    def _ready_made(self) -> dict[bool, str]:
        directives = {
            False: settings.CONTENT_SECURITY_POLICY["DIRECTIVES"],
            True: settings.ADMIN_CONTENT_SECURITY_POLICY,
        }
        # Sorted, so that every process says the same.
        return {admin: "; ".join(sorted(build_policy(policy).split("; "))) for admin, policy in directives.items()}

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Set the headers; the policy is only computed anew where a view changed it.

        A preview passes all middlewares twice: the inner request pretends to be a reader's, and the page's own policy
        would forbid the frame in the editor. Only the outer one counts.
        """
        if getattr(request, "is_dummy", False):
            return response
        admin = is_admin(request)
        if not self._is_plain(request, response):
            response = super().process_response(request, response)
        elif "Content-Security-Policy" not in response:
            response["Content-Security-Policy"] = self._ready_made[admin]
        response["Permissions-Policy"] = settings.PERMISSIONS_POLICY
        response["X-Frame-Options"] = "SAMEORIGIN" if admin else "DENY"
        if admin:
            response["X-Robots-Tag"] = "noindex"
        return response

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the parts of the policy, based on the admin's where the request is of the admin."""
        parts = super().get_policy_parts(request, response, report_only)
        if parts.config is None and is_admin(request) and not report_only:
            parts.config = dict(settings.ADMIN_CONTENT_SECURITY_POLICY)
        return parts

    @staticmethod
    def _is_plain(request: HttpRequest, response: HttpResponseBase) -> bool:
        if settings.DEBUG or getattr(request, "_csp_nonce", None):
            return False
        return not any(name.startswith("_csp_") for name in response.__dict__)


class SiteMiddleware:
    """Hand Wagtail the site and home page of a public request, remembered from earlier ones."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Set what `Site.find_for_request` would look up. Stands after the language and the host are known."""
        if translation.get_language_from_path(request.path_info):
            request._wagtail_site = site_of(request)  # type: ignore[attr-defined]
        return self.get_response(request)


class RequestGuardMiddleware:
    """Answer requests that are too large or malformed before any view sees them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse a NUL in the path (404) and a body above the limit (413); drop NULs from the query."""
        query = request.META.get("QUERY_STRING", "")
        if "%00" in query or "\x00" in query:
            # A NUL means nothing in any query and no database takes it: the page is shown as if it were not there.
            request.META["QUERY_STRING"] = query.replace("%00", "").replace("\x00", "")
        if "\x00" in request.path_info:
            return too_odd(request)
        if self._length(request) > self._limit(request):
            drain(request)
            return too_large(request)
        return self.get_response(request)

    @staticmethod
    def _length(request: HttpRequest) -> int:
        with suppress(TypeError, ValueError):
            return int(request.META.get("CONTENT_LENGTH") or 0)
        return 0

    @staticmethod
    def _limit(request: HttpRequest) -> int:
        if is_admin(request) and settings.SESSION_COOKIE_NAME in request.COOKIES:
            return int(settings.ADMIN_UPLOAD_MAX_SIZE)
        return int(settings.DATA_UPLOAD_MAX_MEMORY_SIZE)


def drain(request: HttpRequest) -> None:
    """Read and forget the body, up to a bound, so that the browser shows the answer instead of a reset."""
    left = min(RequestGuardMiddleware._length(request), DRAIN_LIMIT)
    with suppress(OSError):
        while left > 0:
            chunk = request.read(min(DRAIN_CHUNK, left))
            if not chunk:
                return
            left -= len(chunk)


def too_large(request: HttpRequest) -> HttpResponse:
    """Return the 413 page, in the language the address begins with."""
    return _error_page(request, 413)


def too_odd(request: HttpRequest) -> HttpResponse:
    """Return the 400 page, in the language the address begins with."""
    return _error_page(request, 400)


def _error_page(request: HttpRequest, status: int) -> HttpResponse:
    language = language_of(request)
    with translation.override(language):
        response = render(request, f"errors/{status}.html", {"language": language}, status=status)
    response["Cache-Control"] = "no-store"
    return response


def language_of(request: HttpRequest) -> str:
    """Return the language of the address, or Kazakh where the address has none."""
    return translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """`handler400`: a body above the limit gets the 413 page, anything else malformed the 400 page."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    if is_admin(request):
        return django_bad_request(request, exception)
    return too_odd(request)
