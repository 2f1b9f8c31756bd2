"""Where editors find the records of the whole site: the organisation, menus, regions."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.edit_conflicts import CarefulEditView
from core.models import Identity, Menu, Region


class IdentityViewSet(SnippetViewSet):
    """Name, contacts and emergency numbers, one row per language."""

    model = Identity
    icon = "home"
    menu_label = _("Organisation")
    list_display = ["name", "abbreviation", "locale"]


class MenuViewSet(SnippetViewSet):
    """Header and footer menus."""

    model = Menu
    icon = "list-ul"
    menu_label = _("Menus")
    list_display = ["__str__", "locale"]


class RegionViewSet(SnippetViewSet):
    """Regions with their names, former names and validity."""

    model = Region
    edit_view_class = CarefulEditView
    icon = "globe"
    menu_label = _("Regions")
    list_display = ["__str__", "code", "valid_from", "valid_to"]
    search_fields = ["code", "former_names", "aliases"]
    panels = [
        MultiFieldPanel([FieldPanel("code"), FieldPanel("name"), FieldPanel("centre")], _("Name")),
        MultiFieldPanel([FieldPanel("former_names"), FieldPanel("aliases")], _("For the search")),
        MultiFieldPanel(
            [FieldPanel(n) for n in ("valid_from", "valid_to", "parent", "predecessor", "position")], _("History")
        ),
    ]


class SiteViewSetGroup(SnippetViewSetGroup):
    """The menu entry that holds them."""

    menu_label = _("Site")
    menu_icon = "site"
    menu_order = 800
    items = (IdentityViewSet, MenuViewSet, RegionViewSet)
