"""The Houses of Friendship: records, then their pages."""

from collections.abc import Sequence
from typing import Any

from core.models import Region
from demo.builders.body import items, stream
from demo.builders.houses import add_reception, make_house
from demo.content import houses as texts
from demo.content.houses import HouseText
from demo.loading.tree import Tree, publish
from houses.models import House, HousePage

COVERS = {"oskemen": "altai", "semey": "town", "urzhar": "yurt", "ridder": "dombra"}


def load_houses(regions: dict[str, Region], chosen: Sequence[HouseText] = texts.HOUSES) -> dict[str, House]:
    """Create the records of the `chosen` Houses, the methodical centre first, and return them by code."""
    houses: dict[str, House] = {}
    for text in chosen:
        house = make_house(
            text.code,
            region=regions[text.region],
            level=text.level,
            name=text.name.as_dict(),
            short_name=text.place.as_dict(),
            parent=houses.get(texts.OSKEMEN.code),
            address=text.address.as_dict(),
            phones=text.phone,
            latitude=text.position[0],
            longitude=text.position[1],
            founded=text.founded,
            break_to=text.break_to,
            former=(regions["east-kazakhstan"], texts.ABAI_SINCE) if text.moved else None,
        )
        for reception in text.receptions:
            add_reception(
                house, reception.title.as_dict(), reception.days, reception.opens, reception.closes, reception.ways
            )
        houses[text.code] = house
    return houses


def load_house_pages(tree: Tree, houses: dict[str, House]) -> None:
    """Create the page of each of `houses` in the languages its lead has."""
    for text in texts.HOUSES:
        if text.code not in houses:
            continue
        for language in text.lead.languages():
            _load_page(tree, houses[text.code], text, language)


def _load_page(tree: Tree, house: House, text: HouseText, language: str) -> None:
    centre = _of_the_centre(language) if text is texts.OSKEMEN else {}
    page = HousePage(
        title=text.name.get(language),
        slug=text.code,
        house=house,
        cover=tree.image(COVERS.get(text.code, "")),
        lead=text.lead.get(language),
        **centre,
    )
    publish(tree.add(f"houses/{text.code}", language, page, tree.pages["houses", language]))


def _of_the_centre(language: str) -> dict[str, Any]:
    """Return what only the page of the regional House has: large numbers, the councils, the network."""
    path = "houses/oskemen"
    numbers = [("number", {"value": value, "label": label.get(language)}) for value, label in texts.NUMBERS]
    rows = [{"value": value, "label": label.get(language)} for value, label in texts.MOTHERS_FIGURES]
    body = [
        ("heading", {"text": texts.MOTHERS_TITLE.get(language), "level": "h2"}),
        ("text", f"<p>{texts.MOTHERS_TEXT.get(language)}</p>"),
        (
            "figures",
            {
                "title": "",
                "items": items(f"{path}/mothers", rows),
                "source": texts.MOTHERS_SOURCE.get(language),
                "source_url": "",
                "date": texts.MOTHERS_DATE.isoformat(),
            },
        ),
    ]
    card = {
        "title": texts.CONSENT_TITLE.get(language),
        "text": texts.CONSENT_TEXT.get(language),
        "page": None,
        "url": "",
        "link_label": "",
    }
    return {
        "numbers": stream(f"{path}/numbers", numbers),
        "body": stream(f"{path}/body", body),
        "side_notes": stream(f"{path}/side", [("card", card)]),
        "network_text": texts.NETWORK_TEXT.get(language),
    }
