"""The pages below a page of text, as links at its head."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.memo import remember

if TYPE_CHECKING:
    from wagtail.models import Page


@dataclass(frozen=True)
class SectionPage:
    """A link: the page's title and its address."""

    title: str
    url: str


def pages_below(page: "Page") -> list[SectionPage]:
    """Return the live, public pages right below `page`, in the order of the tree.

    Nothing is asked of the database for a page without any; else it is remembered until the next publish.
    """
    if not page.numchild:
        return []

    def read() -> list[SectionPage]:
        below = page.get_children().live().public().filter(alias_of__isnull=True).select_related("locale")
        return [SectionPage(child.title, child.get_url() or "") for child in below]

    return remember(("section-pages", page.pk), read)
