"""Write the public register of mediators as the site offers it as open data."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.open_data.files import as_csv, as_json
from mediation.importing.export import MEDIATORS


class Command(BaseCommand):
    """The same file as /open-data/mediators.csv or .json, for a machine that asks no web server."""

    help = "Writes the public register of mediators to a file, .csv or .json by its name; - is standard output (CSV)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file."""
        parser.add_argument("file", help="name.csv, name.json or -")

    def handle(self, *args: Any, file: str, **options: Any) -> None:
        """Write the file; raises CommandError for another ending and a place that cannot be written."""
        address = f"{settings.WAGTAILADMIN_BASE_URL}/open-data/mediators.json"
        pieces = as_json(MEDIATORS, {}, address) if file.endswith(".json") else as_csv(MEDIATORS, {})
        if file == "-":
            for piece in pieces:
                self.stdout.write(piece, ending="")
            return
        if Path(file).suffix not in {".csv", ".json"}:
            raise CommandError("The name of the file ends in .csv or .json.")
        try:
            with Path(file).open("w", encoding="utf-8", newline="") as output:
                output.writelines(pieces)
        except OSError as error:
            raise CommandError(str(error)) from None
