"""Make the lists of news and their counts anew from the pages."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.page_cache import raise_generation
from news.listing import differences, rebuild


class Command(BaseCommand):
    """Makes lists and counts of news anew, or checks them."""

    help = (
        "Make the rows and counts the lists of news are read from anew. Safe at any time, also while people publish."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="Only say what is out of step; ends with 1 if anything is."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            faults = differences()
            for fault in faults:
                self.stdout.write(fault)
            if faults:
                raise CommandError(f"{len(faults)} differences. Run rebuild_news_counts.")
            self.stdout.write("Lists and counts are right.")
            return
        total = rebuild()
        raise_generation()
        self.stdout.write(f"{total} stories are listed.")
