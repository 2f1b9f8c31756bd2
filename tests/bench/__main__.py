"""`make bench`: the table of speeds, in one run on one machine. Ends with 1 where a target is missed."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from config.env import ROOT
from tests.bench.load import Result, best_run
from tests.servers import free_port, wait_until_answers

SITE, STOCK = "tests.bench.settings", "tests.bench.stock"
CACHED = ("home", "news index", "news article", "House page")
SMALL, LARGE = 1_000, 100_000
FEW_MEDIATORS, MANY_MEDIATORS = 100, 10_000
FEW_CALLS, MANY_CALLS = 100, 10_000
MOST_QUERIES, MOST_CPU, LEAST_RATE, MOST_GROWTH = 12, 1.5, 0.70, 1.5
Row = dict[str, Any]


class Bench:
    """A database with the demo, and the means to measure it under different settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def environment(self, settings: str, *, cache: bool = False) -> dict[str, str]:
        """Return the environment of a process under `settings`; the bare pages have a database of their own."""
        folder = self.folder / "stock" if settings == STOCK else self.folder
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": settings,
            "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
            "DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
            "REDIS_URL": "",
            "VAR_DIR": str(folder),
            "MEDIA_ROOT": str(self.folder / "media"),
            "PAGE_CACHE": "1" if cache else "0",
            "DEBUG": "0",
        }

    def call(self, *arguments: str, settings: str = SITE, cache: bool = False) -> str:
        """Run Python with these arguments; return what it printed."""
        result = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment(settings, cache=cache),
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            raise SystemExit(f"{' '.join(arguments)} failed:\n{result.stdout}\n{result.stderr}")
        return result.stdout

    def probe(self, paths: list[str], *, settings: str = SITE, cache: bool = False) -> dict[str, Row]:
        """Return queries, CPU and bytes of each path."""
        return json.loads(self.call("-m", "tests.bench.probe", *paths, settings=settings, cache=cache))

    @contextlib.contextmanager
    def server(self, settings: str, *, cache: bool = False) -> Iterator[str]:
        """Serve with two workers; yield the address."""
        port = free_port()
        command = [
            *(sys.executable, "-m", "gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{port}"),
            *("--worker-class", "gthread", "--workers", "2", "--threads", "4", "--keep-alive", "15"),
            *("--log-level", "error", "--no-control-socket"),
        ]
        environment = self.environment(settings, cache=cache)
        process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
        try:
            wait_until_answers(f"http://127.0.0.1:{port}/empty/")
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=40)

    def prepare(self) -> dict[str, str]:
        """Load the demo and return the addresses of the kinds of pages."""
        self.call("manage.py", "migrate", "--verbosity", "0")
        self.call("manage.py", "demo", "--if-empty")
        self.call("manage.py", "collectstatic", "--noinput", "--verbosity", "0")
        (self.folder / "stock").mkdir()
        shutil.copy(self.folder / "bench.sqlite3", self.folder / "stock" / "bench.sqlite3")
        self.call("-m", "tests.bench.ground", "bare", settings=STOCK)
        return json.loads(self.call("-m", "tests.bench.ground", "pages"))


def pages_table(bench: Bench, paths: dict[str, str]) -> list[Row]:
    """Measure every kind of page, uncached and cached, and the two measures beside them."""
    stock = ("empty view", "bare Wagtail page")
    runs = (
        ("stock middleware", STOCK, False, stock),
        ("uncached", SITE, False, tuple(name for name in paths if name not in stock)),
        ("page cache", SITE, True, CACHED),
    )
    rows = []
    for label, settings, cache, names in runs:
        numbers = bench.probe([paths[name] for name in names], settings=settings, cache=cache)
        with bench.server(settings, cache=cache) as address:
            for name in names:
                load: Result = best_run(address + paths[name])
                rows.append({"name": name, "how": label, "rate": load.rate, "p95": load.p95, **numbers[paths[name]]})
                print_row(rows[-1])
    return rows


def series_table(bench: Bench) -> list[Row]:
    """Measure the lists of news with few and with very many stories."""
    rows: list[Row] = []
    for count in (SMALL, LARGE):
        bench.call("manage.py", "make_news", "--count", str(count - (SMALL if count == LARGE else 0)))
        paths = json.loads(bench.call("-m", "tests.bench.ground", "series"))
        numbers = bench.probe(list(paths.values()))
        rows += [{"name": name, "count": count, **numbers[path]} for name, path in paths.items()]
    return rows


