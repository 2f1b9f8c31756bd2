"""Make very many calls and events, to measure how their lists behave."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from demo.many_calls import CallMaker
from volunteering.calls.reading import section_in
from volunteering.events.calendar import calendar_in


class Command(BaseCommand):
    """Fill the volunteering section and the calendar for measurements."""

    help = "Add many made-up calls and as many events to a language, fast: 10,000 in some seconds."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--count", type=int, default=10_000, help="How many calls and events to add.")
        parser.add_argument("--language", default="kk", help="Code of the language whose lists grow.")

    def handle(self, *args: Any, **options: Any) -> None:
        section, calendar = section_in(options["language"]), calendar_in(options["language"])
        if section is None or calendar is None:
            raise CommandError("There is no volunteering in that language. Load the demo first: manage.py demo")
        if options["count"] < 1:
            raise CommandError("--count must be at least 1.")
        calls, events = CallMaker(section, calendar).make(options["count"])
        self.stdout.write(f"{calls} calls and {events} events are listed.")
