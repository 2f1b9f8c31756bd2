"""The one worker: holds a lease in the database and runs the registered jobs in turn."""

import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import DatabaseError, close_old_connections, connection, transaction
from django.db.models import Q
from django.utils import timezone

from core.jobs import PeriodicJob, registered
from core.models import Lease

logger = logging.getLogger(__name__)

LEASE = "worker"
LEASE_SECONDS = 30.0
RENEW_SECONDS = 8.0
TICK_SECONDS = 1.0


def own_name() -> str:
    """Return a name no other process has: host, process id and a few random letters."""
    return f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(4)}"


def take_lease(holder: str, seconds: float = LEASE_SECONDS) -> bool:
    """Take the lease, or renew it where `holder` has it. Returns whether `holder` has it now.

    One conditional UPDATE decides, so of two processes that try at the same moment one succeeds.
    """
    now = timezone.now()
    Lease.objects.get_or_create(name=LEASE, defaults={"ends_at": now})
    free_or_own = Q(holder=holder) | Q(ends_at__lte=now)
    taken = Lease.objects.filter(free_or_own, name=LEASE).update(
        holder=holder, beat_at=now, ends_at=now + timedelta(seconds=seconds)
    )
    return taken == 1


def give_back(holder: str) -> None:
    """End the lease at once, so that the next worker need not wait for it to run out."""
    Lease.objects.filter(name=LEASE, holder=holder).update(ends_at=timezone.now(), holder="")


class Worker:
    """Runs jobs while it holds the lease; waits for the lease while another has it."""

    def __init__(self, jobs: list[PeriodicJob] | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.jobs = registered() if jobs is None else jobs
        self.name = own_name()
        self.stopping = threading.Event()
        self.leading = threading.Event()
        self._clock = clock
        self._due: dict[str, float] = {}

    def run(self) -> None:
        """Work until `stop()` is called."""
        keeper = threading.Thread(target=self._keep_lease, name="lease", daemon=True)
        keeper.start()
        try:
            while not self.stopping.is_set():
                if self.leading.is_set():
                    close_old_connections()  # as at the start of a request
                    self.run_due()
                self.stopping.wait(TICK_SECONDS)
        finally:
            keeper.join(timeout=RENEW_SECONDS)
            give_back(self.name)

    def stop(self, *_signal: Any) -> None:
        """End after the job in hand. Fit as a signal handler."""
        self.stopping.set()

    def run_due(self) -> list[str]:
        """Run each job whose time has come and return their names; a failing job never stops the others."""
        ran = []
        for job in self.jobs:
            if self.stopping.is_set() or self._due.get(job.name, 0.0) > self._clock():
                continue
            self._run(job)
            self._due[job.name] = self._clock() + job.seconds
            ran.append(job.name)
        return ran

    def _run(self, job: PeriodicJob) -> None:
        fault = ""
        try:
            job.run()
        except Exception as error:  # noqa: BLE001 - whatever one job does, the others go on
            fault = type(error).__name__
            # The kind and the place of the fault, never its text: that may quote what a visitor wrote.
            logger.error("Job %s failed: %s at %s", job.name, fault, _place(error))
        self._write_down(job, fault)

    def _write_down(self, job: PeriodicJob, fault: str) -> None:
        try:
            with transaction.atomic():
                lease = Lease.objects.select_for_update().filter(name=LEASE).first()
                if lease is None:
                    return
                row = {"ran": timezone.now().isoformat(timespec="seconds"), "fault": fault}
                lease.jobs = {**lease.jobs, job.name: row}
                lease.save(update_fields=["jobs"])
        except DatabaseError as error:
            logger.warning("The result of job %s could not be written: %s", job.name, type(error).__name__)

    def _keep_lease(self) -> None:
        try:
            while not self.stopping.is_set():
                self._try_lease()
                self.stopping.wait(RENEW_SECONDS)
        finally:
            connection.close()

    def _try_lease(self) -> None:
        close_old_connections()
        try:
            has_it = take_lease(self.name)
        except DatabaseError as error:
            logger.warning("The lease could not be renewed: %s", type(error).__name__)
            has_it = False
        if has_it and not self.leading.is_set():
            logger.info("This worker now does the work.")
            self.leading.set()
        elif not has_it and self.leading.is_set():
            logger.warning("This worker lost its lease and waits.")
            self.leading.clear()


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "unknown place"


def status() -> dict[str, Any]:
    """Return who works, since when no sign of life came, and how each job went last."""
    lease = Lease.objects.filter(name=LEASE).first()
    if lease is None or lease.beat_at is None:
        return {"alive": False, "holder": "", "seconds_since_beat": None, "jobs": {}}
    now = timezone.now()
    return {
        "alive": bool(lease.holder) and lease.ends_at > now,
        "holder": lease.holder,
        "seconds_since_beat": round((now - lease.beat_at).total_seconds()),
        "jobs": lease.jobs,
    }
