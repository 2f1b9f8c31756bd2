"""Rate limits of forms and of the status page, in several buckets, in the store all processes share.

Addresses are kept as keyed hashes only, for as long as their window lasts. A store that cannot be reached refuses
nobody: a limit protects the inbox, and a person in need comes first.
"""

import logging
import math
import sqlite3
import time
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from limits import RateLimitItem, parse_many
from limits.errors import StorageError
from limits.storage import Storage, storage_from_string
from limits.strategies import FixedWindowRateLimiter

from core.addresses import client_address, network_of
from inbox import limit_store  # noqa: F401 - importing registers the scheme "sqlite-file"
from inbox.encryption import keyed_hash

log = logging.getLogger(__name__)

CODE_LIMITS = {"address": "10/10minutes;40/day", "network": "100/hour"}  # attempts to enter a receipt code
MESSAGE_LIMITS = {"address": "20/hour", "network": "200/hour"}  # messages added from the status page
ONCE_WINDOW = 24 * 60 * 60


@lru_cache(maxsize=4)
def _storage(address: str) -> Storage:
    return storage_from_string(address, wrap_exceptions=True)  # type: ignore[return-value]


@lru_cache(maxsize=64)
def _items(limits: str) -> tuple[RateLimitItem, ...]:
    return tuple(parse_many(limits))


def storage() -> Storage:
    """Return the store of the settings."""
    return _storage(settings.RATE_LIMIT_STORE)


def hit(purpose: str, limits: dict[str, str], request: HttpRequest, once: str = "") -> int:
    """Count one use of `purpose` in every bucket; return 0 when allowed, else the seconds to wait.

    `limits` maps bucket (address, network, site) to its limits. `once`: something (a form token) that counts a single
    time however often it is sent, so that a double click uses up nothing.
    """
    try:
        if once and storage().incr(f"once/{keyed_hash('once', once)}", ONCE_WINDOW) > 1:
            return 0
        return _hit_all(purpose, limits, request)
    except (StorageError, sqlite3.Error, OSError) as error:
        log.warning("The store of rate limits cannot be reached: %s", type(error).__name__)
        return 0


def _hit_all(purpose: str, limits: dict[str, str], request: HttpRequest) -> int:
    address = client_address(request)
    identifiers = {"address": address, "network": network_of(address), "site": "all"}
    limiter, waits = FixedWindowRateLimiter(storage()), [0]
    for bucket, text in limits.items():
        who = keyed_hash("address", identifiers[bucket])
        refused = [item for item in _items(text) if not limiter.hit(item, purpose, bucket, who)]
        ends = [limiter.get_window_stats(item, purpose, bucket, who)[0] for item in refused]
        waits += [max(1, math.ceil(end - time.time())) for end in ends]
    return max(waits)


def reset() -> None:
    """Forget all counts."""
    storage().reset()
