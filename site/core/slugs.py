"""ASCII slugs from Kazakh and Russian titles.

Wagtail-localize drops Cyrillic slugs and makes them anew at every sync, and messengers percent-encode
them sixfold; Django's slugify("Өскемен") is empty. So the site transliterates by its own table.
"""

import re
import unicodedata

# Source of the table: the site's language rules (the sounds Kazakh and Russian readers expect in Latin).
LETTERS = {
    "а": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "д": "d",
    "е": "e",
    "ж": "zh",
    "з": "z",
    "и": "i",
    "й": "i",
    "к": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "о": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ф": "f",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ы": "y",
    "ь": "",
    "э": "e",
    "ю": "yu",
    "я": "ya",
    "ё": "yo",
    "ә": "a",
    "ғ": "g",
    "қ": "q",
    "ң": "n",
    "ө": "o",
    "ұ": "u",
    "ү": "u",
    "һ": "h",
    "і": "i",
}
MAX_LENGTH = 80


def transliterate(text: str) -> str:
    """Return `text` in lower-case ASCII, letter by letter; what has no Latin form is left out."""
    lowered = unicodedata.normalize("NFC", text).lower()
    latin = "".join(LETTERS.get(letter, letter) for letter in lowered)
    return unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()


def slug_for(title: str, max_length: int = MAX_LENGTH) -> str:
    """Return an ASCII slug of at most `max_length` characters, cut between words, never inside one.

    A single word longer than `max_length` is cut all the same. Empty when the title has no letter or digit.
    """
    words = re.findall(r"[a-z0-9]+", transliterate(title).replace("'", ""))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > max_length:
            break
        slug = longer
    return slug or "".join(words)[:max_length]
