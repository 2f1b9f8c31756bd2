"""Volunteering: the section, directions, calls, the calendar and its events, then their pages."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, cast

from django.conf import settings
from django.utils import timezone

from core.models import Region
from demo.builders.body import stream
from demo.builders.volunteering import make_call, make_direction, make_event
from demo.content import volunteering as texts
from demo.content.events import SINGLE, YEARLY, EventText
from demo.content.volunteering_calls import CallText
from demo.content.volunteering_calls_all import CALLS
from demo.content.words import Words
from demo.loading.tree import Tree, publish
from houses.models import House
from news.models import Rubric
from volunteering.models import CalendarPage, Call, CallPage, CallsIndexPage, DirectionPage, Event, EventPage

DAYS_BACK, DAYS_AHEAD = 120, 300
NEWS_RUBRICS = {"mediation": "school-mediation", "social": "volunteering"}


def load_volunteering(
    tree: Tree,
    regions: dict[str, Region],
    houses: dict[str, House],
    calls: Sequence[CallText] = CALLS,
    events: Sequence[EventText] = (*YEARLY, *SINGLE),
) -> dict[str, Call]:
    """Create the section, its directions, the `chosen` calls and events; return the calls by code."""
    for language, _name in settings.LANGUAGES:
        home = tree.pages["home", language]
        section = CallsIndexPage(
            title=texts.TITLE.get(language), slug="volunteering", introduction=texts.LEAD.get(language)
        )
        publish(tree.add("volunteering", language, section, home))
        calendar = CalendarPage(
            title=texts.CALENDAR_TITLE.get(language), slug="events", introduction=texts.CALENDAR_LEAD.get(language)
        )
        publish(tree.add("events", language, calendar, home))
    for text in texts.DIRECTIONS:
        _load_direction(text, tree)
    for event in events:
        _load_event(event, tree, regions, houses)
    return {call.code: _load_call(call, tree, regions, houses) for call in calls}


def _said(words: Words | None) -> dict[str, str]:
    return words.as_dict() if words else {}


def _load_direction(text: texts.DirectionText, tree: Tree) -> None:
    direction = make_direction(
        text.code,
        name=text.name.as_dict(),
        lead_name=text.person.as_dict(),
        lead_post=text.post.as_dict(),
        objectives={
            language: "\n".join(line.get(language) for line in text.objectives) for language, _n in settings.LANGUAGES
        },
    )
    rubric = Rubric.objects.filter(code=NEWS_RUBRICS.get(text.code, "")).first()
    for language in text.name.languages():
        page = DirectionPage(
            title=text.name.get(language),
            slug=text.code,
            direction=direction,
            lead=text.lead.get(language),
            cover=tree.image(text.cover),
            news_rubric=rubric,
        )
        publish(tree.add(f"volunteering/{text.code}", language, page, tree.pages["volunteering", language]))


def _load_call(text: CallText, tree: Tree, regions: dict[str, Region], houses: dict[str, House]) -> Call:
    today = timezone.localdate()
    call = make_call(
        text.title.as_dict(),
        code=text.code,
        directions=[make_direction(code) for code in text.directions],
        starts_in=text.starts,
        days=text.lasts,
        closes_in=text.closes,
        dates=[today + dt.timedelta(days=day) for day in text.dates],
        house=houses.get(text.house),
        region=regions.get(text.region),
        place=_said(text.place),
        is_online=text.online,
        starts_at=text.begins,
        ends_at=text.ends,
        repeats_on=text.days,
        places=text.places,
        minimum_age=text.age,
        adults_only_by_law=text.adults_only,
        automatic=text.automatic,
        skills=_said(text.skills),
        training_needed=text.training,
        hours=text.hours,
        languages=_said(text.languages),
        contact_name=text.coordinator.as_dict(),
        contact_email="volunteers@shanyraq.example",
        cancelled_at=timezone.now() if text.cancelled else None,
    )
    for language in text.title.languages():
        doing = [("point", line.get(language)) for line in text.doing]
        page = CallPage(
            title=text.title.get(language),
            slug=text.code,
            call=call,
            lead=text.lead.get(language),
            cover=tree.image(text.cover),
            doing=cast("Any", stream(f"call/{text.code}", doing)),
        )
        publish(tree.add(f"call/{text.code}", language, page, tree.pages["volunteering", language]))
    return call


def _load_event(text: EventText, tree: Tree, regions: dict[str, Region], houses: dict[str, House]) -> None:
    for code, day in _occurrences(text, timezone.localdate()):
        event = _event(text, code, day, regions, houses)
        for language in text.title.languages():
            page = EventPage(
                title=text.title.get(language),
                slug=code,
                event=event,
                lead=text.lead.get(language),
                cover=tree.image(text.cover),
            )
            publish(tree.add(f"event/{code}", language, page, tree.pages["events", language]))


def _occurrences(text: EventText, today: dt.date) -> list[tuple[str, dt.date]]:
    """Return (code, first day) of what the calendar of the demo shows: some months back, most of a year ahead."""
    if isinstance(text.day, int):
        return [(text.code, text.first_day(today, today.year))]
    days = [text.first_day(today, year) for year in (today.year - 1, today.year, today.year + 1)]
    return [(f"{text.code}-{day.year}", day) for day in days if -DAYS_BACK <= (day - today).days <= DAYS_AHEAD]


def _event(text: EventText, code: str, day: dt.date, regions: dict[str, Region], houses: dict[str, House]) -> Event:
    zone = timezone.get_default_timezone()
    begins, ends = text.time or (0, 0)
    last = day + dt.timedelta(days=text.lasts - 1)
    return make_event(
        text.title.as_dict(),
        code=code,
        kind=text.kind,
        starts_at=dt.datetime.combine(day, dt.time(begins), tzinfo=zone),
        ends_at=dt.datetime.combine(last, dt.time(ends), tzinfo=zone),
        all_day=text.time is None,
        house=houses.get(text.house),
        region=regions.get(text.region),
        place=_said(text.place),
        format=text.format,
        registration=text.registration,
        places=text.places,
    )
