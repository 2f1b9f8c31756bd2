"""A migrated SQLite file that all tests copy: migrated once per state of the migrations.

Running the two hundred migrations of Wagtail takes most of a minute; copying what they leave takes a moment. The copy
is the same database: made by the migrations, and made anew whenever one of them changes.
"""

import contextlib
import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "var" / "test-databases"


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock all test processes of this machine share."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def migrate(url: str) -> None:
    """Migrate the database at `url` in a process of its own, with the models of the suite."""
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "tests.migrate_settings",
        "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
    }
    command = [sys.executable, "manage.py", "migrate", "--run-syncdb", "--verbosity", "0"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def state_of_migrations() -> str:
    """Return a word that changes when a migration does, or a model of the tests' own apps, which have none."""
    digest = hashlib.sha256(f"{version('django')} {version('wagtail')}".encode())
    for app in sorted(apps.get_app_configs(), key=lambda config: config.name):
        folder = Path(app.path)
        of_the_tests = folder.is_relative_to(ROOT / "tests")
        for file in sorted(folder.glob("*.py") if of_the_tests else (folder / "migrations").glob("*.py")):
            digest.update(f"{app.name}/{file.name}".encode())
            if file.is_relative_to(ROOT) and ".venv" not in file.parts:
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def sqlite_template() -> Path:
    """Return the migrated file, made now if no test process has made it yet."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / f"{state_of_migrations()}.sqlite3"
    with locked(FOLDER / "lock"):
        if not file.exists():
            for old in FOLDER.glob("*.sqlite3*"):
                old.unlink()
            unfinished = FOLDER / f"{file.stem}.unfinished"
            for left in FOLDER.glob("*.unfinished*"):
                left.unlink()
            migrate(f"sqlite:///{unfinished}")
            with contextlib.closing(sqlite3.connect(unfinished)) as database:
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            unfinished.rename(file)
    return file


def copy_into(target: sqlite3.Connection) -> None:
    """Fill the open database `target` with the migrated tables."""
    with contextlib.closing(sqlite3.connect(sqlite_template())) as source:
        source.backup(target)
