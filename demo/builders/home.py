"""Builders of home pages and pages of text."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from django.conf import settings
from wagtail.models import Locale, Page, Site

from home.models import HomePage, StandardPage

_numbers = count(1)


def make_locale(language: str) -> Locale:
    """Return the locale of a language code of settings.LANGUAGES, made if missing."""
    locale, _created = Locale.objects.get_or_create(language_code=language)
    return locale


def make_home(
    language: str = "",
    *,
    title: str = "",
    tasks: Sequence[dict[str, Any]] = (),
    figures: Sequence[dict[str, Any]] = (),
    translation_of: HomePage | None = None,
    **fields: Any,
) -> HomePage:
    """Return the published home page of a language (default: the site's first one).

    The first home page replaces Wagtail's welcome page and becomes the root of the default site, so the default
    language comes first; further ones are its translations unless `translation_of` says otherwise. `tasks` and
    `figures` are values of the blocks of these names.
    """
    language = language or settings.LANGUAGE_CODE
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    source = translation_of or HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if source is None:
        _clear(root)
    home = HomePage(
        title=title or f"Home {language}",
        slug=fields.pop("slug", f"home-{language}"),
        locale=make_locale(language),
        tasks=[("task", task) for task in tasks],
        figures=[("figures", value) for value in figures],
        **fields,
    )
    if source is not None:
        home.translation_key = source.translation_key
    root.add_child(instance=home)
    home.save_revision().publish()
    if source is None:
        Site.objects.create(
            hostname="localhost", root_page=home, is_default_site=True, site_name=settings.WAGTAIL_SITE_NAME
        )
    fresh: HomePage = HomePage.objects.get(pk=home.pk)
    return fresh


def _clear(root: Page) -> None:
    """Remove what Wagtail's first migration made: its site and its welcome page."""
    Site.objects.all().delete()
    for page in root.get_children().exclude(pk__in=HomePage.objects.values("pk")):
        page.delete()
    root.refresh_from_db()


def make_homes() -> dict[str, HomePage]:
    """Return a home page in every language of the site, the default language first."""
    return {code: make_home(code) for code, _name in settings.LANGUAGES}


def make_standard_page(
    parent: Page,
    title: str = "",
    *,
    body: Sequence[tuple[str, Any]] = (),
    side_notes: Sequence[dict[str, Any]] = (),
    translation_of: StandardPage | None = None,
    live: bool = True,
    **fields: Any,
) -> StandardPage:
    """Return a page of text below `parent`, in its language, published unless `live` is false.

    `body` is a list of (block name, value), `side_notes` are values of a card.
    """
    page = StandardPage(
        title=title or f"Page {next(_numbers)}",
        body=list(body),
        side_notes=[("card", card) for card in side_notes],
        locale=parent.locale,
        live=False,
        **fields,
    )
    if translation_of is not None:
        page.translation_key = translation_of.translation_key
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    fresh: StandardPage = StandardPage.objects.get(pk=page.pk)
    return fresh
