"""The version for the visually impaired: what a reader chose, kept in one short cookie, and the view that sets it.

The cookie holds no more than five words out of fixed lists (`150-black-wide-normal-off`). It says nothing about a
person; a value that is not in the lists is ignored. Pages are kept apart in caches by `LowVision.key`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

COOKIE = "lv"
COOKIE_AGE = 365 * 24 * 3600
LONGEST_COOKIE = 40

SIZES = ("100", "150", "200")
SCHEMES = ("white", "black", "blue", "cream", "brown")
SPACINGS = ("normal", "wide")
SWITCH = ("on", "off")
# In the order in which the cookie names them.
CHOICES: dict[str, tuple[str, ...]] = {
    "size": SIZES,
    "scheme": SCHEMES,
    "tracking": SPACINGS,
    "leading": SPACINGS,
    "images": SWITCH,
}


@dataclass(frozen=True)
class LowVision:
    """How a page is shown. Off: the standard version, whatever else is set."""

    on: bool = False
    size: int = 150
    scheme: str = "white"
    tracking: str = "normal"
    leading: str = "normal"
    images: bool = True

    @property
    def key(self) -> str:
        """Word that tells apart pages shown differently; "" for the standard version."""
        if not self.on:
            return ""
        return "-".join((str(self.size), self.scheme, self.tracking, self.leading, SWITCH[not self.images]))

    @property
    def html_class(self) -> str:
        """Classes of the html element that static/css/lowvision.css answers to."""
        if not self.on:
            return ""
        classes = ["lv", f"lv-{self.size}", f"lv-{self.scheme}"]
        classes += ["lv-tracking"] if self.tracking == "wide" else []
        classes += ["lv-leading"] if self.leading == "wide" else []
        return " ".join(classes if self.images else [*classes, "lv-no-images"])

    def chosen(self, name: str) -> str:
        """Return the value of a choice as CHOICES writes it."""
        value = getattr(self, name)
        return SWITCH[not value] if name == "images" else str(value)

    def changed(self, values: Mapping[str, str]) -> "LowVision":
        """Return these choices, switched on, with those of `values` that CHOICES knows; the rest is ignored."""
        known: dict[str, Any] = {
            name: _typed(name, values[name]) for name, allowed in CHOICES.items() if values.get(name, "") in allowed
        }
        return replace(self, on=True, **known)


STANDARD = LowVision()


def _typed(name: str, value: str) -> bool | int | str:
    if name == "images":
        return value == "on"
    return int(value) if name == "size" else value


def parse(cookie: str) -> LowVision:
    """Return the choices a cookie holds; the standard version for anything that is not exactly such a cookie."""
    words = cookie[: LONGEST_COOKIE + 1].split("-")
    if len(cookie) > LONGEST_COOKIE or len(words) != len(CHOICES):
        return STANDARD
    values = dict(zip(CHOICES, words, strict=True))
    if any(value not in CHOICES[name] for name, value in values.items()):
        return STANDARD
    return STANDARD.changed(values)


def from_request(request: HttpRequest) -> LowVision:
    """Return how the reader who sent `request` wants to see pages."""
    return parse(request.COOKIES.get(COOKIE, ""))


def safe_next(request: HttpRequest) -> str:
    """Return the address to go back to: a path of this site, else the home page of the language."""
    target = request.GET.get("next", "")
    home = f"/{get_language() or settings.LANGUAGE_CODE}/"
    if "\x00" in target or len(target) > 2000 or not target.startswith("/"):
        return home
    if not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
        return home
    return target


@never_cache
@require_safe
def view_settings(request: HttpRequest) -> HttpResponse:
    """Set or show how pages are shown; answers /<language>/view-settings/.

    GET parameters: any of CHOICES switches the version for the visually impaired on and sets that choice,
    `version=standard` switches it off, `version=low-vision` on; then the reader goes back to `next`. Without any of
    them: a page with all choices. A plain link does all of it, so that neither JavaScript nor a CSRF cookie is needed;
    what it changes is the look alone.
    """
    version = request.GET.get("version", "")
    asked = {name for name, allowed in CHOICES.items() if request.GET.get(name, "") in allowed}
    if version == "standard":
        response = HttpResponseRedirect(safe_next(request))
        response.delete_cookie(COOKIE, samesite="Lax")
        return response
    if version == "low-vision" or asked:
        chosen = from_request(request).changed(request.GET)
        response = HttpResponseRedirect(safe_next(request))
        response.set_cookie(
            COOKIE, chosen.key, max_age=COOKIE_AGE, httponly=True, samesite="Lax", secure=request.is_secure()
        )
        return response
    return render(request, "pages/core_view_settings.html", {"back": safe_next(request)})
