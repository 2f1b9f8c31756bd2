"""A story and the memorandums it tells of show each other."""

import pytest
from django.test import Client

from demo.builders.directory import make_directory_page, make_memorandum
from demo.builders.home import make_homes
from demo.builders.houses import make_houses_index
from demo.builders.news import make_news, make_news_index
from houses.models import MemorandumsPage

pytestmark = pytest.mark.django_db


def test_each_shows_the_other_in_the_own_language(client: Client) -> None:
    homes = make_homes()
    memorandum = make_memorandum("court", title={"kk": "Сотпен меморандум", "ru": "Меморандум с судом"})
    stories = {}
    for language in ("kk", "ru"):
        make_directory_page(MemorandumsPage, make_houses_index(homes[language]), "memorandums")
        section = make_news_index(homes[language])
        stories[language] = make_news(section, f"Story {language}", memorandums=[memorandum])
    for language, title in (("kk", "Сотпен меморандум"), ("ru", "Меморандум с судом")):
        story = client.get(stories[language].get_url()).content.decode()
        assert title in story
        assert f"/{language}/houses/memorandums/court/" in story
        page = client.get(f"/{language}/houses/memorandums/court/").content.decode()
        assert f"Story {language}" in page
        assert f"Story {'ru' if language == 'kk' else 'kk'}" not in page
