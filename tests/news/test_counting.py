"""The view counter: what counts, what does not, and that nothing is counted twice."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from core import jobs
from demo.builders.news import make_news
from news import counting
from news.models import FoldedViews, NewsViews
from news.view_stores import FileStore, RedisStore, Store
from tests.news.conftest import NewsSite

READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A store of this test alone."""
    store = FileStore(tmp_path / "views")
    monkeypatch.setattr(counting, "store", lambda: store)
    return store.folder


def look(client: Client, page_id: int, address: str = "203.0.113.7", agent: str = READER, **extra: Any) -> Any:
    return client.get(f"/views/{page_id}.gif", REMOTE_ADDR=address, HTTP_USER_AGENT=agent, **extra)


def count_of(page: Any) -> int:
    return sum(NewsViews.objects.filter(page=page).values_list("count", flat=True))


def test_the_pixel_is_a_picture_nobody_keeps_and_costs_no_query(
    client: Client, db: None, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = look(client, 12)
    assert response["Content-Type"] == "image/gif"
    assert response.content.startswith(b"GIF89a")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies
    assert "ETag" not in response


def test_views_are_added_up_per_language_and_shown(client: Client, news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "A", views=514)
    other = make_news(news_site.ru, "А", translation_of=story)
    look(client, story.pk)
    look(client, other.pk)
    look(client, other.pk, "203.0.113.8")
    assert counting.fold(everything=True) == 3
    assert (count_of(story), count_of(other)) == (515, 2)
    assert "515" in client.get(story.url).content.decode()
    assert "515" in client.get("/kk/news/").content.decode()


def test_one_reader_counts_once_in_half_an_hour_and_again_later(
    client: Client, news_site: NewsSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = make_news(news_site.kk, "A")
    zone = timezone.get_default_timezone()
    for hour, minute, total in ((10, 1, 1), (10, 1, 1), (10, 20, 1), (10, 31, 2), (12, 0, 3)):
        now = dt.datetime(2026, 3, 2, hour, minute, tzinfo=zone)
        monkeypatch.setattr(counting.timezone, "localtime", lambda now=now: now)
        look(client, story.pk)
        counting.fold(everything=True)
        assert count_of(story) == total, (hour, minute)


ROBOTS = [
    "", "curl/8.5.0", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "TelegramBot (like TwitterBot)", "Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)",
    "WhatsApp/2.23.20.0", "facebookexternalhit/1.1", "Mozilla/5.0 (compatible; YandexBot/3.0)", "python-requests/2.32",
    "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36",
]  # fmt: skip
PEOPLE = [
    READER,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 YaBrowser/25.8.0.0 Safari/537.36",
    "Mozilla/5.0 (Linux; Android 8.1.0; SM-J260F) AppleWebKit/537.36 Chrome/96.0.4664.45 Mobile Safari/537.36",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0",
]  # fmt: skip


def test_machines_are_left_out(client: Client, news_site: NewsSite) -> None:
    story = make_news(news_site.kk, "A")
    for number, agent in enumerate(ROBOTS):
        look(client, story.pk, f"198.51.100.{number}", agent)
    look(client, story.pk, HTTP_SEC_PURPOSE="prefetch")
    client.head(f"/views/{story.pk}.gif", HTTP_USER_AGENT=READER)
    counting.fold(everything=True)
    assert count_of(story) == 0
    for number, agent in enumerate(PEOPLE):
        look(client, story.pk, f"192.0.2.{number}", agent)
    counting.fold(everything=True)
    assert count_of(story) == len(PEOPLE)


def test_a_flood_from_one_address_counts_little(client: Client, news_site: NewsSite, folder: Path) -> None:
    story = make_news(news_site.kk, "A")
    now = timezone.localtime()
    hashed = counting.reader_hash("203.0.113.7", now.date())
    store = FileStore(folder)
    for number in range(1000):
        store.append(f"{now:%Y%m%d%H%M}", f"{100_000 + number} {hashed}")
    store.append(f"{now:%Y%m%d%H%M}", f"{story.pk} {hashed}")
    counting.fold(everything=True)
    assert count_of(story) == 0
    assert not NewsViews.objects.exists()


def test_a_house_full_of_ipv6_addresses_is_one_reader() -> None:
    day = dt.date(2026, 3, 2)
    assert counting.reader_hash("2001:db8:1:2::1", day) == counting.reader_hash("2001:db8:1:2:ffff::9", day)
    assert counting.reader_hash("2001:db8:1:3::1", day) != counting.reader_hash("2001:db8:1:2::1", day)
    assert counting.reader_hash("203.0.113.7", day) != counting.reader_hash("203.0.113.7", dt.date(2026, 3, 3))
    assert counting.reader_hash("not an address", day) == "0" * 16


def test_no_address_is_kept(client: Client, news_site: NewsSite, folder: Path) -> None:
    look(client, 5, "203.0.113.77")
    kept = "".join(path.read_text() for path in folder.iterdir())
    assert "203.0.113" not in kept
    assert counting.LINE.fullmatch(kept.strip())


def test_lines_nobody_wrote_and_stories_that_are_gone_are_left_out(
    client: Client, news_site: NewsSite, folder: Path
) -> None:
    story = make_news(news_site.kk, "A")
    draft = make_news(news_site.kk, "B", live=False)
    look(client, 999_999)
    look(client, draft.pk)
    look(client, story.pk)
    batch = next(folder.glob("*.views"))
    with batch.open("ab") as file:
        file.write(b"\xff\xfe\n-1 0\n12\n" + str(story.pk).encode() + b" xyz\n")
    assert counting.fold(everything=True) == 1
    assert (count_of(story), count_of(draft)) == (1, 0)
    for bad in ("/views/0.gif", "/views/99999999999999999999999.gif"):
        assert client.get(bad, HTTP_USER_AGENT=READER).status_code == 200
    assert client.post("/views/5.gif").status_code == 405
    assert counting.fold(everything=True) == 0


def test_a_minute_that_is_still_running_waits(client: Client, news_site: NewsSite, folder: Path) -> None:
    story = make_news(news_site.kk, "A")
    look(client, story.pk)
    assert counting.fold() == 0
    batch = next(folder.glob("*.views"))
    batch.rename(folder / f"{timezone.localtime() - dt.timedelta(minutes=3):%Y%m%d%H%M}.views")
    assert counting.fold() == 1
    assert list(folder.glob("*.views")) == []


def test_an_interrupted_count_adds_nothing_twice(
    client: Client, news_site: NewsSite, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = make_news(news_site.kk, "A")
    look(client, story.pk)
    with monkeypatch.context() as patch:
        patch.setattr(FileStore, "drop", lambda self, batch: (_ for _ in ()).throw(KeyboardInterrupt))
        patch.setattr(FileStore, "remember", lambda self, window, lines: None)
        with pytest.raises(KeyboardInterrupt):
            counting.fold(everything=True)
    assert counting.fold(everything=True) == 0
    assert count_of(story) == 1
    assert FoldedViews.objects.count() == 1


def test_a_store_that_cannot_be_written_spoils_no_page(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(counting, "store", lambda: FileStore(tmp_path / "file"))
    assert look(client, 5).status_code == 200


def test_the_worker_has_the_job_and_a_command_does_it_now(client: Client, news_site: NewsSite) -> None:
    assert any(job.run is counting.fold for job in jobs.registered())
    story = make_news(news_site.kk, "A")
    look(client, story.pk)
    call_command("fold_views", "--now")
    assert count_of(story) == 1


@pytest.mark.services
def test_redis_keeps_batches_as_files_do(redis_url: str) -> None:
    import redis

    client = redis.Redis.from_url(redis_url)
    store: Store = RedisStore(redis_url)
    batch, line = "209901010000", "7 0123456789abcdef"
    store.append(batch, line)
    assert batch in store.batches()
    assert store.lines(batch) == [line]
    assert store.take(batch) == store.take(batch)
    store.remember("209901010000", [line])
    assert line in store.seen("209901010000")
    store.drop(batch)
    assert batch not in store.batches()
    client.delete("views:seen:209901010000")
