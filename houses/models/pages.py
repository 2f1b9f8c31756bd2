"""The list of Houses and the page of a House. Facts come from the record, the page adds the texts."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, ClassVar, NamedTuple

from django.db import models
from django.db.models import Prefetch
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from core.blocks import BodyField
from core.collation import sort_key
from core.dates import short_date
from core.memo import remember
from core.models import BasePage, Region
from core.streams import StreamField
from houses import figures, sections, structured_data
from houses import map as country
from houses.blocks import SideNotesBlock
from houses.directory.addresses import directory_pages
from houses.forms import HouseFilterForm, HousePageForm, called
from houses.models.house import House
from houses.models.house_parts import sources_of
from houses.models.structures import Structure

MOST_IN_FULL = 6
"""Up to how many Houses a list shows with address, phones and hours; a longer one shows a line each."""
CONTENTS_FROM = 5
"""From how many parts on a House page begins with its contents."""
LEVEL_ORDER = [House.Level.REPUBLICAN, House.Level.REGIONAL, House.Level.CITY, House.Level.DISTRICT]


def order_in_list(house: House) -> tuple[Any, ...]:
    """Sort key of a list of Houses: region by its name, then level, then place, by the active language's alphabet."""
    language = get_language() or "kk"
    rank = LEVEL_ORDER.index(House.Level(house.level))
    return sort_key(str(house.region.name), language), rank, sort_key(str(house.short_name), language)


class ListedHouse(NamedTuple):
    """A House in a list, and the address of its page in the active language ("" without one)."""

    house: House
    url: str


def grouped(houses: Iterable[House], urls: dict[int, str]) -> list[tuple[Region, list[ListedHouse]]]:
    """Return the Houses by region in the order of lists."""
    rows = sorted(houses, key=order_in_list)
    return [
        (region, [ListedHouse(house, urls.get(house.pk, "")) for house in of_region])
        for region, of_region in groupby(rows, key=lambda house: house.region)
    ]


