"""Brings the .po files in line with the code: new strings are added empty, unused ones go."""

from collections.abc import Mapping
from pathlib import Path

from core.catalogues import files
from core.catalogues.extraction import Found


def merge(locale_root: Path, strings: Mapping[tuple[str | None, str], Found]) -> list[str]:
    """Rewrites `django.po` of each translated language from `strings`; returns what was added and removed."""
    report = []
    for language in files.TRANSLATED:
        known = {files.key(m): m for m in files.messages(files.read(locale_root, language, files.OWN))}
        merged = files.new_catalogue(language)
        for key, found in strings.items():
            msgid = (found.msgid, found.plural) if found.plural else found.msgid
            message = known.pop(key, None)
            if message is not None and isinstance(message.id, tuple | list) == bool(found.plural):
                merged.add(msgid, message.string, context=found.context)
                continue
            merged.add(msgid, _empty(found, language), context=found.context)
            report.append(f"{language}: new: {found.msgid}")
        report += [f"{language}: gone: {msgid}" for _context, msgid in known]
        files.write(merged, locale_root, language, files.OWN)
    return report


def _empty(found: Found, language: str) -> str | tuple[str, ...]:
    if not found.plural:
        return ""
    return ("",) * files.new_catalogue(language).num_plurals
