"""What lists of news are read from: one narrow row per listed story, and counts by facet.

A list over Wagtail's page table joins, sorts and counts over every story; measured at 100,000 stories that takes
a hundred times longer than at 1,000. Here a list reads twelve ids from an index in the right order, and a count is
the sum of a few rows. Both are derived: `news.listing` keeps them, `manage.py rebuild_news_counts` makes them anew.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from news.querysets import NewsCountQuerySet, NewsEntryQuerySet


class Facets(models.Model):
    """By what a story is filtered."""

    index = models.ForeignKey("news.NewsIndexPage", on_delete=models.CASCADE, related_name="+", db_index=False)
    rubric = models.ForeignKey("news.Rubric", on_delete=models.CASCADE, related_name="+", db_index=False)
    region = models.ForeignKey("core.Region", null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    house = models.ForeignKey("houses.House", null=True, on_delete=models.CASCADE, related_name="+", db_index=False)
    year = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True


class NewsEntry(Facets):
    """A story that is listed: live, public, not an alias. `page` is the story, `index` its section."""

    page = models.OneToOneField("news.NewsPage", on_delete=models.CASCADE, primary_key=True, related_name="entry")
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+", db_index=False)
    date = models.DateTimeField()
    words = models.TextField(help_text="Title and lead in lower case, for the words of the filter.")

    objects = NewsEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("listed story")
        verbose_name_plural = _("listed stories")
        # One per combination of filters, each ending in the order of the list; a year is a range of `date`.
        indexes = [
            models.Index(fields=["index", "-date", "-page"], name="news_by_date"),
            models.Index(fields=["index", "rubric", "-date", "-page"], name="news_by_rubric"),
            models.Index(fields=["index", "region", "-date", "-page"], name="news_by_region"),
            models.Index(fields=["index", "house", "-date", "-page"], name="news_by_house"),
            models.Index(fields=["index", "rubric", "region", "-date", "-page"], name="news_by_rubric_region"),
            models.Index(fields=["index", "rubric", "house", "-date", "-page"], name="news_by_rubric_house"),
            models.Index(fields=["locale", "-date", "-page"], name="news_by_locale"),
            models.Index(fields=["locale", "house", "-date", "-page"], name="news_by_locale_house"),
            models.Index(fields=["locale", "region", "-date", "-page"], name="news_by_locale_region"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.date:%Y-%m-%d}"


class NewsCount(Facets):
    """How many stories share one combination of facets."""

    # The combination in one word: unique columns that may be null would not be unique on SQLite.
    key = models.CharField(max_length=80, unique=True)
    count = models.PositiveIntegerField(default=0)

    objects = NewsCountQuerySet.as_manager()

    class Meta:
        verbose_name = _("count of stories")
        verbose_name_plural = _("counts of stories")
        indexes = [models.Index(fields=["index", "year"], name="news_count_by_year")]

    def __str__(self) -> str:
        return f"{self.key}: {self.count}"
