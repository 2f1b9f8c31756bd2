"""`manage.py serve`: the supervisor of the web workers and of the one background worker."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.env import ROOT, env

PAUSES = (1, 2, 5, 10, 30)  # seconds before a fallen worker is started again, growing
STEADY_SECONDS = 60
GRACE_SECONDS = 35  # gunicorn itself gives requests in hand 30 seconds


class Command(BaseCommand):
    """Start gunicorn and `manage.py worker`, start the worker again if it falls, end both together."""

    help = "Serves the site: web workers and one background worker under one supervisor."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add `--port`, `--bind` and `--no-worker`."""
        parser.add_argument("--port", type=int, default=env().port)
        parser.add_argument("--bind", default=env().bind)
        parser.add_argument("--no-worker", action="store_true", help="Only the web: workers run on another machine.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve until SIGTERM or SIGINT, or until the web server ends by itself."""
        refuse_taken_port(options["bind"], options["port"])
        supervisor = Supervisor(web_command(options["bind"], options["port"]), with_worker=not options["no_worker"])
        code = supervisor.run()
        if code:
            raise CommandError(f"The web server ended with code {code}.", returncode=code)


def refuse_taken_port(bind: str, port: int) -> None:
    """Raise CommandError with a plain sentence where another program already listens."""
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} on {bind} cannot be used ({error.strerror}). Choose another: make run PORT={port + 1}"
            ) from None


def web_command(bind: str, port: int) -> list[str]:
    """Return the command of the web server: Django's own while DEBUG is on, gunicorn otherwise."""
    address = f"[{bind}]:{port}" if ":" in bind else f"{bind}:{port}"
    if settings.DEBUG:
        return [sys.executable, str(ROOT / "manage.py"), "runserver", address]
    values = env()
    return [
        *(sys.executable, "-m", "gunicorn", "config.wsgi:application"),
        *("--bind", address, "--pythonpath", str(ROOT / "site"), "--chdir", str(ROOT)),
        *("--worker-class", "gthread", "--workers", str(values.web_workers), "--threads", str(values.web_threads)),
        *("--timeout", "60", "--graceful-timeout", "30", "--keep-alive", "15"),
        *("--max-requests", "20000", "--max-requests-jitter", "2000"),
        *("--forwarded-allow-ips", ",".join(values.trusted_proxies)),
        # A Kazakh question of 400 letters is 2,400 bytes in an address, and a filter stands beside it.
        *("--limit-request-line", "8190"),
        # Gunicorn's warnings tell visitors' network addresses, which are personal data.
        *("--log-level", "error", "--no-control-socket"),
    ]


class Supervisor:
    """Two children: the web server, whose end ends everything, and the worker, which is started again."""

    def __init__(self, web: list[str], *, with_worker: bool = True) -> None:
        self._web_command = web
        self._worker_command = [sys.executable, str(ROOT / "manage.py"), "worker"] if with_worker else []
        self._web: subprocess.Popen[bytes] | None = None
        self._worker: subprocess.Popen[bytes] | None = None
        self._stopping = False
        self._falls = 0
        self._worker_since = 0.0
        self._worker_again = 0.0

    def run(self) -> int:
        """Run both children and return the exit code of the web server (0 after a signal)."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_stop)
        signal.signal(signal.SIGHUP, self._on_reload)
        environment = {**os.environ, "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"]}
        self._web = subprocess.Popen(self._web_command, env=environment, start_new_session=True)
        try:
            while not self._stopping and self._web.poll() is None:
                self._watch_worker()
                time.sleep(0.3)
        finally:
            self._end_children()
        return 0 if self._stopping else (self._web.returncode or 0)

    def _watch_worker(self) -> None:
        if not self._worker_command:
            return
        now = time.monotonic()
        if self._worker is not None and self._worker.poll() is not None:
            steady = now - self._worker_since > STEADY_SECONDS
            pause = PAUSES[0 if steady else min(self._falls, len(PAUSES) - 1)]
            self._falls = 1 if steady else self._falls + 1
            sys.stderr.write(f"The worker ended with code {self._worker.returncode}; again in {pause} s.\n")
            self._worker = None
            self._worker_again = now + pause
        if self._worker is None and now >= self._worker_again:
            self._worker = subprocess.Popen(self._worker_command, start_new_session=True)
            self._worker_since = now

    def _end_children(self) -> None:
        children = [child for child in (self._worker, self._web) if child is not None and child.poll() is None]
        for child in children:
            child.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        for child in children:
            try:
                child.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGKILL)
                child.wait()

    def _on_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping = True

    def _on_reload(self, number: int, _frame: FrameType | None) -> None:
        """Pass SIGHUP on: gunicorn takes up new code worker by worker, the worker is started again."""
        if self._web is not None:
            self._web.send_signal(number)
        if self._worker is not None:
            self._worker.terminate()
