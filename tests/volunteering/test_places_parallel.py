"""Two hundred people sign up at once for ten places, from several processes, while others take theirs back."""

import subprocess
import sys

import pytest

from tests.servers import ROOT, LiveProcesses

pytestmark = [pytest.mark.servers]

PREPARE = """
from demo.builders.houses import make_house, make_region
from demo.builders.volunteering import make_call
east = make_region("east")
make_house("east-house", region=east, level="regional")
make_call(code="rush", region=east, places=10, automatic=True)
"""
# Each process signs a hundred people up; every fifth of them takes it back at once, while places are being given.
RUSH = """
import django; django.setup()
from concurrent.futures import ThreadPoolExecutor
from django.db import connection
from demo.builders.signups import make_signup
from inbox.intake import Contact
from inbox.transitions import StaleVersion, perform
from volunteering.models import Call, VolunteerSignup
import sys
def one(number):
    try:
        row = make_signup(Call.objects.get(code="rush"), key=f"{sys.argv[1]}-{number}",
                          contact=Contact(email=f"{sys.argv[1]}-{number}@mail.example"))
        while number % 5 == 0:
            row = VolunteerSignup.objects.get(pk=row.pk)
            try:
                perform(row, "withdraw", None, row.version)
                break
            except StaleVersion:
                pass
    finally:
        connection.close()
with ThreadPoolExecutor(2) as pool:
    list(pool.map(one, range(100)))
"""
COUNT = """
from volunteering.models import Call, VolunteerSignup
rows = VolunteerSignup.objects.order_by("pk")
states = list(rows.values_list("state", flat=True))
last_in = max(rows.filter(state="accepted").values_list("pk", flat=True))
overtaken = rows.filter(state="waiting", pk__lt=last_in).count()
print(len(states), states.count("accepted"), states.count("waiting"), states.count("closed"),
      Call.objects.get().places_taken, overtaken)
"""


def test_ten_places_are_ten_places_and_nobody_is_lost(live_site: LiveProcesses) -> None:
    live_site.run(PREPARE)
    processes = [
        subprocess.Popen([sys.executable, "-c", RUSH, f"crowd{number}"], cwd=ROOT, env=live_site.environment)
        for number in range(2)
    ]
    assert [process.wait(timeout=120) for process in processes] == [0, 0]
    assert live_site.run(COUNT).split() == ["200", "10", "150", "40", "10", "0"]
