"""Figures: never without what they count, where they come from and the day they stood so."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, DateBlock, ListBlock, StructBlock, URLBlock


class FigureItemBlock(StructBlock):
    """One number and what it counts."""

    value = CharBlock(max_length=20, label=_("Figure"))
    label = CharBlock(max_length=160, label=_("What it counts"))

    class Meta:
        icon = "order"


class FiguresBlock(StructBlock):
    """One figure or several of one source and one date."""

    title = CharBlock(max_length=160, required=False, label=_("Title"))
    items = ListBlock(FigureItemBlock(), min_num=1, max_num=8, label=_("Figures"))
    source = CharBlock(max_length=200, label=_("Source"))
    source_url = URLBlock(required=False, label=_("Address of the source"))
    date = DateBlock(label=_("As of"), help_text=_("The day the figures stood so."))

    class Meta:
        icon = "order"
        label = _("Figures with source and date")
        template = "blocks/figures.html"
