"""A site of three languages with a news section in each."""

from dataclasses import dataclass

import pytest

from demo.builders.home import make_homes
from demo.builders.news import make_news_index
from home.models import HomePage
from news.models import NewsIndexPage

TITLES = {"kk": "Жаңалықтар", "ru": "Новости", "en": "News"}


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
    homes = make_homes()
    sections: dict[str, NewsIndexPage] = {}
    for code, home in homes.items():
        sections[code] = make_news_index(home, TITLES[code], translation_of=sections.get("kk"))
    return NewsSite(homes, sections)
