"""What the worker does with imports: check, save, undo, forget. Each step is one worker's and survives its end.

A step that was broken off is begun again by whoever takes it next: checking writes nothing but its progress, saving
and undoing are one transaction each.
"""

import datetime as dt
import logging
import secrets
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone, translation
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from core.models import Lease
from houses.permissions import houses_of, keeps_every_house
from mediation.importing import saving
from mediation.importing.judging import Rules, judge
from mediation.importing.reading import Table
from mediation.models import Mediator, RegisterImport
from mediation.models.importing import KEEP_JOURNAL, KEEP_ROWS, WORKING

logger = logging.getLogger(__name__)

State = RegisterImport.State
HOLD = dt.timedelta(minutes=2)
"""How long a step may be silent before another worker takes it."""
LOCK = "register import"
"""The lease row that all savings and undoings lock, one at a time."""
STARTED = {
    State.UPLOADED: State.CHECKING,
    State.CONFIRMED: State.IMPORTING,
    State.UNDO_ASKED: State.UNDOING,
}


def start(table: Table, *, user: Any, file_name: str, duplicates: str, house: Any = None) -> RegisterImport:
    """Hand a table to the worker and return its import. Only known, not confidential cells are in it."""
    return RegisterImport.objects.create(
        user=user,
        file_name=file_name[-255:],
        house=house,
        duplicates=duplicates,
        columns=table.columns,
        dropped=table.dropped,
        row_count=len(table.rows),
        rows={"rows": table.rows, "overfull": table.overfull},
    )


def rules_of(run: RegisterImport) -> Rules:
    """Return what the import was told, and which Houses its person keeps today."""
    everything = run.user is None or keeps_every_house(run.user)
    own = None if everything else frozenset(houses_of(run.user).values_list("pk", flat=True))
    return Rules(run.duplicates, run.house_id, own)


def table_of(run: RegisterImport) -> Table:
    """Return the table as it was read."""
    rows = [(number, cells) for number, cells in run.rows.get("rows", ())]
    return Table(run.columns, rows, run.dropped, run.rows.get("overfull", []))


def work() -> int:
    """Do every step that waits; returns how many were done. A job of the worker."""
    holder, done = secrets.token_hex(8), 0
    while (pk := _take(holder, RegisterImport.objects.filter(state__in=WORKING))) is not None:
        _step(pk, holder)
        done += 1
    return done


def carry_out(run: RegisterImport) -> None:
    """Do the step `run` waits for here and now, unless a worker has taken it; `run` then holds what came out."""
    holder = secrets.token_hex(8)
    if _take(holder, RegisterImport.objects.filter(pk=run.pk, state__in=WORKING)) is not None:
        _step(run.pk, holder)
    run.refresh_from_db()


def _take(holder: str, runs: QuerySet[RegisterImport]) -> int | None:
    """Take the oldest of `runs` nobody is at: one conditional UPDATE decides between two workers."""
    now = timezone.now()
    waiting = runs.filter(Q(held_until=None) | Q(held_until__lte=now))
    for pk in waiting.order_by("pk").values_list("pk", flat=True):
        if waiting.filter(pk=pk).update(holder=holder, held_until=now + HOLD):
            return pk
    return None


def _step(pk: int, holder: str) -> None:
    run = RegisterImport.objects.select_related("user").get(pk=pk)
    run.state = STARTED.get(State(run.state), State(run.state))
    RegisterImport.objects.filter(pk=pk, holder=holder).update(state=run.state, row_done=0)
    steps = {State.CHECKING: _check, State.IMPORTING: _save, State.UNDOING: _undo}
    step = State(run.state)
    with translation.override(_language_of(run.user)):
        try:
            steps[step](run)
        except Exception as error:  # noqa: BLE001 - whatever broke, the import says so and the worker goes on
            # The kind of the fault, never its text: that may quote a row.
            logger.error("Import %s broke off while %s: %s", pk, step, type(error).__name__)
            _break_off(run, step)
    RegisterImport.objects.filter(pk=pk, holder=holder).update(holder="", held_until=None)


def _language_of(user: Any) -> str:
    profile = getattr(user, "wagtail_userprofile", None)
    return profile.get_preferred_language() if profile else translation.get_language() or "kk"


