"""Real server processes on a database of their own, for what one process cannot show.

    def test_something(live_processes):
        live_processes.run("from demo.builders.news import make_news; make_news(title='One')")
        first, second = live_processes.addresses
        ...

The database is SQLite in a file, or PostgreSQL where DATABASE_URL names one; the caches are files, or Redis where
REDIS_URL names one.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from config.env import env
from tests.databases import locked, migrate, sqlite_template

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 60


@dataclass
class LiveProcesses:
    """Two web processes and the means to do something in a third."""

    environment: dict[str, str]
    folder: Path
    addresses: list[str] = field(default_factory=list)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def manage(self, *arguments: str, timeout: int = 120, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a management command in a process of its own."""
        return self._call(sys.executable, "manage.py", *arguments, timeout=timeout, check=check)

    def run(self, code: str, timeout: int = 120) -> str:
        """Run Python with Django set up in a process of its own; return what it printed."""
        return self._call(
            sys.executable, "-c", f"import django; django.setup()\n{code}", timeout=timeout, check=True
        ).stdout

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a management command that goes on; it is ended with the test."""
        process = subprocess.Popen(
            [sys.executable, "manage.py", *arguments], cwd=ROOT, env=self.environment, start_new_session=True
        )
        self.processes.append(process)
        return process

    def start_web(self, count: int = 2, threads: int = 4) -> list[str]:
        """Start `count` web processes, each on a port of its own, and return their addresses."""
        for _number in range(count):
            port = free_port()
            command = [
                *(sys.executable, "-m", "gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{port}"),
                *("--worker-class", "gthread", "--workers", "1", "--threads", str(threads)),
                *("--log-level", "warning", "--no-control-socket", "--graceful-timeout", "3"),
            ]
            self.processes.append(subprocess.Popen(command, cwd=ROOT, env=self.environment, start_new_session=True))
            self.addresses.append(f"http://127.0.0.1:{port}")
        for address in self.addresses:
            wait_until_answers(f"{address}/healthz")
        return self.addresses

    def stop(self) -> None:
        """End every process that was started."""
        for process in self.processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def _call(self, *command: str, timeout: int, check: bool) -> subprocess.CompletedProcess[str]:
        result = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=timeout, check=False
        )
        if check and result.returncode:
            raise AssertionError(f"{command[1:]} ended with {result.returncode}:\n{result.stdout}\n{result.stderr}")
        return result


def free_port() -> int:
    """Return a port of loopback nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_answers(url: str, seconds: float = START_SECONDS) -> None:
    """Wait until `url` answers, or raise AssertionError."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{url} did not answer within {seconds:.0f} s.")


def environment_for(database_url: str, folder: Path) -> dict[str, str]:
    """Return the environment of server processes that share nothing with the tests but the machine."""
    redis_url = env().redis_url
    if redis_url:
        # A numbered Redis database for each test process, so that parallel tests do not share rate limits.
        worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
        redis_url = urlunsplit(urlsplit(redis_url)._replace(path=f"/{1 + int(worker) % 15}"))
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.live_settings",
        "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "VAR_DIR": str(folder),
        "MEDIA_ROOT": str(folder / "media"),
        "PAGE_CACHE": "1",
        "EMAIL_URL": "",
        "DEBUG": "0",
    }


class Databases:
    """Migrated databases: one is migrated for the whole run, each test gets a copy."""

    def __init__(self, shared: Path) -> None:
        self._shared = shared
        self._made: list[str] = []
        self._postgres = env().database_url if env().database_url.startswith("postgres") else ""

    def make(self, name: str, folder: Path) -> str:
        """Return the URL of a fresh migrated database."""
        if self._postgres:
            return self._copy_in_postgres(name)
        shutil.copy(sqlite_template(), folder / "live.sqlite3")
        return f"sqlite:///{folder / 'live.sqlite3'}"

    def drop_all(self) -> None:
        """Remove the databases that lie in a server."""
        for name in self._made:
            self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _copy_in_postgres(self, name: str) -> str:
        template = f"live_template_{os.environ.get('PYTEST_XDIST_TESTRUNUID', 'one')[:12]}"
        with locked(self._shared / "template.lock"):
            if not (self._shared / "template.made").exists():
                self._execute(f'DROP DATABASE IF EXISTS "{template}" WITH (FORCE)')
                self._execute(f'CREATE DATABASE "{template}"')
                migrate(self._url(template))
                (self._shared / "template.made").touch()
            self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        self._made.append(name)
        return self._url(name)

    def _url(self, name: str) -> str:
        return urlunsplit(urlsplit(self._postgres)._replace(path=f"/{name}"))

    def _execute(self, sql: str) -> None:
        import psycopg

        with psycopg.connect(self._postgres, autocommit=True) as connection:
            connection.execute(sql.encode())


@pytest.fixture(scope="session")
def live_databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """Return the source of migrated databases of this run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    databases = Databases(shared)
    yield databases
    databases.drop_all()


@pytest.fixture
def live_site(live_databases: Databases, tmp_path: Path) -> Iterator[LiveProcesses]:
    """Return a migrated database in an environment of its own, no server started yet."""
    name = f"live_{os.environ.get('PYTEST_XDIST_WORKER', 'gw0')}_{os.getpid()}"
    live = LiveProcesses(environment_for(live_databases.make(name, tmp_path), tmp_path), tmp_path)
    if live.environment["REDIS_URL"]:
        import redis

        redis.Redis.from_url(live.environment["REDIS_URL"]).flushdb()
    yield live
    live.stop()


@pytest.fixture
def live_processes(live_site: LiveProcesses) -> LiveProcesses:
    """Return two running web processes on one fresh database; see the head of this file."""
    live_site.start_web(2)
    return live_site
