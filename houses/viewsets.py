"""Where staff find Houses and areas of responsibility in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.edit_conflicts import CarefulEditView
from houses.directory.viewsets import VIEWSETS as DIRECTORY
from houses.models import House, PartnerCity, StaffScope, Structure
from houses.panels import HouseForm, NetworkInlinePanel
from houses.permissions import KEEP_EVERY_HOUSE
from houses.records import HouseRecordViewSet

_WEEKLY = [
    FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
    FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
]

_DATED = [FieldRowPanel([FieldPanel("as_of"), FieldPanel("source_url")]), FieldPanel("source")]
_LABELLED = [FieldRowPanel([FieldPanel("subject"), FieldPanel("value")]), FieldPanel("label")]


class HouseFilterSet(WagtailFilterSet):
    """Region, level and whether a House works today."""

    class Meta:
        model = House
        fields = ["region", "level", "parent", "is_active"]


def _kept(*names: str) -> list[FieldPanel]:
    """Return panels of the fields that place a House in the network: not its own editor's business."""
    return [FieldPanel(name, permission=KEEP_EVERY_HOUSE) for name in names]


class HouseViewSet(HouseRecordViewSet):
    """The records of Houses. The editor of a House keeps what it says of itself, and not its place in the network."""

    model = House
    house_lookup = "pk"
    icon = "home"
    menu_label = _("Houses")
    list_display = ["__str__", "level", "region", "parent", BooleanColumn("is_active", label=_("works today"))]
    filterset_class = HouseFilterSet
    edit_handler = ObjectList(
        [
            MultiFieldPanel(_kept("code", "level", "name", "short_name", "legal_name"), _("House")),
            MultiFieldPanel(_kept("region", "parent", "is_active", "is_demo"), _("Network")),
            NetworkInlinePanel(
                "region_periods",
                label=_("Region in time"),
                help_text=_("Only where the House belonged to another region before."),
                panels=[FieldPanel("region"), FieldRowPanel([FieldPanel("date_from"), FieldPanel("date_to")])],
            ),
            MultiFieldPanel(
                [FieldPanel(name) for name in ("address", "phones", "email", "social_links")], _("Contacts")
            ),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
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
            MultiFieldPanel([FieldPanel("head_name"), FieldPanel("head_post")], _("Head")),
            InlinePanel("people", label=_("Staff"), panels=[FieldPanel(name) for name in ("name", "post", "phone")]),
            FieldPanel("services"),
            MultiFieldPanel(
                [
                    FieldPanel(name)
                    for name in (
                        "ramp",
                        "lift",
                        "accessible_toilet",
                        "hearing_loop",
                        "accessible_parking",
                        "access_note",
                    )
                ],
                _("Accessibility of the building"),
            ),
            InlinePanel("photos", label=_("Photographs"), panels=[FieldPanel("image"), FieldPanel("caption")]),
            FieldRowPanel([FieldPanel("founded"), FieldPanel("founded_note")]),
            InlinePanel("figures", label=_("Dated figures"), panels=[*_LABELLED, *_DATED]),
        ],
        base_form_class=HouseForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the Houses with what a row of the list shows."""
        return House.objects.select_related("region", "parent")


class StructureFilterSet(WagtailFilterSet):
    """House, kind and whether it works today."""

    class Meta:
        model = Structure
        fields = ["house", "kind", "is_active"]


class StructureViewSet(HouseRecordViewSet):
    """Councils and other structures of Houses."""

    model = Structure
    icon = "group"
    menu_label = _("Councils and structures")
    list_display = ["__str__", "kind", "house", BooleanColumn("is_active", label=_("works today"))]
    filterset_class = StructureFilterSet
    panels = [
        MultiFieldPanel([FieldPanel(name) for name in ("house", "kind", "name", "description")], _("Structure")),
        FieldRowPanel([FieldPanel("founded"), FieldPanel("founded_precision")]),
        MultiFieldPanel([FieldPanel(name) for name in ("chair", "phone", "email")], _("Contacts of the office")),
        InlinePanel(
            "breakdowns",
            label=_("Breakdown"),
            heading=_("Breakdowns"),
            help_text=_("The page shows the latest one. Its parts have to add up to the total."),
            panels=[*_DATED, FieldPanel("total_label"), FieldPanel("total"), FieldPanel("parts")],
        ),
        InlinePanel("figures", label=_("Dated figures"), panels=[FieldPanel("label"), FieldPanel("value"), *_DATED]),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("beside", "position", "is_active", "is_demo")], _("On the page")
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the structures with their Houses."""
        return Structure.objects.select_related("house")


class PartnerCityFilterSet(WagtailFilterSet):
    """The House."""

    class Meta:
        model = PartnerCity
        fields = ["house"]


class PartnerCityViewSet(HouseRecordViewSet):
    """Cities a House works with."""

    model = PartnerCity
    icon = "globe"
    menu_label = _("Partner cities")
    list_display = ["__str__", "house", "since"]
    filterset_class = PartnerCityFilterSet
    panels = [FieldPanel(name) for name in ("house", "name", "country", "since", "note", "memorandum")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the cities with their Houses."""
        return PartnerCity.objects.select_related("house")


class StaffScopeFilterSet(WagtailFilterSet):
    """Region and profession."""

    class Meta:
        model = StaffScope
        fields = ["regions", "profession"]


class StaffScopeViewSet(SnippetViewSet):
    """Who answers for which regions and Houses."""

    model = StaffScope
    edit_view_class = CarefulEditView
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
    items = (HouseViewSet, StructureViewSet, *DIRECTORY, PartnerCityViewSet, StaffScopeViewSet)
