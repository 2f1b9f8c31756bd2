"""A site with the consultation form in three languages, and a visitor who fills it in."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from demo.builders.home import make_home
from demo.builders.houses import make_house, make_region
from demo.builders.mediation import QUESTIONS, make_consultation_page, make_topic
from inbox import rate_limits
from inbox.tokens import MAX_AGE

HIDDEN = re.compile(r'<input type="hidden" name="(token|answers|step)" value="([^"]*)"')
STORY = "Көршімен қоршауға байланысты екі жыл келісе алмай жүрміз."
STEPS: dict[int, dict[str, Any]] = {
    1: {"triage": "no", "for_whom": "self"},
    2: {
        "name": "Айгерім",
        "phone": "8 777 123 45 67",
        "email": "Aigerim@Mail.kz",
        "safe": "yes",
        "region": "east",
        "settlement": "Риддер",
        "talk_language": "kk",
        "channel": "room",
        "house": "",
    },
    3: {"topic": "neighbours", "relation": "neighbour", "story": STORY, "wish": "Келісу", "consent": "on"},
}


class Visitor:
    """Fills in the form as a browser without JavaScript does: sends what the page holds, follows nothing by itself."""

    def __init__(self, client: Client, url: str) -> None:
        self.client, self.url = client, url
        self.hidden: dict[str, str] = {}
        self.page: Any = None

    def open(self, query: str = "") -> Any:
        """Get the first step."""
        return self._took(self.client.get(self.url + query))

    def send(self, values: dict[str, Any], **changes: Any) -> Any:
        """Post a step with the hidden fields of the last page."""
        return self._took(self.client.post(self.url, {**self.hidden, **values, **changes}))

    def fill(self, upto: int = 3, **changes: Any) -> Any:
        """Open the form and send the steps up to `upto`; `changes` replace answers wherever they are asked."""
        self.open()
        for step in range(1, upto + 1):
            values = {key: changes.get(key, value) for key, value in STEPS[step].items()}
            self.send({**values, **{key: changes[key] for key in changes if key not in ALL_KEYS}})
        return self.page

    def _took(self, response: Any) -> Any:
        self.page = response
        found = dict(HIDDEN.findall(response.content.decode()))
        self.hidden = found or self.hidden
        return response


ALL_KEYS = {key for values in STEPS.values() for key in values}


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    """No test feels what another one sent."""
    rate_limits.reset()


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every form count as read by a person, however fast the test is."""
    monkeypatch.setattr("inbox.intake.FASTEST_SECONDS", 0)


@pytest.fixture
def site(db: None) -> SimpleNamespace:
    """Return regions, Houses, topics and the form, live in Kazakh only."""
    east, west = make_region("east"), make_region("west")
    regional = make_house("east-house", region=east, level="regional")
    national = make_house("national", region=west, level="republican")
    make_topic("neighbours")
    make_topic("family")
    home = make_home("kk")
    return SimpleNamespace(
        east=east,
        west=west,
        regional=regional,
        national=national,
        home=home,
        page=make_consultation_page(home),
        url="/kk/consultation/",
    )


@pytest.fixture
def visitor(site: SimpleNamespace, client: Client, unhurried: None) -> Visitor:
    """Return a visitor of the Kazakh form."""
    return Visitor(client, site.url)


__all__ = ["MAX_AGE", "QUESTIONS", "STEPS", "STORY", "Visitor"]
