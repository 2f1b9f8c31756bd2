"""A short word all processes of the site share: the generation of the page cache.

On one machine it lies in a file every process has mapped into its memory: reading it costs no call of the system,
which matters because it is read at every request. With Redis it lies there, for any number of machines.
"""

import contextlib
import mmap
import os
import threading
import time
import uuid
from pathlib import Path

from django.conf import settings
from django.core.cache import caches

LENGTH = 32  # hexadecimal digits of a UUID
KEY = "generation"
LOOK_AGAIN_SECONDS = 1.0  # how soon a process notices that somebody removed the file


def new_word() -> str:
    """Return a word that was never used."""
    return uuid.uuid4().hex


class WordInFile:
    """The word in a mapped file of fixed length."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._map: mmap.mmap | None = None
        self._inode = 0
        self._looked = 0.0

    def read(self) -> str:
        """Return the word, made now if there is none. Raises OSError where the folder cannot be written."""
        now = time.monotonic()
        if self._map is None or now - self._looked > LOOK_AGAIN_SECONDS:
            self._follow()
            self._looked = now
        # A word read in the middle of being written is a third word: what is kept under it is never asked for.
        return bytes(self._map[:LENGTH]).decode("ascii", "replace") if self._map is not None else ""

    def replace(self) -> str:
        """Write a new word, which all processes see at once, and return it. Raises OSError."""
        word = new_word()
        self._make_if_missing()
        with self.path.open("r+b", buffering=0) as file:
            file.write(word.encode("ascii"))
        return word

    def _follow(self) -> None:
        with self._lock:
            try:
                inode = self.path.stat().st_ino
            except FileNotFoundError:
                self._make_if_missing()
                inode = self.path.stat().st_ino
            if self._map is None or inode != self._inode:
                with self.path.open("rb") as file:
                    self._map = mmap.mmap(file.fileno(), LENGTH, access=mmap.ACCESS_READ)
                self._inode = inode

    def _make_if_missing(self) -> None:
        if self.path.exists():
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_name(f"{self.path.name}.{os.getpid()}.{threading.get_ident()}")
        fresh.write_text(new_word(), encoding="ascii")
        # A link fails where another process was quicker, and then its file counts.
        with contextlib.suppress(FileExistsError):
            os.link(fresh, self.path)
        fresh.unlink()


class WordInCache:
    """The word in the shared cache (Redis)."""

    def read(self) -> str:
        """Return the word, made now if there is none. Raises what the cache's client raises."""
        store = caches["pages"]
        word = store.get(KEY)
        if not word:
            store.add(KEY, new_word(), None)
            word = store.get(KEY)
        return str(word or "")

    def replace(self) -> str:
        """Put a new word and return it."""
        word = new_word()
        caches["pages"].set(KEY, word, None)
        return word


_in_files: dict[str, WordInFile] = {}


def shared_word() -> WordInFile | WordInCache:
    """Return where the word lies under the present settings."""
    path = str(settings.PAGE_GENERATION_FILE)
    if not path:
        return WordInCache()
    if path not in _in_files:
        _in_files[path] = WordInFile(Path(path))
    return _in_files[path]
