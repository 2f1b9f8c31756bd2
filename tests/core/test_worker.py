"""The worker: one of several works, a failing job harms no other, and nothing personal reaches the log."""

import logging
import signal
import subprocess
import time
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from core import jobs, worker
from core.jobs import PeriodicJob
from core.models import Lease
from tests.servers import LiveProcesses

pytestmark = pytest.mark.django_db


class Clock:
    """A clock a test turns by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_of_two_workers_one_gets_the_lease() -> None:
    assert worker.take_lease("first")
    assert not worker.take_lease("second")
    assert worker.take_lease("first")


def test_a_lease_given_back_is_free_at_once() -> None:
    worker.take_lease("first")
    worker.give_back("first")
    assert worker.take_lease("second")


def test_a_lease_that_ran_out_is_free() -> None:
    worker.take_lease("first")
    Lease.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert worker.take_lease("second")
    assert not worker.take_lease("first")


def test_a_lost_lease_cannot_be_given_back_by_its_former_holder() -> None:
    worker.take_lease("second")
    worker.give_back("first")
    assert Lease.objects.get().holder == "second"


def test_jobs_run_at_once_and_then_when_their_time_has_come() -> None:
    clock, ran = Clock(), []
    quick = PeriodicJob("quick", 10, lambda: ran.append("quick"))
    slow = PeriodicJob("slow", 100, lambda: ran.append("slow"))
    one = worker.Worker([quick, slow], clock=clock)
    one.run_due()
    clock.now += 5
    one.run_due()
    clock.now += 6
    one.run_due()
    assert ran == ["quick", "slow", "quick"]


def test_a_failing_job_stops_no_other_and_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    ran: list[str] = []

    def fails() -> None:
        raise ValueError("Айгүл, +7 701 000 00 00")

    worker.take_lease("other")
    one = worker.Worker([PeriodicJob("fails", 10, fails), PeriodicJob("runs", 10, lambda: ran.append("runs"))])
    with caplog.at_level(logging.INFO):
        one.run_due()
    assert ran == ["runs"]
    assert "Job fails failed: ValueError at" in caplog.text
    assert "701" not in caplog.text
    rows = Lease.objects.get().jobs
    assert rows["fails"]["fault"] == "ValueError"
    assert rows["runs"]["fault"] == ""


def test_the_status_says_whether_a_worker_is_alive(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError, match="No worker is alive"):
        call_command("worker", "--status")
    worker.take_lease("first")
    call_command("worker", "--status")
    assert '"holder": "first"' in capsys.readouterr().out


def test_a_job_needs_a_pause() -> None:
    with pytest.raises(ValueError, match="positive"):
        jobs.register("never", 0, lambda: None)


def test_scheduled_publishing_is_among_the_jobs() -> None:
    assert "publish scheduled" in [job.name for job in jobs.registered()]


def wait_for(live: LiveProcesses, holder: str = "") -> str:
    """Wait until a worker other than `holder` has the lease and return its name."""
    code = "from core.worker import status; found = status(); print(found['holder'] if found['alive'] else '')"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = live.run(code).strip()
        if found and found != holder:
            return found
        time.sleep(0.5)
    raise AssertionError("No worker took the lease.")


def ended(process: subprocess.Popen[Any]) -> int:
    return process.wait(timeout=30)


@pytest.mark.servers
def test_the_second_worker_takes_over_when_the_first_ends(live_site: LiveProcesses) -> None:
    first = live_site.start("worker")
    holder = wait_for(live_site)
    second = live_site.start("worker")
    assert f":{first.pid}:" in holder
    first.send_signal(signal.SIGTERM)
    assert ended(first) == 0
    assert f":{second.pid}:" in wait_for(live_site, holder)
    second.send_signal(signal.SIGTERM)
    assert ended(second) == 0
