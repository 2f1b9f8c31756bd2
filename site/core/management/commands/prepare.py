"""`manage.py prepare`: what `make run` does between installing and serving, in one process."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from config.env import env


class Command(BaseCommand):
    """Migrate, apply the table of roles, load the demo into an empty database and say where the site is."""

    help = "Prepares the database: migrations, roles, regions, and the demo where there is nothing yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--reset`."""
        parser.add_argument("--reset", action="store_true", help="Empty the database and load the demo anew.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, changing nothing a person has changed unless `--reset` is given."""
        started = time.monotonic()
        settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("demo", *(["--reset"] if options["reset"] else ["--if-empty"]))
        self.stdout.write(f"Prepared in {time.monotonic() - started:.0f} s.\n\n")
        address = f"http://localhost:{env().port}"
        for code, name in settings.LANGUAGES:
            self.stdout.write(f"  {address}/{code}/   {name}\n")
        self.stdout.write(f"  {address}/admin/   for staff\n\n")
