"""Bring every encrypted value to the newest of FIELD_KEYS, so that an older key can be taken away."""

from argparse import ArgumentParser
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db import models, transaction

from inbox.encryption import DecryptionError
from inbox.fields import encrypted_fields


class Command(BaseCommand):
    """Rotates in batches; safe while the site runs, and safe to run again after an interruption."""

    help = "Encrypts all personal data anew with the first key of FIELD_KEYS. The older keys must still be there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the size of a batch."""
        parser.add_argument("--batch", type=int, default=500, help="rows per transaction")

    def handle(self, *args: Any, batch: int, **options: Any) -> None:
        """Rotate table by table; raises CommandError at the end when some rows could not be read."""
        unreadable = 0
        for model in apps.get_models():
            names = [field.name for field in encrypted_fields(model)]
            if names:
                unreadable += self._rotate(model, names, batch)
        if unreadable:
            raise CommandError(f"{unreadable} rows cannot be read with these keys. Do not take a key away.")

    def _rotate(self, model: type[models.Model], names: list[str], size: int) -> int:
        rows = model._base_manager.all()
        total, done, unreadable = rows.count(), 0, 0
        for keys in in_batches(list(rows.order_by("pk").values_list("pk", flat=True)), size):
            with transaction.atomic():
                for pk in keys:
                    unreadable += not rotate_row(model, pk, names)
            done += len(keys)
            self.stdout.write(f"{model._meta.label}: {done} of {total}")
        return unreadable


def in_batches(keys: list[int], size: int) -> list[list[int]]:
    """Return `keys` in lists of at most `size`."""
    return [keys[start : start + size] for start in range(0, len(keys), size)]


def rotate_row(model: type[models.Model], pk: int, names: list[str]) -> bool:
    """Write the encrypted columns of one row anew; False when a value cannot be read."""
    try:
        row = model._base_manager.select_for_update(of=("self",)).only("pk", *names).filter(pk=pk).first()
    except DecryptionError:
        return False
    if row is not None:
        model._base_manager.filter(pk=pk).update(**{name: getattr(row, name) for name in names})
    return True
