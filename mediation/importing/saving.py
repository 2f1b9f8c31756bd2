"""Entries that are right go into the register, all or none, with a journal that can take them back."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from core import page_cache
from core.fields import LocalizedText
from core.slugs import slug_for
from mediation.importing.judging import MANY, Entry
from mediation.importing.snapshots import digest, join, snapshots, write
from mediation.models import Mediator

CODE_LENGTH = 70
LOCALIZED = ("name", "kind_label", "place")


@dataclass
class Saved:
    """What was done: how many of each, and the journal for the way back.

    The journal is JSON: `made` holds [key, mark], `changed` holds [key, mark, former snapshot]; the mark tells whether
    somebody has edited the entry since.
    """

    made: int = 0
    changed: int = 0
    skipped: int = 0
    journal: dict[str, list[Any]] = field(default_factory=dict)


def save(entries: list[Entry], import_pk: int | None = None) -> Saved:
    """Write `entries`. Call it in a transaction, with entries judged in the same transaction."""
    new = [entry for entry in entries if entry.target is None]
    known = [entry for entry in entries if entry.target is not None and not entry.skip]
    before = snapshots(entry.target for entry in known if entry.target)
    made = _make(new, import_pk)
    _change(known)
    after = snapshots([*made, *before])
    page_cache.raise_on_commit()
    return Saved(
        made=len(made),
        changed=len(known),
        skipped=len(entries) - len(new) - len(known),
        journal={
            "made": [[pk, digest(after[pk])] for pk in made],
            "changed": [[pk, digest(after[pk]), former] for pk, former in before.items()],
        },
    )


def _make(entries: list[Entry], import_pk: int | None) -> list[int]:
    codes = _FreeCodes(entry.values["code"] for entry in entries if "code" in entry.values)
    mediators = [Mediator(**entry.values, imported_by_id=import_pk) for entry in entries]
    for mediator in mediators:
        mediator.code = mediator.code or codes.take(mediator.name)
    Mediator.objects.bulk_create(mediators, batch_size=500)
    for name in MANY:
        joined = {mediator.pk: entry.many.get(name, ()) for mediator, entry in zip(mediators, entries, strict=True)}
        join(name, joined, fresh=True)
    return [mediator.pk for mediator in mediators]


def _change(entries: list[Entry]) -> None:
    targets = {entry.target: entry for entry in entries if entry.target}
    mediators = list(Mediator.objects.in_bulk(list(targets)).values())
    for mediator in mediators:
        for name, value in targets[mediator.pk].values.items():
            if name in LOCALIZED:
                value = LocalizedText({**getattr(mediator, name), **value})
            if name != "code":
                setattr(mediator, name, value)
    write(mediators)
    for name in MANY:
        join(name, {pk: entry.many[name] for pk, entry in targets.items() if name in entry.many})


class _FreeCodes:
    """Codes nobody has, made from names."""

    def __init__(self, given: Any) -> None:
        self.taken = {*Mediator.objects.values_list("code", flat=True), *given}
        self.numbers: defaultdict[str, int] = defaultdict(lambda: 1)

    def take(self, name: LocalizedText) -> str:
        """Return a free code for `name`."""
        base = slug_for(name.in_language(settings.LANGUAGE_CODE), CODE_LENGTH) or "mediator"
        code = base
        while code in self.taken:
            self.numbers[base] += 1
            code = f"{base}-{self.numbers[base]}"
        self.taken.add(code)
        return code


def undo(journal: dict[str, list[Any]]) -> list[int]:
    """Take back what `journal` holds; returns the keys of entries that stay as they are now.

    Left alone is what somebody edited since, and a new entry something else rests on by now (a request, a course).
    Call it in a transaction.
    """
    made = dict(journal.get("made", ()))
    changed = {pk: (mark, former) for pk, mark, former in journal.get("changed", ())}
    now = {pk: digest(snapshot) for pk, snapshot in snapshots([*made, *changed]).items()}
    used = _used(made)
    going = [pk for pk, mark in made.items() if now.get(pk) == mark and pk not in used]
    back = {pk: former for pk, (mark, former) in changed.items() if now.get(pk) == mark}
    _delete(going)
    _set_back(back)
    page_cache.raise_on_commit()
    return [pk for pk in now if pk not in back and pk not in set(going)]


def _used(keys: Collection[int]) -> set[int]:
    """Return those of `keys` another record points at."""
    used: set[int] = set()
    for relation in Mediator._meta.related_objects:
        model = relation.related_model
        if isinstance(model, str) or model._meta.auto_created:
            continue
        name = f"{relation.field.name}__in"
        listed = list(keys)
        for start in range(0, len(listed), 500):
            rows = model._base_manager.filter(**{name: listed[start : start + 500]})
            used |= set(rows.values_list(relation.field.name, flat=True))
    return used


def _delete(keys: list[int]) -> None:
    """Delete entries nothing rests on: without a signal for each, which takes a minute for ten thousand."""
    for name in MANY:
        join(name, dict.fromkeys(keys, ()))
    for start in range(0, len(keys), 500):
        rows = Mediator.objects.filter(pk__in=keys[start : start + 500])
        rows._raw_delete(rows.db)  # type: ignore[attr-defined]  # Django's own, for exactly this


def _set_back(formers: dict[int, dict[str, Any]]) -> None:
    mediators = list(Mediator.objects.in_bulk(list(formers)).values())
    for mediator in mediators:
        former = dict(formers[mediator.pk])
        former.pop("many")
        for name, value in former.items():
            column: Any = Mediator._meta.get_field(name.removesuffix("_id") if name.endswith("_id") else name)
            setattr(mediator, name, value if column.is_relation else column.to_python(value))
    write(mediators)
    for name in MANY:
        join(name, {pk: former["many"][name] for pk, former in formers.items()})
