"""Who else has a request open right now. A courtesy, not a lock: the version check is what keeps texts safe."""

import time

from django.core.cache import cache

TTL = 180
"""Seconds after which somebody who did not come back counts as gone."""


def others(submission_id: int, user_id: int) -> list[int]:
    """Note that `user_id` has the request open; return the ids of the others who do, the latest first.

    Two people who arrive in the same instant may overwrite each other's entry; the next page load shows both.
    """
    key = f"desk-presence:{submission_id}"
    now = time.time()
    seen = {person: at for person, at in (cache.get(key) or {}).items() if now - at < TTL}
    seen[user_id] = now
    cache.set(key, seen, TTL)
    return sorted((person for person in seen if person != user_id), key=lambda person: -seen[person])


def leave(submission_id: int, user_id: int) -> None:
    """Forget that `user_id` has the request open."""
    key = f"desk-presence:{submission_id}"
    seen = cache.get(key) or {}
    if seen.pop(user_id, None):
        cache.set(key, seen, TTL)
