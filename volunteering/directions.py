"""What the page of a direction shows: who leads it, what for, its open calls, its news."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from news import reading as news
from news.models import NewsEntry
from volunteering.calls.reading import cards_of, signup_url
from volunteering.models import CallEntry, DirectionPage

CALLS_SHOWN = 6
NEWS_SHOWN = 3


def direction_context(page: DirectionPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the page shows beside its own fields."""
    section = page.get_parent().specific
    entries = CallEntry.objects.listed(page.locale_id, page.direction_id).open_on(timezone.localdate())
    return {
        "direction": page.direction,
        "calls": cards_of(entries.pages(CALLS_SHOWN), section, request),
        "calls_url": f"{section.get_url(request)}?direction={page.direction.code}",
        "signup_url": signup_url(section, request),
        "news": _news(page, request),
    }


def _news(page: DirectionPage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the newest stories of the direction's rubric and where all are; None without any."""
    section = news.section_in(page.locale.language_code)
    if section is None or page.news_rubric is None:
        return None
    entries = NewsEntry.objects.in_section(section).with_facets(rubric=page.news_rubric_id)
    stories = entries.pages(NEWS_SHOWN, "card")
    if not stories:
        return None
    url = f"{section.get_url(request)}?rubric={page.news_rubric.code}"
    return {"rows": news.rows_of(stories, section, request), "url": url}
