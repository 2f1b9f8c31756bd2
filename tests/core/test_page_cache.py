"""The page cache: fast for anonymous readers, never old, never personal."""

import gzip
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory
from django.views.decorators.cache import never_cache

from core import page_cache
from core import shared_word as module
from core.models import Region
from core.page_cache import KNOWN_PARAMETERS, PageCacheMiddleware, keep, normalised_query
from core.shared_word import WordInCache, WordInFile, shared_word
from tests.servers import LiveProcesses

pytestmark = pytest.mark.usefixtures("page_cache_on")
View = Callable[[HttpRequest], HttpResponse]


class Counter:
    """A view that counts how often it was really asked."""

    def __init__(self, **headers: str) -> None:
        self.asked = 0
        self.headers = headers

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.asked += 1
        return HttpResponse(f"<p>{request.path_info} {self.asked}</p>" + "x" * 500, headers=self.headers)


def asks(view: Any, *requests: HttpRequest) -> list[Any]:
    middleware = PageCacheMiddleware(view)
    return [middleware(request) for request in requests]


def get(path: str = "/kk/", **extra: Any) -> HttpRequest:
    return RequestFactory().get(path, **extra)


def test_the_second_reader_gets_the_kept_page() -> None:
    counter = Counter(**{"Content-Security-Policy": "default-src 'none'"})
    first, second = asks(keep(counter), get(), get())
    assert counter.asked == 1
    assert first.content == second.content
    assert second["Content-Security-Policy"] == "default-src 'none'"
    assert second["Cache-Control"] == "public, no-cache"
    assert "Cookie" in second["Vary"]


def test_another_process_finds_what_this_one_kept() -> None:
    counter = Counter()
    asks(keep(counter), get())
    page_cache.forget_memory()
    asks(keep(counter), get())
    assert counter.asked == 1


def test_a_browser_that_has_the_page_gets_no_body() -> None:
    counter = Counter()
    (first,) = asks(keep(counter), get())
    (again,) = asks(keep(counter), get(headers={"If-None-Match": first["ETag"]}))
    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == first["ETag"]


def test_the_page_travels_compressed_where_the_browser_takes_it() -> None:
    counter = Counter()
    plain, zipped = asks(keep(counter), get(), get(headers={"Accept-Encoding": "gzip, br"}))
    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain.content
    assert "Accept-Encoding" in zipped["Vary"]


def test_head_is_answered_from_the_cache_but_keeps_nothing() -> None:
    counter = Counter()
    asks(keep(counter), RequestFactory().head("/kk/"), get(), RequestFactory().head("/kk/"))
    assert counter.asked == 2


@pytest.mark.parametrize(
    "headers",
    [{"Cache-Control": "no-store"}, {"Cache-Control": "private"}, {"Cache-Control": "max-age=0"}],
)
def test_what_forbids_it_is_not_kept(headers: dict[str, str]) -> None:
    counter = Counter(**headers)
    asks(keep(counter), get(), get())
    assert counter.asked == 2


def test_a_view_that_did_not_ask_for_it_is_not_kept() -> None:
    counter = Counter()
    asks(counter, get(), get())
    assert counter.asked == 2


def test_never_cache_wins_over_keep() -> None:
    counter = Counter()
    asks(keep(never_cache(counter)), get(), get())
    assert counter.asked == 2


def test_a_page_with_a_token_is_not_kept() -> None:
    tokens = []

    def form(request: HttpRequest) -> HttpResponse:
        tokens.append(get_token(request))
        return HttpResponse(tokens[-1])

    asks(keep(form), get(), get())
    assert len(tokens) == 2


def test_a_page_that_sets_a_cookie_is_not_kept() -> None:
    asked = []

    def view(request: HttpRequest) -> HttpResponse:
        asked.append(request)
        response = HttpResponse("x")
        response.set_cookie("lv", "150")
        return response

    asks(keep(view), get(), get())
    assert len(asked) == 2


@pytest.mark.parametrize("status", [301, 404, 410, 500])
def test_only_pages_that_are_there_are_kept(status: int) -> None:
    asked = []

    def view(request: HttpRequest) -> HttpResponse:
        asked.append(request)
        return HttpResponse("x", status=status)

    asks(keep(view), get(), get())
    assert len(asked) == 2


@pytest.mark.parametrize(
    "request_of",
    [
        lambda: RequestFactory().post("/kk/"),
        lambda: RequestFactory().get("/admin/"),
        lambda: RequestFactory().get("/healthz"),
        lambda: RequestFactory().get("/kk/", headers={"Cookie": "sessionid=x"}),
        lambda: RequestFactory().get("/kk/", headers={"Cookie": "messages=x"}),
        lambda: RequestFactory().get("/kk/", headers={"Authorization": "Basic x"}),
    ],
)
def test_who_is_known_or_sends_something_passes_through(request_of: Callable[[], HttpRequest]) -> None:
    counter = Counter()
    asks(keep(counter), request_of(), request_of())
    assert counter.asked == 2


def test_the_page_a_known_reader_saw_is_not_shown_to_others() -> None:
    counter = Counter()
    asks(keep(counter), get(headers={"Cookie": "sessionid=x"}), get())
    assert counter.asked == 2


def test_language_host_scheme_and_low_vision_have_pages_of_their_own() -> None:
    counter = Counter()
    requests = [
        *(get("/kk/"), get("/ru/"), get("/kk/", headers={"Host": "other.example"}), get("/kk/", secure=True)),
        *(get("/kk/", headers={"Cookie": "lv=150-black-normal-normal-on"}), get("/kk/?page=2")),
    ]
    answers = asks(keep(counter), *requests, *requests)
    assert counter.asked == len(requests)
    assert len({answer.content for answer in answers}) == len(requests)


