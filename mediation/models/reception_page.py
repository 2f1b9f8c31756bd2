"""The page of the virtual reception: sessions to come and past, and below it each session and the forms."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.search import index
from wagtail.url_routing import RouteResult

from core.models import BasePage
from core.streams import StreamField
from inbox.blocks import QuestionsBlock

FORM_ROUTES = ("ask", "book")


class ReceptionPage(BasePage):
    """Sessions are records (ReceptionSession); the page adds texts and own questions of the form.

    Addresses below it: `ask/` the form without a time, `<code>/` a session, `<code>/book/` the form with its times,
    `<code>/calendar/` the session as a calendar file.
    """

    intro = models.TextField(_("introduction"), blank=True, max_length=600)
    standing_text = models.TextField(
        _("while no session is planned"), blank=True, max_length=600, help_text=_("Stands beside the way to the form.")
    )
    questions = StreamField(QuestionsBlock(), blank=True, verbose_name=_("own questions"))

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("intro"), FieldPanel("standing_text")], _("Texts")),
        HelpPanel(_("Safety, region, topic, specialists, question, contact and consent are always asked.")),
        FieldPanel("questions"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("intro"),
        index.SearchField("standing_text"),
    ]
    template = "pages/mediation_reception.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    described_by = "intro"

    class Meta:
        verbose_name = _("virtual reception")
        verbose_name_plural = _("virtual receptions")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Take one or two further parts of the address as a form or a session (see reception.views)."""
        if path_components and len(path_components) <= 2 and self.live:
            return RouteResult(self, args=tuple(path_components))
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the list, a session, its calendar file or a form. Raises Http404 for anything else."""
        from mediation.reception import views

        return views.serve(self, request, args)

    def serve_after_csrf_failure(self, request: HttpRequest, *args: Any) -> HttpResponseBase:
        """Show the form again with everything that was typed (see inbox.views.csrf_failure)."""
        from mediation.reception import views

        return views.show_again(self, request, args)
