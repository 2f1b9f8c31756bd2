"""`manage.py send_mail_queue`: sends what waits in the queue of mails, once. The worker does the same by itself."""

from typing import Any

from django.core.management.base import BaseCommand

from inbox.mail import send_due, undelivered


class Command(BaseCommand):
    """Send the queue."""

    help = "Sends the mails that are due and says how many went and how many wait for another try."

    def handle(self, *args: Any, **options: Any) -> None:
        sent = 0
        while batch := send_due():
            sent += batch
        self.stdout.write(f"{sent} sent, {undelivered().count()} not delivered yet")
