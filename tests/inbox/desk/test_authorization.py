"""Who sees what on the desk: every role by every view, in the own House and in another one."""

from itertools import product

import pytest
from django.urls import reverse
from wagtail.permissions import policy_registry

from demo.builders.staff import make_staff
from inbox.models import Event, Submission
from inbox.permissions import ACTIONS, submission_policy

ROLES = (
    "national-moderator",
    "regional-moderator",
    "house-moderator",
    "coordinator",
    "specialist",
    "house-editor",
    "chief-editor",
    "secretariat",
    "auditor",
    "superuser",
    "no role",
)
# What each role may reach. "own": the case of the own House (assigned to the specialist); "other": the other region's.
LISTS = {
    "national-moderator": "own other",
    "regional-moderator": "own",
    "house-moderator": "own",
    "coordinator": "",
    "specialist": "own",
    "secretariat": "own other",
    "superuser": "own other",
}
OPENS = {role: cases for role, cases in LISTS.items() if role != "secretariat"}
EXPORTS = {role: cases for role, cases in LISTS.items() if role != "specialist"}
LOGS = {"national-moderator", "auditor", "superuser"}
MAILS = {"national-moderator", "regional-moderator", "house-moderator", "superuser"}
ROUTES = {"national-moderator", "regional-moderator", "house-moderator", "superuser"}
WHICH = ("own", "other")


def references(world, content: str) -> set[str]:
    """Return which of the two cases a page or a file names."""
    return {which for which in WHICH if getattr(world, f"{which}_case").reference in content}


