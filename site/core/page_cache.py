"""The cache of whole pages: anonymous readers get a page without a query, and a correction is seen at once.

Keys carry a *generation*, a random word in a store all processes share. Publishing anything readers see replaces the
word once the transaction is committed, so that every page kept before is never asked for again. Each process also
remembers its hottest pages; they carry the same generation in their key and go stale with it.

What is kept: 200 answers to anonymous GETs of Wagtail pages and of views marked `keep`, without a cookie, a CSRF
token or a `Cache-Control` that forbids it. Everything else passes through.
"""

import gzip
import hashlib
import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, NamedTuple, ParamSpec
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.core.cache import caches
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers

from core.shared_word import shared_word

logger = logging.getLogger(__name__)

SECONDS = 300  # how long a page may lag behind what changes by the clock alone ("open now", "closes today")
MEMORY_ENTRIES = 256
SILENT_SECONDS = 60.0
# Only these parameters make a page of their own. Anything else is answered but not kept: nobody can flood the store.
KNOWN_PARAMETERS = frozenset(
    {
        "page",
        "rubric",
        "region",
        "house",
        "year",
        "level",
        "topic",
        "language",
        "period",
        "direction",
        "month",
        "age",
        "online",
        "free",
        "when",
        "kind",
        "room",
        "way",
        "fee",
        "association",
        "group",
        "party",
        "force",
    }
)
LONGEST_VALUE = 60
# Sent along by links in campaigns and messengers; they change nothing on the page.
TRACKING_PARAMETERS = ("utm_", "fbclid", "gclid", "yclid", "_openstat", "from")
OPEN_DATA = "/open-data/"  # files without a language
WAGTAIL_PAGE = "wagtail_serve"  # the name of the address all of Wagtail's pages share
NEVER_SENT_AGAIN = frozenset({"set-cookie", "date", "content-length", "connection"})

P = ParamSpec("P")

_said = 0.0
_forgetters: list[Callable[[], None]] = []
_generation: ContextVar[str] = ContextVar("generation", default="")


class Entry(NamedTuple):
    """A page as kept: its headers, its body plain and compressed, and when it ends."""

    headers: list[tuple[str, str]]
    body: bytes
    zipped: bytes
    etag: str
    ends: float


def generation() -> str:
    """Return the word that changes whenever something readers see is published.

    Within a request it is read once, so that whatever is memoised under it belongs together. Returns "" when the
    shared store cannot be reached: then nothing must be kept.
    """
    return _generation.get() or read_generation()


def read_generation() -> str:
    """Return the generation as it stands in the shared store now."""
    try:
        return shared_word().read()
    except Exception as error:  # noqa: BLE001 - whichever client the store has, its outage must not end a page
        _say_seldom("The shared cache cannot be read: %s", type(error).__name__)
        return ""


def _say_seldom(text: str, kind: str) -> None:
    """Log once a minute: an outage is met at every request."""
    global _said
    now = time.monotonic()
    if not _said or now - _said > SILENT_SECONDS:
        _said = now
        logger.warning(text, kind)


def raise_generation() -> None:
    """Make every kept page stale, in all processes, at once."""
    try:
        word = shared_word().replace()
    except Exception as error:  # noqa: BLE001 - a publish must not fail because a cache is away
        logger.error("The shared cache cannot be written, readers may see old pages: %s", type(error).__name__)
        return
    if _generation.get():
        _generation.set(word)


def on_change(forget: Callable[[], None]) -> None:
    """Have `forget()` called when this process changes what readers see, before the commit.

    For memories of this process: what it goes on to do in the same transaction must see what it just wrote.
    """
    _forgetters.append(forget)


def raise_on_commit(**_signal: Any) -> None:
    """Signal receiver: make kept pages stale once the change is really in the database."""
    for forget in _forgetters:
        forget()
    transaction.on_commit(raise_generation)


