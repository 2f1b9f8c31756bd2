"""Where editors keep the register: mediators, rooms, clubs, languages of mediation."""

import datetime as dt
from typing import Any

import django_filters
from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.widgets import AdminDateInput
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.edit_conflicts import CarefulEditView
from core.skeleton import skeleton
from houses.permissions import KEEP_EVERY_HOUSE
from houses.records import HouseRecordIndexView, HouseRecordViewSet
from mediation.importing.viewset import RegisterImportViewSet
from mediation.models import Club, MediationLanguage, Mediator, Room


class MediatorFilterSet(WagtailFilterSet):
    """What the register can be narrowed by."""

    checked_before = django_filters.DateFilter(
        field_name="last_checked", lookup_expr="lt", label=_("Details checked before"), widget=AdminDateInput
    )
    without_consent = django_filters.BooleanFilter(
        field_name="consent_on", lookup_expr="isnull", label=_("Without consent to publication")
    )

    class Meta:
        model = Mediator
        fields = ["regions", "house", "kind", "status", "languages", "fields"]


class MediatorIndexView(HouseRecordIndexView):
    """The list of mediators, searched by name as the public directory is, with a way to suspend in each row."""

    add_item_label = _("Add a mediator")

    @property
    def is_searchable(self) -> bool:
        """Names are searched by their skeletons, without an index."""
        return True

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Leave those whose name holds every word that was typed, in whichever spelling."""
        for word in skeleton(self.search_query or "").split():
            queryset = queryset.filter(name_key__contains=word)
        return queryset

    def get_list_more_buttons(self, instance: Mediator) -> list[Any]:
        """Add the way to suspend or reinstate the mediator."""
        buttons: list[Any] = super().get_list_more_buttons(instance)
        if self.user_has_permission("change"):
            active = instance.status == Mediator.Status.ACTIVE
            action, label = ("suspend", _("Suspend")) if active else ("reinstate", _("Reinstate"))
            address = reverse("wagtail_bulk_action", args=["mediation", "mediator", action])
            query = urlencode({"id": quote(instance.pk), "next": self.request.get_full_path()})
            icon = "lock" if active else "lock-open"
            buttons.append(MenuItem(label, url=f"{address}?{query}", icon_name=icon, priority=15))
        return buttons


def _regions(mediator: Mediator) -> str:
    return ", ".join(str(region) for region in mediator.regions.all())


class MediatorViewSet(HouseRecordViewSet):
    """The register of mediators."""

    model = Mediator
    icon = "group"
    menu_label = _("Mediators")
    index_view_class = MediatorIndexView
    filterset_class = MediatorFilterSet
    list_display = [
        "__str__",
        "kind",
        "status",
        Column("regions", label=_("Regions"), accessor=_regions),
        "house",
        DateColumn("last_checked", label=_("Details checked on"), sort_key="last_checked"),
    ]
    ordering = ["code"]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name", heading=pgettext_lazy("column", "Name")),
                *(FieldPanel(name) for name in ("code", "kind", "kind_label")),
            ],
            _("Mediator"),
        ),
        MultiFieldPanel(
            [FieldPanel("status"), FieldRowPanel([FieldPanel("status_since"), FieldPanel("status_until")])],
            _("Status"),
        ),
        MultiFieldPanel(
            [FieldPanel(name, widget=CheckboxSelectMultiple) for name in ("languages", "fields", "regions")],
            _("What they offer"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("house"),
                FieldPanel("association"),
                FieldPanel("rooms", widget=CheckboxSelectMultiple),
                FieldPanel("place"),
                FieldRowPanel([FieldPanel("in_person"), FieldPanel("by_phone"), FieldPanel("online")]),
                FieldPanel("fee"),
            ],
            _("Where and how"),
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("certificate_number", "certificate_issuer", "certificate_date")],
            _("Certificate"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("consent_on"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("phone_public")]),
                FieldRowPanel([FieldPanel("email"), FieldPanel("email_public")]),
                FieldPanel("photo"),
            ],
            _("Publication"),
        ),
        MultiFieldPanel(
            [FieldPanel("last_checked"), FieldPanel("user", permission=KEEP_EVERY_HOUSE), FieldPanel("is_demo")],
            _("Upkeep"),
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the mediators with what a row of the list shows."""
        return Mediator.objects.select_related("house").prefetch_related("regions")


class RoomFilterSet(WagtailFilterSet):
    """Region, House, host and whether it works today."""

    class Meta:
        model = Room
        fields = ["region", "house", "host_kind", "is_virtual", "is_active"]


class RoomViewSet(HouseRecordViewSet):
    """Mediation rooms."""

    model = Room
    icon = "home"
    menu_label = _("Mediation rooms")
    filterset_class = RoomFilterSet
    list_display = ["__str__", "region", "house", "host_kind", BooleanColumn("is_active", label=_("works today"))]
    panels = [
        MultiFieldPanel([FieldPanel(name) for name in ("name", "short_name", "code")], _("Mediation room")),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("host_kind", "host_name", "house", "region", "address", "phone")],
            _("Where"),
        ),
        InlinePanel(
            "hours",
            label=_("Opening hours"),
            panels=[
                FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
                FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
            ],
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("is_virtual", "is_active", "is_demo")], _("State")),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the rooms with what a row of the list shows."""
        return Room.objects.select_related("region", "house")


class ClubFilterSet(WagtailFilterSet):
    """Audience, room and whether it works today."""

    class Meta:
        model = Club
        fields = ["audience", "room", "is_active"]


class ClubViewSet(HouseRecordViewSet):
    """Mediation clubs; a club belongs to the House that looks after its room."""

    model = Club
    house_lookup = "room__house"
    icon = "form"
    menu_label = _("Mediation clubs")
    filterset_class = ClubFilterSet
    list_display = ["__str__", "audience", "room", BooleanColumn("is_active", label=_("works today"))]
    panels = [
        FieldPanel(name) for name in ("name", "audience", "room", "schedule", "contact_post", "is_active", "is_demo")
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the clubs with what a row of the list shows."""
        return Club.objects.select_related("room")


class MediationLanguageViewSet(SnippetViewSet):
    """The languages mediation is offered in."""

    model = MediationLanguage
    edit_view_class = CarefulEditView
    icon = "globe"
    menu_label = _("Languages of mediation")
    list_display = ["__str__", "code", "position"]
    ordering = ["position", "code"]
    copy_view_enabled = False
    panels = [FieldPanel("name"), FieldPanel("code"), FieldPanel("position")]


class MediationViewSetGroup(SnippetViewSetGroup):
    """The menu entry that holds the register. Other parts of mediation add theirs by the hook of the menu."""

    menu_label = pgettext_lazy("menu", "Mediation")
    menu_name = "mediation"
    menu_icon = "group"
    menu_order = 310
    submenu_hook = "register_mediation_menu_item"
    items = (MediatorViewSet, RoomViewSet, ClubViewSet, MediationLanguageViewSet, RegisterImportViewSet)


def a_year_before(day: dt.date) -> dt.date:
    """Return the same day of the year before; 28 February for the 29th."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
