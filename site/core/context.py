"""What every template knows: the organisation, the menus, the languages, the low-vision choices."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, override
from wagtail.models import Page

from core import lowvision
from core.languages import view_languages
from core.memo import remember
from core.models import Identity, Menu


@dataclass(frozen=True)
class MenuItem:
    """A link of a menu."""

    label: str
    url: str

    def is_current_at(self, path: str) -> bool:
        """Return whether the address `path` is this link or below it."""
        return self.url.count("/") > 2 and path.startswith(self.url)


@dataclass(frozen=True)
class MenuColumn:
    """A titled list of links in the footer."""

    title: str
    items: list[MenuItem]


@dataclass(frozen=True)
class Menus:
    """All menus of one language."""

    header: list[MenuItem] = field(default_factory=list)
    footer: list[MenuColumn] = field(default_factory=list)


def _items_of(menu: Menu, targets: dict[int, Page]) -> list[MenuItem]:
    items = []
    for block in menu.items:
        link = block.value
        if page := link.get("page"):
            target = targets[page.pk]
            if target.live:
                items.append(MenuItem(link["label"] or target.title, target.get_url() or ""))
        else:
            items.append(MenuItem(link["label"] or link["url"], link["url"]))
    return items


def _targets_of(menus: Iterable[Menu], language: str) -> dict[int, Page]:
    """Return the page in `language` for each page a menu names, by the key of the named one: one query for all."""
    named = [block.value["page"] for menu in menus for block in menu.items if block.value.get("page")]
    rows = Page.objects.filter(
        translation_key__in={page.translation_key for page in named}, locale__language_code=language
    )
    translated = {page.translation_key: page for page in rows.select_related("locale")}
    return {page.pk: translated.get(page.translation_key, page) for page in named}


def _read_menus(language: str) -> Menus:
    with override(language):
        rows = {menu.place: menu for menu in Menu.objects.filter(locale__language_code=language)}
        targets = _targets_of(rows.values(), language)
        header = rows.get(Menu.Place.HEADER)
        columns = [rows[place] for place in sorted(rows) if place != Menu.Place.HEADER]
        return Menus(
            header=_items_of(header, targets) if header else [],
            footer=[MenuColumn(menu.title, _items_of(menu, targets)) for menu in columns],
        )


def _read_identity(language: str) -> Identity | None:
    rows = Identity.objects.select_related("logo", "locale").filter(
        locale__language_code__in=[language, settings.LANGUAGE_CODE]
    )
    return min(rows, key=lambda row: row.locale.language_code != language, default=None)


def identity_in(language: str) -> Identity | None:
    """Return the organisation's record in `language`, in the default language without one, None without any."""
    return remember(("identity", language), lambda: _read_identity(language))


def menus_in(language: str) -> Menus:
    """Return the menus of `language`; empty where none are made."""
    return remember(("menus", language), lambda: _read_menus(language))


def site_context(request: HttpRequest) -> dict[str, Any]:
    """Context processor: lazy, so that the admin and plain answers pay nothing."""
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "identity": SimpleLazyObject(lambda: identity_in(language)),
        "menus": SimpleLazyObject(lambda: menus_in(language)),
        "languages": SimpleLazyObject(lambda: view_languages(request)),
        "low_vision": SimpleLazyObject(lambda: lowvision.from_request(request)),
    }
