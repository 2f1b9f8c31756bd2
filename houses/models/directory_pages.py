"""The pages of the directory: lists with filters, and below them a page per record. Facts come from the records."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.models import PartsPage


class DirectoryPage(PartsPage):
    """What the pages share: an introduction, a list, and pages of single records below, by code."""

    lead = models.TextField(_("introduction"), blank=True, max_length=600)

    content_panels: ClassVar[list[Any]] = [*PartsPage.content_panels, FieldPanel("lead")]
    search_fields = [*PartsPage.search_fields, index.SearchField("lead")]
    parent_page_types: ClassVar[list[str]] = ["houses.HousesIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    described_by = "lead"

    class Meta(PartsPage.Meta):
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the list, or the page of the record with the code in `args`. Raises Http404 for an unknown one."""
        from houses.directory.views import serve

        return serve(self, request, *args)


class AssociationsPage(DirectoryPage):
    """Ethnocultural associations by House and ethnic group."""

    template = "pages/houses_associations.html"

    class Meta:
        verbose_name = _("list of associations")
        verbose_name_plural = _("lists of associations")


class CollectivesPage(DirectoryPage):
    """Creative collectives by House and genre."""

    template = "pages/houses_collectives.html"

    class Meta:
        verbose_name = _("list of collectives")
        verbose_name_plural = _("lists of collectives")


class MemorandumsPage(DirectoryPage):
    """Memorandums by region, kind of party, level, year and whether they are in force."""

    template = "pages/houses_memorandums.html"

    class Meta:
        verbose_name = _("list of memorandums")
        verbose_name_plural = _("lists of memorandums")


class PublicationsPage(DirectoryPage):
    """Publications by kind, House and year."""

    template = "pages/houses_publications.html"
    parts_below = 0

    class Meta:
        verbose_name = _("list of publications")
        verbose_name_plural = _("lists of publications")


class NewspapersPage(DirectoryPage):
    """The archive of newspapers by year and issue."""

    template = "pages/houses_newspapers.html"
    parts_below = 0

    class Meta:
        verbose_name = _("newspaper archive")
        verbose_name_plural = _("newspaper archives")
