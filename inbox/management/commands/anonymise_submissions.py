"""Show, or erase, the personal data whose term has passed."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from inbox import retention


class Command(BaseCommand):
    """Without --apply nothing changes: the list shows what the worker would erase."""

    help = "Lists closed requests whose personal data are due to be erased; --apply erases them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the switch that makes it real."""
        parser.add_argument("--apply", action="store_true", help="erase now")

    def handle(self, *args: Any, apply: bool, **options: Any) -> None:
        """Print the references that are due, or how many were erased."""
        if apply:
            self.stdout.write(f"Erased: {retention.anonymise_due()}")
            return
        for reference in retention.due().values_list("reference", flat=True):
            self.stdout.write(reference)
        self.stdout.write(f"Due: {retention.due().count()}. Nothing was changed; --apply erases.")
