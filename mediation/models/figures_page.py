"""The page that publishes the figures of mediation."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.blocks import BodyField
from core.models import BasePage


class FiguresPage(BasePage):
    """Requests and what became of them by region and period, beside figures of other sources."""

    lead = models.TextField(_("introduction"), blank=True, max_length=600)
    method = BodyField(
        blank=True, verbose_name=_("how it is counted"), help_text=_("What counts, when, and what is not shown.")
    )

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("method")]
    search_fields = [*BasePage.search_fields, index.SearchField("lead"), index.SearchField("method")]
    template = "pages/mediation_figures_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    described_by = "lead"

    class Meta:
        verbose_name = _("page of figures")
        verbose_name_plural = _("pages of figures")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the figures of the chosen period and region, or of the latest half-year."""
        from mediation.figures.context import figures_context

        return super().get_context(request, *args, **kwargs) | figures_context(self, request)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Answer; what nobody offered (an unknown period) is answered with what is valid and kept by no cache."""
        response = super().serve(request, *args, **kwargs)
        if response.context_data["odd"]:
            response["Cache-Control"] = "no-store"
        return response
