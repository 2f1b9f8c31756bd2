"""Many at once, through two real server processes on a database of their own."""

import re
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from typing import Any

import pytest

from tests.mediation.conftest import HIDDEN, STEPS
from tests.servers import LiveProcesses

pytestmark = [pytest.mark.servers]

PREPARE = """
from demo.builders.home import make_home
from demo.builders.houses import make_house, make_region
from demo.builders.mediation import make_consultation_page, make_topic
east = make_region("east")
make_house("east-house", region=east, level="regional")
make_topic("neighbours")
make_consultation_page(make_home("kk"))
"""
COUNT = """
from inbox.models import Event, ReferenceCounter, Submission
rows = list(Submission.objects.values_list("reference", flat=True))
print(len(rows), len(set(rows)), sorted(int(row[-6:]) for row in rows) == list(range(1, len(rows) + 1)),
      Event.objects.filter(verb="received").count(), ReferenceCounter.objects.get().value)
"""


class Browser:
    """A visitor with cookies who follows redirects, over real HTTP."""

    def __init__(self, address: str) -> None:
        self.url = f"{address}/kk/consultation/"
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        self.page = ""

    def twin(self, address: str) -> "Browser":
        """Return another browser with the same cookies on the same page, at another server."""
        other = Browser(address)
        other.page = self.page
        for cookie in self.cookies:
            other.cookies.set_cookie(cookie)
        return other

    def open(self) -> "Browser":
        self.page = self._ask(None)
        return self

    def send(self, values: dict[str, Any]) -> str:
        """Post a step and return the page that came of it."""
        self.page = self._ask({**self.hidden(), **values})
        return self.page

    def hidden(self) -> dict[str, str]:
        csrf = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page)
        return {**dict(HIDDEN.findall(self.page)), "csrfmiddlewaretoken": csrf[0]}

    def _ask(self, values: dict[str, Any] | None) -> str:
        data = urllib.parse.urlencode(values).encode() if values else None
        request = urllib.request.Request(self.url, data)
        try:
            with self.opener.open(request, timeout=60) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return f"{error.code} {error.read().decode()}"


def reference_and_code(page: str) -> tuple[str, str]:
    """Return what a receipt shows."""
    reference = re.findall(r"M-\d{4}-\d{6}", page)
    code = re.findall(r'class="receipt__code">([^<]+)<', page)
    assert reference, page[:300]
    assert code, page[:300]
    return reference[0], code[0]


@pytest.fixture
def servers(live_site: LiveProcesses) -> list[str]:
    """Return the addresses of two servers whose limits let a crowd through."""
    live_site.environment |= {"LIMIT_ADDRESS": "1000/hour", "LIMIT_NETWORK": "1000/hour", "LIMIT_SITE": "5000/day"}
    live_site.run(PREPARE)
    return live_site.start_web(2)


def test_twenty_times_the_same_is_one_request_and_one_code(live_site: LiveProcesses, servers: list[str]) -> None:
    browser = Browser(servers[0]).open()
    browser.send(STEPS[1])
    browser.send(STEPS[2])

    def post(number: int) -> tuple[str, str]:
        return reference_and_code(browser.twin(servers[number % 2]).send(STEPS[3]))

    with ThreadPoolExecutor(20) as pool:
        shown = set(pool.map(post, range(20)))
    assert len(shown) == 1
    assert live_site.run(COUNT).split() == ["1", "1", "True", "1", "1"]


def test_two_hundred_different_ones_are_two_hundred_requests_without_a_gap(
    live_site: LiveProcesses, servers: list[str]
) -> None:
    def whole(number: int) -> tuple[str, str]:
        browser = Browser(servers[number % 2]).open()
        browser.send(STEPS[1])
        browser.send(STEPS[2])
        return reference_and_code(browser.send({**STEPS[3], "story": f"Дау туралы өтінім, нөмірі {number}, мәтін."}))

    with ThreadPoolExecutor(16) as pool:
        shown = list(pool.map(whole, range(200)))
    assert len({reference for reference, _code in shown}) == 200
    assert len({code for _reference, code in shown}) == 200
    assert live_site.run(COUNT).split() == ["200", "200", "True", "200", "200"]
