"""The news section of one language, and a story."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail.models import PageManager
from wagtail.search import index

from core.blocks import BodyField
from core.models import BasePage, SiteImage
from core.streams import StreamField
from houses.blocks import SideNotesBlock
from news import panels, reading
from news.querysets import NewsPageQuerySet, named
from news.validation import validate_story


class NewsIndexPage(BasePage):
    """The list of news of one language, with its filters and feeds."""

    introduction = models.TextField(_("introduction"), blank=True, max_length=600)
    side_notes = StreamField(SideNotesBlock(), blank=True, verbose_name=_("cards beside every story"))

    content_panels = panels.INDEX_CONTENT
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    template = "pages/news_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage"]
    max_count_per_parent = 1
    schema_type = "CollectionPage"
    described_by = "introduction"

    class Meta:
        verbose_name = _("news section")
        verbose_name_plural = _("news sections")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Find a story with everything its page shows in one query, where Wagtail's own way takes seven."""
        if len(path_components) == 1:
            stories = NewsPage.objects.for_reading(self).filter(slug=path_components[0])[:1]
            for page in named(stories):
                page._cached_parent_obj = self
                page._state.fields_cache["locale"] = self.locale  # a section has the language of its stories
                return page.route(request, [])
        return super().route(request, path_components)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context.update(reading.list_context(self, request))
        context["page_head"].feeds = reading.feed_links(self, request)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the list. Raises Http404 for a page of the list that does not exist."""
        return reading.unless_odd(super().serve(request, *args, **kwargs))


class NewsTag(TaggedItemBase):
    """A tag of a story."""

    content_object = ParentalKey("news.NewsPage", related_name="tagged_items", on_delete=models.CASCADE)

    class Meta:
        indexes = [models.Index(fields=["tag", "-content_object"], name="news_tag_newest")]


class NewsPage(BasePage):
    """A story."""

    rubric = models.ForeignKey(
        "news.Rubric", verbose_name=_("rubric"), on_delete=models.PROTECT, related_name="news_pages"
    )
    date = models.DateTimeField(
        _("date and time"), default=timezone.now, help_text=_("Of the event or the report. Lists follow it.")
    )
    region = models.ForeignKey(
        "core.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="news_pages",
        help_text=_("Empty: the House's region, or all regions where no House is given."),
    )
    house = models.ForeignKey(
        "houses.House",
        verbose_name=_("House of Friendship"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="news_pages",
    )
    lead = models.TextField(_("lead"), max_length=500, help_text=_("One to three sentences: what happened, where."))
    cover = models.ForeignKey(
        "core.SiteImage", verbose_name=_("cover"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    cover_caption = models.CharField(_("caption of the cover"), max_length=300, blank=True)
    body = BodyField(verbose_name=_("body"), blank=True)
    source_name = models.CharField(_("source"), max_length=160, blank=True)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    correction_date = models.DateField(_("date of the correction"), null=True, blank=True)
    correction_text = models.TextField(
        _("correction note"), max_length=1000, blank=True, help_text=_("What was wrong and what is right.")
    )
    memorandums = ParentalManyToManyField(
        "houses.Memorandum",
        verbose_name=_("memorandums"),
        blank=True,
        related_name="news_pages",
        help_text=_("Those the story tells of: each shows the other."),
    )
    tags = ClusterTaggableManager(
        through=NewsTag,
        blank=True,
        verbose_name=_("tags"),
        help_text=_("Readers do not see them: stories with the same tags are offered as related."),
    )

    objects: ClassVar[Any] = PageManager.from_queryset(NewsPageQuerySet)()

    content_panels = panels.STORY_CONTENT
    promote_panels = panels.STORY_PROMOTE
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead", boost=2),
        index.SearchField("body"),
        index.FilterField("date"),
        index.FilterField("rubric"),
        index.FilterField("region"),
        index.FilterField("house"),
    ]
    template = "pages/news_page.html"
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    schema_type = "NewsArticle"
    opengraph_type = "article"
    described_by = "lead"

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("news")

    def clean(self) -> None:
        """Fill the region from the House; raise ValidationError for half a source, half a correction, a mute cover."""
        super().clean()
        validate_story(self)

    @property
    def head_image(self) -> SiteImage | None:
        """Picture of previews: the cover, else the one for lists."""
        return self.cover or self.listing_image

    @property
    def views_count(self) -> int:
        """How often this story was opened in this language, as of the last count."""
        views = getattr(self, "views", None)
        return views.count if views else 0

    def get_json_ld(self, request: HttpRequest) -> dict[str, Any]:
        """Return schema.org NewsArticle data."""
        return reading.story_json_ld(self, request, super().get_json_ld(request))

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        """Return the pages above, then the rubric as a filtered list."""
        return reading.story_breadcrumbs(self, super().get_breadcrumbs())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context.update(reading.story_context(self, request))
        context["page_head"].opengraph += reading.story_opengraph(self)
        context["page_head"].feeds = reading.feed_links(self.get_parent(), request)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Return the story's page."""
        return reading.unless_odd(super().serve(request, *args, **kwargs))