def register_table(bench: Bench) -> list[Row]:
    """Measure the directory of mediators with few and with very many."""
    rows: list[Row] = []
    made = 0
    for count in (FEW_MEDIATORS, MANY_MEDIATORS):
        bench.call("manage.py", "make_mediators", "--count", str(count - made))
        made = count
        paths = json.loads(bench.call("-m", "tests.bench.ground", "register"))
        numbers = bench.probe(list(paths.values()))
        rows += [{"name": name, "count": count, **numbers[path]} for name, path in paths.items()]
    return rows


def volunteering_table(bench: Bench) -> list[Row]:
    """Measure the lists of calls and the calendar with few and with very many."""
    rows: list[Row] = []
    made = 0
    for count in (FEW_CALLS, MANY_CALLS):
        bench.call("manage.py", "make_calls", "--count", str(count - made))
        made = count
        paths = json.loads(bench.call("-m", "tests.bench.ground", "volunteering"))
        numbers = bench.probe(list(paths.values()))
        rows += [{"name": name, "count": count, **numbers[path]} for name, path in paths.items()]
    return rows


def print_row(row: Row) -> None:
    """Print one line of the table of pages."""
    print(
        f"{row['name']:<20}{row['how']:<18}{row['cold']:>5}{row['queries']:>6}{row['cpu']:>9.2f}"
        f"{row['rate']:>9.0f}{row['p95']:>9.1f}{row['bytes'] / 1024:>8.1f}",
        flush=True,
    )


def verdict(what: str, value: float, limit: float, *, at_most: bool) -> bool:
    """Print one target and return whether it was reached."""
    reached = value <= limit if at_most else value >= limit
    sign = "≤" if at_most else "≥"
    print(f"  {'reached' if reached else 'MISSED '}  {what}: {value:.2f} ({sign} {limit:g})")
    return reached


def judge(pages: list[Row], lists: list[Row]) -> bool:
    """Print every target and return whether all were reached."""
    found = {(row["name"], row["how"]): row for row in pages}
    article = found["news article", "uncached"]
    bare, empty = found["bare Wagtail page", "stock middleware"], found["empty view", "stock middleware"]
    checks = [
        verdict("queries of an uncached article, warm", article["queries"], MOST_QUERIES, at_most=True),
        verdict("its CPU beside the bare Wagtail page", article["cpu"] / bare["cpu"], MOST_CPU, at_most=True),
    ]
    for name in CACHED:
        rate = found[name, "page cache"]["rate"] / empty["rate"]
        checks.append(verdict(f"{name} from the cache beside the empty view", rate, LEAST_RATE, at_most=False))
    # CPU, because SQLite works inside the process and other programs of the machine do not count into it.
    times = {(row["name"], row["count"]): row for row in lists}
    for name in dict.fromkeys(row["name"] for row in lists):
        few, many = sorted(count for known, count in times if known == name)
        growth = times[name, many]["cpu"] / times[name, few]["cpu"]
        checks.append(verdict(f"{name}, {many:,} beside {few:,}", growth, MOST_GROWTH, at_most=True))
    people = [
        row["queries"] for row in lists if row["name"].startswith("mediators") and row["count"] == MANY_MEDIATORS
    ]
    if people:
        checks.append(verdict("queries of the directory, warm", max(people), MOST_QUERIES, at_most=True))
    return all(checks)


def main() -> int:
    """Measure, print, judge."""
    with tempfile.TemporaryDirectory(prefix="shanyraq-bench-") as folder:
        bench = Bench(Path(folder))
        print("Loading the demo ...", flush=True)
        paths = bench.prepare()
        print("\nTwo gunicorn workers of four threads, 8 keep-alive clients on the same machine, SQLite")
        print(f"{'page':<20}{'':<18}{'cold':>5}{'warm':>6}{'CPU ms':>9}{'req/s':>9}{'p95 ms':>9}{'KB gz':>8}")
        pages = pages_table(bench, paths)
        # The register first: 100,000 stories weigh on every page of the process.
        lists = (
            [] if "--pages" in sys.argv else [*register_table(bench), *volunteering_table(bench), *series_table(bench)]
        )
        if lists:
            print(f"\nLists, uncached{'':<19}{'rows':>9}{'warm':>6}{'CPU ms':>9}{'wall ms':>9}")
        for row in lists:
            print(f"{row['name']:<34}{row['count']:>9,}{row['queries']:>6}{row['cpu']:>9.2f}{row['wall']:>9.2f}")
        print("\nTargets")
        return 0 if judge(pages, lists) else 1


if __name__ == "__main__":
    sys.exit(main())
