"""The words of the list's filter: plain, bounded, the same at write and at read.

The site's own search understands languages; this filter only narrows a list. It finds letters inside titles and
leads. Kazakh and Russian change the ends of words, so the last two letters of long ones are left out.
"""

import re
import unicodedata

LONGEST = 100  # characters of a query that are looked at
MOST = 10  # words
INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Return `text` composed (NFC), in lower case, ё as е, without invisible characters."""
    return unicodedata.normalize("NFC", text.translate(INVISIBLE)).lower().replace("ё", "е")


def stems_of(query: str) -> list[str]:
    """Return what to look for: at most ten words of the first hundred characters, long ones without their ending."""
    words = list(dict.fromkeys(WORD.findall(plain(query[:LONGEST]))))[:MOST]
    return [word[: max(4, len(word) - 2)] if word.isalpha() else word for word in words]
