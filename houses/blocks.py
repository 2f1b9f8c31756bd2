"""Blocks of House pages and of what looks like them."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    IntegerBlock,
    PageChooserBlock,
    StreamBlock,
    StructBlock,
    StructValue,
    TextBlock,
    URLBlock,
)


class LinkedValue(StructValue):
    """A value that may lead to a page of the site or to an address."""

    @property
    def link_url(self) -> str:
        """Address of the link: the chosen page in the active language if it is live, else the address, else ""."""
        page = self.get("page")
        if page is not None:
            page = page.localized
            if page.live:
                return page.get_url() or ""
        return self.get("url") or ""


class SideNoteBlock(StructBlock):
    """A card beside the text: a title, some lines, a link that leads on."""

    title = CharBlock(max_length=80, label=_("Title"))
    text = TextBlock(max_length=600, required=False, label=_("Text"))
    page = PageChooserBlock(required=False, label=_("Page"))
    url = URLBlock(required=False, label=_("Address"))
    link_label = CharBlock(max_length=80, required=False, label=_("Words of the link"))

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Card")
        value_class = LinkedValue

    def clean(self, value: Any) -> Any:
        """Return the cleaned card; raises ValidationError for words of a link that leads nowhere."""
        cleaned = super().clean(value)
        if cleaned.get("link_label") and not (cleaned.get("page") or cleaned.get("url")):
            raise ValidationError(_("Choose a page or give an address for the link."))
        return cleaned


class SideNotesBlock(StreamBlock):
    """Cards beside the text."""

    card = SideNoteBlock()

    class Meta:
        max_num = 6


class BreakdownPartBlock(StructBlock):
    """A part of a total: what it is, in each language of the site, and how many."""

    label = StructBlock(
        [
            (code, CharBlock(max_length=80, required=code == settings.LANGUAGE_CODE, label=name))
            for code, name in settings.LANGUAGES
        ],
        label=_("What it counts"),
    )
    value = IntegerBlock(min_value=0, label=_("Number"))

    class Meta:
        icon = "order"
        label = _("Part")


class BreakdownPartsBlock(StreamBlock):
    """The parts of a total, in the order they are drawn."""

    part = BreakdownPartBlock()

    class Meta:
        min_num = 1
        max_num = 12
