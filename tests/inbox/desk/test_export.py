"""The export: safe from formulas, in the reader's language, streamed, with a reason."""

import csv
import io

from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from core.spreadsheet import BOM, DANGEROUS, csv_lines, safe_cell
from inbox.intake import Contact
from inbox.models import Event

FORMULAS = st.sampled_from(["=1+1", "+7701", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "|calc", "%0A=1"])
CELLS = st.one_of(st.text(), st.builds(lambda head, tail: head + tail, FORMULAS, st.text()), st.none(), st.integers())


def read(text: str) -> list[list[str]]:
    """Return the rows of a file as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=";"))


@given(CELLS)
def test_no_cell_begins_like_a_formula(value):
    cell = safe_cell(value)
    assert not cell.lstrip().startswith(tuple(DANGEROUS))
    assert not any(letter < " " and letter != "\n" for letter in cell)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5))
def test_the_file_gives_back_every_cell_and_no_more(rows):
    text = "".join(csv_lines(["a", "b"], rows))
    assert text.startswith(BOM)
    assert read(text) == [["a", "b"], *([safe_cell(cell) for cell in row] for row in rows)]


def test_a_formula_in_a_name_arrives_as_text(world, at_desk, cases):
    cases(world.own, contact=Contact('=HYPERLINK("http://evil.example")', "+77015556677", "", "yes", ""))
    client = at_desk(world.people["regional-moderator"])
    response = client.post(f"{reverse('desk:export')}?tab=all", {"reason": "applicant", "personal": "on"})
    rows = read(b"".join(response.streaming_content).decode())
    assert any('\'=HYPERLINK("http://evil.example")' in row for row in rows)
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_the_file_follows_the_filters_of_the_list_and_the_language_of_the_person(world, at_desk, cases):
    kazakh = cases(world.own, language="kk")
    client = at_desk(world.people["regional-moderator"])
    response = client.post(f"{reverse('desk:export')}?tab=all&language=kk", {"reason": "report"})
    assert response.streaming
    assert "no-store" in response["Cache-Control"]
    head, *rows = read(b"".join(response.streaming_content).decode())
    assert head[:4] == ["Number", "Form", "Subject", "State"]
    assert [row[0] for row in rows] == [kazakh.reference]
    assert Event.objects.get(verb="exported").data["rows"] == 1


def test_without_a_reason_there_is_no_file(world, at_desk):
    client = at_desk(world.people["regional-moderator"])
    for data in ({}, {"reason": "because"}):
        response = client.post(reverse("desk:export"), data)
        assert response.status_code == 200
        assert "text/csv" not in response["Content-Type"]
    assert not Event.objects.filter(verb="exported").exists()
