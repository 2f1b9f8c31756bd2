"""Template tags of the signup and registration forms."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from core.dates import long_date, long_datetime
from volunteering.models import Call, Event

register = template.Library()


@register.simple_tag
def call_rows(call: Call) -> list[dict[str, Any]]:
    """Return what a volunteer should know beside the form: when, where, places, age."""
    rows = [{"label": _("When"), "value": long_date(call.starts_on)}]
    if str(call.place):
        rows.append({"label": _("Where"), "value": str(call.place)})
    if call.takes_signups and call.places_left is not None:
        free = str(call.places_left) if call.places_left else _("none: you come onto the waiting list")
        rows.append({"label": _("Free places"), "value": free})
    if call.least_age:
        rows.append({"label": _("Age"), "value": _("from %(age)d") % {"age": call.least_age}})
    return rows


@register.simple_tag
def event_rows(event: Event) -> list[dict[str, Any]]:
    """Return what a visitor should know beside the form: when, where, places."""
    when = long_date(event.first_day) if event.all_day else long_datetime(event.starts_at)
    rows = [{"label": _("When"), "value": when}]
    if str(event.place):
        rows.append({"label": _("Where"), "value": str(event.place)})
    if event.takes_registrations and event.places_left is not None:
        free = str(event.places_left) if event.places_left else _("none: you come onto the waiting list")
        rows.append({"label": _("Free places"), "value": free})
    return rows


@register.simple_tag
def signup_steps(call: Call | None) -> list[dict[str, str]]:
    """Return the steps beside the form."""
    first = {"title": _("You sign up"), "meta": _("at once, with a number and a code")}
    confirm = {"title": _("You confirm your e-mail"), "meta": _("if you gave one, by a link")}
    if call is not None and call.automatic:
        answer = {"title": _("You are accepted"), "meta": _("at once, while places are free")}
    else:
        answer = {"title": _("A coordinator answers"), "meta": _("within 3 working days")}
    thanks = {"title": _("After the work"), "meta": _("a letter of thanks with your hours")}
    return [first, confirm, answer, thanks]
