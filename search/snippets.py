"""The lines of a result: where the words stand, with the words marked."""

import re
import unicodedata
from typing import NamedTuple

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field
from wagtail.models import Page
from wagtail.search import index

LENGTH = 220  # characters of a snippet
BEFORE = 60  # of them before the first word found


class Fragment(NamedTuple):
    """A piece of a snippet; `is_match` pieces are marked. The template escapes both."""

    text: str
    is_match: bool


def text_of(page: Page) -> str:
    """Return the running text of a specific page: its indexed columns but the title, one after another."""
    parts: list[str] = []
    for field in page.get_search_fields():
        if isinstance(field, index.SearchField) and field.field_name != "title" and _is_column(page, field.field_name):
            parts += _strings(field.get_value(page))
    return " ".join(" ".join(parts).split())


def _is_column(page: Page, name: str) -> bool:
    try:
        return isinstance(page._meta.get_field(name), Field)
    except FieldDoesNotExist:
        return False


def _strings(value: object) -> list[str]:
    if isinstance(value, list | tuple):
        return [text for item in value for text in _strings(item)]
    return [str(value)] if value else []


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def fragments(text: str, words: tuple[str, ...]) -> list[Fragment]:
    """Return `text` in pieces, those that are one of `words` marked; no pieces for an empty text."""
    if not words:
        return [Fragment(text, False)] if text else []
    pieces = _pattern(words).split(unicodedata.normalize("NFC", text))
    return [Fragment(piece, place % 2 == 1) for place, piece in enumerate(pieces) if piece]


def snippet(text: str, words: tuple[str, ...]) -> list[Fragment]:
    """Return about 220 characters of `text` around the first of `words`, cut between words, the words marked."""
    text = unicodedata.normalize("NFC", text)
    found = _pattern(words).search(text) if words else None
    start = max(0, found.start() - BEFORE) if found else 0
    if start:
        space = text.find(" ", start)
        start = space + 1 if 0 <= space < (found.start() if found else 0) else start
    end = min(len(text), start + LENGTH)
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > start else end
    shown = ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")
    return fragments(shown, words)
