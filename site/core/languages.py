"""The language menu: real translations only, and a way out where there is none."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language
from wagtail.models import Locale, Page, PageViewRestriction

from core.memo import remember

if TYPE_CHECKING:
    from core.models.page import BasePage

# How the menu abbreviates a language; another language shows its code until it is named here.
SHORT_NAMES = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}
# Names, in the address the menu leads to where there is no translation, the page the reader comes from.
UNTRANSLATED = "untranslated"


@dataclass(frozen=True)
class LanguageLink:
    """One entry of the language menu. `url` is the translation, or without one the nearest page above that has one."""

    code: str
    name: str
    url: str
    is_current: bool
    is_translated: bool
    full_url: str = ""

    @property
    def short(self) -> str:
        """Abbreviation shown where there is little room."""
        return SHORT_NAMES.get(self.code, self.code)


def locale_codes() -> dict[int, str]:
    """Return language code by Locale id."""
    return remember("locale-codes", lambda: dict(Locale.objects.values_list("pk", "language_code")))


def restricted_paths() -> list[str]:
    """Return the tree paths below which pages are not public."""
    return remember(
        "restricted-paths",
        lambda: list(
            PageViewRestriction.objects.exclude(restriction_type=PageViewRestriction.NONE).values_list(
                "page__path", flat=True
            )
        ),
    )


def is_restricted(page: Page) -> bool:
    """Tell whether `page` lies at or below a page that is not public; no query while the paths are remembered."""
    return any(page.path.startswith(path) for path in restricted_paths())


def public_translations(page: "Page") -> dict[str, Page]:
    """Return the live, public, translated versions of `page` (itself included) by language code, in one query."""
    codes = locale_codes()
    found = Page.objects.filter(translation_key=page.translation_key, live=True, alias_of__isnull=True).only(
        "id", "path", "depth", "url_path", "slug", "locale", "title", "translation_key"
    )
    return {codes[other.locale_id]: other for other in found if not is_restricted(other)}


def page_languages(page: "BasePage", request: HttpRequest) -> list[LanguageLink]:
    """Return the language menu of `page`, in the order of settings.LANGUAGES."""
    if getattr(request, "is_preview", False):
        return _links_of(page, request)
    # The addresses of three versions are looked up once a publish, not at each view.
    key = ("languages", page.pk, request.get_host())
    return list(remember(key, lambda: _links_of(page, request)))


def _links_of(page: "BasePage", request: HttpRequest) -> list[LanguageLink]:
    translations = public_translations(page)
    codes = locale_codes()
    links = []
    for code, name in settings.LANGUAGES:
        other = translations.get(code)
        if other is not None:
            # The URL needs the language only; no query for a locale already known.
            other._state.fields_cache["locale"] = Locale(pk=other.locale_id, language_code=code)
        links.append(
            LanguageLink(
                code=code,
                name=name,
                url=(other.get_url(request) or f"/{code}/") if other else _way_out(page, code, request),
                full_url=(other.get_full_url(request) or "") if other else "",
                is_current=codes.get(page.locale_id) == code,
                is_translated=other is not None,
            )
        )
    return links


def _way_out(page: "BasePage", code: str, request: HttpRequest) -> str:
    """Return the nearest page above `page` that exists in the language `code`; it will say why the reader is there."""
    keys = page.get_ancestors().filter(depth__gt=1).values_list("translation_key", flat=True)
    above = Page.objects.filter(translation_key__in=keys, locale__language_code=code, live=True, alias_of=None)
    nearest = above.order_by("-depth").first()
    url = (nearest.get_url(request) if nearest else "") or f"/{code}/"
    return f"{url}?{UNTRANSLATED}={page.pk}"


def page_left(request: HttpRequest) -> Page | None:
    """Return the public page in another language that a reader left for want of a translation; None otherwise."""
    typed = request.GET.get(UNTRANSLATED, "")
    if not (typed.isascii() and typed.isdigit() and len(typed) < 10):
        return None
    found: Page | None = Page.objects.filter(pk=int(typed), live=True, alias_of=None).select_related("locale").first()
    if found is None or is_restricted(found):
        return None
    return found if found.locale.language_code != get_language() else None


def view_languages(request: HttpRequest) -> list[LanguageLink]:
    """Return the language menu of an address that is not a page: the same address under each prefix."""
    current = get_language()
    path = request.get_full_path() if request.method in {"GET", "HEAD"} else request.path
    return [
        LanguageLink(
            code=code,
            name=name,
            url=translate_url(path, code),
            full_url=request.build_absolute_uri(translate_url(request.path, code)),
            is_current=code == current,
            is_translated=True,
        )
        for code, name in settings.LANGUAGES
    ]
