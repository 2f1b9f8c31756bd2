"""The view counter: a reader's request appends one short line to a store, the worker adds the lines up.

A page may come from a cache or a proxy, so pages carry a first-party picture of one pixel that nobody caches. Its
request reads and writes no database. A line holds the story's id and a hash of the reader's network address under a
random word of that day, which is never written to disk beside it and is gone two days later: enough to count a
reader once in half an hour, too little to know anybody.

Lines go into a batch per minute; a batch is added up once its minute is over, in one transaction that also notes the
batch as done, so that an interrupted worker adds nothing twice.
"""

import datetime as dt
import hashlib
import hmac
import ipaddress
import re
import secrets
from collections import Counter

from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from core.addresses import client_address
from news.view_stores import Store, store

# Robots by their own names, link previews of messengers, and tools. An unnamed client counts as one.
ROBOTS = re.compile(
    r"bot\b|bots\b|bot[/;_ -]|crawl|spider|slurp|preview|fetch|scan|monitor|check|validator|archive|wget|curl|python|"
    r"java/|okhttp|go-http|node|axios|ruby|perl|libwww|httpclient|headless|phantom|lighthouse|pagespeed|whatsapp|"
    r"facebookexternalhit|embedly|vkshare|telegram|skypeuripreview|yandex(?!browser)|mediapartners|feed",
    re.IGNORECASE,
)
WINDOW_MINUTES = 30
MOST_PER_READER = 120  # stories one address can count in a window; the rest is a flood
SALT_SECONDS = 2 * 24 * 60 * 60
LINE = re.compile(r"([0-9]{1,12}) ([0-9a-f]{16})")


def is_robot(request: HttpRequest) -> bool:
    """Tell whether a request comes from a machine, or from a browser that only looks ahead."""
    agent = request.META.get("HTTP_USER_AGENT", "")
    ahead = request.META.get("HTTP_SEC_PURPOSE", "") + request.META.get("HTTP_PURPOSE", "")
    return len(agent) < 10 or "prefetch" in ahead or bool(ROBOTS.search(agent))


def reader_hash(address: str, day: dt.date) -> str:
    """Return 16 hexadecimal digits that stand for an address (IPv6: its network) on one day."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "0" * 16
    network = f"{parsed}/64" if parsed.version == 6 else str(parsed)
    if parsed.version == 6:
        network = str(ipaddress.ip_network(network, strict=False))
    return hmac.new(_salt(day), network.encode(), hashlib.sha256).hexdigest()[:16]


def _salt(day: dt.date) -> bytes:
    key = f"views-salt-{day:%Y%m%d}"
    salt = cache.get(key)
    if not salt:
        cache.add(key, secrets.token_hex(16), SALT_SECONDS)
        salt = cache.get(key)
    return str(salt).encode()


def note_view(request: HttpRequest, page_id: int) -> None:
    """Append one view to the store, unless a machine asks."""
    if is_robot(request):
        return
    now = timezone.localtime()
    line = f"{page_id} {reader_hash(client_address(request), now.date())}"
    store().append(f"{now:%Y%m%d%H%M}", line)


def fold(*, everything: bool = False) -> int:
    """Add up the batches whose minute is over (`everything`: the present one too); returns the views counted.

    May be called twice at once: what one call has added the other leaves out.
    """
    views = store()
    # The minute before is left alone as well: a request may have begun in it and write late.
    open_since = f"{timezone.localtime() - dt.timedelta(minutes=1):%Y%m%d%H%M}"
    added = 0
    for batch in sorted(views.batches()):
        if everything or batch < open_since:
            added += _fold_batch(views, batch)
            views.drop(batch)
    views.forget_before(f"{timezone.localtime() - dt.timedelta(hours=2):%Y%m%d%H%M}")
    return added


def _fold_batch(views: Store, batch: str) -> int:
    from news.models import FoldedViews, NewsPage, NewsViews

    name = views.take(batch)
    seen = views.seen(window_of(batch))
    fresh = _countable(views.lines(batch), seen)
    with transaction.atomic():
        _row, created = FoldedViews.objects.get_or_create(batch=name)
        if not created:
            return 0
        counts = Counter(int(line.partition(" ")[0]) for line in fresh)
        known = set(NewsPage.objects.filter(pk__in=counts, live=True).values_list("pk", flat=True))
        have = set(NewsViews.objects.filter(pk__in=known).values_list("pk", flat=True))
        NewsViews.objects.bulk_create(
            [NewsViews(page_id=pk) for pk in known - have], ignore_conflicts=True, batch_size=500
        )
        for pk in sorted(known):
            NewsViews.objects.filter(pk=pk).update(count=F("count") + counts[pk])
        FoldedViews.objects.filter(folded_at__lt=timezone.now() - dt.timedelta(days=2)).delete()
    views.remember(window_of(batch), fresh)
    return sum(counts[pk] for pk in known)


def _countable(lines: list[str], seen: set[str]) -> list[str]:
    """Return the lines that count: well-formed, new in their window, within what one reader can read."""
    per_reader = Counter(line.partition(" ")[2] for line in seen)
    fresh: dict[str, None] = {}
    for line in lines:
        match = LINE.fullmatch(line)
        if match is None or line in seen or line in fresh:
            continue
        if per_reader[match[2]] < MOST_PER_READER:
            per_reader[match[2]] += 1
            fresh[line] = None
    return list(fresh)


def window_of(batch: str) -> str:
    """Return the half hour a batch (YYYYMMDDhhmm) lies in."""
    minute = int(batch[10:12]) // WINDOW_MINUTES * WINDOW_MINUTES
    return f"{batch[:10]}{minute:02d}"


def register_job() -> None:
    """Give the worker its job."""
    from core import jobs

    jobs.register("count views", 30, fold)
