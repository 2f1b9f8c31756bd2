"""The home page of a language and plain pages of text."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from core import open_data
from core.blocks import BodyField
from core.models import BasePage
from core.streams import StreamField
from home import announcements, open_files, sections
from home.blocks import TasksBlock, TotalsBlock
from home.routing import route_below
from houses.blocks import SideNotesBlock
from volunteering.calls import reading as calls

if TYPE_CHECKING:
    from wagtail.url_routing import RouteResult


class HomePage(BasePage):
    """What the visitor came for first; then news, figures with their date, and the map of the Houses."""

    hero_title = models.CharField(
        _("large words"), max_length=80, blank=True, help_text=_("Over the drawing. Empty: the page's title.")
    )
    tagline = models.TextField(_("lines under the large words"), max_length=240, blank=True)
    tasks = StreamField(TasksBlock(), blank=True, verbose_name=_("what people come for"))
    figures = StreamField(TotalsBlock(), blank=True, verbose_name=_("figures"))
    map_title = models.CharField(_("title of the map"), max_length=80, blank=True)
    map_text = models.CharField(_("line under the title of the map"), max_length=160, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("hero_title"), FieldPanel("tagline")], _("Greeting")),
        FieldPanel("tasks"),
        FieldPanel("figures"),
        MultiFieldPanel([FieldPanel("map_title"), FieldPanel("map_text")], _("Map of the Houses")),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("tagline")]
    template = "pages/home_home_page.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def head_description(self) -> str:
        """Description for search engines: the editor's, else the lines of the greeting."""
        return super().head_description or " ".join(self.tagline.split())

    def route(self, request: HttpRequest, path_components: list[str]) -> "RouteResult":
        """Return the page and arguments for an address below; raises Http404 when there is none."""
        if path_components:
            result = route_below(self, request, path_components)
            if result is not None:
                return result
        found: RouteResult = super().route(request, path_components)
        return found

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the cards, the latest news, the calls that close soon and the points of the map."""
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "tasks": announcements.tasks_of(self, request),
            "figures": announcements.figures_of(self, request),
            "news": announcements.latest_news(self, request),
            "calls": calls.closing_soon(self.locale.language_code, request),
            "houses_map": announcements.houses_on_map(self, request),
        }

    def get_json_ld(self, request: HttpRequest) -> dict[str, Any]:
        """Return the site as a WebSite with its search."""
        base = super().get_json_ld(request)
        target = request.build_absolute_uri(f"/{self.locale.language_code}/search/") + "?q={search_term_string}"
        action = {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}
        return base | {"@type": "WebSite", "potentialAction": action}


class StandardPage(BasePage):
    """A page of text: privacy, accessibility, about mediation, contacts, documents."""

    lead = models.TextField(_("introduction"), blank=True, max_length=600)
    body = BodyField(blank=True, verbose_name=_("text"))
    side_notes = StreamField(SideNotesBlock(), blank=True, verbose_name=_("cards beside the text"))
    show_updated = models.BooleanField(_("show when it was last updated"), default=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("side_notes"),
        FieldPanel("show_updated"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("lead"), index.SearchField("body")]
    template = "pages/home_standard_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage", "houses.HousePage"]
    described_by = "lead"

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the pages below this one."""
        return super().get_context(request, *args, **kwargs) | {"section_pages": sections.pages_below(self)}


class OpenDataPage(BasePage):
    """Every file of open data: address, licence, columns, and the day it changed."""

    lead = models.TextField(_("introduction"), blank=True, max_length=600)
    terms = BodyField(
        blank=True, verbose_name=_("terms of use"), help_text=_("The licence in plain words, and whom to ask.")
    )

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("terms")]
    search_fields = [*BasePage.search_fields, index.SearchField("lead"), index.SearchField("terms")]
    template = "pages/home_open_data_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    schema_type = "DataCatalog"
    described_by = "lead"

    class Meta:
        verbose_name = _("page of open data")
        verbose_name_plural = _("pages of open data")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the files."""
        return super().get_context(request, *args, **kwargs) | {"files": open_files.listed()}

    def get_json_ld(self, request: HttpRequest) -> dict[str, Any]:
        """Return the page as a catalogue of its files, each a schema.org Dataset."""
        files = [open_files.json_ld_of(dataset, request) for dataset in open_data.datasets()]
        return super().get_json_ld(request) | {"dataset": files}
