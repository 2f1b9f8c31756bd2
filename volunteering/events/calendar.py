"""The calendar: a month as weeks of days, and as a list."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Max, Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import clock_time, long_date, month_year, weekday
from core.memo import remember
from core.numbers import number
from volunteering.calls.reading import place_of
from volunteering.dates import span
from volunteering.events.forms import EventFilterForm
from volunteering.models import CalendarPage, Event, EventEntry, EventPage
from volunteering.months import Month
from volunteering.querysets import EventEntryQuerySet

MOST_IN_MONTH = 120
SHOWN_A_DAY = 3
A_MONDAY = dt.date(2026, 11, 23)


@dataclass
class Day:
    """A day of the grid: `events` are rows of the list, `more` how many do not fit."""

    date: dt.date
    is_today: bool = False
    events: list[dict[str, Any]] = field(default_factory=list)

    @property
    def shown(self) -> list[dict[str, Any]]:
        """The events that fit into the grid."""
        return self.events[:SHOWN_A_DAY]

    @property
    def more(self) -> int:
        """How many events only the list shows."""
        return max(len(self.events) - SHOWN_A_DAY, 0)


def calendar_in(language: str) -> CalendarPage | None:
    """Return the public calendar of a language, None without one; remembered until something is published."""

    def read() -> CalendarPage | None:
        pages = CalendarPage.objects.live().public().filter(locale__language_code=language, alias_of__isnull=True)
        found: CalendarPage | None = pages.select_related("locale").order_by("path").first()
        return found

    return remember(("event-calendar", language), read)


def bounds(locale_id: int) -> tuple[Month, Month]:
    """Return the first and the last month of the calendar: those of the events there are, and the current one."""

    def compute() -> tuple[dt.date | None, dt.date | None]:
        entries = EventEntry.objects.listed(locale_id).order_by()
        found = entries.aggregate(first=Min("first_day"), last=Max("last_day"))
        return found["first"], found["last"]

    now = Month.of(timezone.localdate())
    first, last = remember(("event-bounds", locale_id), compute)
    if first is None or last is None:
        return now, now
    return min(now, Month.of(first)), max(now, Month.of(last))


def calendar_context(page: CalendarPage, request: HttpRequest) -> dict[str, Any]:
    """Return the context of a month: form, weeks, rows, the months beside it."""
    form = EventFilterForm(page.locale_id, request.GET)
    url = page.get_url(request) or ""
    earliest, latest = bounds(page.locale_id)
    asked = form.month_asked
    month = asked if asked and earliest <= asked <= latest else Month.of(timezone.localdate())
    events = EventEntry.objects.listed(page.locale_id).with_facets(**form.keys)
    rows = rows_of(events.between(month.first, month.last).pages(MOST_IN_MONTH), page, request)
    before, after = month.shifted(-1), month.shifted(1)
    subscribe = request.build_absolute_uri(reverse("volunteering:events_ics") + form.query())
    return {
        "filter_form": form,
        "month": month,
        "month_title": month_year(month.first),
        "weeks": weeks_of(month, rows),
        "weekdays": [weekday(A_MONDAY + dt.timedelta(days=day)) for day in range(7)],
        "rows": rows,
        "results_text": _("Events found: %(count)s") % {"count": number(len(rows))},
        "filter_tags": [
            {"label": form.label_of(name), "url": url + form.query(asked, without=name)} for name in form.chosen
        ],
        "active_filters": len(form.chosen),
        "reset_url": url if form.chosen or form.errors else "",
        "previous": _link(url, form, before) if before and before >= earliest else None,
        "next": _link(url, form, after) if after and after <= latest else None,
        "coming": None if rows else _coming(events, month, url, form),
        "subscribe_url": subscribe,
        "odd": bool(form.errors) or ("month" in request.GET and str(month) != request.GET["month"]),
    }


def _link(url: str, form: EventFilterForm, month: Month) -> dict[str, str]:
    return {"url": url + form.query(month), "label": month_year(month.first)}


def _coming(events: EventEntryQuerySet, month: Month, url: str, form: EventFilterForm) -> dict[str, str] | None:
    """Return the next month with an event; None when nothing comes after this one."""
    day = events.filter(first_day__gt=month.last).values_list("first_day", flat=True).first()
    return _link(url, form, Month.of(day)) if day else None


def weeks_of(month: Month, rows: list[dict[str, Any]]) -> list[list[Day | None]]:
    """Return the weeks of a month, Monday first; None stands for days of its neighbours."""
    today = timezone.localdate()
    days = [Day(month.first.replace(day=each)) for each in range(1, month.last.day + 1)]
    for row in rows:
        event: Event = row["event"]
        begin = max(event.first_day, month.first).day
        for place in range(begin, min(event.last_day, month.last).day + 1):
            days[place - 1].events.append(row)
    for day in days:
        day.is_today = day.date == today
    cells: list[Day | None] = [*[None] * month.first.weekday(), *days]
    cells += [None] * (-len(cells) % 7)
    return [cells[start : start + 7] for start in range(0, len(cells), 7)]


def rows_of(pages: list[EventPage], calendar: CalendarPage, request: HttpRequest) -> list[dict[str, Any]]:
    """Return pages of events as rows of a list."""
    rows = []
    for page in pages:
        page._state.fields_cache["locale"] = calendar.locale
        event: Event = page.event
        rows.append(
            {
                "title": page.title,
                "url": page.get_url(request) or "",
                "rubric": str(event.kind),
                "text": page.listing_text or page.lead,
                "meta": [when_text(event), place_of(event)],
                "time": "" if event.all_day else clock_time(event.starts_at),
                "cancelled": event.cancelled_at is not None,
                "event": event,
            }
        )
    return rows


def when_text(event: Event) -> str:
    """Return the day and the time of an event: "5 December 2026, 10:00–13:00"."""
    if event.all_day:
        return span(event.first_day, event.last_day)
    begins = clock_time(event.starts_at)
    if event.ends_at is None or event.ends_at == event.starts_at:
        return f"{long_date(event.first_day)}, {begins}"
    ends = clock_time(event.ends_at)
    if event.first_day == event.last_day:
        return f"{long_date(event.first_day)}, {begins}–{ends}"
    return f"{long_date(event.first_day)}, {begins} – {long_date(event.last_day)}, {ends}"
