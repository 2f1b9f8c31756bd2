"""Where staff keep courses."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from houses.records import HouseRecordViewSet
from mediation.models import Course


class CourseFilterSet(WagtailFilterSet):
    """House, region and status."""

    class Meta:
        model = Course
        fields = ["house", "region", "status"]


class CourseViewSet(HouseRecordViewSet):
    """Courses of the person's Houses."""

    model = Course
    icon = "doc-full"
    menu_label = _("Courses")
    list_display = ["__str__", "house", "get_status_display", "places"]
    filterset_class = CourseFilterSet
    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("title", "description", "audience", "status", "code", "is_demo")],
            _("Course"),
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("house", "region", "online", "place")], _("Place")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("schedule"),
                FieldRowPanel([FieldPanel("hours"), FieldPanel("places")]),
                FieldPanel("registration_until"),
            ],
            _("Time and places"),
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("trainers", "languages", "certificate")], _("Teaching")),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Return the courses with what a row of the list shows."""
        return Course.objects.select_related("house")
