"""The organisation and the menus, in every language."""

from django.conf import settings

from core.models import Identity, Menu
from demo.builders.core import make_identity, make_menu
from demo.builders.home import make_locale
from demo.content import identity as texts
from demo.content.identity import Link, MenuTexts
from demo.loading.tree import Tree


def load_organisation(tree: Tree) -> None:
    """Create name, contacts and menus."""
    original: Identity | None = None
    for language, _name in settings.LANGUAGES:
        made = _identity(language, original)
        original = original or made
    for menu in texts.MENUS:
        _load_menu(menu, tree)


def _identity(language: str, original: Identity | None) -> Identity:
    return make_identity(
        make_locale(language),
        translation_of=original,
        product_name=texts.PRODUCT.get(language),
        name=texts.NAME.get(language),
        abbreviation=texts.ABBREVIATION.get(language),
        legal_name=texts.LEGAL_NAME.get(language),
        tagline=texts.TAGLINE.get(language),
        address=texts.ADDRESS.get(language),
        phone=texts.PHONE,
        email=texts.EMAIL,
        press_contact=texts.PRESS.get(language),
        footer_note=texts.FOOTER_NOTE.get(language),
        emergency_title=texts.EMERGENCY_TITLE.get(language),
        emergency_numbers=[
            ("number", {"number": number, "label": label.get(language)}) for number, label in texts.EMERGENCY
        ],
    )


def _load_menu(menu: MenuTexts, tree: Tree) -> None:
    original: Menu | None = None
    for language, _name in settings.LANGUAGES:
        links = [
            _link(link, language, tree) for link in menu.links if not link.page or (link.page, language) in tree.pages
        ]
        made = make_menu(
            make_locale(language),
            menu.place,
            links,
            title=menu.title.get(language),
            translation_of=original,
        )
        original = original or made


def _link(link: Link, language: str, tree: Tree) -> tuple[str, object, str]:
    label = link.label.get(language) if link.label else ""
    return label, tree.pages.get((link.page, language)), link.url.format(language=language)
