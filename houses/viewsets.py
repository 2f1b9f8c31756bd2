"""Where staff find Houses and areas of responsibility in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from houses.directory.viewsets import VIEWSETS as DIRECTORY
from houses.models import House, StaffScope

_WEEKLY = [
    FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
    FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
]


class HouseFilterSet(WagtailFilterSet):
    """Region, level and whether a House works today."""

    class Meta:
        model = House
        fields = ["region", "level", "parent", "is_active"]


class HouseViewSet(SnippetViewSet):
    """The records of Houses."""

    model = House
    icon = "home"
    menu_label = _("Houses")
    list_display = ["__str__", "level", "region", "parent", BooleanColumn("is_active", label=_("works today"))]
    filterset_class = HouseFilterSet
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("code", "level", "name", "short_name", "legal_name", "founded")], _("House")
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("region", "parent", "is_active", "is_demo")], _("Network")),
        InlinePanel(
            "region_periods",
            label=_("Region in time"),
            help_text=_("Only where the House belonged to another region before."),
            panels=[FieldPanel("region"), FieldRowPanel([FieldPanel("date_from"), FieldPanel("date_to")])],
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("address", "phones", "email", "social_links")], _("Contacts")),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        MultiFieldPanel([FieldPanel("head_name"), FieldPanel("head_post")], _("Head")),
        InlinePanel(
            "hours",
            label=_("Working hours"),
            panels=[*_WEEKLY, FieldRowPanel([FieldPanel("break_from"), FieldPanel("break_to")])],
        ),
        InlinePanel(
            "receptions",
            label=_("Reception schedule"),
            panels=[
                FieldPanel("title"),
                *_WEEKLY,
                FieldRowPanel([FieldPanel("in_person"), FieldPanel("by_phone"), FieldPanel("online")]),
            ],
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return all Houses with what a row of the list shows."""
        return House.objects.select_related("region", "parent")


class StaffScopeFilterSet(WagtailFilterSet):
    """Region and profession."""

    class Meta:
        model = StaffScope
        fields = ["regions", "profession"]


class StaffScopeViewSet(SnippetViewSet):
    """Who answers for which regions and Houses."""

    model = StaffScope
    icon = "user"
    menu_label = _("Areas of responsibility")
    list_display = ["__str__", "get_profession_display"]
    filterset_class = StaffScopeFilterSet
    search_fields = ["user__first_name", "user__last_name", "user__username"]
    copy_view_enabled = False
    panels = [FieldPanel("user"), FieldPanel("profession"), FieldPanel("regions"), FieldPanel("houses")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return all areas with their persons."""
        return StaffScope.objects.select_related("user")


class HousesViewSetGroup(SnippetViewSetGroup):
    """The menu entry that holds them."""

    menu_label = _("Houses")
    menu_icon = "home"
    menu_order = 300
    items = (HouseViewSet, *DIRECTORY, StaffScopeViewSet)