class HousesIndexPage(BasePage):
    """All Houses by region, with a filter and a map."""

    lead = models.TextField(_("introduction"), blank=True, max_length=600)

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("lead")]
    search_fields = [*BasePage.search_fields, index.SearchField("lead")]
    template = "pages/houses_houses_index_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = [
        "houses.HousePage",
        "houses.AssociationsPage",
        "houses.CollectivesPage",
        "houses.MemorandumsPage",
        "houses.PublicationsPage",
        "houses.NewspapersPage",
    ]
    schema_type = "CollectionPage"
    described_by = "lead"

    class Meta:
        verbose_name = _("list of Houses")
        verbose_name_plural = _("lists of Houses")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the filter, the Houses found by region, their count and the points of the map."""
        context = super().get_context(request, *args, **kwargs)
        houses = list(House.objects.active().select_related("region").prefetch_related("hours"))
        regions = {house.region_id: house.region for house in houses}
        levels = {house.level for house in houses}
        form = HouseFilterForm(
            request.GET,
            regions=list(regions.values()),
            levels=[(level.value, str(level.label)) for level in LEVEL_ORDER if level in levels],
        )
        chosen = form.chosen()
        found = [
            house
            for house in houses
            if chosen.get("region") in {None, house.region.code} and chosen.get("level") in {None, house.level}
        ]
        found = called(found, chosen.get("name", ""))
        urls = HousePage.urls_in(self.locale_id)
        context |= {
            "filter_form": form,
            "active_filters": len(chosen),
            "filter_tags": self._filter_tags(form, chosen, request.GET),
            "count": len(found),
            "count_text": ngettext("Houses found: %(n)s", "Houses found: %(n)s", len(found)) % {"n": len(found)},
            "groups": grouped(found, urls),
            "in_full": len(found) <= MOST_IN_FULL,
            "points": country.named(country.with_centres(country.points_of(found, urls=urls))),
            "empty_tips": [_("Check the spelling or choose another region."), _("Former names of places work too.")],
            "page_url": self.get_url(request),
            "directory": directory_pages(self.locale_id),
        }
        return context

    @staticmethod
    def _filter_tags(form: HouseFilterForm, chosen: dict[str, str], query: QueryDict) -> list[dict[str, str]]:
        """Return a removable tag per chosen filter: its words and the address without it."""
        labels = {
            value: label
            for name in ("region", "level")
            for value, label in form.fields[name].choices  # type: ignore[attr-defined]
        }
        tags = []
        for key, value in chosen.items():
            rest = query.copy()
            rest.pop(key, None)
            rest.pop("page", None)
            label = value if key == "name" else str(labels[value])
            tags.append({"label": label, "url": f"?{rest.urlencode()}"})
        return tags


class HousePage(BasePage):
    """The page of one House in one language."""

    house = models.ForeignKey(House, verbose_name=_("House"), on_delete=models.PROTECT, related_name="pages")
    lead = models.TextField(_("introduction"), blank=True, max_length=600)
    cover = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = BodyField(blank=True, verbose_name=_("text"))
    network_text = models.TextField(_("text above the network"), blank=True, max_length=600)
    side_notes = StreamField(SideNotesBlock(), blank=True, verbose_name=_("cards beside the text"))

    base_form_class = HousePageForm
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("house"), FieldPanel("lead"), FieldPanel("cover")], _("House")),
        FieldPanel("body"),
        FieldPanel("network_text"),
        FieldPanel("side_notes"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.SearchField("names_for_search"),
        index.FilterField("house"),
    ]
    template = "pages/houses_house_page.html"
    parent_page_types: ClassVar[list[str]] = ["houses.HousesIndexPage"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]
    pictured_by = "cover"
    described_by = "lead"

    class Meta:
        verbose_name = _("House page")
        verbose_name_plural = _("House pages")

    @classmethod
    def urls_in(cls, locale_id: int) -> dict[int, str]:
        """Return the address of each live House page of a language, by primary key of the House."""

        def compute() -> dict[int, str]:
            pages = cls.objects.live().filter(locale_id=locale_id, alias_of__isnull=True).order_by("pk")
            slim = pages.only("house_id", "path", "depth", "url_path", "locale_id", "slug", "title")
            return {page.house_id: page.get_url() or "" for page in slim.select_related("locale")}

        return remember(("house-urls", locale_id), compute)

    def names_for_search(self) -> str:
        """Return every name of the House, its place and its region, so that the search finds each of them."""
        return " ".join([self.house.search_text(), str(self.house.address), *self.house.region.search_terms()])

    def full_house(self) -> House:
        """Return the House with what its pages show of it, kept in the process until any of it is saved."""
        return remember(("full-house", self.house_id), self._read_house)

    def _read_house(self) -> House:
        """Read the House: one query for each relation, however many rows it has."""
        structures = Structure.objects.filter(is_active=True).prefetch_related("breakdowns", "figures")
        return (
            House.objects.select_related("region", "parent")
            .prefetch_related(
                "hours",
                "receptions",
                "region_periods__region",
                "people",
                "figures",
                "partner_cities__memorandum",
                "photos",
                Prefetch("structures", structures),
                Prefetch("daughters", House.objects.active().select_related("region")),
            )
            .get(pk=self.house_id)
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the House, the points of the map, the strip of numbers and the parts of the page with its contents."""
        self.house = self.full_house()
        context = super().get_context(request, *args, **kwargs)
        urls = HousePage.urls_in(self.locale_id)
        parts = sections.filled(self, request)
        index_url = self.get_breadcrumbs()[-1]["url"]
        numbers = figures.strip_of(self.house)
        titled = [part for part in parts["main"] if part.title]
        context |= {
            "house": self.house,
            "is_centre": bool(self.house.daughters.all()),
            "numbers": numbers,
            "numbers_source": sources_of(row["source"] for row in numbers if "source" in row),
            "facts": self._facts(urls),
            "state": self.house.state_at(timezone.now()) if self.house.is_active else None,
            "map_url": f"{index_url}?region={self.house.region.code}",
            "points": country.named(country.with_centres(country.points_of([self.house], current=self.house))),
            "actions": parts["action"],
            "main_sections": parts["main"],
            "main_rows": sections.in_rows(parts["main"]),
            "aside_sections": parts["aside"],
            "contents": titled if len(titled) >= CONTENTS_FROM else [],
        }
        return context

    def _facts(self, urls: dict[int, str]) -> list[dict[str, Any]]:
        """Return what the card about the House says: rows of `label`, `value` and perhaps `url`."""
        house = self.house
        rows: list[dict[str, Any]] = [
            {"label": _("Legal name"), "value": str(house.legal_name)},
            {"label": house.head_post or _("Head"), "value": str(house.head_name)},
            {"label": _("Founded in"), "value": str(house.founded or "")},
            {"label": _("Region"), "value": str(house.region.name)},
        ]
        rows += [
            {
                "label": gettext("Region until %(day)s") % {"day": short_date(period.date_to)},
                "value": str(period.region),
            }
            for period in house.region_periods.all()
            if period.date_to and period.region_id != house.region_id
        ]
        if house.parent is not None:
            parent = {"label": _("Methodical centre"), "value": str(house.parent.short_name)}
            rows.append(parent | {"url": urls.get(house.parent.pk, "")})
        return [row for row in rows if row["value"]]

    def get_json_ld(self, request: HttpRequest) -> dict[str, Any]:
        """Return the page's block with the House as what it is about."""
        return super().get_json_ld(request) | {
            "about": structured_data.of_house(self.house, self.get_full_url(request))
        }
