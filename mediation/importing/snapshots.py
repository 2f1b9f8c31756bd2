"""Entries of the register as JSON, many at a time: what an import found, left, and must be able to set back."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field

from mediation.importing.judging import MANY
from mediation.models import Mediator

BATCH = 500  # rows a statement reads or writes; SQLite takes 32,766 values in one
OWN_BUSINESS = frozenset({"id", "imported_by", "name_key"})
"""Columns that say nothing an editor wrote."""

Snapshot = dict[str, Any]
"""One entry: its columns by name, and under "many" the sorted keys of what it is joined to."""


def written_fields() -> list[Field[Any, Any]]:
    """Return the columns of Mediator a person fills in."""
    return [field for field in Mediator._meta.concrete_fields if field.name not in OWN_BUSINESS]


def batches(keys: Collection[int] | Iterable[int], size: int = BATCH) -> Iterator[list[int]]:
    """Yield `keys` in lists of at most `size`."""
    listed = list(keys)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def snapshots(keys: Iterable[int]) -> dict[int, Snapshot]:
    """Return what the entries of those keys hold now; keys that are gone are left out."""
    names = [field.attname for field in written_fields()]
    found: dict[int, Snapshot] = {}
    for batch in batches(keys):
        for row in Mediator.objects.filter(pk__in=batch).values("pk", *names):
            pk = row.pop("pk")
            found[pk] = {**_plain(row), "many": {name: [] for name in MANY}}
        for name in MANY:
            field: Any = Mediator._meta.get_field(name)
            through = field.remote_field.through
            pairs = through.objects.filter(mediator_id__in=batch).values_list("mediator_id", field.m2m_reverse_name())
            for pk, other in pairs:
                found[pk]["many"][name].append(other)
    for snapshot in found.values():
        for others in snapshot["many"].values():
            others.sort()
    return found


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(row, cls=DjangoJSONEncoder))
    return plain


def digest(snapshot: Snapshot) -> str:
    """Return a short mark that differs when an entry differs."""
    text = json.dumps(snapshot, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


def write(mediators: list[Mediator]) -> None:
    """Write all columns of entries that exist, in few statements."""
    names = [field.name for field in Mediator._meta.concrete_fields if not field.primary_key]
    Mediator.objects.bulk_create(
        mediators, batch_size=BATCH, update_conflicts=True, unique_fields=["pk"], update_fields=names
    )


def join(name: str, joined: Mapping[int, Collection[int]], *, fresh: bool = False) -> None:
    """Join the mediators of those keys to exactly these others by the field `name`; `fresh` ones have none yet."""
    field: Any = Mediator._meta.get_field(name)
    through = field.remote_field.through
    if not fresh:
        for batch in batches(joined):
            through.objects.filter(mediator_id__in=batch).delete()
    other = f"{field.m2m_reverse_field_name()}_id"
    rows = [through(**{"mediator_id": pk, other: key}) for pk, keys in joined.items() for key in keys]
    through.objects.bulk_create(rows, batch_size=4 * BATCH)