def _check(run: RegisterImport) -> None:
    def progress(done: int) -> None:
        held = timezone.now() + HOLD
        RegisterImport.objects.filter(pk=run.pk, holder=run.holder).update(row_done=done, held_until=held)

    judgement = judge(table_of(run), rules_of(run), progress)
    run.row_done = run.row_count
    run.faults = {"faults": [fault.stored() for fault in judgement.faults]}
    run.fault_count = len(judgement.faults)
    run.made_count = sum(entry.target is None for entry in judgement.entries)
    run.skipped_count = sum(entry.skip for entry in judgement.entries)
    run.changed_count = run.row_count - run.made_count - run.skipped_count
    run.state = State.FAULTY if judgement.faults else State.CLEAN
    columns = ["row_done", "faults", "fault_count", "made_count", "skipped_count", "changed_count", "state"]
    if judgement.faults:
        run.rows = {}
        run.made_count = run.changed_count = run.skipped_count = 0
        columns.append("rows")
    run.save(update_fields=columns)


def _save(run: RegisterImport) -> None:
    """Judge once more, for the register may have changed, and save; both in the one transaction."""
    with transaction.atomic():
        if not _locked(run):
            return
        judgement = judge(table_of(run), rules_of(run))
        if judgement.faults:
            run.forget(
                faults={"faults": [fault.stored() for fault in judgement.faults]},
                fault_count=len(judgement.faults),
                made_count=0,
                changed_count=0,
                skipped_count=0,
                state=State.FAULTY,
            )
            return
        saved = saving.save(judgement.entries, run.pk)
        run.forget(
            journal=saved.journal,
            made_count=saved.made,
            changed_count=saved.changed,
            skipped_count=saved.skipped,
            finished_at=timezone.now(),
            state=State.DONE,
        )
        write_down(run, "mediation.import", [row[0] for rows in saved.journal.values() for row in rows])


def _undo(run: RegisterImport) -> None:
    with transaction.atomic():
        if not _locked(run):
            return
        kept = saving.undo(run.journal)
        restored = {row[0] for row in run.journal.get("changed", ())} - set(kept)
        run.forget(kept=kept, journal={}, finished_at=timezone.now(), state=State.UNDONE)
        write_down(run, "mediation.undo", restored)


def _locked(run: RegisterImport) -> bool:
    """Lock the register against other imports, and say whether this step is still ours to do."""
    Lease.objects.get_or_create(name=LOCK, defaults={"ends_at": timezone.now()})
    Lease.objects.select_for_update().get(name=LOCK)
    mine = RegisterImport.objects.select_for_update(of=("self",)).filter(pk=run.pk, holder=run.holder, state=run.state)
    return mine.exists()


def _break_off(run: RegisterImport, step: State) -> None:
    """Say that nothing was saved; an import whose undoing broke off stays as imported as it was."""
    if step == State.UNDOING:
        RegisterImport.objects.filter(pk=run.pk).update(state=State.DONE)
    else:
        RegisterImport.objects.filter(pk=run.pk).update(state=State.FAILED, rows="", faults="")


def write_down(run: RegisterImport, action: str, keys: Any) -> None:
    """Put into Wagtail's log what was done: how much, and for each entry that it happened; no content."""
    counts = {"made": run.made_count, "changed": run.changed_count, "kept": len(run.kept)}
    log(instance=run, action=action, user=run.user, data=counts)
    now = timezone.now()
    codes = dict(Mediator.objects.values_list("pk", "code"))
    type_of_row = ContentType.objects.get_for_model(Mediator)
    ModelLogEntry.objects.bulk_create(
        [
            ModelLogEntry(
                content_type=type_of_row,
                object_id=str(pk),
                label=codes[pk],
                action=action,
                timestamp=now,
                user=run.user,
                data={"import": run.pk},
                content_changed=True,
            )
            for pk in keys
            if pk in codes
        ],
        batch_size=500,
    )


def forget_old() -> int:
    """Delete the rows nobody imported and the journals of imports too old to undo. A job of the worker."""
    now = timezone.now()
    waiting = RegisterImport.objects.filter(created_at__lte=now - KEEP_ROWS, state__in=[State.CLEAN, State.FAULTY])
    ended = waiting.update(rows="", faults="", state=State.EXPIRED)
    old = RegisterImport.objects.filter(finished_at__lte=now - KEEP_JOURNAL).exclude(journal="")
    return ended + old.update(journal="")
