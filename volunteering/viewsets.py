"""Where editors keep calls, events, directions and kinds of event; an editor of a House sees those of the House."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.edit_conflicts import CarefulEditView
from houses.records import HouseRecordViewSet
from volunteering.forms import CallForm
from volunteering.models import Call, Direction, Event, EventKind

_WHERE = [FieldRowPanel([FieldPanel("house"), FieldPanel("region")]), FieldPanel("place")]


class CallFilterSet(WagtailFilterSet):
    """State, direction, region, House, age, online."""

    now = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("open", _("Open")), ("ended", _("Sign-up has ended")), ("cancelled", _("Cancelled"))],
        method="in_state",
    )

    class Meta:
        model = Call
        fields = ["directions", "region", "house", "minimum_age", "is_online"]

    def in_state(self, rows: QuerySet[Call], _name: str, value: str) -> QuerySet[Call]:
        """Leave the calls that are open for signups today, have ended, or were cancelled."""
        if value == "cancelled":
            return rows.exclude(cancelled_at=None)
        today = timezone.localdate()
        bounds: dict[str, Any] = {"closes_on__gte": today} if value == "open" else {"closes_on__lt": today}
        return rows.filter(cancelled_at=None, **bounds)


class CallViewSet(HouseRecordViewSet):
    """Calls for volunteers."""

    model = Call
    icon = "group"
    menu_label = _("Calls")
    list_display = [
        "__str__",
        Column("state", label=_("State"), accessor="state.label"),
        DateColumn("closes_on", label=_("Sign up by")),
        Column("places_left", label=_("Places left")),
        "region",
        "house",
    ]
    filterset_class = CallFilterSet
    ordering = ["-closes_on", "-pk"]
    edit_handler = ObjectList(
        [
            MultiFieldPanel([FieldPanel("title"), FieldPanel("code"), FieldPanel("directions")], _("Call")),
            MultiFieldPanel([*_WHERE, FieldPanel("is_online")], _("Where")),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                    FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                    FieldPanel("repeats_on"),
                    FieldPanel("deadline"),
                ],
                _("When"),
            ),
            InlinePanel(
                "dates",
                label=_("date"),
                panels=[FieldRowPanel([FieldPanel(name) for name in ("date", "starts_at", "ends_at")])],
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("places"), FieldPanel("automatic")]),
                    FieldRowPanel([FieldPanel("minimum_age"), FieldPanel("adults_only_by_law")]),
                    FieldPanel("languages"),
                    FieldPanel("skills"),
                    FieldRowPanel([FieldPanel("training_needed"), FieldPanel("hours")]),
                ],
                _("For whom"),
            ),
            MultiFieldPanel(
                [FieldPanel(name) for name in ("coordinator", "contact_name", "contact_phone", "contact_email")],
                _("Contacts"),
            ),
            MultiFieldPanel([FieldPanel("cancelled_at"), FieldPanel("is_demo")], _("State")),
        ],
        base_form_class=CallForm,
    )


class EventFilterSet(WagtailFilterSet):
    """Kind, region, House, format, registration."""

    class Meta:
        model = Event
        fields = ["kind", "region", "house", "format", "registration"]


class EventViewSet(HouseRecordViewSet):
    """Events."""

    model = Event
    icon = "date"
    menu_label = _("Events")
    list_display = ["__str__", "kind", DateColumn("starts_at", label=_("Begins")), "region", "house"]
    filterset_class = EventFilterSet
    ordering = ["-starts_at", "-pk"]
    panels = [
        MultiFieldPanel([FieldPanel("title"), FieldPanel("code"), FieldPanel("kind")], _("Calendar event")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]), FieldPanel("all_day")], _("When")
        ),
        MultiFieldPanel([*_WHERE, FieldPanel("format")], _("Where")),
        MultiFieldPanel(
            [FieldPanel("registration"), FieldRowPanel([FieldPanel("places"), FieldPanel("deadline")])],
            _("Registration"),
        ),
        MultiFieldPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")], _("Contacts")),
        MultiFieldPanel([FieldPanel("cancelled_at"), FieldPanel("is_demo")], _("State")),
    ]


class DirectionViewSet(SnippetViewSet):
    """Directions of the voluntary movement."""

    model = Direction
    edit_view_class = CarefulEditView
    icon = "tag"
    menu_label = _("Directions")
    list_display = ["__str__", "code", "lead_name", "position"]
    copy_view_enabled = False
    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("code"), FieldPanel("position")], _("Direction")),
        MultiFieldPanel([FieldPanel("lead_name"), FieldPanel("lead_post")], _("Direction lead")),
        FieldPanel("objectives"),
    ]


class EventKindViewSet(SnippetViewSet):
    """Kinds of event."""

    model = EventKind
    edit_view_class = CarefulEditView
    icon = "tag"
    menu_label = _("Kinds of event")
    list_display = ["__str__", "code", "position"]
    copy_view_enabled = False
    panels = [FieldPanel("name"), FieldPanel("code"), FieldPanel("position")]


class VolunteeringViewSetGroup(SnippetViewSetGroup):
    """The menu entry that holds them."""

    menu_label = _("Volunteering")
    menu_icon = "group"
    menu_order = 300
    items = (CallViewSet, EventViewSet, DirectionViewSet, EventKindViewSet)