def keep(view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """Mark the answers of a view (a feed, a list) as fit for the page cache."""

    @wraps(view)
    def marked(*args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        response = view(*args, **kwargs)
        response.__dict__["page_cache_keep"] = True
        return response

    return marked


class PageCacheMiddleware:
    """Answer from the cache where that is safe; keep what may be kept. Stands first of all middlewares."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return the kept page, or the fresh one after keeping it."""
        word = read_generation()
        token = _generation.set(word)
        try:
            return self._answer(request, word)
        finally:
            _generation.reset(token)

    def _answer(self, request: HttpRequest, word: str) -> HttpResponseBase:
        if not word or not may_be_asked(request):
            return self.get_response(request)
        query, storable = normalised_query(request.META.get("QUERY_STRING", ""))
        if query is None:
            return self.get_response(request)
        key = key_of(request, query, word)
        entry = _recall(key)
        if entry is None:
            response = self.get_response(request)
            if not (storable and request.method == "GET" and may_be_kept(request, response)):
                return response
            entry = entry_of(response)  # type: ignore[arg-type]  # may_be_kept refuses streams
            _remember(key, entry)
        return answer_from(entry, request)


def may_be_asked(request: HttpRequest) -> bool:
    """Tell whether a request may be answered from the cache: an anonymous GET or HEAD of a page or an open file."""
    if not settings.PAGE_CACHE_ENABLED or request.method not in {"GET", "HEAD"}:
        return False
    if not request.path_info.startswith(_prefixes()) or "HTTP_AUTHORIZATION" in request.META:
        return False
    cookies = request.META.get("HTTP_COOKIE", "")
    return not cookies or not (settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES)


def may_be_kept(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Tell whether an answer may be shown to everybody who asks the same."""
    if response.status_code != 200 or response.streaming or response.cookies:
        return False
    if request.META.get("CSRF_COOKIE_NEEDS_UPDATE"):  # a token was put into the page
        return False
    control = response.get("Cache-Control", "")
    if any(word in control for word in ("no-store", "private", "no-cache", "max-age=0")):
        return False
    match = request.resolver_match
    if getattr(response, "page_cache_keep", False):
        return True
    # By name: importing Wagtail's view loads the page models, and the page models import this module.
    return match is not None and match.view_name == "wagtail_serve"


def normalised_query(raw: str) -> tuple[str | None, bool]:
    """Return the query as part of the key and whether the answer may be kept under it.

    None: the cache has nothing to do with this query. Tracking parameters are left out of the key, and an answer
    made with them is not kept, because it may have carried them on into its links.
    """
    if not raw:
        return "", True
    if len(raw) > 400:
        return None, False
    pairs = parse_qsl(raw, keep_blank_values=True)
    known = [pair for pair in pairs if not pair[0].startswith(TRACKING_PARAMETERS)]
    names = [name for name, _value in known]
    if len(set(names)) != len(names) or not KNOWN_PARAMETERS.issuperset(names):
        return None, False
    if any(len(value) > LONGEST_VALUE for _name, value in known):
        return None, False
    return urlencode(sorted(known)), len(known) == len(pairs)


def key_of(request: HttpRequest, query: str, word: str) -> str:
    """Return the key of a page. Low-vision settings are the one thing about a reader that changes a page."""
    lowvision = ""
    if request.COOKIES:
        from core import lowvision as settings_of_reader

        lowvision = settings_of_reader.from_request(request).key
    parts = (request.scheme or "", request.get_host(), request.path_info, query, lowvision, word)
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def entry_of(response: HttpResponse) -> Entry:
    """Return what is kept of an answer."""
    patch_vary_headers(response, ("Cookie", "Accept-Encoding"))
    # `no-cache`: a browser or proxy may keep it but asks each time, so that a correction is seen at once.
    response["Cache-Control"] = "public, no-cache"
    body = response.content
    etag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = [(name, value) for name, value in response.items() if name.lower() not in NEVER_SENT_AGAIN]
    return Entry([*headers, ("ETag", etag)], body, gzip.compress(body, 6, mtime=0), etag, time.time() + SECONDS)


def answer_from(entry: Entry, request: HttpRequest) -> HttpResponse:
    """Return an answer made of a kept page: 304 where the browser has it, compressed where it may be.

    Compressing is safe here (BREACH) because a kept page holds no secret.
    """
    if entry.etag in request.META.get("HTTP_IF_NONE_MATCH", ""):
        response = HttpResponse(status=304)
        del response["Content-Type"]
        body = b""
    elif "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
        body = entry.zipped
        response = HttpResponse(body)
        response["Content-Encoding"] = "gzip"
    else:
        body = entry.body
        response = HttpResponse(body)
    for name, value in entry.headers:
        if response.status_code == 200 or name != "Content-Type":
            response[name] = value
    if response.status_code == 200:
        response["Content-Length"] = str(len(body))
    return response


_memory: OrderedDict[str, Entry] = OrderedDict()
_memory_lock = threading.Lock()


def _recall(key: str) -> Entry | None:
    with _memory_lock:
        entry = _memory.get(key)
        if entry is not None:
            _memory.move_to_end(key)
    if entry is None:
        try:
            kept = caches["pages"].get(key)
        except Exception:  # noqa: BLE001 - an unreachable store is a miss
            return None
        entry = Entry(*kept) if kept else None
        if entry is not None:
            _memorise(key, entry)
    return entry if entry is not None and entry.ends > time.time() else None


def _remember(key: str, entry: Entry) -> None:
    _memorise(key, entry)
    try:
        caches["pages"].set(key, tuple(entry), SECONDS)
    except Exception as error:  # noqa: BLE001 - the page is there, only the next reader has to wait
        logger.warning("A page was not kept: %s", type(error).__name__)


def _memorise(key: str, entry: Entry) -> None:
    with _memory_lock:
        _memory[key] = entry
        _memory.move_to_end(key)
        while len(_memory) > MEMORY_ENTRIES:
            _memory.popitem(last=False)


def forget_memory() -> None:
    """Empty this process's own share of the cache."""
    with _memory_lock:
        _memory.clear()


def _prefixes() -> tuple[str, ...]:
    return (*(f"/{code}/" for code, _name in settings.LANGUAGES), OPEN_DATA)


def watch(*watched: type[models.Model]) -> None:
    """Make kept pages stale whenever a row of these models, or of their inline children, is saved or deleted.

    To be called from an app's `ready()` for everything readers see that is not a page: snippets, menus, Houses.
    """
    from modelcluster.models import ClusterableModel, get_all_child_relations

    for model in watched:
        children: list[type[models.Model]] = []
        if issubclass(model, ClusterableModel):
            children = [relation.related_model for relation in get_all_child_relations(model)]
        for each in (model, *children):
            for signal in (models.signals.post_save, models.signals.post_delete):
                signal.connect(raise_on_commit, sender=each, dispatch_uid=f"page-cache-{each._meta.label}")


def watch_wagtail() -> None:
    """Connect what Wagtail itself says about pages, sites, images, documents, redirects and restrictions."""
    from wagtail import signals
    from wagtail.documents import get_document_model
    from wagtail.images import get_image_model
    from wagtail.models import Locale, Page, PageViewRestriction, Site, get_page_models

    for signal in (
        signals.page_published,
        signals.page_unpublished,
        signals.post_page_move,
        signals.published,
        signals.unpublished,
    ):
        signal.connect(raise_on_commit, dispatch_uid="page-cache")
    for model in {Page, *get_page_models()}:
        models.signals.post_delete.connect(
            raise_on_commit, sender=model, dispatch_uid=f"page-cache-delete-{model._meta.label}"
        )
    watch(Site, Locale, PageViewRestriction, get_image_model(), get_document_model())
