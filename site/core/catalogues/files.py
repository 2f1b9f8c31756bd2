"""Reads and writes the .po files of `locale/`: small, sorted, without line numbers, so that changes stay readable."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

# The msgids are English, so English needs no catalogue.
TRANSLATED = ("kk", "ru")
# After a number Kazakh keeps the singular, Russian has three forms (one, few, many).
PLURAL_FORMS = {
    "kk": "nplurals=1; plural=0;",
    "ru": ("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"),
}
# django.po holds the project's own strings; libraries.po replaces or adds strings of Django, Wagtail and other
# packages and is compiled into the same .mo; djangojs.po does it for the strings their JavaScript shows.
OWN, LIBRARIES, SCRIPTS = "django", "libraries", "djangojs"
WIDE = 100_000


def po_path(locale_root: Path, language: str, name: str) -> Path:
    """Where the source file `name` of a language lies below `locale_root`."""
    return locale_root / language / "LC_MESSAGES" / f"{name}.po"


def new_catalogue(language: str, version: str = "1") -> Catalog:
    """An empty catalogue with the plural rule of `language`; `version` goes into its header."""
    catalogue = Catalog(locale=language, project="shanyraq", version=version, fuzzy=False)
    catalogue.mime_headers = [
        ("Project-Id-Version", f"shanyraq {version}"),
        ("Language", language),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", PLURAL_FORMS.get(language, "nplurals=2; plural=(n != 1);")),
    ]
    return catalogue


def read(locale_root: Path, language: str, name: str) -> Catalog:
    """The catalogue of a source file; empty when the file does not exist."""
    path = po_path(locale_root, language, name)
    if not path.exists():
        return new_catalogue(language)
    with path.open("rb") as stream:
        return read_po(stream, locale=language, abort_invalid=True)


def write(catalogue: Catalog, locale_root: Path, language: str, name: str) -> bool:
    """Writes a source file, sorted by msgid; returns whether its text changed."""
    body = BytesIO()
    write_po(body, catalogue, width=WIDE, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    text = _header(language) + body.getvalue().decode("utf-8").rstrip("\n") + "\n"
    path = po_path(locale_root, language, name)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True


def messages(catalogue: Catalog) -> Iterator[Message]:
    """The catalogue's messages without its header."""
    return (message for message in catalogue if message.id)


def key(message: Message) -> tuple[str | None, str]:
    """(context, msgid) of a message: what code looks it up by."""
    return message.context or None, singular(message)


def singular(message: Message) -> str:
    """The msgid of a message with or without plural."""
    return message.id[0] if isinstance(message.id, tuple | list) else message.id


def forms(message: Message) -> list[str]:
    """The translations of a message: one, or as many as the language has plural forms."""
    return list(message.string) if isinstance(message.string, tuple | list) else [message.string or ""]


@cache
def _header(language: str) -> str:
    lines = [f"Language: {language}", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"]
    lines.append(f"Plural-Forms: {PLURAL_FORMS[language]}")
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n"
