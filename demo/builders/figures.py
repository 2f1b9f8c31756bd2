"""Builders of figures: pages, numbers of other sources, and many requests of the past at once."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from core.models import BasePage, Region
from demo.builders.body import block_id
from home.models import OpenDataPage
from houses.models import House
from inbox.models import Event, ReferenceCounter, Submission
from mediation.models import ConsultationRequest, FiguresPage, HistoricalFigure, Topic


def make_figures_page(parent: BasePage, title: str = "Figures", **fields: Any) -> FiguresPage:
    """Return a published page of figures below `parent`, in its language."""
    page = FiguresPage(title=title, slug=fields.pop("slug", "figures"), locale=parent.locale, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def make_open_data_page(parent: BasePage, title: str = "Open data", **fields: Any) -> OpenDataPage:
    """Return a published page of open data below `parent`, in its language."""
    page = OpenDataPage(title=title, slug=fields.pop("slug", "open-data"), locale=parent.locale, **fields)
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def make_historical_figure(
    indicator: str = "requests", value: int = 560, *, region: Region | None = None, **fields: Any
) -> HistoricalFigure:
    """Return a number of another source; of the first half of 2022 unless dates are given."""
    defaults: dict[str, Any] = {
        "period_from": dt.date(2022, 1, 1),
        "period_to": dt.date(2022, 6, 30),
        "as_of": dt.date(2022, 6, 30),
        "source": {"kk": "Дереккөз", "ru": "Источник", "en": "A source"},
    }
    return HistoricalFigure.objects.create(indicator=indicator, value=value, region=region, **(defaults | fields))


@dataclass(frozen=True)
class PastRequest:
    """A request that was closed long ago and holds no personal data any more."""

    created_at: dt.datetime
    answered_at: dt.datetime | None
    closed_at: dt.datetime
    region: Region | None
    topic: Topic
    outcome: str
    house: House | None = None
    channel: str = "phone"
    language: str = "kk"


def make_past_requests(requests: Iterable[PastRequest]) -> int:
    """Create requests as they are after erasure, many at once; return how many. Their numbers continue the years'."""
    made = list(requests)
    rows = [_row(past) for past in made]
    Submission.objects.bulk_create(rows, batch_size=200)
    for row, past in zip(rows, made, strict=True):
        request = ConsultationRequest(
            submission_ptr=row,
            for_whom="self",
            talk_language=past.language,
            channel=past.channel,
            topic=past.topic,
            relation="other",
        )
        request.save_base(raw=True, force_insert=True)
    Event.objects.bulk_create(
        Event(submission_id=row.pk, verb=verb, at=at)
        for row in rows
        for verb, at in (("received", row.created_at), ("anonymised", row.anonymised_at or row.created_at))
    )
    return len(rows)


def _row(past: PastRequest) -> Submission:
    reference = ReferenceCounter.take_next("M", past.created_at.year)
    key = block_id("past", reference)
    return Submission(
        kind="consultation",
        reference=reference,
        receipt_hash=key,
        idempotency_key=key,
        content_digest=key,
        language=past.language,
        state="closed",
        outcome=past.outcome,
        region=past.region,
        intake_region=past.region,
        house=past.house,
        created_at=past.created_at,
        first_answered_at=past.answered_at,
        closed_at=past.closed_at,
        purge_on=past.closed_at.date(),
        anonymised_at=past.closed_at,
    )
