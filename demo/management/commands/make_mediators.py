"""Make very many mediators, to measure how the directory behaves."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from demo.many_mediators import MediatorMaker


class Command(BaseCommand):
    """Fill the register for measurements."""

    help = "Add many made-up mediators to the register, fast: 10,000 in some seconds."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--count", type=int, default=10_000, help="How many mediators to add.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["count"] < 1:
            raise CommandError("--count must be at least 1.")
        total = MediatorMaker().make(options["count"])
        self.stdout.write(f"{total} mediators are listed.")
