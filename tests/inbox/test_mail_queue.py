"""The queue of mails: nothing lost while the server is down, nothing sent twice, failures seen by staff."""

import datetime as dt
import socket
import socketserver
import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from inbox import mail
from inbox.models import OutgoingMail
from inbox.notifications import queue


class _Session(socketserver.StreamRequestHandler):
    """A conversation of the tiny SMTP server; the server's `refuse` is an address it does not know."""

    server: Any

    def handle(self) -> None:
        self._say("220 test")
        while line := self.rfile.readline().decode().strip():
            word = line.upper()
            if word.startswith("DATA"):
                self._take()
            elif word.startswith("RCPT") and self.server.refuse in line:
                self._say("550 5.1.1 no such box: " + line)
            elif word.startswith("QUIT"):
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _take(self) -> None:
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline().decode().rstrip("\r\n")) != ".":
            lines.append(line)
        self.server.taken.append("\n".join(lines))
        self._say("250 taken")

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    refuse = "nobody@"

    def __init__(self, address: tuple[str, int]) -> None:
        super().__init__(address, _Session)
        self.taken: list[str] = []


@pytest.fixture
def smtp(settings) -> Iterator[SimpleNamespace]:
    """Return an SMTP server that can be started; until then nothing listens on its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    control = SimpleNamespace(server=None, taken=[])

    def start() -> None:
        control.server = _Server(("127.0.0.1", port))
        control.taken = control.server.taken
        threading.Thread(target=control.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    control.start = start
    yield control
    if control.server:
        control.server.shutdown()
        control.server.server_close()


def make_mail(recipient: str = "person@mail.example", **fields: Any) -> OutgoingMail:
    """Return a queued mail."""
    row = queue("test", recipient, "Өтінім M-2026-000001", "staff_held", "kk", desk_url="http://desk.example/")
    OutgoingMail.objects.filter(pk=row.pk).update(**fields)
    row.refresh_from_db()
    return row


def make_due(row: OutgoingMail) -> None:
    """Let the time of the next attempt come."""
    OutgoingMail.objects.filter(pk=row.pk).update(next_attempt_at=timezone.now() - dt.timedelta(seconds=1))


@pytest.mark.django_db
def test_server_down_then_up_loses_nothing_and_sends_once(smtp, caplog):
    row = make_mail()
    for attempt in (1, 2, 3):
        before = timezone.now()
        assert mail.send_due() == 0
        row.refresh_from_db()
        assert row.attempts == attempt
        assert row.last_error == "ConnectionRefusedError"
        assert row.next_attempt_at >= before + mail.PAUSES[attempt - 1]
        assert mail.send_due() == 0
        row.refresh_from_db()
        assert row.attempts == attempt
        make_due(row)
    smtp.start()
    assert mail.send_due() == 1
    assert mail.send_due() == 0
    assert len(smtp.taken) == 1
    assert f"<{row.key}@" in smtp.taken[0]
    row.refresh_from_db()
    assert row.sent_at
    assert row.purged_at
    assert (row.recipient, row.subject, row.body, row.last_error) == ("", "", "", "")
    assert "person@mail.example" not in caplog.text


@pytest.mark.django_db
def test_a_refused_address_is_given_up_at_once_and_does_not_hold_up_others(smtp):
    smtp.start()
    lost, fine = make_mail("nobody@mail.example"), make_mail("somebody@mail.example")
    assert mail.send_due() == 1
    lost.refresh_from_db()
    fine.refresh_from_db()
    assert fine.sent_at
    assert lost.failed_at
    assert lost.last_error == "SMTPRecipientsRefused 550"
    assert list(mail.undelivered()) == [lost]
    smtp.server.refuse = "no-longer-refused@"
    assert mail.try_again(OutgoingMail.objects.all()) == 1
    assert mail.send_due() == 1


@pytest.mark.django_db
def test_a_row_in_somebodys_hands_is_left_alone_until_the_lease_ends(mailoutbox):
    row = make_mail()
    assert mail.take(row.pk)
    assert not mail.take(row.pk)
    assert mail.send_due() == 0
    assert mailoutbox == []
    OutgoingMail.objects.filter(pk=row.pk).update(claimed_until=timezone.now() - dt.timedelta(seconds=1))
    assert mail.send_due() == 1
    assert [letter.to for letter in mailoutbox] == [["person@mail.example"]]


@pytest.mark.django_db
def test_after_the_last_attempt_a_mail_is_given_up_and_shown(smtp):
    row = make_mail(attempts=mail.MAX_ATTEMPTS - 1)
    mail.send_due()
    row.refresh_from_db()
    assert row.failed_at
    assert row.body
    assert mail.undelivered().count() == 1


@pytest.mark.django_db
def test_pauses_grow_and_then_stay():
    pauses = [mail.pause_after(attempt) for attempt in range(1, 12)]
    assert pauses == sorted(pauses)
    assert pauses[:3] == [dt.timedelta(minutes=1), dt.timedelta(minutes=5), dt.timedelta(minutes=15)]
    assert pauses[-1] == pauses[-2] == dt.timedelta(hours=6)


@pytest.mark.django_db
def test_a_mail_that_cannot_be_read_is_given_up_alone(mailoutbox):
    broken, fine = make_mail("a@mail.example"), make_mail("b@mail.example")
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("UPDATE inbox_outgoingmail SET recipient = 'garbage' WHERE id = %s", [broken.pk])
    assert mail.send_due() == 1
    state = OutgoingMail.objects.values("failed_at", "last_error").get(pk=broken.pk)
    assert state["failed_at"]
    assert state["last_error"] == "DecryptionError"
    fine.refresh_from_db()
    assert fine.sent_at


@pytest.mark.django_db
def test_the_report_shows_neither_address_nor_text(client):
    from core.roles import apply_roles
    from demo.builders.staff import make_staff

    apply_roles()
    make_mail(failed_at=timezone.now(), last_error="SMTPDataError 554")
    client.force_login(make_staff("national-moderator", language="en"))
    page = client.get("/admin/inbox/mails/").content.decode()
    assert "SMTPDataError 554" in page
    assert "person@mail.example" not in page
    assert "desk.example" not in page
    client.post("/admin/inbox/mails/")
    assert OutgoingMail.objects.get().failed_at is None


@pytest.mark.django_db
def test_the_command_empties_the_queue(mailoutbox, capsys):
    make_mail("a@mail.example")
    make_mail("b@mail.example")
    call_command("send_mail_queue")
    assert len(mailoutbox) == 2
    assert "2 sent, 0 not delivered yet" in capsys.readouterr().out
