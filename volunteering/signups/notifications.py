"""Mails about signups: to the volunteer with the link that confirms the address, to coordinators once an hour."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.roles import users_in
from inbox import notifications
from inbox.notifications import STAFF_LANGUAGE
from volunteering.models import VolunteerSignup
from volunteering.signups import confirmation

if TYPE_CHECKING:
    from volunteering.signups.kind import SignupKind


def received(signup: VolunteerSignup, kind: "SignupKind") -> None:
    """Queue what a new signup leads to; a held one is announced to staff only."""
    if not signup.held:
        notifications.to_applicant(
            signup,
            "signup",
            state=kind.state(signup.state).label,
            about=kind.about(signup),
            confirm_url=confirm_address(signup),
        )
    to_coordinators(signup)


def confirm_address(signup: VolunteerSignup) -> str:
    """Return the full address that confirms the e-mail of `signup`, in its language."""
    with translation.override(signup.language):
        path = reverse("volunteering:confirm", args=[confirmation.token_for(signup)])
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path


def to_coordinators(signup: VolunteerSignup) -> None:
    """Queue the news for the coordinators of its region and directions, at most once an hour a call.

    Where there is none, the moderators of the region hear of it.
    """
    with translation.override(STAFF_LANGUAGE):
        subject = _("New volunteers have signed up")
    address = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("desk:list")
    once = f"signups/{signup.call_id}/{signup.region_id}/{timezone.localtime():%Y-%m-%dT%H}"
    for person in coordinators_of(signup) or notifications.moderators_of(signup):
        notifications.queue(
            "staff-signups", person.email, subject, "staff_signups", STAFF_LANGUAGE, None, once, desk_url=address
        )


def coordinators_of(signup: VolunteerSignup) -> list[Any]:
    """Return the coordinators with an e-mail address whose regions or Houses and directions cover `signup`."""
    region = signup.house.region_id if signup.house else signup.region_id
    people = users_in("coordinator").exclude(email="")
    people = people.filter(coordinator_scope__directions__in=signup.directions.all())
    near = people.filter(scope__regions=region) | people.filter(scope__houses=signup.house_id or 0)
    return list(near.distinct())
