"""What lists are read from stays in step with the pages, whatever happens to them."""

import datetime as dt
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from demo.builders.houses import make_region
from demo.builders.news import make_news, make_news_index, make_rubric
from home.models import HomePage
from news.listing import differences, rebuild, sync
from news.models import NewsCount, NewsEntry, NewsIndexPage, NewsPage
from tests.news.conftest import NewsSite


def listed(section: NewsIndexPage) -> set[str]:
    return set(NewsEntry.objects.in_section(section).values_list("page__title", flat=True))


def other_section(news_site: NewsSite) -> NewsIndexPage:
    """A news section of the same language in another part of the tree."""
    return make_news_index(other_home(news_site))


def other_home(news_site: NewsSite) -> HomePage:
    home = HomePage(title="Second", slug="second", locale=news_site.kk.locale)
    news_site.homes["kk"].get_parent().add_child(instance=home)
    return home


def total(section: NewsIndexPage, **facets: Any) -> int:
    return sum(NewsCount.objects.by_year(section, **facets).values())


def test_publishing_unpublishing_and_deleting(news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "A", live=False)
    other = make_news(news_site.kk, "B")
    assert listed(news_site.kk) == {"B"}
    story.get_latest_revision().publish()
    assert listed(news_site.kk) == {"A", "B"}
    assert total(news_site.kk) == 2
    Page.objects.get(pk=story.pk).unpublish()
    assert listed(news_site.kk) == {"B"}
    other.delete()
    assert total(news_site.kk) == 0
    assert differences() == []


def test_a_draft_changes_nothing_until_it_is_published(news_site: NewsSite) -> None:
    first, second = make_rubric("first"), make_rubric("second")
    story = make_news(news_site.kk, "A", rubric=first)
    story.rubric, story.date = second, timezone.now() - dt.timedelta(days=800)
    revision = story.save_revision()
    assert total(news_site.kk, rubric=first.pk) == 1
    assert differences() == []
    revision.publish()
    assert total(news_site.kk, rubric=first.pk) == 0
    assert total(news_site.kk, rubric=second.pk) == 1
    assert differences() == []


def test_publishing_the_same_revision_twice_counts_once(news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "A")
    story.get_latest_revision().publish()
    story.get_latest_revision().publish()
    sync([story.pk, story.pk])
    assert total(news_site.kk) == 1


def test_moving_a_story_to_another_section(news_site: NewsSite) -> None:
    other = other_section(news_site)
    story = make_news(news_site.kk, "A")
    story.move(other, pos="last-child")
    assert listed(news_site.kk) == set()
    assert listed(other) == {"A"}
    assert total(other) == 1
    assert differences() == []


def test_moving_a_whole_section_keeps_its_list(news_site: NewsSite) -> None:
    make_news(news_site.kk, "A")
    news_site.kk.move(other_home(news_site), pos="last-child")
    assert listed(news_site.kk) == {"A"}
    assert differences() == []


def test_a_closed_part_of_the_tree_leaves_lists_and_comes_back(news_site: NewsSite) -> None:
    make_news(news_site.kk, "A")
    closed = PageViewRestriction.objects.create(page=news_site.kk, restriction_type=PageViewRestriction.LOGIN)
    assert listed(news_site.kk) == set()
    assert differences() == []
    closed.delete()
    assert listed(news_site.kk) == {"A"}


def test_translations_are_listed_in_their_own_language_and_aliases_nowhere(news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "A")
    make_news(news_site.ru, "А", translation_of=story)
    alias = story.create_alias(parent=news_site.sections["en"], update_locale=news_site.sections["en"].locale)
    assert alias.live
    assert (listed(news_site.kk), listed(news_site.ru), listed(news_site.sections["en"])) == ({"A"}, {"А"}, set())
    assert differences() == []


def test_copy_for_translation_makes_a_draft_that_is_not_listed(news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "A", tags=["t"], source_name="S", region=make_region("r"))
    copy = story.copy_for_translation(news_site.ru.locale)
    assert not copy.live
    assert (copy.slug, copy.region_id, list(copy.tags.names())) == (story.slug, story.region_id, ["t"])
    assert total(news_site.ru) == 0


def test_scheduled_publishing_and_expiry(client: Client, news_site: NewsSite) -> None:
    now = timezone.now()
    soon = make_news(news_site.kk, "Soon", live=False, go_live_at=now + dt.timedelta(hours=1))
    soon.get_latest_revision().publish()  # approves the schedule, publishes nothing yet
    ending = make_news(news_site.kk, "Ending", expire_at=now + dt.timedelta(hours=1))
    assert listed(news_site.kk) == {"Ending"}
    for page in (soon, ending):
        revision = page.get_latest_revision()
        moved = {"go_live_at": str(now), "expire_at": None} if page == soon else {"expire_at": str(now)}
        revision.content = {**revision.content, **moved}
        revision.approved_go_live_at = now if page == soon else None
        revision.save()
    NewsPage.objects.filter(pk=ending.pk).update(expire_at=now)
    NewsPage.objects.filter(pk=soon.pk).update(go_live_at=now)
    for _twice in range(2):
        call_command("publish_scheduled", verbosity=0)
    assert listed(news_site.kk) == {"Soon"}
    assert total(news_site.kk) == 1
    assert differences() == []
    assert client.get(ending.url).status_code == 404
    for url in ("/kk/news/", "/kk/news/feed/atom/", soon.url, "/sitemap.xml"):
        assert "ending" not in client.get(url).content.decode().lower(), url


def test_rebuilding_mends_what_is_out_of_step(news_site: NewsSite) -> None:
    make_news(news_site.kk, "A")
    story = make_news(news_site.kk, "B")
    NewsPage.objects.filter(pk=story.pk).update(live=False)  # behind Wagtail's back
    NewsCount.objects.update(count=40)
    assert differences()
    with pytest.raises(CommandError, match="differences"):
        call_command("rebuild_news_counts", "--check")
    assert rebuild() == 1
    assert differences() == []
    call_command("rebuild_news_counts", "--check")


def test_deleting_a_section_takes_its_entries_and_counts_along(news_site: NewsSite) -> None:
    make_news(news_site.kk, "A")
    NewsIndexPage.objects.get(pk=news_site.kk.pk).delete()
    assert not NewsEntry.objects.exists()
    assert not NewsCount.objects.exists()


def test_many_stories_made_at_once_are_right(client: Client, news_site: NewsSite) -> None:
    make_region("a")
    make_region("b")
    make_news(news_site.kk, "First")
    for _twice in range(2):
        call_command("make_news", "--count", "30", "--language", "kk")
    assert total(news_site.kk) == 61
    assert differences() == []
    assert Page.find_problems() == ([], [], [], [], [])
    response: Any = client.get("/kk/news/?page=2")
    assert response.status_code == 200
    story = response.context_data["rows"][0]
    assert client.get(story["url"]).status_code == 200
    make_news(news_site.kk, "Last")  # the tree takes further pages
