"""Bring a file of mediators into the register, or say what is wrong with it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from houses.models import House
from mediation.importing import runs
from mediation.importing.faults import FileRefused, RowFault
from mediation.importing.reading import Table, read
from mediation.importing.words import left_out, summary
from mediation.models import RegisterImport

State = RegisterImport.State


class Command(BaseCommand):
    """The same import as in the admin, in the foreground; it can be undone there."""

    help = "Imports mediators from .xlsx or .csv. Nothing is saved while a single row is wrong."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file and what to do with it."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="check only")
        known = parser.add_mutually_exclusive_group()
        known.add_argument("--update", action="store_true", help="update entries that are in the register already")
        known.add_argument("--skip", action="store_true", help="leave entries that are in the register already")
        parser.add_argument("--house", default="", help="code of the House of rows that name none")
        parser.add_argument(
            "--language", default=settings.LANGUAGE_CODE, choices=[code for code, _ in settings.LANGUAGES]
        )

    def handle(self, *args: Any, file: Path, language: str, **options: Any) -> None:
        """Import; raises CommandError with the reason when nothing was saved."""
        with translation.override(language):
            table = self._read(file)
            for sentence in left_out(table.dropped):
                self.stdout.write(sentence)
            run = runs.start(
                table,
                user=None,
                file_name=file.name,
                duplicates=_duplicates(**options),
                house=self._house(options["house"]),
            )
            self._carry_out(run, dry_run=options["dry_run"])

    def _read(self, file: Path) -> Table:
        try:
            with file.open("rb") as content:
                return read(file.name, content, file.stat().st_size)
        except FileRefused as refusal:
            raise CommandError(str(refusal)) from None
        except OSError as error:
            raise CommandError(str(error)) from None

    def _house(self, code: str) -> House | None:
        house = House.objects.filter(code=code).first() if code else None
        if code and house is None:
            raise CommandError(_("There is no House with this code: %(code)s.") % {"code": code})
        return house

    def _carry_out(self, run: RegisterImport, *, dry_run: bool) -> None:
        runs.carry_out(run)
        if run.state == State.CLEAN and not dry_run:
            run.state = State.CONFIRMED
            run.save(update_fields=["state"])
            runs.carry_out(run)
        for fault in run.faults.get("faults", ()):
            self.stderr.write(RowFault(**fault).sentence)
        state, faults = run.state, run.fault_count
        counts = summary(run)
        if dry_run or state != State.DONE:
            run.delete()
        if state == State.FAULTY:
            words = ngettext("%(count)d fault, nothing was saved.", "%(count)d faults, nothing was saved.", faults)
            raise CommandError(words % {"count": faults})
        if state not in {State.CLEAN, State.DONE}:
            raise CommandError(_("The import broke off, nothing was saved."))
        self.stdout.write(_("Checked, nothing was saved.") if dry_run else _("Imported."))
        self.stdout.write(counts)


def _duplicates(*, update: bool, skip: bool, **_others: Any) -> str:
    if update:
        return RegisterImport.Duplicates.UPDATE
    return RegisterImport.Duplicates.SKIP if skip else RegisterImport.Duplicates.ERROR
