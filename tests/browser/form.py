"""Filling in the three steps of the consultation form."""

import re

from tests.browser.conftest import Visit

CODE = re.compile(r"[A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{4}")


def safety(seen: Visit, triage: str = "no") -> None:
    """Answer the first step."""
    seen.page.check(f"[name=triage][value={triage}]")
    seen.page.check("[name=for_whom][value=self]")
    seen.page.click("main form.form .button")


def contact(seen: Visit, phone: str = "8 701 123 45 67") -> None:
    """Answer the second step."""
    seen.page.fill("[name=phone]", phone)
    seen.page.check("[name=safe][value=yes]")
    seen.page.select_option("[name=region]", "east-kazakhstan")
    seen.page.check("[name=channel][value=phone]")
    seen.page.click("main form.form .button:not([name=back])")


def matter(seen: Visit, story: str) -> None:
    """Answer the third step and send the request."""
    seen.page.select_option("[name=topic]", "neighbours")
    seen.page.select_option("[name=relation]", "neighbour")
    seen.page.fill("[name=story]", story)
    seen.page.check("[name=consent]")
    # A person needs some time for three steps; a request sent at once is held for a look.
    seen.page.wait_for_timeout(4_500)
    seen.page.click("main form.form .button:not([name=back])")
