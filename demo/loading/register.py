"""The register of the demo: rooms, clubs, mediators, and the pages that show them."""

import datetime as dt
from collections.abc import Sequence

from django.conf import settings

from core.models import Region, User
from demo.builders.core import parse_date
from demo.builders.register import make_club, make_mediator, make_room
from demo.content import mediators as texts
from demo.content import rooms as room_texts
from demo.content.mediators import MediatorText
from demo.loading.tree import Tree, publish
from houses.models import Association, House
from mediation.models import MediationLanguage, Mediator, MediatorsPage, Room, RoomsPage, Topic

CONSENT = dt.date(2025, 2, 3)
STATUSES = {"A": Mediator.Status.ACTIVE, "S": Mediator.Status.SUSPENDED, "L": Mediator.Status.LEFT}


def plant_register(tree: Tree) -> None:
    """Create the pages of the register below the page on mediation, unpublished."""
    for language, _name in settings.LANGUAGES:
        parent = tree.pages["mediation", language]
        people = MediatorsPage(title=texts.TITLE.get(language), slug="mediators", lead=texts.LEAD.get(language))
        tree.add("mediators", language, people, parent)
        rooms = RoomsPage(title=room_texts.TITLE.get(language), slug="rooms", lead=room_texts.LEAD.get(language))
        tree.add("rooms", language, rooms, parent)


def publish_register(tree: Tree) -> None:
    """Publish the pages of the register."""
    for key in ("mediators", "rooms"):
        for language, _name in settings.LANGUAGES:
            publish(tree.pages[key, language])


def load_register(
    tree: Tree,
    regions: dict[str, Region],
    houses: dict[str, House],
    chosen: Sequence[MediatorText] = texts.MEDIATORS,
) -> dict[str, Room]:
    """Create the rooms and clubs of the `houses` and the `chosen` mediators; return the rooms by code."""
    rooms = load_rooms(regions, houses)
    languages = {language.code: language for language in MediationLanguage.objects.all()}
    topics = {topic.code: topic for topic in Topic.objects.all()}
    for number, text in enumerate(chosen):
        load_mediator(number, text, tree, regions, houses, rooms, languages, topics)
    return rooms


def load_rooms(regions: dict[str, Region], houses: dict[str, House]) -> dict[str, Room]:
    """Create the rooms whose House is there, with their clubs; return them by code."""
    rooms = {}
    for text in room_texts.ROOMS:
        if text.house in houses:
            rooms[text.code] = make_room(
                text.code,
                house=houses[text.house],
                region=regions[text.region],
                hours=[(*days, opens, closes) for days, opens, closes in text.hours],
                name=text.name.as_dict(),
                short_name=text.short.as_dict(),
                host_kind=text.kind,
                host_name=text.host.as_dict() if text.host else {},
                address=text.address.as_dict() if text.address else {},
                phone=text.phone,
                is_virtual=text.virtual,
            )
    for club in room_texts.CLUBS:
        if club.room in rooms:
            make_club(
                rooms[club.room],
                club.audience,
                name=club.name.as_dict(),
                schedule=club.schedule.as_dict(),
                contact_post=club.post.as_dict(),
            )
    return rooms


def load_mediator(
    number: int,
    text: MediatorText,
    tree: Tree,
    regions: dict[str, Region],
    houses: dict[str, House],
    rooms: dict[str, Room],
    languages: dict[str, MediationLanguage],
    topics: dict[str, Topic],
) -> Mediator:
    """Create one entry of the register; what it names and is not there is left out."""
    status = STATUSES.get(text.state, Mediator.Status.ACTIVE)
    suspended = status == Mediator.Status.SUSPENDED
    return make_mediator(
        text.name.as_dict(),
        code="",
        languages=[languages[code] for code in text.languages],
        topics=[topics[code] for code in text.topics],
        regions=[regions[code] for code in text.regions],
        rooms=[rooms[code] for code in text.rooms if code in rooms],
        kind=text.kind,
        fee=text.fee,
        status=status,
        status_since=dt.date(2026, 9, 1) if status != Mediator.Status.ACTIVE else None,
        status_until=dt.date(2027, 3, 1) if suspended else None,
        house=houses.get(text.house),
        association=Association.objects.filter(code=text.association).first() if text.association else None,
        place=text.place.as_dict(),
        **{way: way in text.ways for way in ("in_person", "by_phone", "online")},
        phone=text.phone,
        phone_public=bool(text.phone) and text.phone_public,
        email=f"mediator{number + 1}@dostyq.example" if number % 3 == 0 else "",
        email_public=number % 6 == 0,
        photo=tree.image("person") if number % 4 == 1 else None,
        certificate_number=f"D-{1000 + number}" if text.kind == Mediator.Kind.PROFESSIONAL else "",
        certificate_issuer=texts.ISSUER
        if number >= len(texts.FIRST) and text.kind == Mediator.Kind.PROFESSIONAL
        else "",
        consent_on=None if text.state == "N" else CONSENT,
        last_checked=parse_date(text.checked),
    )


def tie_to_staff(staff: dict[str, User]) -> None:
    """Say which mediators work with requests here: those of the staff who are in the register by name."""
    for username, code in (("mediator", "serikbaeva-aigul"), ("litvinov", "litvinov-viktor")):
        if username in staff:
            mediator = Mediator.objects.get(code=code)
            mediator.user = staff[username]
            mediator.save(update_fields=["user"])
