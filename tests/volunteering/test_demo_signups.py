"""The volunteers of the demo come through the real functions, in every state, with the counters right."""

import datetime as dt

import pytest
from django.utils import timezone

from core.roles import apply_roles
from demo.builders.core import make_regions
from demo.builders.home import make_home
from demo.builders.houses import make_house
from demo.builders.staff import make_staff
from demo.builders.volunteering import make_call, make_call_page, make_calls_index, make_direction
from demo.content.signups import VOLUNTEERS
from demo.content.volunteering_calls_all import CALLS
from demo.loading.signups import COORDINATOR, Signups
from inbox import registry
from volunteering.ages import AgeBand
from volunteering.models import Call, ThankYouLetter, VolunteerSignup


@pytest.mark.django_db
def test_every_state_age_and_language() -> None:
    apply_roles()
    regions = make_regions()
    east = make_house("oskemen", region=regions["east-kazakhstan"], level="regional")
    sections = [make_calls_index(make_home(language)) for language in ("kk", "ru", "en")]
    for text in CALLS:
        call = make_call(
            text.title.as_dict(),
            code=text.code,
            directions=[make_direction(code) for code in text.directions],
            starts_on=timezone.localdate() + dt.timedelta(days=text.starts),
            days=text.lasts,
            closes_in=text.closes,
            house=east if text.house == "oskemen" else None,
            region=None if text.online else regions["abai"],
            places=text.places,
            minimum_age=text.age,
            adults_only_by_law=text.adults_only,
            automatic=text.automatic,
        )
        make_call_page(sections[0], call)
    staff = {
        COORDINATOR: make_staff("coordinator", regions=[regions["east-kazakhstan"]]),
        "national": make_staff("national-moderator"),
    }
    Signups(regions, staff).load()

    rows = VolunteerSignup.objects.all()
    assert len(rows) == len(VOLUNTEERS) >= 60
    states = {state.code for state in registry.get("volunteer-signup").states} - {"spam"}
    assert {row.state for row in rows} == states
    assert {row.age_band for row in rows} == set(AgeBand.values)
    assert {row.language for row in rows} == {"kk", "ru", "en"}
    assert ThankYouLetter.objects.count() == len([each for each in VOLUNTEERS if each.way == "thanked"])
    keeps = registry.get("volunteer-signup").keeps_place  # type: ignore[attr-defined]
    assert Call.objects.get(code="new-year-fair").signups.filter(state="waiting").count() == 3
    for call in Call.objects.all():
        assert call.places_taken == call.signups.filter(state__in=keeps).count(), call.code
