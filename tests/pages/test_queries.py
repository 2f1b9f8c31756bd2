"""What each kind of page asks of the database where no page cache answers: warm, and cold with nothing remembered.

Remembered in the process, for one generation of the page cache, are the site, the languages, the organisation, the
menus, the breadcrumbs, the cards of the home page and what filters offer; a cold page asks for them, once. A page over
its budget has a loop over rows or lost a prefetch: raise a number only together with its reason.
"""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.pages.conftest import Answers
from tests.site_map import SAMPLES, Sample

COLD = 50
# The first reader of a House asks for its record with thirteen relations and for what five apps show about it; the
# first one of the open data has the rows of nine files counted.
COLD_OF = {"regional House": 90, "city House": 84, "district House": 76, "open data": 54}
# Routing takes 3 (the language's root, the page, its type), translations 1; the rest is named.
WARM = {
    "home": 11,  # five stories with covers and copies of the covers, Houses with their pages
    "news": 12,  # entries, stories, covers, copies, views, count, years, rubrics, regions, Houses
    "news of a rubric": 11,
    "news, nothing found": 9,
    "article with source, correction, document": 12,  # cover with copies, document, related stories with covers
    "article with gallery": 13,  # and the pictures of the gallery with copies
    "article without cover": 11,
    "article with video": 11,
    "article with note": 9,
    "Houses": 10,
    "regional House": 18,  # the record is remembered with all it has; news with covers, mediators, rooms, papers
    "city House": 16,
    "district House": 14,
    "associations": 4,  # names in order, the rows of the page
    "association": 3,  # its record, language classes, collectives
    "collectives": 4,
    "collective": 2,
    "memorandums": 6,  # keys in order, the rows of the page, parties, Houses
    "memorandum": 9,  # its record, parties, Houses, texts with their documents; its news with covers
    "publications": 5,  # names in order, rows, copies of the covers
    "newspapers": 4,  # the issues of the year, copies of the covers
    "about mediation": 11,
    "consultation form": 8,
    "find a mediator": 9,  # the mediators of the page, their languages, fields, regions, rooms
    "find a mediator, nobody": 4,
    "mediator": 11,  # its record, languages, fields, regions, rooms with hours; copies of the photo
    "list of mediators for printing": 9,
    "mediation rooms": 8,  # rooms, hours, clubs
    "mediation room": 13,  # the room, hours, clubs; its mediators with languages, fields, regions, rooms
    "virtual reception": 9,  # sessions to come, their seats, sessions held
    "reception session": 12,  # its record, specialists, results, regions; its seats
    "courses": 7,  # courses with their languages
    "course": 7,
    "volunteering": 11,  # entries, calls, directions
    "volunteering, nothing found": 10,
    "direction": 17,  # its record, entries, calls, directions; the rubric, its news with covers and copies
    "call": 14,  # its record, directions, dates; entries and calls near it, their directions
    "call that has ended": 14,
    "calendar": 10,  # entries, events
    "event": 12,  # its record; entries and events to come
    "figures of mediation": 12,  # months, regions, day of the count, sums of three kinds, subjects, other sources
    "open data": 8,  # the day each file changed
    "contacts": 10,
    "documents": 9,
    "privacy": 8,
    "accessibility": 8,
    "search": 0,
    "search, found": 9,
    "search, nothing found": 3,
    "status": 0,
    "low-vision settings": 0,
    "not found": 7,
}


def test_every_sample_has_a_budget() -> None:
    assert set(WARM) == {sample.name for sample in SAMPLES}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_it_stays_within_its_budget(look: Answers, sample: Sample) -> None:
    client, url = Client(), sample.url("kk")
    counts = []
    for _visit in ("cold", "warm"):
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        counts.append(len(queries))
    cold, warm = counts
    statements = "\n".join(query["sql"][:200] for query in queries)
    assert warm <= WARM[sample.name], statements
    assert cold <= COLD_OF.get(sample.name, COLD)
