"""What the home page announces of the sections below it. A section without anything to say is not drawn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.memo import remember
from core.numbers import number
from houses import map as country
from houses.models import House, HousePage, HousesIndexPage
from news.models import NewsEntry, NewsIndexPage
from volunteering.calls import reading as calls

if TYPE_CHECKING:
    from home.models import HomePage

T = TypeVar("T")
NEWS_SHOWN = 6


@dataclass(frozen=True)
class Task:
    """A card of the greeting, ready to draw."""

    icon: str
    title: str
    text: str
    fact: str
    url: str


def _kept(name: str, page: "HomePage", request: HttpRequest, compute: Callable[[], T]) -> T:
    """Return `compute()`, kept until the next publish; a preview shows what is being written, so it keeps nothing."""
    if getattr(request, "is_preview", False):
        return compute()
    return remember((name, page.pk), compute)


def tasks_of(page: "HomePage", request: HttpRequest) -> list[Task]:
    """Return the cards whose page is live in the active language, or that lead to an address."""

    def compute() -> list[Task]:
        linked = [(block.value, block.value.link_url) for block in page.tasks]
        return [Task(card["icon"], card["title"], card["text"], card["fact"], url) for card, url in linked if url]

    return with_open_calls(_kept("home-tasks", page, request, compute), page, request)


def with_open_calls(tasks: list[Task], page: "HomePage", request: HttpRequest) -> list[Task]:
    """Return the cards, the one that leads to volunteering with the number of open calls: it changes by the day."""
    section = calls.section_in(page.locale.language_code)
    count = calls.open_total(section.locale_id) if section else 0
    if section is None or not count:
        return tasks
    url, fact = section.get_url(request), _("Open calls: %(count)s") % {"count": number(count)}
    return [replace(task, fact=fact) if task.url == url else task for task in tasks]


def figures_of(page: "HomePage", request: HttpRequest) -> list[dict[str, Any]]:
    """Return each total with its parts as the arguments of `components/figures.html`."""

    def compute() -> list[dict[str, Any]]:
        return [
            {
                "title": value["title"],
                "note": value["note"],
                "total_label": value["total_label"],
                "total": value["total"],
                "rows": [{"label": part["label"], "value": part["value"]} for part in value["parts"]],
                "rest": value.rest,
                "rest_label": value["rest_label"],
                "url": value.link_url,
                "label": value["link_label"],
            }
            for value in (block.value for block in page.figures)
        ]

    return _kept("home-figures", page, request, compute)


def latest_news(page: "HomePage", request: HttpRequest) -> dict[str, Any] | None:
    """Return the newest stories of the page's language and the address of all; None when there are none."""
    section = _kept(
        "home-news-section",
        page,
        request,
        lambda: NewsIndexPage.objects.live().child_of(page).select_related("locale").first(),
    )
    if section is None:
        return None
    stories = NewsEntry.objects.in_section(section).newest().pages(NEWS_SHOWN, "cover", "thumb")
    if not stories:
        return None
    for story in stories:
        story._state.fields_cache["locale"] = page.locale  # one language on the whole page: no query for it
    return {"stories": stories, "url": section.get_url(request)}


def houses_on_map(page: "HomePage", request: HttpRequest) -> dict[str, Any] | None:
    """Return the points of the map (Houses, centres of regions) and the address of the list; None without a list."""
    section = _kept(
        "home-houses-section",
        page,
        request,
        lambda: HousesIndexPage.objects.live().child_of(page).select_related("locale").first(),
    )
    if section is None:
        return None

    def compute() -> list[dict[str, Any]]:
        points = country.points_of(House.objects.active(), urls=HousePage.urls_in(page.locale_id))
        return country.named(country.with_centres(points))

    return {"points": _kept("home-houses", page, request, compute), "url": section.get_url(request)}
