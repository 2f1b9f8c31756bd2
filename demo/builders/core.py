"""Builders of what every page stands on: regions, pictures, documents, the organisation, menus."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.models import Locale, Page

from core.models import Identity, Menu, Region, SiteDocument, SiteImage
from core.regions import load_regions

FOLDER = Path(__file__).resolve().parents[1]


def make_regions() -> dict[str, Region]:
    """Return the regions of the country by their code, loaded if missing."""
    load_regions()
    return {region.code: region for region in Region.objects.all()}


def make_image(
    key: str = "table",
    *,
    title: str = "",
    alt: dict[str, str] | None = None,
    focus: tuple[int, int, int, int] | None = None,
    credit: str = "",
) -> SiteImage:
    """Return a new image from `demo/images/<key>.jpg`. `focus` is the focal point: x, y, width, height in pixels."""
    path = FOLDER / "images" / f"{key}.jpg"
    image = SiteImage(title=title or key, alt=alt or {"kk": key, "ru": key, "en": key}, credit=credit)
    if focus:
        image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = focus
    image.file = ImageFile(ContentFile(path.read_bytes()), name=path.name)
    image._set_image_file_metadata()
    image.save()
    return image


def make_document(key: str, language: str, *, title: str = "") -> SiteDocument:
    """Return a new document from `demo/documents/<key>-<language>.pdf`; raises FileNotFoundError without one."""
    path = FOLDER / "documents" / f"{key}-{language}.pdf"
    document = SiteDocument(title=title or path.stem, language=language)
    document.file = ContentFile(path.read_bytes(), name=path.name)
    document._set_document_file_metadata()
    document.save()
    return document


def make_identity(locale: Locale, *, translation_of: Identity | None = None, **fields: Any) -> Identity:
    """Return the organisation's record in a language."""
    defaults = {"product_name": "Shanyraq", "name": "Assembly"}
    identity = Identity(locale=locale, **{**defaults, **fields})
    if translation_of is not None:
        identity.translation_key = translation_of.translation_key
    identity.save()
    return identity


def make_menu(
    locale: Locale,
    place: str = Menu.Place.HEADER,
    links: Sequence[tuple[str, Page | None, str]] = (),
    *,
    title: str = "",
    translation_of: Menu | None = None,
) -> Menu:
    """Return a menu; a link is (label, page or None, address)."""
    items = [("link", {"label": label, "page": page, "url": url}) for label, page, url in links]
    menu = Menu(locale=locale, place=place, title=title, items=items)
    if translation_of is not None:
        menu.translation_key = translation_of.translation_key
    menu.save()
    return menu


def parse_date(text: str) -> dt.date | None:
    """Return the date of "2026-11-09", None for "" ."""
    return dt.date.fromisoformat(text) if text else None
