"""What a visitor typed, made safe: words only, composed Unicode, bounded in length and number."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_QUERY = 100  # characters
MOST_WORDS = 10

# Letters and digits of any script; hyphens and apostrophes part words as the index does.
WORD = re.compile(r"[^\W_]+")
# Soft hyphen, zero-width characters, marks of direction, byte order mark: invisible, and between two letters they
# hide a word from the index.
INVISIBLE = dict.fromkeys([0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF])


def clean(text: str) -> str:
    """Return at most 100 characters of `text`, composed (NFC), without invisible and control ones, spaces single."""
    # Cut before normalising: composing a megabyte only to drop it would be work for an attacker.
    composed = unicodedata.normalize("NFC", text[: LONGEST_QUERY * 4]).translate(INVISIBLE)
    printable = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in composed)
    return " ".join(printable.split())[:LONGEST_QUERY].strip()


@dataclass(frozen=True)
class Query:
    """A cleaned query: as shown to the visitor, and its words."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def parse(cls, typed: str) -> "Query":
        """Return the query for what was typed; without words when there is nothing to look for."""
        text = clean(typed)
        words = dict.fromkeys(word.casefold() for word in WORD.findall(text))
        return cls(text, tuple(words)[:MOST_WORDS])

    @property
    def terms(self) -> str:
        """The words as one string for the search backend: no quotes, operators or wildcards are left in it."""
        return " ".join(self.words)
