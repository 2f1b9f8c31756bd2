"""Make very many stories, to measure how lists behave."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from demo.many_news import NewsMaker
from news.models import NewsIndexPage


class Command(BaseCommand):
    """Fill a news section for measurements."""

    help = "Add many made-up stories to the news section of a language, fast: 100,000 in about a minute."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--count", type=int, default=100_000, help="How many stories to add.")
        parser.add_argument("--language", default="kk", help="Code of the language whose section grows.")

    def handle(self, *args: Any, **options: Any) -> None:
        section = (
            NewsIndexPage.objects.live().filter(locale__language_code=options["language"]).order_by("path").first()
        )
        if section is None:
            raise CommandError("There is no news section in that language. Load the demo first: manage.py demo")
        if options["count"] < 1:
            raise CommandError("--count must be at least 1.")
        total = NewsMaker(section).make(options["count"])
        self.stdout.write(f"{total} stories are listed in {section.title}.")
