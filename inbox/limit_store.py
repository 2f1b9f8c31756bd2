"""Counters of rate limits in one small SQLite file, shared by all processes of one machine.

The site's file cache cannot add atomically, and the main database must not be written by refused requests. Where there
is Redis, the `limits` library's own storage is used instead (settings.RATE_LIMIT_STORE).
"""

import sqlite3
import time
from pathlib import Path
from urllib.parse import urlsplit

from limits.storage import Storage

SCHEMA = "CREATE TABLE IF NOT EXISTS counter (key TEXT PRIMARY KEY, value INTEGER NOT NULL, ends REAL NOT NULL)"
# A counter whose window is over starts again at the amount.
ADD = """
INSERT INTO counter (key, value, ends) VALUES (:key, :amount, :ends)
ON CONFLICT (key) DO UPDATE SET
    value = CASE WHEN ends <= :now THEN :amount ELSE value + :amount END,
    ends = CASE WHEN ends <= :now THEN :ends ELSE ends END
RETURNING value
"""
SWEEP_EVERY = 1_000  # increments between two removals of dead counters


class SQLiteFileStorage(Storage):
    """Fixed windows counted in a file: `sqlite-file:///absolute/path`."""

    STORAGE_SCHEME = ["sqlite-file"]

    def __init__(self, uri: str | None = None, wrap_exceptions: bool = False, **options: str) -> None:
        super().__init__(uri, wrap_exceptions=wrap_exceptions, **options)
        self._path = Path(urlsplit(uri or "").path.replace("//", "/"))
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._since_sweep = 0
        with self._connect() as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(SCHEMA)

    @property
    def base_exceptions(self) -> type[Exception]:
        return sqlite3.Error

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Add `amount` and return the sum; the window of `expiry` seconds starts with its first increment."""
        now = time.time()
        with self._connect() as connection:
            row = connection.execute(ADD, {"key": key, "amount": amount, "ends": now + expiry, "now": now}).fetchone()
            self._since_sweep += 1
            if self._since_sweep >= SWEEP_EVERY:
                self._since_sweep = 0
                connection.execute("DELETE FROM counter WHERE ends <= ?", (now,))
        return int(row[0])

    def get(self, key: str) -> int:
        """Return the count of `key`; 0 when its window is over."""
        row = self._row(key)
        return int(row[0]) if row else 0

    def get_expiry(self, key: str) -> float:
        """Return when the window of `key` ends, as seconds since the epoch."""
        row = self._row(key)
        return float(row[1]) if row else time.time()

    def check(self) -> bool:
        """Return whether the file can be read."""
        try:
            self._row("")
        except sqlite3.Error:
            return False
        return True

    def reset(self) -> int | None:
        """Remove all counters; returns how many there were."""
        with self._connect() as connection:
            return connection.execute("DELETE FROM counter").rowcount

    def clear(self, key: str) -> None:
        """Remove one counter."""
        with self._connect() as connection:
            connection.execute("DELETE FROM counter WHERE key = ?", (key,))

    def _row(self, key: str) -> tuple[int, float] | None:
        with self._connect() as connection:
            row: tuple[int, float] | None = connection.execute(
                "SELECT value, ends FROM counter WHERE key = ? AND ends > ?", (key, time.time())
            ).fetchone()
        return row

    def _connect(self) -> "_Connection":
        return _Connection(self._path)


class _Connection:
    """A connection for one statement: SQLite's own are bound to a thread, and the web workers have several."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, timeout=10, isolation_level="IMMEDIATE")

    def __enter__(self) -> sqlite3.Connection:
        return self._connection

    def __exit__(self, error: type[BaseException] | None, *_details: object) -> None:
        if error is None:
            self._connection.commit()
        self._connection.close()
