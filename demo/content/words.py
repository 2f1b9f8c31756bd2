"""The shapes demo texts are written in.

Texts are wrapped for reading in the source: `Words` joins the lines of a paragraph again, keeps blank lines
between paragraphs, and turns `~` into a no-break space. An empty language means "not translated (yet)".
"""

import re
from dataclasses import dataclass
from datetime import datetime
from html import escape

_INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"),
    (re.compile(r"\[([^\]]+)\]\(((?:https?:|mailto:|tel:|/)[^)\s]+)\)"), r'<a href="\2">\1</a>'),
)

# How an item of a list begins, plain or numbered.
LISTS = {"- ": "ul", "+ ": "ol"}
ITEMS = tuple(LISTS)


def unwrap(text: str) -> str:
    """Return `text` with the lines of each paragraph joined, list items kept on lines of their own."""
    paragraphs = []
    for chunk in re.split(r"\n[ \t]*\n", text.strip()):
        lines = [line.strip() for line in chunk.split("\n")]
        joined = ""
        for line in lines:
            joined += ("\n" if joined and line.startswith(ITEMS) else " " if joined else "") + line
        paragraphs.append(joined)
    return "\n\n".join(paragraphs).replace("~", "\u00a0")


@dataclass(frozen=True)
class Words:
    """One text in the three languages of the demo; `en` may be missing, so that gaps show."""

    kk: str
    ru: str
    en: str = ""

    def __post_init__(self) -> None:
        for code in ("kk", "ru", "en"):
            object.__setattr__(self, code, unwrap(getattr(self, code)))

    def get(self, language: str) -> str:
        """Return the text in `language`, "" when there is none."""
        return str(getattr(self, language))

    def as_dict(self) -> dict[str, str]:
        """Return what a LocalizedTextField stores: only the languages that have a text."""
        return {code: text for code in ("kk", "ru", "en") if (text := self.get(code))}

    def languages(self) -> list[str]:
        """Return the codes of the languages that have a text."""
        return list(self.as_dict())


def rich_text(text: str) -> str:
    """Return `text` as the HTML of a rich text field: paragraphs, lists, **bold** and [label](address)."""
    html = []
    for paragraph in text.split("\n\n"):
        body = escape(paragraph, quote=False)
        for pattern, replacement in _INLINE:
            body = pattern.sub(replacement, body)
        if body.startswith(ITEMS):
            mark = body[:2]
            items = "".join(f"<li>{item}</li>" for item in body.removeprefix(mark).split(f"\n{mark}"))
            html.append(f"<{LISTS[mark]}>{items}</{LISTS[mark]}>")
        elif body:
            html.append(f"<p>{body}</p>")
    return "".join(html)


@dataclass(frozen=True)
class Text:
    """Paragraphs of running text."""

    words: Words


@dataclass(frozen=True)
class Heading:
    """A heading inside a body."""

    words: Words


@dataclass(frozen=True)
class Quote:
    """Somebody's words, with the person and who the person is."""

    words: Words
    person: Words
    role: Words


@dataclass(frozen=True)
class Number:
    """One figure with what it counts, where it comes from and the day it stood so (ISO date)."""

    value: str
    label: Words
    source: Words
    date: str


@dataclass(frozen=True)
class Gallery:
    """Several of the demo's drawings, by key."""

    covers: tuple[str, ...]
    caption: Words


@dataclass(frozen=True)
class File:
    """A document to download: the key of a row of `demo.content.files`."""

    key: str


@dataclass(frozen=True)
class Video:
    """A link to a recording on a video site."""

    url: str
    title: Words


@dataclass(frozen=True)
class Notice:
    """A tinted note with a title; `kind` is "info", "warn", "red" or "done"."""

    kind: str
    title: Words
    words: Words


Block = Text | Heading | Quote | Number | Gallery | File | Video | Notice


@dataclass(frozen=True)
class NewsItem:
    """One news story; it exists in the languages its title has."""

    slug: str
    date: datetime
    rubric: str
    title: Words
    lead: Words
    body: tuple[Block, ...]
    region: str = ""
    house: str = ""
    cover: str = ""
    caption: Words | None = None
    source_name: Words | None = None
    source_url: str = ""
    correction: Words | None = None
    correction_date: str = ""
    tags: tuple[str, ...] = ()
    memorandums: tuple[str, ...] = ()
    views: int = 0


@dataclass(frozen=True)
class Card:
    """A card beside a text; it leads to a page (by key) or to an address."""

    title: Words
    text: Words
    label: Words
    page: str = ""
    url: str = ""


@dataclass(frozen=True)
class TextPage:
    """A page of text; it exists in the languages its title has. `key` is its address and how others name it."""

    key: str
    title: Words
    lead: Words
    body: tuple[Block, ...]
    cards: tuple[Card, ...] = ()
