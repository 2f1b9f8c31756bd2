"""The calendar and the page of an event."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.search import index

from core.blocks import BodyField
from core.models import BasePage
from core.streams import StreamField
from inbox.blocks import QuestionsBlock
from volunteering.querysets import EventPageQuerySet
from volunteering.signups.pages import RegistrationRoute


class CalendarPage(BasePage):
    """Events by month."""

    introduction = models.TextField(_("introduction"), blank=True, max_length=600)

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("introduction")]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    template = "pages/volunteering_calendar.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["volunteering.EventPage"]
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    described_by = "introduction"

    class Meta:
        verbose_name = _("calendar of events")
        verbose_name_plural = _("calendars of events")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the month that is asked for, as a grid and as a list, and the feeds."""
        from volunteering import feeds
        from volunteering.events.calendar import calendar_context

        context = super().get_context(request, *args, **kwargs) | calendar_context(self, request)
        context["page_head"].feeds = feeds.links(self, request, "events", context["filter_form"].query())
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the month; caches do not keep one that nobody offered."""
        from volunteering.calls.reading import unless_odd

        return unless_odd(super().serve(request, *args, **kwargs))


class EventPage(RegistrationRoute, BasePage):
    """An event in one language. The facts come from the record, the page adds the texts."""

    event = models.ForeignKey(
        "volunteering.Event", verbose_name=_("calendar event"), on_delete=models.PROTECT, related_name="pages"
    )
    lead = models.TextField(_("lead"), max_length=500, help_text=_("One to three sentences: what, where, for whom."))
    cover = models.ForeignKey(
        "core.SiteImage", verbose_name=_("picture"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = BodyField(blank=True, verbose_name=_("programme and further text"))
    questions = StreamField(QuestionsBlock(), blank=True, verbose_name=_("own questions of the form"))

    objects: ClassVar[Any] = PageManager.from_queryset(EventPageQuerySet)()

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("event"),
        MultiFieldPanel([FieldPanel("lead"), FieldPanel("cover")], _("At the top")),
        FieldPanel("body"),
        FieldPanel("questions"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("body"),
        index.FilterField("event"),
    ]
    template = "pages/volunteering_event.html"
    parent_page_types: ClassVar[list[str]] = ["volunteering.CalendarPage"]
    subpage_types: ClassVar[list[str]] = []
    pictured_by = "cover"
    described_by = "lead"

    class Meta:
        verbose_name = _("page of an event")
        verbose_name_plural = _("pages of events")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the event in words and the next ones."""
        from volunteering.events import reading

        self.event = reading.full_event(self.event_id)
        return super().get_context(request, *args, **kwargs) | reading.event_context(self, request)

    def get_json_ld(self, request: HttpRequest) -> dict[str, Any]:
        """Return schema.org Event data."""
        from volunteering.events import reading

        return reading.json_ld(self, request, super().get_json_ld(request))
