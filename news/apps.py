from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "news"
    label = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        """Keep lists in step with pages, let a renamed rubric reach readers, give the worker its job."""
        from core import page_cache
        from houses import sections
        from houses.directory import sections as directory_sections
        from news import counting, listing, reading
        from news.models import Rubric

        listing.watch()
        page_cache.watch(Rubric)
        counting.register_job()
        directory_sections.register(
            "memorandum", "news", "pages/news_of_memorandum.html", reading.news_of_memorandum, order=50
        )
        sections.register("news", "pages/news_of_house.html", reading.news_of_house, order=10)
