"""The pages of volunteering: the section, a direction, a call. Each shows a record in one language."""

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
from volunteering.blocks import DoingBlock, StepsBlock
from volunteering.querysets import CallPageQuerySet
from volunteering.signups.pages import SignupRoute


class CallsIndexPage(SignupRoute, BasePage):
    """The start of the section: directions, calls by region, the list with its filter; the general signup."""

    signup_form = "GeneralSignupForm"

    introduction = models.TextField(_("introduction"), blank=True, max_length=600)
    body = BodyField(blank=True, verbose_name=_("text below the list"))

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction"), index.SearchField("body")]
    template = "pages/volunteering_calls.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    described_by = "introduction"

    class Meta:
        verbose_name = _("volunteering section")
        verbose_name_plural = _("volunteering sections")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the directions, the regions with open calls, the list with its filter, and the feeds."""
        from volunteering import feeds
        from volunteering.calls import reading

        context = super().get_context(request, *args, **kwargs)
        context |= reading.list_context(self, request)
        context["directions"] = reading.direction_cards(self, request)
        context["signup_url"] = reading.signup_url(self, request)
        context["events_url"] = reading.events_url(self, request)
        context["near_regions"] = reading.near_regions(self, request)
        query = context["filter_form"].feed_query()
        context["page_head"].feeds = feeds.links(self, request, "calls", query)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the list. Raises Http404 for a page of the list that does not exist."""
        from volunteering.calls.reading import unless_odd

        return unless_odd(super().serve(request, *args, **kwargs))


class DirectionPage(BasePage):
    """A direction in one language."""

    direction = models.ForeignKey(
        "volunteering.Direction", verbose_name=_("direction"), on_delete=models.PROTECT, related_name="pages"
    )
    lead = models.TextField(_("introduction"), blank=True, max_length=600)
    cover = models.ForeignKey(
        "core.SiteImage", verbose_name=_("picture"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = BodyField(blank=True, verbose_name=_("text"))
    news_rubric = models.ForeignKey(
        "news.Rubric",
        verbose_name=_("rubric of its news"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The newest stories of this rubric are shown."),
    )

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("direction"),
        MultiFieldPanel([FieldPanel("lead"), FieldPanel("cover"), FieldPanel("body")], _("Text")),
        FieldPanel("news_rubric"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("lead"), index.SearchField("body")]
    template = "pages/volunteering_direction.html"
    parent_page_types: ClassVar[list[str]] = ["volunteering.CallsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    pictured_by = "cover"
    described_by = "lead"

    class Meta:
        verbose_name = _("page of a direction")
        verbose_name_plural = _("pages of directions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the open calls of the direction and the news of its rubric."""
        from volunteering import directions

        return super().get_context(request, *args, **kwargs) | directions.direction_context(self, request)


class CallPage(SignupRoute, BasePage):
    """A call for volunteers in one language. The facts come from the record, the page adds the texts."""

    signup_form = "CallSignupForm"

    call = models.ForeignKey(
        "volunteering.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="pages"
    )
    lead = models.TextField(_("lead"), max_length=500, help_text=_("One to three sentences: what, where, for whom."))
    cover = models.ForeignKey(
        "core.SiteImage", verbose_name=_("picture"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    doing = StreamField(DoingBlock(), blank=True, verbose_name=_("what volunteers will do"))
    age_note = models.CharField(
        _("note on age"), max_length=300, blank=True, help_text=_("Empty: what the rules on age say.")
    )
    steps = StreamField(
        StepsBlock(), blank=True, verbose_name=_("how it goes"), help_text=_("Empty: the usual steps.")
    )
    body = BodyField(blank=True, verbose_name=_("further text and photographs"))
    questions = StreamField(QuestionsBlock(), blank=True, verbose_name=_("own questions of the form"))

    objects: ClassVar[Any] = PageManager.from_queryset(CallPageQuerySet)()

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("call"),
        MultiFieldPanel([FieldPanel("lead"), FieldPanel("cover")], _("At the top")),
        FieldPanel("doing"),
        FieldPanel("age_note"),
        FieldPanel("steps"),
        FieldPanel("body"),
        FieldPanel("questions"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("doing"),
        index.SearchField("body"),
        index.FilterField("call"),
    ]
    template = "pages/volunteering_call.html"
    parent_page_types: ClassVar[list[str]] = ["volunteering.CallsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    pictured_by = "cover"
    described_by = "lead"

    class Meta:
        verbose_name = _("page of a call")
        verbose_name_plural = _("pages of calls")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        """Return the pages above, then the direction as the section filtered by it."""
        from volunteering.calls import reading

        return reading.breadcrumbs(self, super().get_breadcrumbs())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the call in words, its places and the calls near it."""
        from volunteering.calls import reading

        self.call = reading.full_call(self.call_id)
        return super().get_context(request, *args, **kwargs) | reading.call_context(self, request)

    def get_json_ld(self, request: HttpRequest) -> dict[str, Any]:
        """Return schema.org Event data."""
        from volunteering.calls import machine

        return machine.json_ld(self, request, super().get_json_ld(request))
