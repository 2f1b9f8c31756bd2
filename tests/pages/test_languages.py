"""A page speaks one language: no word of another slips in unmarked."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

from tests.pages import markup
from tests.site_map import Sample, each, label

ALL = pytest.mark.parametrize(("sample", "language"), each(), ids=label)
# Messages are written in English.
TRANSLATED = pytest.mark.parametrize(("sample", "language"), [pair for pair in each() if pair[1] != "en"], ids=label)

CYRILLIC = re.compile(r"[\u0400-\u04FF]")
KAZAKH_ONLY = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
# Words no Kazakh sentence has.
RUSSIAN_WORDS = re.compile(
    r"(?<!\w)(и|в|с|на|по|для|или|что|как|это|вы|вам|ваш\w*|если|мы|от|при|не\s+\w+ть)(?!\w)", re.I
)
LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
# Names that are written the same in every language.
NAMES = re.compile(
    r"https?://\S+|\S+@\S+|e[-‑]Otinish|WCAG|RSS|XML|CSV|JSON|UTF|BOM|\.ics|Atom|PDF|JavaScript|cookie|Telegram|WhatsApp|"
    r"Facebook|Instagram|YouTube|"
    r"[A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{4}|Big Buck Bunny|Blender Foundation|Wiedergeburt|Shanyraq|VK|\bzzzzzz\b"
)
KAZAKH_NAMES = ("Ардагерлерді ардақтайық", "область Жетісу", "область Ұлытау", "Қоғамдық келісім")
SPELLINGS = {"kk": {"kk"}, "ru": {"ru"}, "en": {"en", "en-GB"}}


@cache
def catalogue(language: str) -> dict[str, set[str]]:
    """Return every message of the project's catalogues with its texts in `language`."""
    messages: dict[str, set[str]] = {}
    for path in Path(settings.BASE_DIR, "locale", language, "LC_MESSAGES").glob("*.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                keys = message.id if isinstance(message.id, tuple) else (message.id,)
                values = message.string if isinstance(message.string, tuple) else (message.string,)
                for key in keys:
                    messages.setdefault(key, set()).update(values)
    return messages


def said(look: Any, sample: Sample, language: str) -> list[str]:
    """Return the texts of the page that are marked as its own language."""
    root = look.root(sample.url(language))
    return [text for code, text in markup.texts(root) if code in SPELLINGS[language]]


@TRANSLATED
def test_no_message_is_left_untranslated(look: Any, sample: Sample, language: str) -> None:
    own = {text for texts in catalogue(language).values() for text in texts}
    others = set(catalogue(language)) | {
        text for code in ("kk", "ru") if code != language for texts in catalogue(code).values() for text in texts
    }
    foreign = [text for text in said(look, sample, language) if text in others and text not in own]
    assert [text for text in foreign if CYRILLIC.search(text) or LATIN_WORD.search(NAMES.sub("", text))] == []


@ALL
def test_no_other_alphabet(look: Any, sample: Sample, language: str) -> None:
    texts = said(look, sample, language)
    if language == "en":
        assert [text for text in texts if CYRILLIC.search(text)] == []
        return
    if language == "ru":
        texts = [text for text in texts if not any(name in text for name in KAZAKH_NAMES)]
        assert [text for text in texts if KAZAKH_ONLY.search(text)] == []
    else:
        assert [text for text in texts if RUSSIAN_WORDS.search(text)] == []
    assert [text for text in texts if LATIN_WORD.search(NAMES.sub("", text))] == []


def test_a_russian_word_would_be_noticed() -> None:
    assert RUSSIAN_WORDS.search("Поиск по сайту")
    assert not RUSSIAN_WORDS.search("Сайттан іздеу, не керек")
