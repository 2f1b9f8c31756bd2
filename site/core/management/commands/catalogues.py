"""`manage.py catalogues extract|merge|compile|check`: translations without GNU gettext."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.catalogues import checks, compilation, extraction, merging


class Command(BaseCommand):
    """Reads strings out of the code, brings the .po files up to date, builds the .mo files, checks them."""

    help = "Works on the translation catalogues in locale/ without GNU gettext."
    # The .mo files are built before the database exists and before the other checks could pass.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One of the four steps."""
        parser.add_argument(
            "step",
            choices=("extract", "merge", "compile", "check", "remaining"),
            help="extract: print the strings of the code; merge: add new ones to the .po files and drop unused ones; "
            "compile: build the .mo files; check: fail when something is missing or wrong; "
            "remaining: print the strings of libraries a Kazakh reader sees in Russian",
        )

    def handle(self, *args: Any, step: str, **options: Any) -> None:
        """Runs the step."""
        locale_root, root = Path(settings.LOCALE_PATHS[0]), Path(settings.BASE_DIR)
        getattr(self, f"_{step}")(locale_root, root)

    def _extract(self, locale_root: Path, root: Path) -> None:
        for found in sorted(extraction.extract_project(root).values(), key=lambda found: found.msgid):
            context = f"[{found.context}] " if found.context else ""
            self.stdout.write(f"{context}{found.msgid}  ({', '.join(found.places)})")

    def _merge(self, locale_root: Path, root: Path) -> None:
        for line in merging.merge(locale_root, extraction.extract_project(root)):
            self.stdout.write(line)

    def _compile(self, locale_root: Path, root: Path) -> None:
        for name in compilation.compile_all(locale_root):
            self.stdout.write(f"locale/{name}")

    def _check(self, locale_root: Path, root: Path) -> None:
        findings = checks.check(locale_root, extraction.extract_project(root))
        if findings:
            raise CommandError("\n".join([*findings, f"{len(findings)} findings in the catalogues"]))
        self.stdout.write("The catalogues are complete.")

    def _remaining(self, locale_root: Path, root: Path) -> None:
        for message in compilation.remaining_in_russian(locale_root):
            self.stdout.write(str(message.id))
