"""Places and waiting lists: given in order, freed by whoever leaves, never more than there are."""

from types import SimpleNamespace
from typing import Any

import pytest

from demo.builders.houses import make_house, make_region
from demo.builders.signups import make_registration, make_signup
from demo.builders.volunteering import make_call, make_event
from inbox.kinds import NotAdmitted
from inbox.models import Event, OutgoingMail
from inbox.transitions import WrongState, perform
from volunteering.ages import AgeBand
from volunteering.models import Call, VolunteerSignup

pytestmark = pytest.mark.django_db


@pytest.fixture
def region() -> SimpleNamespace:
    east = make_region("east")
    make_house("east-house", region=east, level="regional")
    return east  # type: ignore[return-value]


def states(call: Call) -> list[str]:
    return list(VolunteerSignup.objects.filter(call=call).order_by("pk").values_list("state", flat=True))


def taken(call: Call) -> int:
    return Call.objects.get(pk=call.pk).places_taken


class TestAutomaticCall:
    def test_who_comes_first_is_accepted_and_the_rest_wait(self, region: SimpleNamespace) -> None:
        call = make_call(region=region, places=2, automatic=True)
        for _number in range(4):
            make_signup(call)
        assert states(call) == ["accepted", "accepted", "waiting", "waiting"]
        assert taken(call) == 2

    def test_a_place_that_falls_free_goes_to_the_first_who_waits_and_says_so(self, region: SimpleNamespace) -> None:
        call = make_call(region=region, places=1, automatic=True)
        first, second, third = (make_signup(call) for _number in range(3))
        perform(first, "withdraw", None, first.version)
        assert states(call) == ["closed", "accepted", "waiting"]
        assert taken(call) == 1
        assert Event.objects.filter(submission=second, verb="accept", data__rule="place-free").count() == 1
        assert OutgoingMail.objects.filter(submission=second, purpose="applicant-state").count() == 1
        assert not OutgoingMail.objects.filter(submission=third, purpose="applicant-state").exists()

    def test_who_waits_and_withdraws_frees_no_place(self, region: SimpleNamespace) -> None:
        call = make_call(region=region, places=1, automatic=True)
        make_signup(call)
        waiting = make_signup(call)
        perform(waiting, "withdraw", None, waiting.version)
        assert (states(call), taken(call)) == (["accepted", "closed"], 1)

    def test_a_held_signup_takes_no_place(self, region: SimpleNamespace) -> None:
        call = make_call(region=region, places=1, automatic=True)
        make_signup(call, held="honeypot")
        make_signup(call)
        assert states(call) == ["received", "accepted"]

    def test_more_places_move_the_list_up(
        self, region: SimpleNamespace, django_capture_on_commit_callbacks: Any
    ) -> None:
        call = make_call(region=region, places=1, automatic=True)
        for _number in range(3):
            make_signup(call)
        fresh = Call.objects.get(pk=call.pk)
        fresh.places = 2
        with django_capture_on_commit_callbacks(execute=True):
            fresh.save()
        assert (states(call), taken(call)) == (["accepted", "accepted", "waiting"], 2)


class TestCallWithACoordinator:
    def test_nobody_is_accepted_beyond_the_places(self, region: SimpleNamespace) -> None:
        call = make_call(region=region, places=1)
        first, second = make_signup(call), make_signup(call)
        perform(first, "accept", make_boss(), first.version)
        with pytest.raises(WrongState, match="No place"):
            perform(second, "accept", make_boss(), second.version)
        assert (states(call), taken(call)) == (["accepted", "received"], 1)

    def test_declining_somebody_who_was_accepted_moves_the_list_up(self, region: SimpleNamespace) -> None:
        call, boss = make_call(region=region, places=1), make_boss()
        first, second = make_signup(call), make_signup(call)
        first = perform(first, "accept", boss, first.version)  # type: ignore[assignment]
        perform(second, "wait", boss, second.version)
        perform(first, "decline", boss, first.version)
        assert (states(call), taken(call)) == (["declined", "accepted"], 1)

    def test_who_took_part_keeps_the_place(self, region: SimpleNamespace) -> None:
        call, boss = make_call(region=region, places=1), make_boss()
        row = make_signup(call)
        row = perform(row, "accept", boss, row.version)  # type: ignore[assignment]
        row = perform(row, "attend", boss, row.version, hours=4)  # type: ignore[assignment]
        assert (row.state, row.hours, row.outcome, taken(call)) == ("took-part", 4, "took-part", 1)
        assert row.closed_at is not None
        assert row.purge_on is not None


class TestRefused:
    @pytest.mark.parametrize(
        "changes", [{"closes_in": -1}, {"starts_in": -3}, {"cancelled_at": "2026-01-01T00:00:00+00:00"}]
    )
    def test_what_comes_too_late(self, region: SimpleNamespace, changes: dict[str, object]) -> None:
        call = make_call(region=region, **changes)  # type: ignore[arg-type]
        with pytest.raises(NotAdmitted):
            make_signup(call)
        assert states(call) == []

    @pytest.mark.parametrize(
        ("band", "rules", "admitted"),
        [
            (AgeBand.FROM_16, {"adults_only_by_law": True}, False),
            (AgeBand.FROM_14, {"minimum_age": 16}, False),
            (AgeBand.FROM_16, {"minimum_age": 16}, True),
            (AgeBand.UNDER_14, {}, True),
            (AgeBand.FROM_18, {"minimum_age": 60}, False),
        ],
    )
    def test_an_age_the_call_does_not_take(
        self, region: SimpleNamespace, band: AgeBand, rules: dict[str, object], admitted: bool
    ) -> None:
        call = make_call(region=region, **rules)  # type: ignore[arg-type]
        if admitted:
            assert make_signup(call, age_band=band).pk
        else:
            with pytest.raises(NotAdmitted):
                make_signup(call, age_band=band)


class TestEvents:
    def test_a_group_takes_as_many_places_and_the_order_is_kept(self, region: SimpleNamespace) -> None:
        event = make_event(region=region, registration=True, places=4)
        three, two, one = (make_registration(event, people) for people in (3, 2, 1))
        event.refresh_from_db()
        assert [row.state for row in (three, two, one)] == ["accepted", "waiting", "waiting"]
        assert event.places_taken == 3
        perform(three, "withdraw", None, three.version)
        event.refresh_from_db()
        for row in (two, one):
            row.refresh_from_db()
        assert [two.state, one.state, event.places_taken] == ["accepted", "accepted", 3]

    def test_more_people_than_places_at_all(self, region: SimpleNamespace) -> None:
        event = make_event(region=region, registration=True, places=2)
        with pytest.raises(NotAdmitted):
            make_registration(event, 3)


def make_boss() -> SimpleNamespace:
    from demo.builders.staff import make_staff

    return make_staff(superuser=True)  # type: ignore[return-value]
