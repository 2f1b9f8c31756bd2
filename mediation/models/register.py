"""The pages of the register: find a mediator, and the list of rooms. Facts come from the records."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.models import PartsPage


class RegisterPage(PartsPage):
    """What both pages share: an introduction, and pages of single entries below, by code."""

    lead = models.TextField(_("introduction"), blank=True, max_length=600)

    content_panels: ClassVar[list[Any]] = [*PartsPage.content_panels, FieldPanel("lead")]
    search_fields = [*PartsPage.search_fields, index.SearchField("lead")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    described_by = "lead"

    class Meta(PartsPage.Meta):
        abstract = True


class MediatorsPage(RegisterPage):
    """Find a mediator: filters and results; below it the page of each mediator and the list for printing."""

    template = "pages/mediation_mediators.html"

    class Meta:
        verbose_name = _("list of mediators")
        verbose_name_plural = _("lists of mediators")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the list, the printable list or a mediator's page. Raises Http404 for an unknown code."""
        from mediation.register import views

        return views.mediators(self, request, *args)


class RoomsPage(RegisterPage):
    """Mediation rooms and clubs by region; below it the page of each room."""

    template = "pages/mediation_rooms.html"

    class Meta:
        verbose_name = _("list of rooms")
        verbose_name_plural = _("lists of rooms")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the list or a room's page. Raises Http404 for an unknown code."""
        from mediation.register import views

        return views.rooms(self, request, *args)
