"""The list of what the worker does again and again. Apps add to it from `ready()`; core names none of them."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

Job = Callable[[], object]


@dataclass(frozen=True)
class PeriodicJob:
    """A callable, how often it runs, and the name it has in the log and in `manage.py worker --status`."""

    name: str
    seconds: float
    run: Job


_jobs: dict[str, PeriodicJob] = {}


def register(name: str, seconds: float, run: Job) -> None:
    """Have the worker call `run()` every `seconds`, the first time soon after it starts.

    A job must bear being called twice (idempotent): a worker that lost its lease may still be in the middle of it.
    Registering a name again replaces the job.
    """
    if seconds <= 0:
        raise ValueError("A job needs a positive number of seconds between two runs.")
    _jobs[name] = PeriodicJob(name, seconds, run)


def registered() -> list[PeriodicJob]:
    """Return the jobs in the order they were registered."""
    return list(_jobs.values())


def register_own() -> None:
    """Register the jobs every Wagtail site needs: scheduled publishing and emptying of what has ended."""
    register("publish scheduled", 15, _publish_scheduled)
    register("prepare pictures", 5, _prepare_pictures)
    register("clear sessions", 6 * 60 * 60, _clear_sessions)
    register("clear cache", 60 * 60, _clear_ended_cache)


def _publish_scheduled() -> None:
    from django.core.management import call_command

    call_command("publish_scheduled", verbosity=0)


def _prepare_pictures() -> int:
    from core.images import prepare_some

    return prepare_some()


def _clear_sessions() -> None:
    from django.core.management import call_command

    call_command("clearsessions", verbosity=0)


def _clear_ended_cache() -> None:
    """Remove ended entries of file caches, which are otherwise only removed when asked for."""
    from django.core.cache import caches
    from django.core.cache.backends.filebased import FileBasedCache

    for cache in caches.all():
        if isinstance(cache, FileBasedCache):
            for path in Path(cache._dir).glob("*.djcache"):  # type: ignore[attr-defined]
                with suppress(FileNotFoundError), path.open("rb") as file:
                    cache._is_expired(file)  # type: ignore[attr-defined]
