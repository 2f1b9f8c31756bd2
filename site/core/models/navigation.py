"""Menus of the header and the footer as translatable records."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, PageChooserBlock, StructBlock
from wagtail.models import TranslatableMixin

from core.streams import StreamField


class MenuLinkBlock(StructBlock):
    """One entry of a menu: a label, and a page or an address."""

    label = CharBlock(max_length=60, required=False, label=_("Label"), help_text=_("Empty: the page's title."))
    page = PageChooserBlock(required=False, label=_("Page"))
    url = CharBlock(
        max_length=255, required=False, label=_("Address"), help_text=_("Where no page is chosen: https://… or /…")
    )

    class Meta:
        icon = "link"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        url = cleaned.get("url") or ""
        if not cleaned.get("page") and not url.startswith(("https://", "http://", "/", "tel:", "mailto:")):
            raise ValidationError(_("Choose a page or give an address that starts with https:// or /."))
        return cleaned


class Menu(TranslatableMixin, models.Model):
    """A list of links in one place of the page, one row per language and place."""

    class Place(models.TextChoices):
        HEADER = "header", _("Header")
        FOOTER_1 = "footer-1", _("Footer, first column")
        FOOTER_2 = "footer-2", _("Footer, second column")
        FOOTER_3 = "footer-3", _("Footer, third column")

    place = models.CharField(_("place"), max_length=20, choices=Place.choices)
    title = models.CharField(_("title"), max_length=60, blank=True)
    items = StreamField([("link", MenuLinkBlock())], blank=True, verbose_name=_("links"))

    panels: ClassVar[list[Any]] = [FieldPanel("place"), FieldPanel("title"), FieldPanel("items")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("menu")
        verbose_name_plural = _("menus")
        constraints = [models.UniqueConstraint(fields=["locale", "place"], name="one_menu_per_place")]

    def __str__(self) -> str:
        return f"{self.get_place_display()}: {self.title}" if self.title else str(self.get_place_display())
