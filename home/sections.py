"""The pages below a page of text, as the cards that lead to them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.memo import remember

if TYPE_CHECKING:
    from wagtail.models import Page


@dataclass(frozen=True)
class SectionPage:
    """A card: the page's title, what it says about itself, its address."""

    title: str
    text: str
    url: str


def pages_below(page: "Page") -> list[SectionPage]:
    """Return the live, public pages right below `page`, in the order of the tree; those of other languages' text not.

    Nothing is asked of the database for a page without any; else it is remembered until the next publish.
    """
    if not page.numchild:
        return []

    def read() -> list[SectionPage]:
        below = page.get_children().live().public().filter(alias_of__isnull=True).specific()
        return [
            SectionPage(child.title, getattr(child, "head_description", ""), child.get_url() or "") for child in below
        ]

    return remember(("section-pages", page.pk), read)