def test_a_foreign_cookie_does_not_make_a_page_of_its_own() -> None:
    counter = Counter()
    asks(keep(counter), get(), get(headers={"Cookie": "anything=1; lv=nonsense"}))
    assert counter.asked == 1


def test_a_raised_generation_makes_every_page_old() -> None:
    counter = Counter()
    asks(keep(counter), get())
    page_cache.raise_generation()
    asks(keep(counter), get())
    assert counter.asked == 2


def test_a_page_made_before_a_publish_is_not_kept_after_it() -> None:
    asked = []

    def view(request: HttpRequest) -> HttpResponse:
        asked.append(request)
        shared_word().replace()  # as another process does when it publishes
        return HttpResponse("old")

    asks(keep(view), get(), get())
    assert len(asked) == 2


def test_the_generation_stays_the_same_within_a_request() -> None:
    seen: list[str] = []
    others: list[str] = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(page_cache.generation())
        others.append(shared_word().replace())
        seen.append(page_cache.generation())
        return HttpResponse()

    asks(view, get())
    assert seen[0] == seen[1]
    assert page_cache.generation() == others[0]


def test_an_unreachable_store_lets_every_request_through(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*args: Any, **kwargs: Any) -> None:
        raise ConnectionError("away")

    for name in ("read", "replace"):
        monkeypatch.setattr(shared_word(), name, away)
    counter = Counter()
    answers = asks(keep(counter), get(), get())
    page_cache.raise_generation()
    assert [answer.status_code for answer in answers] == [200, 200]
    assert counter.asked == 2


def test_a_kept_page_ends_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    counter = Counter()
    asks(keep(counter), get())
    later = page_cache.time.time() + page_cache.SECONDS + 1
    monkeypatch.setattr(page_cache.time, "time", lambda: later)
    asks(keep(counter), get())
    assert counter.asked == 2


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ("", True)),
        ("page=2", ("page=2", True)),
        ("year=2026&page=2", ("page=2&year=2026", True)),
        ("utm_source=telegram&page=2", ("page=2", False)),
        ("fbclid=x", ("", False)),
        ("q=x", (None, False)),
        ("page=1&page=2", (None, False)),
        (f"region={'x' * 100}", (None, False)),
        ("page=" + "1" * 500, (None, False)),
    ],
)
def test_only_known_parameters_make_a_page(raw: str, expected: tuple[str | None, bool]) -> None:
    assert normalised_query(raw) == expected


def test_the_parameters_of_lists_are_known() -> None:
    assert {"page", "rubric", "region", "house", "year"} <= KNOWN_PARAMETERS


def test_the_memory_of_a_process_is_bounded() -> None:
    asks(keep(Counter()), *(get(f"/kk/{number}/") for number in range(page_cache.MEMORY_ENTRIES + 10)))
    assert len(page_cache._memory) == page_cache.MEMORY_ENTRIES


def test_two_processes_share_the_word_through_one_file(tmp_path: Path) -> None:
    one, other = WordInFile(tmp_path / "word"), WordInFile(tmp_path / "word")
    first = one.read()
    assert other.read() == first
    assert one.replace() == other.read() == one.read() != first


def test_a_removed_file_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOOK_AGAIN_SECONDS", 0)
    one, other = WordInFile(tmp_path / "word"), WordInFile(tmp_path / "word")
    first = one.read()
    (tmp_path / "word").unlink()
    assert other.read() == one.read() != first


def test_with_a_server_the_word_lies_in_the_cache(settings: Any) -> None:
    settings.PAGE_GENERATION_FILE = ""
    store = shared_word()
    assert isinstance(store, WordInCache)
    first = store.read()
    assert store.read() == first
    assert store.replace() == store.read() != first


@pytest.mark.django_db
def test_saving_what_readers_see_raises_the_generation_after_the_commit(
    django_capture_on_commit_callbacks: Any,
) -> None:
    before = page_cache.generation()
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        Region.objects.create(code="somewhere", name={"kk": "x"})
        assert page_cache.generation() == before
    assert page_cache.generation() != before


@pytest.mark.django_db
def test_an_anonymous_page_sets_no_cookie_and_is_kept(client: Client, django_assert_num_queries: Any) -> None:
    from demo.builders.home import make_home

    make_home("kk")
    page_cache.raise_generation()
    first = client.get("/kk/")
    assert first.status_code == 200
    assert not first.cookies
    with django_assert_num_queries(0):
        assert client.get("/kk/").content == first.content


CORRECT = """
from news.models import NewsPage
page = NewsPage.objects.get(slug="qate")
page.title = "Corrected"
page.save_revision().publish()
"""
BUILD = """
from demo.builders.home import make_home
from demo.builders.news import make_news, make_news_index
make_news(make_news_index(make_home("kk")), title="Mistaken", slug="qate")
"""


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as response:
        return response.read().decode()


@pytest.mark.servers
def test_a_correction_made_in_a_third_process_is_seen_at_once_in_two(live_site: LiveProcesses) -> None:
    live_site.run(BUILD)
    addresses = live_site.start_web(2)
    paths = ["/kk/news/qate/", "/kk/news/", "/kk/", "/kk/news/feed/atom/"]
    for address in addresses * 2:
        for path in paths:
            assert "Mistaken" in fetch(address + path), path
    live_site.run(CORRECT)
    for address in addresses:
        for path in paths:
            text = fetch(address + path)
            assert "Corrected" in text, path
            assert "Mistaken" not in re.sub(r"<(link|id)[^>]*>", "", text), path