def text_of(response) -> str:
    """Return the body of a plain or a streamed answer."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return body.decode()


@pytest.mark.parametrize("role", ROLES)
def test_list_count_and_search(world, at_desk, role):
    allowed = set(LISTS.get(role, "").split())
    person = world.people[role]
    client = at_desk(person)
    assert {
        which for which in WHICH if Submission.objects.visible_to(person).filter(pk=getattr(world, f"{which}_case").pk)
    } == allowed
    response = client.get(reverse("desk:list"), {"tab": "all"})
    if role not in LISTS:
        assert response.status_code == 302
        return
    assert references(world, text_of(response)) == allowed
    assert f'<span class="desk-tabs__count">{len(allowed)}</span>' in text_of(response)
    found = client.post(reverse("desk:search"), {"typed": "8 701 123 45 67"}, follow=True)
    assert references(world, text_of(found)) == allowed
    for which in WHICH:
        number = getattr(world, f"{which}_case").reference
        page = client.get(reverse("desk:list"), {"tab": "all", "q": number})
        assert [row.submission.reference for row in page.context["rows"]] == ([number] if which in allowed else [])


@pytest.mark.parametrize(("role", "which"), list(product(ROLES, WHICH)))
def test_detail_and_personal_data(world, at_desk, role, which):
    client, case = at_desk(world.people[role]), getattr(world, f"{which}_case")
    url = reverse("desk:case", args=[case.reference])
    allowed = which in OPENS.get(role, "").split()
    expected = 200 if allowed else 404 if role in OPENS else 302
    assert client.get(url).status_code == expected
    assert client.post(url).status_code == expected
    assert ("+77011234567" in text_of(client.post(url))) == allowed
    refused = Event.objects.filter(verb="refused", actor=world.people[role]).exists()
    assert refused == (not allowed and role != "no role")  # who has no way into the admin never reaches the desk


@pytest.mark.parametrize(("role", "which"), list(product(ROLES, WHICH)))
def test_actions_and_transitions(world, at_desk, role, which):
    client, case = at_desk(world.people[role]), getattr(world, f"{which}_case")
    allowed = which in OPENS.get(role, "").split()
    hidden = 404 if role in OPENS else 302
    for name in ("note", "reply", "clarify", "register", "mark_spam"):
        expected = 200 if allowed else hidden
        assert client.get(reverse("desk:do", args=[case.reference, name])).status_code == expected
    routed = client.get(reverse("desk:do", args=[case.reference, "route"])).status_code
    assert routed == ((200 if role in ROUTES else 302) if allowed else hidden)
    before = case.version
    client.post(reverse("desk:do", args=[case.reference, "register"]), {"version": before})
    case.refresh_from_db()
    assert (case.state == "registered") == allowed
    assert client.get(reverse("desk:do", args=[case.reference, "no-such-thing"])).status_code == (
        404 if allowed else hidden
    )


@pytest.mark.parametrize("role", ROLES)
def test_export(world, at_desk, role):
    client = at_desk(world.people[role])
    response = client.post(f"{reverse('desk:export')}?tab=all", {"reason": "report"})
    if role not in EXPORTS:
        assert response.status_code == 302
        assert not Event.objects.filter(verb="exported").exists()
        return
    content = text_of(response)
    assert references(world, content) == set(EXPORTS[role].split())
    assert "7011234567" not in content
    event = Event.objects.get(verb="exported")
    assert event.data == {"rows": len(EXPORTS[role].split()), "personal": False, "reason": "report"}


@pytest.mark.parametrize("role", ROLES)
def test_personal_columns_need_their_own_right(world, at_desk, role):
    client = at_desk(world.people[role])
    response = client.post(f"{reverse('desk:export')}?tab=all", {"reason": "applicant", "personal": "on"})
    allowed = role in {"national-moderator", "regional-moderator", "house-moderator", "superuser"}
    assert ("+77011234567" in text_of(response)) == allowed


@pytest.mark.parametrize("role", ROLES)
def test_log_and_mails(world, at_desk, role):
    client = at_desk(world.people[role])
    assert client.get(reverse("desk:log")).status_code == (200 if role in LOGS else 302)
    assert client.get(reverse("desk:mails")).status_code == (200 if role in MAILS else 302)


def test_anonymous_is_sent_to_the_log_in(world, client):
    case = world.own_case
    addresses = [
        reverse("desk:list"),
        reverse("desk:search"),
        reverse("desk:export"),
        reverse("desk:log"),
        reverse("desk:mails"),
        reverse("desk:case", args=[case.reference]),
        reverse("desk:do", args=[case.reference, "reply"]),
    ]
    for address, method in product(addresses, (client.get, client.post)):
        response = method(address)
        assert response.status_code == 302
        assert "/login/" in response.url


def test_someone_who_left_sees_nothing(world):
    person = world.people["national-moderator"]
    person.is_active = False
    assert not Submission.objects.visible_to(person)
    assert not any(submission_policy.user_has_permission(person, action) for action in ACTIONS)


def test_the_policy_is_the_registered_one_for_every_kind(world):
    assert policy_registry.get_by_type(Submission) is submission_policy
    assert policy_registry.get_by_type(type(world.own_case)) is submission_policy
    person = world.people["regional-moderator"]
    assert list(submission_policy.instances_user_has_permission_for(person, "view")) == [
        Submission.objects.get(pk=world.own_case.pk)
    ]
    readers = submission_policy.users_with_permission_for_instance("view", world.other_case)
    assert world.people["national-moderator"] in readers
    assert person not in readers


def test_scope_follows_the_region_of_today_and_never_the_methodical_centre(world, cases):
    from demo.builders.houses import make_house

    daughter = make_house("daughter", region=world.west, parent=world.own)
    case = cases(daughter)
    moderator = world.people["regional-moderator"]
    visible = Submission.objects.visible_to(moderator)
    assert not visible.filter(pk=case.pk).exists()
    daughter.region = world.east
    daughter.save()
    assert visible.filter(pk=case.pk).exists()


def test_without_a_house_a_case_belongs_to_the_region_asked_for(world, cases):
    case = cases(None, region=world.west, by_hand=True)
    westerner = make_staff("regional-moderator", regions=[world.west])
    assert Submission.objects.visible_to(westerner).filter(pk=case.pk).exists()
    assert not Submission.objects.visible_to(world.people["regional-moderator"]).filter(pk=case.pk).exists()


def test_no_scope_record_means_no_case(world):
    assert not Submission.objects.visible_to(make_staff("regional-moderator")).exists()


def test_the_log_shows_an_auditor_no_content(world, at_desk):
    moderator = world.people["national-moderator"]
    at_desk(moderator).post(
        reverse("desk:do", args=[world.own_case.reference, "note"]), {"version": 1, "text": "Тайная заметка"}
    )
    page = text_of(at_desk(world.people["auditor"]).get(reverse("desk:log")))
    assert world.own_case.reference in page
    assert "Тайная заметка" not in page
    assert "+7701" not in page
