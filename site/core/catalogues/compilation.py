"""Builds the .mo files Django loads.

`locale/<language>/` gets the project's own strings and those that replace strings of libraries. `locale/fallback/`
gets what a library leaves open, because Django fills a gap from LANGUAGE_CODE (Kazakh) or shows English:

- kk: strings of Wagtail and the like that nobody has put into Kazakh are shown in Russian, not in English;
- ru: strings that exist in Kazakh only are shown as they stand in the code, not in Kazakh.
"""

import gettext
import hashlib
import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.conf import settings

from core.catalogues import files

FALLBACK = "fallback"
DOMAINS = {"django": (files.OWN, files.LIBRARIES), "djangojs": (files.SCRIPTS,)}
# Raised when the way of compiling changes, so that older .mo files count as stale.
FORMAT = "1"


def compile_all(locale_root: Path) -> list[str]:
    """Writes every .mo that is not up to date with its sources and the installed packages; returns their names."""
    languages = files.TRANSLATED
    written = []
    for domain in DOMAINS:
        digest = _digest(locale_root, domain)
        targets = [folder / language for folder in (locale_root, locale_root / FALLBACK) for language in languages]
        if all(_digest_of(_mo_path(target, domain)) == digest for target in targets):
            continue
        own = {language: _own(locale_root, language, domain, digest) for language in languages}
        built = [*own.values(), *_fallbacks(own, domain, digest)]
        for target, catalogue in zip(targets, built, strict=True):
            path = _mo_path(target, domain)
            _write(catalogue, path)
            written.append(path.relative_to(locale_root).as_posix())
    return written


def library_catalogue(language: str, domain: str = "django") -> Catalog:
    """Everything the installed packages translate into `language`, merged; the first package that has it wins."""
    merged = files.new_catalogue(language)
    for path in _library_paths(language, domain):
        with path.open("rb") as stream:
            messages = list(files.messages(read_mo(stream)))
        for message in messages:
            if isinstance(message.context, bytes):
                message.context = message.context.decode()
        _add_missing(merged, messages, _forms_of(language))
    return merged


def library_strings(domain: str = "django") -> set[tuple[str | None, str]]:
    """(context, msgid) of every string the installed packages mark for translation, by their own catalogues."""
    keys = _keys(library_catalogue("ru", domain)) | _keys(library_catalogue("kk", domain))
    for folder in _library_folders():
        # Not every package has an English file, and a Russian one may be behind the code.
        for language in ("en", "ru"):
            path = _mo_path(folder / language, domain).with_suffix(".po")
            if path.exists():
                with path.open("rb") as stream:
                    keys |= _keys(read_po(stream))
    return keys


def remaining_in_russian(locale_root: Path) -> list[Message]:
    """Strings of libraries that a Kazakh reader is shown in Russian, sorted by msgid."""
    own = {language: _own(locale_root, language, "django", "") for language in files.TRANSLATED}
    kazakh, _russian = _fallbacks(own, "django", "")
    return sorted(files.messages(kazakh), key=files.singular)


def _own(locale_root: Path, language: str, domain: str, digest: str) -> Catalog:
    """The project's own translations; its own wording wins over the one for libraries."""
    merged = files.new_catalogue(language, digest)
    for name in DOMAINS[domain]:
        _add_missing(merged, files.messages(files.read(locale_root, language, name)), _forms_of(language))
    return merged


def _fallbacks(own: dict[str, Catalog], domain: str, digest: str) -> tuple[Catalog, Catalog]:
    """What is shown in kk and in ru for strings neither the project nor a library translates there."""
    known = {
        language: _keys(own[language]) | _keys(library_catalogue(language, domain)) for language in files.TRANSLATED
    }
    # The Russian strings keep their own plural forms: Django asks each .mo by its own rule.
    kazakh = files.new_catalogue("ru", digest)
    russian_library = library_catalogue("ru", domain)
    missing = (message for message in files.messages(russian_library) if files.key(message) not in known["kk"])
    _add_missing(kazakh, missing, _forms_of("ru"))
    russian = files.new_catalogue("ru", digest)
    for catalogue in (own["kk"], library_catalogue("kk", domain)):
        for message in files.messages(catalogue):
            if files.key(message) not in known["ru"]:
                russian.add(message.id, _as_in_code(message), context=message.context)
    return kazakh, russian


def _as_in_code(message: Message) -> str | tuple[str, ...]:
    if isinstance(message.id, str):
        return message.id
    one, many = message.id
    return (one, many, many)


def _add_missing(catalogue: Catalog, additions: Iterable[Message], forms: int) -> None:
    """Adds finished translations that the catalogue lacks; a rule with fewer forms repeats its last one."""
    for message in additions:
        known = catalogue.get(message.id, message.context)
        if known is not None or message.fuzzy or not all(files.forms(message)):
            continue
        string = message.string
        if isinstance(string, tuple | list):
            string = tuple((list(string) + [string[-1]] * forms)[:forms])
        catalogue.add(message.id, string, context=message.context)


def _forms_of(language: str) -> int:
    return files.new_catalogue(language).num_plurals


def _keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {files.key(message) for message in files.messages(catalogue)}


def _library_paths(language: str, domain: str) -> Iterator[Path]:
    """The .mo files of Django and the installed apps, in the order in which Django lets them win.

    The project's own apps have no `locale` folder: everything of the project is in LOCALE_PATHS.
    """
    for folder in _library_folders():
        path = _mo_path(folder / language, domain)
        if path.exists():
            yield path


@cache
def _library_folders() -> tuple[Path, ...]:
    """`locale` folders of Django and the installed apps, found without importing their models.

    So it works before Django is set up.
    """
    specs = [find_spec(name.partition(".apps.")[0]) for name in settings.INSTALLED_APPS]
    found = [spec.submodule_search_locations for spec in specs if spec]
    packages = [Path(locations[0]) for locations in found if locations]
    return tuple(folder / "locale" for folder in [*packages, Path(django.__file__).parent / "conf"])


def _mo_path(folder: Path, domain: str) -> Path:
    return folder / "LC_MESSAGES" / f"{domain}.mo"


def _write(catalogue: Catalog, path: Path) -> None:
    """Writes beside the file and renames, so that no server reads half a catalogue; two may compile at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.mo")
    with unfinished.open("wb") as stream:
        write_mo(stream, catalogue)
    unfinished.replace(path)


def _digest(locale_root: Path, domain: str) -> str:
    """A fingerprint of everything the .mo files of a domain are made of."""
    digest = hashlib.sha256(FORMAT.encode())
    for language in files.TRANSLATED:
        for name in DOMAINS[domain]:
            path = files.po_path(locale_root, language, name)
            digest.update(path.read_bytes() if path.exists() else b"-")
        for path in _library_paths(language, domain):
            digest.update(f"{path}{path.stat().st_size}{path.stat().st_mtime_ns}".encode())
    return digest.hexdigest()


def _digest_of(path: Path) -> str | None:
    """The fingerprint kept in the header of a .mo file, None when there is no such file."""
    if not path.exists():
        return None
    with path.open("rb") as stream:
        header = gettext.GNUTranslations(stream).info()
    return header.get("project-id-version", "").removeprefix("shanyraq ")
