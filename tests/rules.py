"""The rules of the house no ready-made linter knows: sizes of files, templates without inline code or Cyrillic.

`python -m tests.rules` prints every finding as `path:line: what` and ends with 1 if there is one.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APPS = ("demo", "home", "mediation", "volunteering", "news", "inbox", "search", "houses", "site/core", "site/config")
MOST_LINES = 400
MIGRATIONS_SHARE = 0.10
GETTEXT = {"_", "gettext", "ngettext", "pgettext", "npgettext"}

# `|safe` is allowed where the text is made by the site's own code and nowhere else; each line says by what.
SAFE_ALLOWED: dict[str, str] = {
    "components/head_tags.html": "JSON-LD, escaped for a script element by core.head",
}

CYRILLIC = re.compile(r"[\u0400-\u04FF]")
COMMENTS = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->", re.DOTALL)
TEMPLATE_RULES = (
    (
        re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"(?:application/(?:ld\+)?json|text/template)\")"),
        "inline script",
    ),
    (re.compile(r"<style\b"), "inline style"),
    (re.compile(r"\sstyle\s*=", re.IGNORECASE), "style attribute"),
    (re.compile(r"\son[a-z]+\s*=\s*[\"']", re.IGNORECASE), "inline event handler"),
    (re.compile(r"javascript:", re.IGNORECASE), "javascript: address"),
    (re.compile(r"\{%\s*autoescape\s+off"), "autoescape off"),
    (re.compile(r"\|\s*safe\b"), "|safe"),
    (CYRILLIC, "Cyrillic literal outside the catalogues"),
)


def template_findings(text: str, name: str = "") -> Iterator[tuple[int, str]]:
    """Yield line number and finding for each rule a template breaks; comments do not count."""
    bare = COMMENTS.sub(lambda match: "\n" * match.group().count("\n"), text)
    for number, line in enumerate(bare.splitlines(), start=1):
        for pattern, what in TEMPLATE_RULES:
            if what in {"|safe", "autoescape off"} and (name in SAFE_ALLOWED or name.endswith(".txt")):
                continue  # plain text of a mail has nothing to escape
            if pattern.search(line):
                yield number, what


def python_files(*folders: str) -> list[Path]:
    """Return the project's own Python files below `folders`."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def size_findings(paths: list[Path], most: int = MOST_LINES) -> Iterator[tuple[Path, str]]:
    """Yield each file over `most` lines. Migrations are counted by their share instead."""
    for path in paths:
        lines = count_lines(path)
        if lines > most and "migrations" not in path.parts:
            yield path, f"{lines} lines, at most {most} are allowed"


def count_lines(path: Path) -> int:
    """Return the number of lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def migrations_share() -> float:
    """Return the lines of migrations per line of the apps' other Python."""
    files = python_files(*APPS)
    migrations = sum(count_lines(path) for path in files if "migrations" in path.parts)
    others = sum(count_lines(path) for path in files if "migrations" not in path.parts)
    return migrations / max(others, 1)


def hidden_texts(source: str) -> Iterator[int]:
    """Yield the lines of texts for translation inside an f-string: what collects the texts does not see them."""
    for text in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr)):
        for node in ast.walk(text):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in GETTEXT:
                yield node.lineno


def hidden_text_findings(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    """Yield each file with such a text."""
    for path in paths:
        for line in hidden_texts(path.read_text(encoding="utf-8")):
            yield path, f"line {line}: a text for translation inside an f-string is not collected"


def migration_findings() -> Iterator[tuple[Path, str]]:
    """Yield migrations that carry block definitions, and all of them together when they grow too large."""
    for path in python_files(*APPS):
        if "migrations" in path.parts and "block_lookup" in path.read_text(encoding="utf-8"):
            yield path, "a block definition stands in a migration"
    share = migrations_share()
    if share > MIGRATIONS_SHARE:
        yield ROOT, f"migrations are {share:.0%} of the lines of the apps, at most {MIGRATIONS_SHARE:.0%} are allowed"


def findings() -> Iterator[str]:
    """Yield every finding in the project as a printable line."""
    for path in sorted((ROOT / "templates").rglob("*.*")):
        if path.suffix not in {".html", ".txt", ".xml"}:
            continue
        name = path.relative_to(ROOT / "templates").as_posix()
        for number, what in template_findings(path.read_text(encoding="utf-8"), name):
            yield f"templates/{name}:{number}: {what}"
    for path, what in (
        *size_findings(python_files(*APPS, "tests")),
        *migration_findings(),
        *hidden_text_findings(python_files(*APPS)),
    ):
        yield f"{path.relative_to(ROOT)}: {what}"


def main() -> int:
    """Print the findings and return the exit code."""
    found = list(findings())
    for line in found:
        print(line)
    print(f"{len(found)} findings" if found else "The rules of the house are kept.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
