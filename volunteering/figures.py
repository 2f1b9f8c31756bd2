"""Figures of volunteering beside the signups themselves: calls, volunteers who took part, their hours.

By direction, region and month. A call or a volunteer with several directions counts once, for the first of them, so
that the directions add up to the whole. Only sums leave this module.
"""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import open_data
from core.fields import LocalizedText
from inbox import figures
from inbox.figures import Count, Indicator, Series
from volunteering.models import Call, Direction, VolunteerSignup
from volunteering.signups.kind import THANKED, TOOK_PART

CODE = "volunteering"
CALLS, VOLUNTEERS, HOURS = "calls", "volunteers", "hours"
CHUNK = 1_000
INDICATORS = (
    Indicator(CALLS, _("Volunteer calls")),
    Indicator(VOLUNTEERS, _("Volunteers who took part")),
    Indicator(HOURS, _("Hours of voluntary work")),
)


def series() -> Series:
    """Return the family of figures to register."""
    return Series(CODE, _("Volunteering"), INDICATORS, counts=counts, subjects=directions)


def directions() -> dict[str, LocalizedText]:
    """Return the directions by code."""
    return {direction.code: direction.name for direction in Direction.objects.all()}


def counts() -> Iterable[Count]:
    """Yield what each call that was not cancelled and each volunteer who took part adds."""
    for call in Call.objects.filter(cancelled_at=None).prefetch_related("directions").iterator(CHUNK):
        yield Count(CALLS, call.starts_on, call.region_id, subject=_first(call))
    rows = VolunteerSignup.objects.filter(state__in=(TOOK_PART, THANKED)).without_personal_data()
    for row in rows.select_related("call").prefetch_related("directions").iterator(CHUNK):
        day = row.call.last_day if row.call else timezone.localdate(row.closed_at or row.created_at)
        subject = _first(row)
        yield Count(VOLUNTEERS, day, row.intake_region_id, subject=subject)
        if row.hours:
            yield Count(HOURS, day, row.intake_region_id, row.hours, subject)


def _first(record: Any) -> str:
    return next((direction.code for direction in record.directions.all()), "")


def register() -> None:
    """Add the figures to those the worker counts, and their files to the open data."""
    figures.register(series())
    open_data.register(
        figures.dataset(
            code="volunteering-figures",
            title=_("Volunteering in figures"),
            description=_("Signups, calls, volunteers who took part and their hours, by region and period."),
            series=(CODE, "volunteer-signup", "event-registration"),
            position=60,
        )
    )
    calls, volunteers, hours = INDICATORS
    open_data.register(
        figures.breakdown_dataset(
            code="volunteering-directions",
            title=_("Volunteering by direction"),
            description=_("Calls, volunteers who took part and their hours, by direction, region and half-year."),
            series=CODE,
            subject=_("Direction"),
            public=[calls],
            people=volunteers,
            with_people=[hours],
            position=61,
        )
    )
