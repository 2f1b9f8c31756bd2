"""Cases, Houses and staff of two regions for the tests of the desk."""

import uuid
from collections.abc import Callable
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from core.models import User
from core.roles import apply_roles
from demo.builders.houses import make_house, make_region
from demo.builders.staff import make_staff
from houses.models import House
from inbox import registry, snapshots
from inbox.intake import Contact, Draft, register
from inbox.models import Submission
from mediation.models import ConsultationRequest, Topic

NAME, PHONE, EMAIL = "Айгерим Тестовая", "+77011234567", "applicant@mail.example"
STORY = "Спор о заборе и въезде во двор"
TOPIC = {"kk": "Көршілер арасындағы дау", "ru": "Соседский спор", "en": "Neighbours"}
_numbers = count(1)


def make_case(house: House | None = None, **fields: Any) -> ConsultationRequest:
    """Return a consultation request routed to `house`, taken in as from the form; `fields` are columns of the row."""
    kind = registry.get("consultation")
    topic = fields.pop("topic", None) or Topic.objects.get_or_create(code="neighbours", defaults={"name": TOPIC})[0]
    language = fields.pop("language", "ru")
    content = snapshots.content_of(kind, {"kk": "Өтінім", "ru": "Заявка", "en": "Request"}, [])
    draft = Draft(
        kind=kind,
        language=language,
        digest="",
        contact=fields.pop("contact", Contact(NAME, PHONE, EMAIL, "yes", "")),
        answers={"story": fields.pop("story", STORY)},
        own={
            "triage": "no",
            "for_whom": "self",
            "talk_language": language,
            "channel": "room",
            "topic": topic,
            "relation": "neighbour",
        },
        region=house.region if house else fields.pop("region", None),
        form_version=snapshots.take(kind, uuid.UUID(int=1), None, content),
        threat=fields.get("threat", False),
        by_hand=fields.pop("by_hand", False),
    )
    case = register(draft, f"token-{next(_numbers)}-{uuid.uuid4()}", fields.pop("held", ""))
    Submission.objects.filter(pk=case.pk).update(house=house, **fields)
    return ConsultationRequest.objects.get(pk=case.pk)


@pytest.fixture
def cases() -> Callable[..., ConsultationRequest]:
    """Return the builder of cases."""
    return make_case


@pytest.fixture
def world(db: None) -> SimpleNamespace:
    """Return two regions with a House each, a case in each, and one person of every role (`world.people`)."""
    apply_roles()
    east, west = make_region("east"), make_region("west")
    own, other = make_house("own", region=east, level="regional"), make_house("other", region=west, level="regional")
    people: dict[str, User] = {
        "national-moderator": make_staff("national-moderator", language="en"),
        "regional-moderator": make_staff("regional-moderator", regions=[east], language="en"),
        "house-moderator": make_staff("regional-moderator", houses=[own], language="en"),
        "coordinator": make_staff("coordinator", regions=[east], language="en"),
        "specialist": make_staff("specialist", regions=[east], profession="psychologist", language="en"),
        "house-editor": make_staff("house-editor", houses=[own], language="en"),
        "chief-editor": make_staff("chief-editor", language="en"),
        "secretariat": make_staff("secretariat", language="en"),
        "auditor": make_staff("auditor", language="en"),
        "superuser": make_staff(superuser=True, language="en"),
        "no role": make_staff(language="en"),
    }
    return SimpleNamespace(
        east=east,
        west=west,
        own=own,
        other=other,
        people=people,
        own_case=make_case(own, assignee=people["specialist"]),
        other_case=make_case(other),
    )


@pytest.fixture
def at_desk(client: Client) -> Callable[[User], Client]:
    """Return a function that logs a person in."""

    def log_in(person: User) -> Client:
        client.force_login(person)
        return client

    return log_in
