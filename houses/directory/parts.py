"""What the directory adds to the page of a House: counts for its large numbers, and lists that lead on."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.signals import m2m_changed
from django.http import HttpRequest
from django.utils.translation import get_language, gettext

from core import page_cache
from core.collation import known_language, sort_key
from core.dates import month_year
from core.numbers import number
from houses import figures, sections
from houses.directory.addresses import directory_urls
from houses.models import (
    Association,
    AssociationsPage,
    Collective,
    CollectivesPage,
    EthnicGroup,
    House,
    HousePage,
    Memorandum,
    MemorandumsPage,
    Newspaper,
    NewspaperIssue,
    NewspapersPage,
    Publication,
    PublicationsPage,
)
from houses.models.directory_pages import DirectoryPage

MOST = 6  # rows a part shows before it leads on
ASSOCIATIONS, COLLECTIVES, MEMORANDUMS, PUBLICATIONS, NEWSPAPERS = 40, 45, 60, 70, 72


def _read(house: House, name: str, rows: QuerySet[Any]) -> list[Any]:
    """Return `rows`, read once for this House object: the strip of numbers and the list show the same ones."""
    kept: dict[str, list[Any]] = house.__dict__.setdefault("_directory", {})
    if name not in kept:
        kept[name] = list(rows)
    return kept[name]


def associations_of(house: House) -> list[Association]:
    """Return the working associations of `house`; one query for a House object."""
    return _read(
        house, "associations", Association.objects.public().filter(house=house).select_related("ethnic_group")
    )


def collectives_of(house: House) -> list[Collective]:
    """Return the working collectives of `house`; one query for a House object."""
    return _read(house, "collectives", Collective.objects.public().filter(house=house))


def _in_alphabet(rows: list[Any]) -> list[Any]:
    language = known_language(get_language())
    return sorted(rows, key=lambda row: sort_key(str(row), language))


def _part(
    page: HousePage, model: type[DirectoryPage], title: str, rows: list[dict[str, Any]], total: int
) -> dict[str, Any] | None:
    """Return a part with its first rows and, where the directory has a page, the link to all of them."""
    if not rows:
        return None
    url = directory_urls(page.locale_id).get(model, "")
    return {
        "title": title,
        "rows": rows,
        "url": f"{url}?house={page.house.code}" if url else "",
        "label": gettext("All: %(count)s") % {"count": number(total)},
    }


def associations(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the associations of the House: the first ones by name, and their number."""
    found = associations_of(page.house)
    url = directory_urls(page.locale_id).get(AssociationsPage, "")
    rows = [
        {"title": str(each), "url": f"{url}{each.code}/" if url else "", "note": str(each.ethnic_group)}
        for each in _in_alphabet(found)[:MOST]
    ]
    return _part(page, AssociationsPage, gettext("Ethnocultural associations"), rows, len(found))


def collectives(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the collectives of the House: the first ones by name, and their number."""
    found = collectives_of(page.house)
    url = directory_urls(page.locale_id).get(CollectivesPage, "")
    rows = [
        {"title": str(each), "url": f"{url}{each.code}/" if url else "", "note": each.get_genre_display()}
        for each in _in_alphabet(found)[:MOST]
    ]
    return _part(page, CollectivesPage, gettext("Creative collectives"), rows, len(found))


def memorandums(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the newest memorandums of the House, and their number."""
    found = list(Memorandum.objects.filter(houses=page.house))
    url = directory_urls(page.locale_id).get(MemorandumsPage, "")
    rows = [
        {"title": str(each), "url": f"{url}{each.code}/" if url else "", "note": each.signed_text}
        for each in found[:MOST]
    ]
    return _part(page, MemorandumsPage, gettext("Memorandums"), rows, len(found))


def publications(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the newest publications of the House, and their number."""
    found = list(Publication.objects.filter(house=page.house))
    rows = [
        {"title": str(each), "url": "", "note": f"{each.get_kind_display()}{f', {each.year}' if each.year else ''}"}
        for each in found[:MOST]
    ]
    return _part(page, PublicationsPage, gettext("Publications"), rows, len(found))


def newspapers(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the latest issues of the House's newspapers, with the way to the archive."""
    latest = NewspaperIssue.objects.filter(newspaper__house=page.house).select_related("newspaper", "document")[:3]
    url = directory_urls(page.locale_id).get(NewspapersPage, "")
    rows = [
        {
            "title": f"{each.newspaper}, {each.number_text}",
            "url": f"{url}?year={each.date.year}" if url else "",
            "note": month_year(each.date),
        }
        for each in latest
    ]
    if not rows:
        return None
    return {"title": gettext("Newspaper"), "rows": rows, "url": url, "label": gettext("All issues")}


def register() -> None:
    """Put the parts on every House page, count for its large numbers, and make kept pages stale on a change."""
    page_cache.watch(Association, Collective, EthnicGroup, Memorandum, Publication, Newspaper, NewspaperIssue)
    m2m_changed.connect(
        page_cache.raise_on_commit, sender=Memorandum.houses.through, dispatch_uid="page-cache-memorandum-houses"
    )
    for name, getter, order in (
        ("associations", associations, ASSOCIATIONS),
        ("collectives", collectives, COLLECTIVES),
        ("memorandums", memorandums, MEMORANDUMS),
        ("publications", publications, PUBLICATIONS),
        ("newspapers", newspapers, NEWSPAPERS),
    ):
        sections.register(name, "pages/houses_part_directory.html", getter, order=order, half=True)
    figures.register("associations", lambda house: len(associations_of(house)), order=10)
    figures.register("collectives", lambda house: len(collectives_of(house)), order=20)
