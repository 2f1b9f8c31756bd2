"""Editors: the form of a story, its messages, and the rubrics."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from demo.builders.news import make_news, make_rubric
from demo.builders.staff import make_staff
from news.models import NewsPage, Rubric
from tests.news.conftest import NewsSite


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    client.force_login(make_staff(superuser=True, language="kk"))
    return client


def story_data(**changes: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        "title": "Жаңа хабар",
        "slug": "",
        "rubric": make_rubric("one").pk,
        "date": "2026-01-15 10:00",
        "lead": "Кіріспе.",
        "body": streamfield([]),
        "tags": "court, school",
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""},
        "action-publish": "1",
        **changes,
    }
    form: dict[str, Any] = nested_form_data(data)
    return form


def test_a_story_is_written_and_published_with_a_slug_of_its_own(editor: Client, news_site: NewsSite) -> None:
    url = reverse("wagtailadmin_pages:add", args=("news", "newspage", news_site.kk.pk))
    assert editor.get(url).status_code == 200
    response = editor.post(url, story_data())
    assert response.status_code == 302, response.context["form"].errors
    story = NewsPage.objects.get(title="Жаңа хабар")
    assert (story.slug, story.live, sorted(story.tags.names())) == ("zhana-khabar", True, ["court", "school"])
    assert b"zhana-khabar" in editor.get("/kk/news/").content


def test_what_is_missing_is_said_at_its_field(editor: Client, news_site: NewsSite) -> None:
    url = reverse("wagtailadmin_pages:add", args=("news", "newspage", news_site.kk.pk))
    data = story_data(source_url="https://example.kz/", correction_text="Түзету", cover_caption="Жазу")
    response: Any = editor.post(url, data)
    assert response.status_code == 200
    assert set(response.context["form"].errors) == {"source_name", "correction_date", "cover_caption"}


def test_a_slug_stays_when_the_title_changes(editor: Client, news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "Бірінші")
    url = reverse("wagtailadmin_pages:edit", args=(story.pk,))
    response = editor.post(url, story_data(title="Екінші", slug=story.slug))
    assert response.status_code == 302
    story.refresh_from_db()
    assert (story.title, story.slug) == ("Екінші", "birinshi")


def test_rubrics_have_their_place_in_the_admin(editor: Client, db: None) -> None:
    rubric = make_rubric("mediation", {"kk": "Медиация"})
    options = Rubric.snippet_viewset  # type: ignore[attr-defined]
    assert "Медиация" in editor.get(reverse(options.get_url_name("list"))).content.decode()
    assert editor.get(reverse(options.get_url_name("edit"), args=(rubric.pk,))).status_code == 200
