"""Reads the translatable strings out of the project's own Python code and templates.

Django's `makemessages` needs the GNU gettext programs; this does the same with Babel's Python reader and Django's own
`templatize`, which turns a template into something that reader understands.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tokenize import TokenError

from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

SOURCES = ("config", "core", "demo", "home", "houses", "inbox", "mediation", "news", "search", "volunteering")
TEMPLATE_SUFFIXES = (".html", ".txt", ".xml", ".svg")
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


@dataclass
class Found:
    """One string of the code: its context (or None), msgid, plural msgid (or None) and the places that use it."""

    context: str | None
    msgid: str
    plural: str | None = None
    places: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str | None, str]:
        """What a catalogue looks the string up by."""
        return self.context, self.msgid


def extract_project(root: Path) -> dict[tuple[str | None, str], Found]:
    """All strings of the checkout at `root`, by (context, msgid).

    Raises ValueError with the file's path when a file cannot be read as Python or as a template.
    """
    strings: dict[tuple[str | None, str], Found] = {}
    for path in _files(root):
        place = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        try:
            found = list(_extract(text if path.suffix == ".py" else _as_python(text, place)))
        except (SyntaxError, TokenError) as error:
            raise ValueError(f"{place}: {error}") from error
        for line, string in found:
            known = strings.setdefault(string.key, string)
            known.plural = known.plural or string.plural
            known.places.append(f"{place}:{line}")
    return strings


def extract_python(source: str) -> list[Found]:
    """Strings of a piece of Python code."""
    return [found for _line, found in _extract(source)]


def extract_template(source: str, name: str = "") -> list[Found]:
    """Strings of a Django template; `name` is shown in errors."""
    return [found for _line, found in _extract(_as_python(source, name))]


def _files(root: Path) -> Iterator[Path]:
    """Every own file that may hold strings."""
    for directory in _directories(root):
        for path in sorted(directory.rglob("*")):
            is_code = path.suffix == ".py" and "migrations" not in path.parts
            if is_code or (path.suffix in TEMPLATE_SUFFIXES and "templates" in path.parts):
                yield path


def _directories(root: Path) -> Iterable[Path]:
    candidates = [root / "templates", *(root / name for name in SOURCES), *(root / "site" / name for name in SOURCES)]
    return [path for path in candidates if path.is_dir()]


def _as_python(template: str, name: str) -> str:
    """A template as the reader of Python sees it: indentation means nothing in a template, so it goes."""
    return "\n".join(line.strip() for line in templatize(template, origin=name).splitlines())


def _extract(source: str) -> Iterator[tuple[int, Found]]:
    stream = BytesIO(source.encode("utf-8"))
    for line, message, _comments, context in extract("python", stream, KEYWORDS, (), {"encoding": "utf-8"}):
        if isinstance(message, tuple):
            yield line, Found(context, message[0], message[1])
        else:
            yield line, Found(context, message)
