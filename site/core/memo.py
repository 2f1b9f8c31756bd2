"""A process-local memory of small, shared, rarely changed things: identity, menus, breadcrumbs.

It holds nothing longer than one generation of the page cache: a publish in any process raises the
shared generation number (`core.page_cache`), and the next look-up here starts from an empty memory.
"""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from core.page_cache import generation, on_change

T = TypeVar("T")
MOST = 2_000  # entries; a section tree is a few dozen, so this only bounds a flood

_lock = Lock()
_entries: dict[Hashable, Any] = {}
_generation: Any = None


def remember(key: Hashable, compute: Callable[[], T]) -> T:
    """Return the value kept under `key` in this generation, computing it when it is not there."""
    global _generation
    current = generation()
    if not current:  # the shared store is away: nothing would tell this process what is published
        return compute()
    with _lock:
        if current != _generation or len(_entries) > MOST:
            _entries.clear()
            _generation = current
        if key in _entries:
            return _entries[key]  # type: ignore[no-any-return]
    value = compute()
    with _lock:
        if current == _generation:
            _entries[key] = value
    return value


def forget() -> None:
    """Empty the memory of this process (tests, commands that write without a publish)."""
    with _lock:
        _entries.clear()


on_change(forget)
