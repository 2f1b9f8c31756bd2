"""A chief editor brings a file, corrects it, imports and undoes it; two editors of one entry meet."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.test_desk import log_in
from tests.mediation.import_files import csv_file
from tests.servers import LiveProcesses

pytestmark = pytest.mark.e2e

ROW = ("Сынақов Сынақ", "қоғамдық", "kk; ru", "family", "abai")
WORK = "from mediation.importing.runs import work; work()"


def bring(seen: Visit, *rows: tuple[str, ...]) -> None:
    """Send a file of `rows` with the form."""
    quoted = [tuple(f'"{cell}"' for cell in row) for row in rows]
    seen.open("/admin/register-import/new/")
    file: Any = {"name": "tizilim.csv", "mimeType": "text/csv", "buffer": csv_file(*quoted)}
    seen.page.set_input_files("[name=file]", file)
    seen.page.click(".desk form .button[type=submit]")
    seen.page.wait_for_url("**/register-import/*/")


def test_a_file_is_corrected_imported_and_undone(visit: Callable[..., Visit], served: LiveProcesses) -> None:
    seen = visit()
    log_in(seen, "chief")
    bring(seen, (*ROW[:2], "клингон", *ROW[3:]))
    expect(seen.page.locator("#state")).to_have_text("Тексеруді күтіп тұр")
    # What Wagtail draws around it is tested by Wagtail.
    assert [found for found in seen.violations() if ".desk" in found] == []
    served.run(WORK)
    # The page renews itself.
    expect(seen.page.locator(".desk ol li")).to_contain_text("2-жол, «Тілдер» бағаны: «клингон» тізімде жоқ")
    bring(seen, ROW)
    served.run(WORK)
    seen.page.locator("form[action$='/start/'] button").click()
    served.run(WORK)
    expect(seen.page.locator("#state")).to_have_text("Жүктелді")
    address = seen.page.url.removeprefix(seen.site)
    seen.open("/admin/snippets/mediation/mediator/?q=synaqov")
    expect(seen.page.locator("td.title")).to_contain_text("Сынақов Сынақ")
    seen.open(address)
    seen.page.locator(".link-danger").click()
    seen.page.locator(".desk form .button[type=submit]").click()
    served.run(WORK)
    expect(seen.page.locator("#state")).to_have_text("Кері қайтарылды")
    seen.open("/admin/snippets/mediation/mediator/?q=synaqov")
    expect(seen.page.locator("td.title")).to_have_count(0)


def test_the_second_editor_sees_what_the_first_one_saved(visit: Callable[..., Visit]) -> None:
    first, second = visit(), visit()
    log_in(first, "admin")
    log_in(second, "chief")
    first.open("/admin/snippets/mediation/mediator/")
    entry = first.page.locator("td.title a").first.get_attribute("href")
    assert entry
    for seen in (first, second):
        seen.open(entry)
    first.page.fill("[name=certificate_issuer]", "Бірінші ұйым")
    second.page.fill("[name=certificate_issuer]", "Екінші ұйым")
    for seen in (first, second):
        seen.page.locator("footer button[type=submit]").click()
        seen.page.wait_for_load_state()
    table = second.page.locator(".edit-conflict")
    expect(table).to_contain_text("Бірінші ұйым")
    expect(table).to_contain_text("Екінші ұйым")
    expect(second.page.locator("[name=certificate_issuer]")).to_have_value("Екінші ұйым")
    table.locator("button[name=edit_overwrite]").click()
    second.page.wait_for_url("**/mediator/")
    second.open(entry)
    expect(second.page.locator("[name=certificate_issuer]")).to_have_value("Екінші ұйым")
