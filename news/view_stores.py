"""Where views wait to be added up: files on one machine, Redis on several."""

import os
import secrets
from functools import cache as once
from pathlib import Path
from typing import Any, Protocol

import redis
from django.conf import settings

BATCH_BYTES = 16 * 1024 * 1024  # a flood fills one minute's batch, not the disk
BATCH_LINES = BATCH_BYTES // 32
KEEP_SECONDS = 2 * 24 * 60 * 60


class Store(Protocol):
    """Batches of lines, and what was already counted in a window."""

    def append(self, batch: str, line: str) -> None:
        """Add a line to a batch; never raises for a store that is away: a page must not fail for a figure."""

    def batches(self) -> list[str]:
        """Return the names of the batches that wait."""

    def take(self, batch: str) -> str:
        """Return the name under which a batch is noted as done; the same until it is dropped."""

    def lines(self, batch: str) -> list[str]:
        """Return the lines of a batch."""

    def drop(self, batch: str) -> None:
        """Remove a batch that is added up."""

    def seen(self, window: str) -> set[str]:
        """Return the lines already counted in a window."""

    def remember(self, window: str, lines: list[str]) -> None:
        """Note lines as counted in a window."""

    def forget_before(self, window: str) -> None:
        """Remove windows older than this one."""


class FileStore:
    """A folder: one file per batch, written in single small appends, which do not mix."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _write(self, name: str, text: str, most: int | None = None) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.folder / name, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if most is None or os.fstat(handle).st_size < most:
                os.write(handle, text.encode("ascii"))
        finally:
            os.close(handle)

    def append(self, batch: str, line: str) -> None:
        try:
            self._write(f"{batch}.views", f"{line}\n", BATCH_BYTES)
        except OSError:
            return

    def batches(self) -> list[str]:
        return [path.stem for path in self.folder.glob("*.views")]

    def take(self, batch: str) -> str:
        # The file's own number tells a batch from a later one of the same minute.
        try:
            return f"{batch}-{(self.folder / f'{batch}.views').stat().st_ino}"
        except OSError:
            return f"{batch}-gone"

    def lines(self, batch: str) -> list[str]:
        return self._read(f"{batch}.views")

    def _read(self, name: str) -> list[str]:
        try:
            return (self.folder / name).read_text("ascii", errors="replace").split("\n")
        except OSError:
            return []

    def drop(self, batch: str) -> None:
        (self.folder / f"{batch}.views").unlink(missing_ok=True)

    def seen(self, window: str) -> set[str]:
        return {line for line in self._read(f"{window}.seen") if line}

    def remember(self, window: str, lines: list[str]) -> None:
        if lines:
            self._write(f"{window}.seen", "".join(f"{line}\n" for line in lines))

    def forget_before(self, window: str) -> None:
        for path in self.folder.glob("*.seen"):
            if path.stem < window:
                path.unlink(missing_ok=True)


class RedisStore:
    """Lists in Redis, for several machines."""

    BATCHES = "views:batches"

    def __init__(self, url: str) -> None:
        # Any: the client's types do not know that it answers in text.
        self.client: Any = redis.Redis.from_url(
            url, socket_timeout=1, socket_connect_timeout=1, decode_responses=True, encoding_errors="replace"
        )

    def append(self, batch: str, line: str) -> None:
        key = f"views:batch:{batch}"
        try:
            pipe = self.client.pipeline()
            pipe.rpush(key, line)
            pipe.ltrim(key, 0, BATCH_LINES - 1)
            pipe.expire(key, KEEP_SECONDS)
            pipe.sadd(self.BATCHES, batch)
            pipe.execute()
        except redis.RedisError:
            return

    def batches(self) -> list[str]:
        try:
            return list(self.client.smembers(self.BATCHES))
        except redis.RedisError:
            return []

    def take(self, batch: str) -> str:
        key = f"views:name:{batch}"
        self.client.set(key, f"{batch}-{secrets.token_hex(8)}", nx=True, ex=KEEP_SECONDS)
        return str(self.client.get(key) or batch)

    def lines(self, batch: str) -> list[str]:
        return list(self.client.lrange(f"views:batch:{batch}", 0, -1))

    def drop(self, batch: str) -> None:
        self.client.srem(self.BATCHES, batch)
        self.client.delete(f"views:batch:{batch}", f"views:name:{batch}")

    def seen(self, window: str) -> set[str]:
        return set(self.client.smembers(f"views:seen:{window}"))

    def remember(self, window: str, lines: list[str]) -> None:
        if lines:
            self.client.sadd(f"views:seen:{window}", *lines)
            self.client.expire(f"views:seen:{window}", KEEP_SECONDS)

    def forget_before(self, window: str) -> None:
        """Redis lets windows expire by itself."""


@once
def _redis_store(url: str) -> RedisStore:
    return RedisStore(url)


def store() -> Store:
    """Return the store of this deployment."""
    if settings.ENV.redis_url:
        return _redis_store(settings.ENV.redis_url)
    return FileStore(settings.VAR_DIR / "views")
