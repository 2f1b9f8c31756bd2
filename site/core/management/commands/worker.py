"""`manage.py worker`: the background work of the site."""

import json
import signal
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core import jobs
from core.worker import Worker, status


class Command(BaseCommand):
    """Run the registered jobs; any number may be started, one works and the others wait."""

    help = "Sends mails, publishes what is scheduled, adds up views and clears what has ended."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--status` and `--once`."""
        parser.add_argument("--status", action="store_true", help="Say whether a worker is alive; exit 1 if none is.")
        parser.add_argument("--once", action="store_true", help="Run every job once, without the lease, and end.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until SIGTERM or SIGINT."""
        if options["status"]:
            self._show_status()
            return
        worker = Worker()
        if options["once"]:
            worker.run_due()
            return
        signal.signal(signal.SIGTERM, worker.stop)
        signal.signal(signal.SIGINT, worker.stop)
        names = ", ".join(job.name for job in jobs.registered())
        self.stdout.write(f"Worker {worker.name}: {names}")
        worker.run()

    def _show_status(self) -> None:
        found = status()
        self.stdout.write(json.dumps(found, indent=2, ensure_ascii=False))
        if not found["alive"]:
            raise CommandError("No worker is alive.")
