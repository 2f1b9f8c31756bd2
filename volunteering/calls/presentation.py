"""A call in words: when, for whom, how it goes. Everything is said in the active language."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.dates import long_date
from core.numbers import number
from houses.hours import Weekday
from volunteering.ages import ADULT
from volunteering.ages import MinimumAge as Age
from volunteering.dates import span, with_hours
from volunteering.models import Call, CallPage

DATES_SHOWN = 24


def when_text(call: Call) -> str:
    """Return the days of a call, with its hours and the days of the week: "14 September – 9 October 2026"."""
    text = with_hours(span(call.starts_on, call.last_day), call.starts_at, call.ends_at)
    days = ", ".join(str(Weekday(day).label) for day in call.weekdays)
    weekly = _("Every week: %(days)s") % {"days": days}
    return f"{text}\n{weekly}" if days else text


def dates_text(call: Call) -> list[str]:
    """Return the dates of a call that does not follow a weekly rule; none where it takes place every day."""
    if call.repeats_on:
        return []
    rows = list(call.dates.all())[:DATES_SHOWN]
    return [
        with_hours(long_date(row.date), row.starts_at or call.starts_at, row.ends_at or call.ends_at) for row in rows
    ]


def details(call: Call, house_url: str) -> list[dict[str, Any]]:
    """Return the rows of the card beside a call: `label`, `value`, perhaps `url` or `is_demo`."""
    leads = [str(direction.lead_name) for direction in call.directions.all() if direction.lead_name]
    rows: list[dict[str, Any]] = [
        {"label": _("Where"), "value": _where(call)},
        {"label": _("When"), "value": when_text(call)},
        {"label": _("Direction lead"), "value": ", ".join(leads)},
        {"label": _("Coordinator"), "value": str(call.contact_name), "is_demo": call.is_demo},
        {"label": _("Phone"), "value": call.contact_phone, "tel": True},
        {"label": _("E-mail"), "value": call.contact_email, "mail": True},
        {"label": _("House"), "value": str(call.house or ""), "url": house_url},
    ]
    return [row for row in rows if row["value"]]


def _where(call: Call) -> str:
    place = str(call.place) or str(call.region or "")
    return ", ".join(part for part in (place, _("online") if call.is_online else "") if part) or _("All regions")


def conditions(call: Call) -> list[dict[str, Any]]:
    """Return who can take part, as rows of `label`, `value`, `strong`."""
    rows: list[dict[str, Any]] = [
        {"label": _("Age"), "value": str(Age(call.least_age).label), "strong": True},
        {"label": _("Languages"), "value": str(call.languages)},
        {"label": _("Experience"), "value": str(call.skills)},
        {"label": _("Time"), "value": _hours(call.hours)},
    ]
    return [row for row in rows if row["value"]]


def _hours(hours: int | None) -> str:
    return ngettext("about %(n)s hour", "about %(n)s hours", hours) % {"n": number(hours)} if hours else ""


def age_notice(page: CallPage) -> dict[str, str]:
    """Return `title` and `text` of the note on age: the editor's, else what the law says to this call's bands."""
    call = page.call
    if page.age_note:
        return {"title": "", "text": page.age_note}
    asked = _("We will ask for your age group, not your date of birth.")
    if call.adults_only_by_law:
        text = _("The law allows only adults to help here.")
        return {"title": _("Only from 18"), "text": f"{text} {asked}"}
    if call.least_age >= ADULT:
        return {"title": "", "text": asked}
    harmless = _("You are welcome: this call does not involve hazardous work.")
    if call.least_age == Age.FROM_16:
        return {"title": _("16 or 17?"), "text": f"{harmless} {asked}"}
    if call.least_age == Age.FROM_14:
        return {"title": _("14 to 17?"), "text": f"{harmless} {asked}"}
    text = _("A parent signs a written consent; the form tells how.")
    return {"title": _("Under 14?"), "text": f"{text} {asked}"}


def steps(page: CallPage) -> list[dict[str, str]]:
    """Return how it goes, as `title` and `meta`: what the editor wrote, else the usual steps."""
    if page.steps:
        return [{"title": block.value["title"], "meta": block.value["meta"]} for block in page.steps]
    call = page.call
    answer = {"title": _("The coordinator calls you"), "meta": _("within 3 working days")}
    if call.automatic:
        answer = {"title": _("You get a place at once"), "meta": _("while places are free; then the waiting list")}
    found = [{"title": _("You sign up"), "meta": _("two minutes, no documents")}, answer]
    if call.training_needed:
        found.append({"title": _("A short training"), "meta": _("the coordinator tells when and where")})
    found.append({"title": _("You take part"), "meta": span(call.starts_on, call.last_day)})
    found.append({"title": _("A letter of thanks"), "meta": _("with your volunteer hours")})
    return found


def state_text(call: Call) -> dict[str, str]:
    """Return what stands beside the button, or in its place: `kind`, `title`, `text` of a notice; {} while open."""
    texts = {
        Call.State.FULL: ("", "", _("All places are taken: join the waiting list. A place that falls free is yours.")),
        Call.State.CLOSED: ("info", _("Sign-up has ended"), _("The work itself is still to come.")),
        Call.State.PAST: ("done", _("This call is over"), _("Thank you to everybody who took part.")),
        Call.State.CANCELLED: ("red", _("This call was cancelled"), _("Those who signed up were told.")),
    }
    kind, title, text = texts.get(call.state, ("", "", _("When all places are taken, you can join the waiting list.")))
    return {"kind": kind, "title": title, "text": text}
