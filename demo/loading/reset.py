"""Empties the database and the folders of media, so that the demo can be made anew."""

import shutil
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection

MEDIA_FOLDERS = ("images", "original_images", "documents")


def empty_everything() -> None:
    """Drop every table and make them anew; remove uploaded files, kept pages and mails that were not read."""
    drop_tables()
    call_command("migrate", interactive=False, verbosity=0)
    for name in MEDIA_FOLDERS:
        shutil.rmtree(Path(settings.MEDIA_ROOT) / name, ignore_errors=True)
    shutil.rmtree(settings.MAIL_DIR, ignore_errors=True)
    for alias in settings.CACHES:
        caches[alias].clear()


def drop_tables() -> None:
    """Drop every table of the default database."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
    else:
        _drop_sqlite_tables()
    connection.close()


def _drop_sqlite_tables() -> None:
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        # Tables of the full-text index go with the virtual table they belong to.
        tables = sorted(cursor.fetchall(), key=lambda row: not str(row[1]).upper().startswith("CREATE VIRTUAL"))
        for name, _sql in tables:
            cursor.execute(f"DROP TABLE IF EXISTS {quote(name)}")
        cursor.execute("PRAGMA foreign_keys = ON")
