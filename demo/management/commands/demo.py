"""`manage.py demo`: the demo in three languages, made once in an empty database."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from config.env import env
from core.models import User
from core.page_cache import raise_generation
from core.roles import roles_of
from demo.content.staff import PASSWORD, STAFF
from demo.loading.load import is_empty, load
from demo.loading.requests import shown_request
from demo.loading.reset import empty_everything
from houses.models import StaffScope
from inbox import receipts


class Command(BaseCommand):
    """Load the demo and print its log-ins."""

    help = "Loads the demo into an empty database and prints its log-ins."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--if-empty` and `--reset`."""
        parser.add_argument("--if-empty", action="store_true", help="Do nothing where there is something already.")
        parser.add_argument("--reset", action="store_true", help="Delete everything in the database and media first.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load the demo. Raises CommandError on a public server, and where something is there already."""
        if settings.SETTINGS_MODULE.endswith(".production"):
            raise CommandError("The demo has accounts with a known password: it is never loaded on a public server.")
        if options["reset"]:
            empty_everything()
        if is_empty():
            started = time.monotonic()
            load()
            self.stdout.write(f"The demo was loaded in {time.monotonic() - started:.0f} s.\n")
        elif not options["if_empty"]:
            raise CommandError("The database is not empty. To delete everything and load the demo anew: --reset")
        self._follow_port()
        raise_generation()
        self._print_log_ins()

    def _follow_port(self) -> None:
        """Let canonical addresses name the port the site is served on, while it is served on this machine only."""
        sites = Site.objects.filter(is_default_site=True, hostname="localhost").exclude(port=env().port)
        for site in sites:
            site.port = env().port
            site.save()

    def _print_log_ins(self) -> None:
        names = [person.username for person in STAFF]
        people = {user.username: user for user in User.objects.filter(username__in=names, is_demo=True)}
        if not people:
            return
        self.stdout.write(f'\nLog-ins of the demo (password "{PASSWORD}", all people are fictional):\n')
        for name in names:
            if name in people:
                user = people[name]
                self.stdout.write(f"  {name:<13} {role_of(user):<26} {user.get_full_name()}\n")
        request = shown_request()
        if request is not None:
            code = receipts.grouped(receipts.code_of(request))
            self.stdout.write(f"\n  Status page /kk/status/, code {code} ({request.reference})\n")
        self.stdout.write("\n")


def role_of(user: User) -> str:
    """Return what a person of the demo may do, in a word or two."""
    if user.is_superuser:
        return "Superuser"
    roles = ", ".join(role.names["en"] for role in roles_of(user))
    scope = StaffScope.objects.filter(user=user).first()
    return f"{roles}, {scope.profession}" if scope and scope.profession else roles
