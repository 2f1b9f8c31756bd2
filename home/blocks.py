"""Blocks of the home page: what one came for, and figures with their date."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    IntegerBlock,
    ListBlock,
    PageChooserBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)

from houses.blocks import LinkedValue

ICONS = [
    ("chat", _("Conversation")),
    ("people", _("People")),
    ("heart-hand", _("Heart on a hand")),
    ("house", _("House")),
    ("calendar", _("Calendar")),
    ("document", _("Document")),
    ("search", _("Magnifying glass")),
]


class TaskBlock(StructBlock):
    """One thing people come for: a card that is one link."""

    icon = ChoiceBlock(choices=ICONS, default="chat", label=_("Icon"))
    title = CharBlock(max_length=60, label=_("Title"))
    text = TextBlock(max_length=160, required=False, label=_("Text"))
    fact = CharBlock(max_length=60, required=False, label=_("Fact"), help_text=_("For example: 3 steps, 5 minutes."))
    page = PageChooserBlock(required=False, label=_("Page"))
    url = CharBlock(max_length=200, required=False, label=_("Address"), help_text=_("Where no page is chosen."))

    class Meta:
        icon = "pick"
        label = _("Task")
        value_class = LinkedValue

    def clean(self, value: Any) -> Any:
        """Return the cleaned card; raises ValidationError when it leads nowhere or not to the web."""
        cleaned = super().clean(value)
        if not cleaned.get("page") and not (cleaned.get("url") or "").startswith(("https://", "http://", "/")):
            raise ValidationError(_("Choose a page or give an address that starts with https:// or /."))
        return cleaned


class TasksBlock(StreamBlock):
    """The cards over the steppe; the first one is filled."""

    task = TaskBlock()

    class Meta:
        max_num = 4


class ShareBlock(StructBlock):
    """A part of a total."""

    label = CharBlock(max_length=120, label=_("What it counts"))
    value = IntegerBlock(min_value=0, label=_("Number"))

    class Meta:
        icon = "order"


class TotalValue(LinkedValue):
    """A total and its parts."""

    @property
    def rest(self) -> int:
        """What is left of the total beside its parts."""
        return int(self["total"]) - sum(part["value"] for part in self["parts"])


class TotalBlock(StructBlock):
    """A total of one period and what became of it: drawn as a bar with a table."""

    title = CharBlock(max_length=120, label=_("Title"))
    note = CharBlock(
        max_length=255,
        label=_("Where, when, source"),
        help_text=_("Region, period and source: all three."),
    )
    total_label = CharBlock(max_length=120, label=_("What the total counts"))
    total = IntegerBlock(min_value=1, label=_("Total"))
    parts = ListBlock(ShareBlock(), min_num=1, max_num=5, label=_("Parts"))
    rest_label = CharBlock(max_length=120, required=False, label=_("What is left of the total"))
    page = PageChooserBlock(required=False, label=_("Page with more figures"))
    link_label = CharBlock(max_length=80, required=False, label=_("Words of the link"))

    class Meta:
        icon = "order"
        label = _("Figures of a period")
        value_class = TotalValue

    def clean(self, value: Any) -> Any:
        """Return the cleaned figures; raises ValidationError when the parts are more than the total."""
        cleaned = super().clean(value)
        if cleaned.rest < 0:
            raise ValidationError(_("The parts are more than the total."))
        return cleaned


class TotalsBlock(StreamBlock):
    """Figures of the home page."""

    figures = TotalBlock()

    class Meta:
        max_num = 2
