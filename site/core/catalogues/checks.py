"""What can be wrong with a catalogue: each finding is one sentence that names the language and the string."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from core.catalogues import files
from core.catalogues.compilation import library_strings
from core.catalogues.extraction import Found

PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]?[\d.]*[diouxXeEfFgGcrsa]|%[sdifr]|\{\w*\}")
MARKUP = re.compile(r"<[^>]*>|&\w+;|%\(\w+\)\w|\{\w*\}|https?://\S+|[\w.+-]+@[\w.-]+")
WORD = re.compile(r"[^\W\d_]+")
LATIN, CYRILLIC = re.compile(r"[a-zA-Z]"), re.compile(r"[Ѐ-ӿ]")
KAZAKH_LETTERS = re.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
# Names that keep their Kazakh spelling in Russian, by the glossary.
KAZAKH_IN_RUSSIAN = re.compile(r"«[^»]*»|Қазақша|Халық Кеңесі|Жетісу\w*|Ұлытау\w*|Ассамблея жастары|Shanyraq|Шаңырақ")
# Words that are the same in every language: names, formats, abbreviations.
SAME_EVERYWHERE = re.compile(
    r"^[\W\d_]*((English|Telegram|WhatsApp|Facebook|Instagram|YouTube|TikTok|VK|X|RSS|Atom|URL|CSV|XLSX|XML|HTML|PDF"
    r"|SEO|UUID|JSON|ID|IP|IPv4|IPv6|e-Otinish|Shanyraq|Wagtail|Django|Markdown|WebP|AVIF|PNG|JPEG|SVG|reCAPTCHA"
    r"|DEBUG|True|False|None|API|KB|MB|GB|or|s|d|r|n)[\W\d_]*)*$"
)


def check(locale_root: Path, strings: Mapping[tuple[str | None, str], Found]) -> list[str]:
    """All findings: untranslated strings of the code, wrong translations, entries nobody needs."""
    findings: list[str] = []
    for language in files.TRANSLATED:
        own = files.read(locale_root, language, files.OWN)
        findings += _missing(own, strings, language)
        findings += _stale(own, set(strings), language, "is in no code or template")
        libraries = files.read(locale_root, language, files.LIBRARIES)
        findings += _stale(libraries, library_strings("django"), language, "is in no installed package")
        findings += _double(own, libraries, language)
        scripts = files.read(locale_root, language, files.SCRIPTS)
        findings += _stale(scripts, library_strings("djangojs"), language, "is in no installed package")
        for catalogue in (own, libraries, scripts):
            for message in files.messages(catalogue):
                findings += [f"{language}: {files.singular(message)!r}: {what}" for what in faults(message, language)]
    return findings


def faults(message: Message, language: str) -> list[str]:
    """What is wrong with one translation, as short phrases; empty when it is right."""
    forms = files.forms(message)
    if message.fuzzy:
        return ["is fuzzy"]
    if not all(forms):
        return ["is not translated"]
    found = list(_wrong_shape(message, forms, language))
    for form in forms:
        found += _wrong_text(files.singular(message), form, language)
    return found


def _wrong_shape(message: Message, forms: list[str], language: str) -> Iterator[str]:
    expected = files.new_catalogue(language).num_plurals if isinstance(message.id, tuple | list) else 1
    if len(forms) != expected:
        yield f"has {len(forms)} plural forms instead of {expected}"
    ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
    # A form also serves 21 or 101, so it needs the number even where the English singular has none.
    expected_placeholders = sorted(PLACEHOLDER.findall(ids[-1]))
    if any(sorted(PLACEHOLDER.findall(form)) != expected_placeholders for form in forms):
        yield "has other placeholders than the English text"


def _wrong_text(msgid: str, form: str, language: str) -> Iterator[str]:
    for word in WORD.findall(MARKUP.sub(" ", form)):
        if LATIN.search(word) and CYRILLIC.search(word):
            yield f"mixes Latin and Cyrillic letters in {word!r}"
    if form == msgid and not SAME_EVERYWHERE.match(MARKUP.sub(" ", msgid)):
        yield "is the English text"
    if language == "ru" and KAZAKH_LETTERS.search(KAZAKH_IN_RUSSIAN.sub(" ", form)):
        yield "has Kazakh letters"
    if (msgid[:1].isspace(), msgid[-1:].isspace()) != (form[:1].isspace(), form[-1:].isspace()):
        yield "differs from the English text in spaces at its ends"


def _missing(own: Catalog, strings: Mapping[tuple[str | None, str], Found], language: str) -> list[str]:
    known = {files.key(message): message for message in files.messages(own)}
    findings = []
    for key, found in sorted(strings.items(), key=lambda item: item[1].msgid):
        message = known.get(key)
        if message is None:
            findings.append(f"{language}: {found.msgid!r} ({found.places[0]}) is not in the catalogue")
        elif bool(found.plural) != isinstance(message.id, tuple | list):
            findings.append(f"{language}: {found.msgid!r} ({found.places[0]}) has a plural on one side only")
    return findings


def _stale(catalogue: Catalog, used: set[tuple[str | None, str]], language: str, why: str) -> list[str]:
    return [
        f"{language}: {files.singular(message)!r} {why}"
        for message in files.messages(catalogue)
        if files.key(message) not in used
    ]


def _double(own: Catalog, libraries: Catalog, language: str) -> list[str]:
    keys = {files.key(message) for message in files.messages(own)}
    return [
        f"{language}: {files.singular(message)!r} is in django.po and in libraries.po"
        for message in files.messages(libraries)
        if files.key(message) in keys
    ]
