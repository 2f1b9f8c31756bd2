"""Where staff keep receptions, courses and kinds of specialists."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.edit_conflicts import CarefulEditView
from houses.records import HouseRecordViewSet
from mediation.courses.viewsets import CourseViewSet
from mediation.models import Profession, ReceptionSession


class SessionFilterSet(WagtailFilterSet):
    """House, status and how it is held."""

    class Meta:
        model = ReceptionSession
        fields = ["house", "status", "channel"]


class ReceptionSessionViewSet(HouseRecordViewSet):
    """Sessions of the virtual reception, of the person's Houses."""

    model = ReceptionSession
    icon = "calendar-alt"
    menu_label = _("Receptions")
    list_display = ["__str__", "house", "get_status_display", "get_channel_display", "citizens"]
    filterset_class = SessionFilterSet
    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("title", "house", "regions", "status", "note", "code", "is_demo")],
            _("Reception"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                *(FieldPanel(name) for name in ("channel", "place", "join_link")),
                FieldRowPanel([FieldPanel("slot_minutes"), FieldPanel("places_per_slot")]),
            ],
            _("Time and place"),
        ),
        InlinePanel(
            "duties",
            label=_("Specialists on duty"),
            panels=[FieldRowPanel([FieldPanel("profession"), FieldPanel("number")]), FieldPanel("names")],
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("citizens"), FieldPanel("results_on")]),
                FieldPanel("results_note"),
                FieldPanel("source"),
            ],
            _("Results"),
        ),
        InlinePanel(
            "results",
            label=_("Questions by topic"),
            panels=[FieldRowPanel([FieldPanel("topic"), FieldPanel("number")])],
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the sessions with what a row of the list shows."""
        return ReceptionSession.objects.select_related("house")


class ProfessionViewSet(SnippetViewSet):
    """Kinds of specialists, in the order the form shows them."""

    model = Profession
    edit_view_class = CarefulEditView
    icon = "group"
    menu_label = _("Kinds of specialists")
    list_display = ["__str__", "code", "position", "offered"]
    ordering = ["position", "code"]
    copy_view_enabled = False


class ReceptionViewSetGroup(SnippetViewSetGroup):
    """The menu entry that holds them."""

    menu_label = _("Reception and courses")
    menu_icon = "calendar-alt"
    menu_order = 340
    items = (ReceptionSessionViewSet, CourseViewSet, ProfessionViewSet)
