"""Twenty people want the one time that is left, through two real server processes on a database of their own."""

import re
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from typing import Any

import pytest

from tests.mediation.conftest import HIDDEN
from tests.servers import LiveProcesses

pytestmark = [pytest.mark.servers]

PEOPLE = 20
PREPARE = """
import datetime as dt
from django.utils import timezone
from demo.builders.courses import make_course, make_courses_page
from demo.builders.home import make_home
from demo.builders.houses import make_house, make_region
from demo.builders.mediation import make_topic
from demo.builders.reception import make_reception_page, make_session
east = make_region("east")
make_house("east-house", region=east, level="regional")
make_topic("neighbours")
home = make_home("kk")
make_reception_page(home)
make_courses_page(home)
begins = timezone.localtime().replace(hour=10, minute=0, second=0, microsecond=0) + dt.timedelta(days=7)
make_session("next", starts_at=begins, minutes=40)
make_course("basics", places=3)
print(begins.strftime("%Y-%m-%dT%H:%M"))
"""
COUNT = """
from collections import Counter
from inbox.models import ReferenceCounter
from mediation.models import CourseRegistration, ReceptionRequest
print(ReceptionRequest.objects.count(), ReceptionRequest.objects.filter(seat=0, state="booked").count())
states = Counter(CourseRegistration.objects.values_list("state", flat=True))
print(states["confirmed"], states["waiting"], sorted(r.value for r in ReferenceCounter.objects.all()))
"""
FIRST = {"triage": "no", "topic": "neighbours", "question": "Қоршау туралы қалай келісуге болады?"}
CONTACT = {"talk_language": "kk", "name": "Айгерім", "region": "east", "phone": "8 777 123 45 67", "consent": "on"}


class Browser:
    """A visitor with cookies who follows redirects, over real HTTP."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.page = self._ask(None)

    def send(self, values: dict[str, Any]) -> str:
        """Post a step and return the page that came of it."""
        csrf = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page)
        self.page = self._ask({**dict(HIDDEN.findall(self.page)), "csrfmiddlewaretoken": csrf[0], **values})
        return self.page

    def _ask(self, values: dict[str, Any] | None) -> str:
        data = urllib.parse.urlencode(values).encode() if values else None
        try:
            with self.opener.open(urllib.request.Request(self.url, data), timeout=60) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return f"{error.code} {error.read().decode()}"


def test_one_gets_the_time_the_others_are_told_and_a_course_fills_in_order(live_site: LiveProcesses) -> None:
    live_site.environment |= {"LIMIT_ADDRESS": "1000/hour", "LIMIT_NETWORK": "1000/hour", "LIMIT_SITE": "5000/day"}
    slot = live_site.run(PREPARE).strip().splitlines()[-1]
    servers = live_site.start_web(2)
    readers = [Browser(f"{servers[number % 2]}/kk/reception/next/book/") for number in range(PEOPLE)]
    for reader in readers:
        reader.send(FIRST)

    def book(reader: Browser) -> str:
        return reader.send({**CONTACT, "answer_by": "talk", "slot": slot, "safe": "yes"})

    with ThreadPoolExecutor(PEOPLE) as pool:
        answers = list(pool.map(book, readers))
    won = [answer for answer in answers if re.search(r"R-\d{4}-\d{6}", answer)]
    lost = [answer for answer in answers if answer.startswith("409 ")]
    assert (len(won), len(lost)) == (1, PEOPLE - 1)
    for answer in lost:
        assert "10:20" in answer
        assert "Айгерім" in answer

    learners = [Browser(f"{servers[number % 2]}/kk/courses/basics/register/") for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda learner: learner.send(CONTACT), learners))
    assert all(re.search(r"C-\d{4}-\d{6}", answer) for answer in answers)
    assert live_site.run(COUNT).split("\n")[:2] == ["1 1", "3 5 [1, 8]"]
