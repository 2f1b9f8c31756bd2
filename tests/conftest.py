"""What every test stands on: no network, clean caches, services that are there or say why not."""

import os
import shutil
import socket
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import DEFAULT_DB_ALIAS, connections
from django.test.utils import setup_databases, teardown_databases
from django.utils import translation

from config.env import env
from tests.databases import copy_into
from tests.servers import live_databases, live_processes, live_site

__all__ = ["live_databases", "live_processes", "live_site"]  # fixtures every test may ask for

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")  # noqa: S104


SHARED_SITES = ("tests/pages/",)
"""Folders whose tests share one built site: a process builds it once if nothing else comes between them."""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """Let tests that share a built site follow each other, after their order was shuffled; the rest stays as it is."""
    yield
    items.sort(key=lambda item: item.nodeid.startswith(SHARED_SITES))


class NetworkUseError(RuntimeError):
    """A test tried to reach beyond this machine."""


@pytest.fixture(scope="session")
def django_db_setup(request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker: Any) -> None:
    """Make the test database: on SQLite a copy of the migrated template in memory, elsewhere as pytest-django does."""
    connection = connections[DEFAULT_DB_ALIAS]
    if connection.vendor != "sqlite":
        request.getfixturevalue("_django_db_of_server")
        return
    with django_db_blocker.unblock():
        name = f"file:memorydb_{DEFAULT_DB_ALIAS}?mode=memory&cache=shared"
        settings.DATABASES[DEFAULT_DB_ALIAS]["NAME"] = connection.settings_dict["NAME"] = name
        connection.ensure_connection()
        copy_into(connection.connection)


@pytest.fixture(scope="session")
def _django_db_of_server(django_db_blocker: Any) -> Iterator[None]:
    """A migrated database in the server DATABASE_URL names, one for each test process."""
    suffix = os.environ.get("PYTEST_XDIST_WORKER", "")
    connection = connections[DEFAULT_DB_ALIAS]
    connection.settings_dict["TEST"]["NAME"] = f"test_{connection.settings_dict['NAME']}_{suffix or 'main'}"
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests reach loopback and nothing else."""
    if request.node.get_closest_marker("network"):
        return
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
            raise NetworkUseError(f"A test tried to connect to {address[0]}.")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _clean_process() -> Iterator[None]:
    """Start each test with empty caches, a new generation and no language left over from another."""
    from core import page_cache

    for alias in ("default", "pages"):
        caches[alias].clear()
    page_cache.forget_memory()
    page_cache.raise_generation()
    with translation.override(settings.LANGUAGE_CODE):
        yield


def skip_or_fail(reason: str) -> NoReturn:
    """Skip a test whose service is missing; with REQUIRE_SERVICES=1 (as CI sets) fail instead."""
    if env().require_services:
        pytest.fail(f"REQUIRE_SERVICES is set, but {reason}")
    pytest.skip(reason)


@pytest.fixture
def redis_url() -> str:
    """Return the address of a Redis that answers, or skip."""
    import redis

    url = os.environ.get("TEST_REDIS_URL") or env().redis_url
    if not url:
        skip_or_fail("neither TEST_REDIS_URL nor REDIS_URL is set")
    try:
        redis.Redis.from_url(url, socket_connect_timeout=2).ping()
    except redis.RedisError as error:
        skip_or_fail(f"Redis does not answer: {type(error).__name__}")
    return url


@pytest.fixture
def chromium() -> str:
    """Return the path of Chromium, or skip."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        skip_or_fail("Chromium is not installed")
    return path


@pytest.fixture
def page_cache_on(settings: Any) -> None:
    """Switch the page cache on for a test about it."""
    settings.PAGE_CACHE_ENABLED = True


def pytest_sessionfinish() -> None:
    """Remove the folder this process wrote its files to."""
    folder = Path(settings.VAR_DIR)
    if folder.name.startswith("shanyraq-"):
        shutil.rmtree(folder, ignore_errors=True)
