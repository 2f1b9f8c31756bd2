"""reCAPTCHA, the last of the intake's checks, and only where keys are set.

django-recaptcha's field refuses what it cannot verify and lets a network fault become a 500; its templates carry
inline script. So only its client is used here: every fault is an answer ("unreachable"), nothing is refused, and the
widget is a plain template. `inbox.intake` decides what each result leads to: accepted, or accepted and held.
"""

import logging
from enum import StrEnum
from http.client import HTTPException
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django_recaptcha import client

from core.addresses import client_address

log = logging.getLogger(__name__)

RESPONSE_NAME = "g-recaptcha-response"
LONGEST_RESPONSE = 8_000
# What the script of the provider loads from; named by Google's own instructions for a strict policy.
SCRIPT_HOST = "https://www.gstatic.com"


class Result(StrEnum):
    """What a check found."""

    PASSED = "passed"
    UNANSWERED = "captcha-unanswered"
    REFUSED = "captcha-refused"
    UNREACHABLE = "captcha-unreachable"


def is_on() -> bool:
    """Return whether both keys are set."""
    return bool(settings.RECAPTCHA_PUBLIC_KEY and settings.RECAPTCHA_PRIVATE_KEY)


def verify(request: HttpRequest) -> Result:
    """Ask the provider about the answer in the POST. Bounded by RECAPTCHA_VERIFY_REQUEST_TIMEOUT; never raises."""
    answer = request.POST.get(RESPONSE_NAME, "")[:LONGEST_RESPONSE]
    if not answer.strip():
        return Result.UNANSWERED
    try:
        found = client.submit(answer, settings.RECAPTCHA_PRIVATE_KEY, client_address(request))
    except (OSError, HTTPException, ValueError, KeyError, TypeError, AttributeError) as error:
        # No network, a time-out, an error status, a page instead of JSON.
        log.warning("The captcha's provider cannot be asked: %s", type(error).__name__)
        return Result.UNREACHABLE
    return Result.PASSED if found.is_valid is True else Result.REFUSED


def context(language: str) -> dict[str, Any]:
    """Return what templates/components/captcha.html needs; empty when the captcha is off."""
    if not is_on():
        return {}
    return {
        "captcha": {
            "site_key": settings.RECAPTCHA_PUBLIC_KEY,
            "script": f"https://{settings.RECAPTCHA_DOMAIN}/recaptcha/api.js?hl={language}",
        }
    }


def widen_policy(response: HttpResponseBase) -> None:
    """Let this one answer load the provider's script and frame."""
    hosts = [f"https://{settings.RECAPTCHA_DOMAIN}", SCRIPT_HOST]
    response._csp_update = {"script-src": hosts, "frame-src": hosts}  # type: ignore[attr-defined]
