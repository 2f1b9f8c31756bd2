"""News: rubrics, the index of each language, the stories, and what keeps their lists fast."""

from news.models.entries import NewsCount, NewsEntry
from news.models.pages import NewsIndexPage, NewsPage, NewsTag
from news.models.rubric import Rubric
from news.models.views import FoldedViews, NewsViews

__all__ = [
    "FoldedViews",
    "NewsCount",
    "NewsEntry",
    "NewsIndexPage",
    "NewsPage",
    "NewsTag",
    "NewsViews",
    "Rubric",
]
