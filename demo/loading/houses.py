"""The Houses of Friendship: records, what hangs on them, then their pages."""

from collections.abc import Sequence
from typing import Any

from core.models import Region
from demo.builders.houses import (
    add_breakdown,
    add_reception,
    make_figure,
    make_house,
    make_partner_city,
    make_structure,
)
from demo.content import houses as texts
from demo.content import structures
from demo.content.house_details import DETAILS, Details, service_lines
from demo.content.houses import HouseText
from demo.content.houses_regional import REGIONAL_HOUSES
from demo.content.structures import StructureText
from demo.content.words import Words
from demo.loading.tree import Tree, publish
from houses.models import House, HousePage, HousePerson, HousePhoto, Memorandum, PartnerCity

ALL_HOUSES = (*texts.HOUSES, *REGIONAL_HOUSES)
COVERS = {"oskemen": "altai", "semey": "town", "urzhar": "yurt", "ridder": "dombra"}
ACCESS = ("ramp", "lift", "accessible_toilet", "hearing_loop", "accessible_parking")


def load_houses(regions: dict[str, Region], chosen: Sequence[HouseText] = ALL_HOUSES) -> dict[str, House]:
    """Create the records of the `chosen` Houses, methodical centres before their daughters; return them by code."""
    houses: dict[str, House] = {}
    for text in chosen:
        house = make_house(
            text.code,
            region=regions[text.region],
            level=text.level,
            name=text.name.as_dict(),
            short_name=text.place.as_dict(),
            parent=houses.get(text.parent),
            address=text.address.as_dict(),
            phones=text.phone,
            latitude=text.position[0],
            longitude=text.position[1],
            founded=text.founded,
            break_to=text.break_to,
            former=(regions["east-kazakhstan"], texts.ABAI_SINCE) if text.moved else None,
            **_of_itself(DETAILS.get(text.code)),
        )
        for reception in text.receptions:
            add_reception(
                house, reception.title.as_dict(), reception.days, reception.opens, reception.closes, reception.ways
            )
        houses[text.code] = house
    if texts.OSKEMEN.code in houses:
        _load_figures(houses[texts.OSKEMEN.code])
    for structure in structures.STRUCTURES:
        if structure.house in houses:
            _load_structure(houses[structure.house], structure)
    return houses


def _said(words: Words | None) -> dict[str, str]:
    return words.as_dict() if words else {}


def _of_itself(details: Details | None) -> dict[str, Any]:
    """Return the fields and the people of the record that a House fills in itself."""
    if details is None:
        return {}
    return {
        "head_name": details.head.as_dict(),
        "head_post": details.post.as_dict(),
        "services": service_lines(details.services),
        "access_note": _said(details.access_note),
        "social_links": details.social,
        "people": [HousePerson(name=name.as_dict(), post=post.as_dict()) for name, post in details.staff],
        **dict(zip(ACCESS, details.access, strict=True)),
    }


def _load_figures(house: House) -> None:
    """Give the regional House what its own account of 2022 says of it, and its partner cities."""
    house.founded_note = structures.FOUNDED_NOTE.as_dict()
    house.save()
    for figure in structures.FIGURES:
        make_figure(
            house,
            figure.value,
            figure.subject,
            label=figure.label.as_dict(),
            as_of=figure.day,
            source=structures.ACCOUNT.as_dict(),
        )
    for city in structures.CITIES:
        make_partner_city(house, city.name.as_dict(), city.country.as_dict(), note=_said(city.note), since=city.since)


def tie_partner_cities() -> None:
    """Let partner cities lead to the memorandums signed with them, once those are there."""
    for city in structures.CITIES:
        if memorandum := Memorandum.objects.filter(code=city.memorandum).first():
            for row in PartnerCity.objects.filter(since=city.since, name=city.name.as_dict()):
                row.memorandum = memorandum
                row.save()


def _load_structure(house: House, text: StructureText) -> None:
    source = structures.ACCOUNT.as_dict()
    structure = make_structure(
        house,
        text.kind,
        name=text.name.as_dict(),
        description=text.text.as_dict(),
        founded=text.founded,
        founded_precision=text.precision,
        beside=text.beside,
        position=house.structures.count(),
        source=source,
        figures=[(figure.value, figure.label.as_dict(), figure.day) for figure in text.figures],
    )
    if text.total:
        parts = [(value, label.as_dict()) for value, label in text.parts]
        add_breakdown(
            structure,
            text.total.value,
            parts,
            as_of=text.total.day,
            label=text.total.label.as_dict(),
            source=source,
        )


def load_house_pages(tree: Tree, houses: dict[str, House]) -> None:
    """Give each of `houses` its photographs, and its page in the languages its lead has."""
    for text in ALL_HOUSES:
        if text.code not in houses:
            continue
        if text.code in DETAILS:
            _load_photos(houses[text.code], DETAILS[text.code], tree)
        for language in text.lead.languages():
            _load_page(tree, houses[text.code], text, language)


def _load_photos(house: House, details: Details, tree: Tree) -> None:
    house.photos = [
        HousePhoto(image=tree.image(cover), caption=caption.as_dict()) for cover, caption in details.photos
    ]
    house.save()


def _load_page(tree: Tree, house: House, text: HouseText, language: str) -> None:
    page = HousePage(
        title=text.name.get(language),
        slug=text.code,
        house=house,
        cover=tree.image(COVERS.get(text.code, "")),
        lead=text.lead.get(language),
        network_text=texts.NETWORK_TEXT.get(language) if text is texts.OSKEMEN else "",
    )
    publish(tree.add(f"houses/{text.code}", language, page, tree.pages["houses", language]))
