"""Short-lived encrypted cookies that open the receipt and the status page: no code ever enters an address."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from inbox import encryption
from inbox.models import Submission

RECEIPT, CASE = "receipt", "case"
MAX_AGE = 30 * 60  # seconds: long enough to print, short enough for a shared computer


def put(response: HttpResponseBase, name: str, **content: Any) -> None:
    """Set the cookie `name` (RECEIPT or CASE) with `content`, readable by this site only."""
    response.set_cookie(
        name,
        encryption.encrypt(json.dumps(content)),
        max_age=MAX_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def get(request: HttpRequest, name: str) -> dict[str, Any]:
    """Return the content of the cookie; {} when it is missing, forged or older than MAX_AGE."""
    try:
        content = json.loads(encryption.decrypt(request.COOKIES.get(name, ""), MAX_AGE))
    except (encryption.DecryptionError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def forget(response: HttpResponseBase, name: str) -> None:
    """Remove the cookie `name`."""
    response.delete_cookie(name, samesite="Lax")


def open_receipt(response: HttpResponseBase, submission: Submission, code: str) -> None:
    """Let the next request see the receipt of `submission` with its code, and the case itself."""
    put(response, RECEIPT, pk=submission.pk, code=code)
    open_case(response, submission)


def open_case(response: HttpResponseBase, submission: Submission) -> None:
    """Let the next requests see the case on the status page."""
    put(response, CASE, pk=submission.pk)


def case_of(request: HttpRequest) -> Submission | None:
    """Return the case the visitor has opened, in its kind's own row; None without a valid cookie."""
    pk = get(request, CASE).get("pk")
    found = Submission.objects.filter(pk=pk).first() if isinstance(pk, int) else None
    return found.specific() if found else None
