"""The registry of sample pages: every kind of page, in every language it exists in, built by the demo's builders.

What holds for every page (it renders, its head is right, it is valid, accessible, in one language, cheap) is tested
on all of these. A new kind of page gets a row in SAMPLES.
"""

from dataclasses import dataclass

from demo.builders.core import make_regions
from demo.content.events import SINGLE
from demo.content.houses import HOUSES
from demo.content.mediators import FIRST
from demo.content.news import NEWS
from demo.content.volunteering_calls_all import CALLS
from demo.loading.courses import load_courses, plant_courses, publish_courses
from demo.loading.directory import load_directory, plant_directory, publish_directory
from demo.loading.figures import load_history, load_past_requests, plant_figures, publish_figures
from demo.loading.houses import load_house_pages, load_houses
from demo.loading.media import load_media
from demo.loading.organisation import load_organisation
from demo.loading.people import load_staff
from demo.loading.reception import load_sessions, plant_reception, publish_reception
from demo.loading.register import load_register, plant_register, publish_register
from demo.loading.requests import Requests
from demo.loading.stories import load_news
from demo.loading.tree import Tree, finish, plant
from demo.loading.volunteering import load_volunteering
from inbox import figures

LANGUAGES = ("kk", "ru", "en")
# Each block of a body stands in one of them; so do a correction, a source, a missing cover, a missing translation.
STORIES = (
    "astana-memorandums",
    "first-house-thirty-years",
    "half-year-159-agreements",
    "journalists-club",
    "bill-on-child-safety",
    "check-status-of-request",
)
HOUSES_SHOWN = ("oskemen", "ridder", "katonkaragai", "semey")

CALLS_SHOWN = ("career-mentors", "new-year-fair", "english-club", "chess-for-all")
EVENTS_SHOWN = ("open-doors-volunteers", "tatar-evening")


@dataclass(frozen=True)
class Sample:
    """An address to look at, with "{}" for the language; `page` is false for views that are not Wagtail pages."""

    name: str
    path: str
    languages: tuple[str, ...] = LANGUAGES
    page: bool = True
    status: int = 200

    def url(self, language: str) -> str:
        """Return the address in `language`."""
        return self.path.format(language)


SAMPLES = (
    Sample("home", "/{}/"),
    Sample("news", "/{}/news/"),
    Sample("news of a rubric", "/{}/news/?rubric=figures"),
    Sample("news, nothing found", "/{}/news/?year=1999"),
    Sample("article with source, correction, document", "/{}/news/astana-memorandums/"),
    Sample("article with gallery", "/{}/news/first-house-thirty-years/"),
    Sample("article without cover", "/{}/news/half-year-159-agreements/"),
    Sample("article with video", "/{}/news/journalists-club/", ("kk", "ru")),
    Sample("article with note", "/{}/news/bill-on-child-safety/"),
    Sample("Houses", "/{}/houses/"),
    Sample("regional House", "/{}/houses/oskemen/"),
    Sample("city House", "/{}/houses/ridder/"),
    Sample("district House", "/{}/houses/katonkaragai/", ("kk", "ru")),
    Sample("associations", "/{}/houses/associations/?house=oskemen"),
    Sample("association", "/{}/houses/associations/oskemen-polish/"),
    Sample("collectives", "/{}/houses/collectives/?kind=dance"),
    Sample("collective", "/{}/houses/collectives/ariran/"),
    Sample("memorandums", "/{}/houses/memorandums/"),
    Sample("memorandum", "/{}/houses/memorandums/astana-departments-2018/"),
    Sample("publications", "/{}/houses/publications/"),
    Sample("newspapers", "/{}/houses/newspapers/"),
    Sample("about mediation", "/{}/mediation/"),
    Sample("consultation form", "/{}/mediation/consultation/"),
    Sample("find a mediator", "/{}/mediation/mediators/?region=east-kazakhstan&language=kk"),
    Sample("find a mediator, nobody", "/{}/mediation/mediators/?name=zzzzzz"),
    Sample("mediator", "/{}/mediation/mediators/litvinov-viktor/"),
    Sample("list of mediators for printing", "/{}/mediation/mediators/list/"),
    Sample("mediation rooms", "/{}/mediation/rooms/"),
    Sample("mediation room", "/{}/mediation/rooms/oskemen-school-26/"),
    Sample("virtual reception", "/{}/mediation/reception/"),
    Sample("reception session", "/{}/mediation/reception/open-reception/"),
    Sample("courses", "/{}/mediation/courses/"),
    Sample("course", "/{}/mediation/courses/school-online/"),
    Sample("figures of mediation", "/{}/mediation/figures/"),
    Sample("open data", "/{}/open-data/"),
    Sample("volunteering", "/{}/volunteering/"),
    Sample("volunteering, nothing found", "/{}/volunteering/?age=under14&free=on&month=2026-01"),
    Sample("direction", "/{}/volunteering/educational/"),
    Sample("call", "/{}/volunteering/career-mentors/"),
    Sample("call that has ended", "/{}/volunteering/chess-for-all/"),
    Sample("calendar", "/{}/events/"),
    Sample("event", "/{}/events/open-doors-volunteers/"),
    Sample("contacts", "/{}/contacts/"),
    Sample("documents", "/{}/documents/", ("kk", "ru")),
    Sample("privacy", "/{}/privacy/"),
    Sample("accessibility", "/{}/accessibility/"),
    Sample("search", "/{}/search/", page=False),
    Sample("search, found", "/{}/search/?q=2022", page=False),
    Sample("search, nothing found", "/{}/search/?q=zzzzzz", page=False),
    Sample("status", "/{}/status/", page=False),
    Sample("low-vision settings", "/{}/view-settings/", page=False),
    Sample("not found", "/{}/there-is-no-such-page/", page=False, status=404),
)
PAGES = tuple(sample for sample in SAMPLES if sample.page)


def each(samples: tuple[Sample, ...] = SAMPLES) -> list[tuple[Sample, str]]:
    """Return each sample with each of its languages."""
    return [(sample, language) for sample in samples for language in sample.languages]


def label(value: object) -> str:
    """Return the name of a sample in the list of tests."""
    return value.name if isinstance(value, Sample) else str(value)


def build(*, requests: bool = False) -> Tree:
    """Build what SAMPLES shows in an empty, migrated database; with staff and requests if asked. Returns its pages."""
    regions = make_regions()
    tree = Tree(load_media())
    plant(tree)
    plant_directory(tree)
    plant_figures(tree)
    plant_register(tree)
    plant_reception(tree)
    plant_courses(tree)
    houses = load_houses(regions, [text for text in HOUSES if text.code in HOUSES_SHOWN])
    load_house_pages(tree, houses)
    load_directory(tree, regions, houses)
    load_register(tree, regions, houses, FIRST)
    load_sessions(regions, houses)
    load_courses(houses)
    load_news(tree, regions, houses, [item for item in NEWS if item.slug in STORIES])
    load_volunteering(
        tree,
        regions,
        houses,
        [text for text in CALLS if text.code in CALLS_SHOWN],
        [text for text in SINGLE if text.code in EVENTS_SHOWN],
    )
    finish(tree)
    publish_directory(tree)
    publish_register(tree)
    publish_reception(tree)
    publish_courses(tree)
    publish_figures(tree)
    load_organisation(tree)
    load_history(regions)
    load_past_requests(regions)
    figures.recount()
    if requests:
        Requests(tree, regions, houses, load_staff(regions, houses)).load()
    return tree
