"""The directory of the demo: associations, collectives, memorandums, publications, the newspaper; and their pages."""

import datetime as dt
from collections.abc import Iterator

from django.conf import settings

from core.models import Region, SiteDocument
from demo.builders.core import parse_date
from demo.builders.directory import (
    make_association,
    make_collective,
    make_memorandum,
    make_newspaper,
    make_publication,
)
from demo.content import associations, collectives, memorandums, publications
from demo.content.associations import AssociationText
from demo.content.words import Words
from demo.loading.tree import Tree, publish
from houses.models import (
    Association,
    AssociationsPage,
    CollectivesPage,
    House,
    MemorandumsPage,
    NewspaperIssue,
    NewspapersPage,
    PublicationsPage,
)
from houses.models.directory_pages import DirectoryPage

PAGES: dict[str, tuple[type[DirectoryPage], Words, Words]] = {
    "associations": (AssociationsPage, associations.ASSOCIATIONS_TITLE, associations.ASSOCIATIONS_LEAD),
    "collectives": (CollectivesPage, associations.COLLECTIVES_TITLE, associations.COLLECTIVES_LEAD),
    "memorandums": (MemorandumsPage, memorandums.TITLE, memorandums.LEAD),
    "publications": (PublicationsPage, publications.TITLE, publications.LEAD),
    "newspapers": (NewspapersPage, publications.NEWSPAPERS_TITLE, publications.NEWSPAPERS_LEAD),
}
COVERS = ("press", "town", "yurt", "letters")  # of the newspaper, in turn
TEN, NOON = dt.time(10), dt.time(11, 30)


def plant_directory(tree: Tree) -> None:
    """Create the pages of the directory below the list of Houses, unpublished."""
    for language, _name in settings.LANGUAGES:
        for slug, (model, title, lead) in PAGES.items():
            page = model(title=title.get(language), slug=slug, lead=lead.get(language))
            tree.add(slug, language, page, tree.pages["houses", language])


def publish_directory(tree: Tree) -> None:
    """Publish the pages of the directory."""
    for slug in PAGES:
        for language, _name in settings.LANGUAGES:
            publish(tree.pages[slug, language])


def load_directory(tree: Tree, regions: dict[str, Region], houses: dict[str, House]) -> dict[str, Association]:
    """Create the records whose Houses are there; return the associations by code."""
    loaded = load_associations(houses)
    load_collectives(houses, loaded)
    load_memorandums(tree, regions, houses)
    load_publications(tree, houses)
    load_newspaper(tree, houses)
    return loaded


def load_associations(houses: dict[str, House]) -> dict[str, Association]:
    """Create the associations and return them by code; those the source does not name get invented details."""
    house = houses.get(associations.HOUSE)
    if house is None:
        return {}
    loaded = {}
    for number, text in enumerate(associations.ASSOCIATIONS, 1):
        about = associations.FIRST_TEXT if text.first else associations.DEMO_TEXT
        invented = {} if text.first else _invented(number)
        loaded[text.code] = make_association(
            house,
            text.code,
            group=text.group,
            name=text.name.as_dict(),
            description=about.as_dict(),
            founded=text.founded,
            is_demo=not text.first,
            classes=list(_classes(number, text)) if not text.first else [],
            **invented,
        )
    return loaded


def _invented(number: int) -> dict[str, object]:
    """Return the office of an invented association."""
    place = {code: words.format(number) for code, words in associations.OFFICE.as_dict().items()}
    return {"address": place, "phones": f"+7 7232 00 22 {number:02}"}


def _classes(number: int, text: AssociationText) -> Iterator[dict[str, object]]:
    if text.language is None:
        return
    place = {code: words.format(number) for code, words in associations.CLASSROOM.as_dict().items()}
    for day, level in ((5, "beginners"), (6, "children")):
        yield {
            "language": text.language.as_dict(),
            "level": level,
            "first_day": day,
            "opens": TEN,
            "closes": NOON,
            "place": place,
        }


def load_collectives(houses: dict[str, House], loaded: dict[str, Association]) -> None:
    """Create the collectives, each with the association it belongs to."""
    house = houses.get(associations.HOUSE)
    if house is None:
        return
    for number, text in enumerate(collectives.COLLECTIVES):
        rehearsal = {
            "first_day": number % 5,
            "opens": dt.time(17),
            "closes": dt.time(19),
            "place": collectives.HALL.as_dict(),
        }
        make_collective(
            house,
            text.code,
            association=loaded.get(f"{associations.HOUSE}-{text.group}"),
            name=text.name.as_dict(),
            genre=text.genre,
            description=collectives.TEXT.as_dict(),
            members=text.members,
            members_on=parse_date(collectives.MEMBERS_ON),
            rehearsals=[rehearsal],
        )


def load_memorandums(tree: Tree, regions: dict[str, Region], houses: dict[str, House]) -> None:
    """Create the memorandums with their parties and texts."""
    for text in memorandums.MEMORANDUMS:
        make_memorandum(
            text.code,
            title=text.title.as_dict(),
            level=text.level,
            signed=dt.date.fromisoformat(text.signed),
            precision=text.precision,
            term=text.term,
            until=parse_date(text.until),
            houses=[houses[code] for code in text.houses if code in houses],
            region=regions.get(text.region),
            parties=[(name.as_dict(), kind) for name, kind in text.parties],
            documents=[_document(tree, text.file, language) for language in ("kk", "ru", "en") if text.file],
            summary=text.summary.as_dict(),
            source=text.source.as_dict() if text.source else {},
            is_demo=text.is_demo,
        )


def _document(tree: Tree, key: str, language: str) -> SiteDocument:
    return SiteDocument.objects.get(pk=tree.media.documents[key, language])


def load_publications(tree: Tree, houses: dict[str, House]) -> None:
    """Create the publications."""
    for text in publications.PUBLICATIONS:
        make_publication(
            houses.get(text.house),
            text.code,
            title=text.title.as_dict(),
            kind=text.kind,
            languages=list(text.languages),
            author=text.author.as_dict() if text.author else {},
            year=text.year,
            page_count=text.page_count,
            annotation=text.annotation.as_dict() if text.annotation else {},
            document=_document(tree, *text.file) if text.file else None,
            cover=tree.image(text.cover),
            is_demo=text.is_demo,
        )


def load_newspaper(tree: Tree, houses: dict[str, House]) -> None:
    """Create the newspaper and an issue for each month of eleven years; a row of them is one insert."""
    newspaper = make_newspaper(
        houses.get(associations.HOUSE),
        "assambleya-zharshysy",
        title=publications.NEWSPAPER.as_dict(),
        about=publications.NEWSPAPER_ABOUT.as_dict(),
        is_demo=False,
    )
    files = [_document(tree, "newspaper", language) for language in ("kk", "ru")]
    covers = [tree.image(key) for key in COVERS]
    first, last = publications.FIRST_ISSUE, publications.LAST_ISSUE
    months = [(year, month) for year in range(first[0], last[0] + 1) for month in range(1, 13)]
    NewspaperIssue.objects.bulk_create(
        NewspaperIssue(
            newspaper=newspaper,
            number=month,
            date=dt.date(year, month, 15),
            languages=["kk", "ru"],
            document=files[number % 2],
            cover=covers[number % len(covers)],
            is_demo=True,
        )
        for number, (year, month) in enumerate(months)
        if first <= (year, month) <= last
    )
