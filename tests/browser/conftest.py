"""The site with the whole demo, served by a real process, and a Chromium to look at it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import skip_or_fail
from tests.servers import Databases, LiveProcesses, environment_for

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """async (tags) => {
  const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
  return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target} – ${n.failureSummary}`));
}"""


@pytest.fixture(scope="session")
def served(live_databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveProcesses]:
    """Load the demo and return its processes; code that the worker would run is run with them."""
    folder = tmp_path_factory.mktemp("site")
    live = LiveProcesses(environment_for(live_databases.make("live_browser", folder), folder), folder)
    live.manage("demo", timeout=300)
    live.run("from core.images import prepare_some; prepare_some(3)")
    try:
        yield live
    finally:
        live.stop()


@pytest.fixture(scope="session")
def site(served: LiveProcesses) -> str:
    """Serve the demo and return its address."""
    return served.start_web(1)[0]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running Chromium, or skip where there is none."""
    chromium_path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium_path:
        skip_or_fail("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page in a browser context of its own, with what went wrong while it was looked at."""

    page: Page
    site: str
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Go to an address of the site."""
        self.page.goto(f"{self.site}{path}")

    def violations(self) -> list[str]:
        """Return what axe finds on the page as it is now."""
        self.page.evaluate(AXE)
        found: list[str] = self.page.evaluate(RUN_AXE, TAGS)
        return found


def watch(visit: Visit) -> None:
    """Note errors of the console (a broken policy is one) and every request that leaves the site."""
    host = urlsplit(visit.site).netloc

    def on_console(message: Any) -> None:
        # An answer of 404 is what the page that is not there is for.
        if message.type == "error" and "404" not in message.text:
            visit.faults.append(message.text)

    def on_request(request: Any) -> None:
        if urlsplit(request.url).netloc not in {host, ""}:
            visit.faults.append(f"asks {request.url}")

    visit.page.on("console", on_console)
    visit.page.on("pageerror", lambda error: visit.faults.append(str(error)))
    visit.page.on("request", on_request)


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Callable[..., Visit]]:
    """Return a function that makes a Visit; keyword arguments are those of a browser context."""
    contexts: list[BrowserContext] = []
    visits: list[Visit] = []

    def make(*, width: int = 1280, **options: Any) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        made = Visit(context.new_page(), site)
        watch(made)
        visits.append(made)
        return made

    yield make
    faults = [fault for made in visits for fault in made.faults]
    for context in contexts:
        context.close()
    assert faults == []
