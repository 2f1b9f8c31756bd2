"""Add up the views that wait; the worker does it by itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from news.counting import fold


class Command(BaseCommand):
    """Adds up the views that wait."""

    help = "Add up the views of stories that wait in the store."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--now", action="store_true", help="Include the minute that is still running.")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{fold(everything=options['now'])} views counted.")
