"""A site of three languages with a news section in each."""

from dataclasses import dataclass

import pytest
from django.conf import settings
from home.models import HomePage
from news.models import NewsIndexPage
from wagtail.models import Locale, Page, Site

from demo.builders.news import make_news_index


@dataclass
class NewsSite:
    """Home pages and news sections by language code."""

    homes: dict[str, HomePage]
    sections: dict[str, NewsIndexPage]

    @property
    def kk(self) -> NewsIndexPage:
        return self.sections["kk"]

    @property
    def ru(self) -> NewsIndexPage:
        return self.sections["ru"]


@pytest.fixture
def news_site(db: None) -> NewsSite:
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES}
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    # Wagtail's first migration makes a welcome page and a site; this site has its own.
    Site.objects.all().delete()
    root.get_children().delete()
    root.refresh_from_db()
    homes: dict[str, HomePage] = {}
    sections: dict[str, NewsIndexPage] = {}
    for code, locale in locales.items():
        home = HomePage(title=f"Home {code}", slug=code, locale=locale)
        if homes:
            home.translation_key = homes["kk"].translation_key
        root.add_child(instance=home)
        home.save_revision().publish()
        homes[code] = home
        key = {"translation_key": sections["kk"].translation_key} if sections else {}
        sections[code] = make_news_index(home, {"kk": "Жаңалықтар", "ru": "Новости", "en": "News"}[code], **key)
    Site.objects.create(hostname="testserver", root_page=homes["kk"], is_default_site=True, site_name="Shanyraq")
    return NewsSite(homes, sections)
