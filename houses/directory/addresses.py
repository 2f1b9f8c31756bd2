"""Where the pages of the directory are, in each language."""

from typing import NamedTuple

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from core.languages import is_restricted
from core.memo import remember
from houses.models.directory_pages import DirectoryPage


class DirectoryLink(NamedTuple):
    """A live page of the directory: its type, its title and its address."""

    model: type[DirectoryPage]
    title: str
    url: str


def directory_pages(locale_id: int) -> list[DirectoryLink]:
    """Return the public pages of the directory in a language, in the order of the tree; remembered until a publish."""

    def read() -> list[DirectoryLink]:
        models = [each for each in apps.get_app_config("houses").get_models() if issubclass(each, DirectoryPage)]
        types = {ContentType.objects.get_for_model(model).pk: model for model in models}
        found = Page.objects.live().filter(locale_id=locale_id, alias_of__isnull=True, content_type__in=types)
        return [
            DirectoryLink(types[page.content_type_id], page.title, page.get_url() or "")
            for page in found.select_related("locale").order_by("path")
            if not is_restricted(page)
        ]

    return remember(("directory-pages", locale_id), read)


def directory_urls(locale_id: int) -> dict[type[DirectoryPage], str]:
    """Return the address of the page of each type in a language; types without a public page are missing."""
    return {link.model: link.url for link in reversed(directory_pages(locale_id))}
