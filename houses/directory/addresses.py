"""Where the pages of the directory are, in each language."""

from django.apps import apps

from core.memo import remember
from houses.models.directory_pages import DirectoryPage


def directory_pages(locale_id: int) -> list[DirectoryPage]:
    """Return the live pages of the directory in a language, in the order of the tree; remembered until a publish."""

    def read() -> list[DirectoryPage]:
        found: list[DirectoryPage] = []
        for model in apps.get_app_config("houses").get_models():
            if issubclass(model, DirectoryPage):
                pages = model.objects.live().public().filter(locale_id=locale_id, alias_of__isnull=True)
                found += list(pages.select_related("locale").order_by("path")[:1])
        return sorted(found, key=lambda page: page.path)

    return remember(("directory-pages", locale_id), read)


def directory_urls(locale_id: int) -> dict[type[DirectoryPage], str]:
    """Return the address of the page of each type in a language; types without a live page are missing."""
    return remember(
        ("directory-urls", locale_id),
        lambda: {type(page): page.get_url() or "" for page in directory_pages(locale_id)},
    )
