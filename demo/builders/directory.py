"""Builders of the directory: associations, collectives, memorandums, publications, newspapers, and their pages."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any, TypeVar

from core.models import SiteDocument
from houses.directory.seeds import seed
from houses.models import (
    Association,
    Collective,
    EthnicGroup,
    House,
    HousesIndexPage,
    LanguageClass,
    Memorandum,
    MemorandumDocument,
    MemorandumParty,
    Newspaper,
    NewspaperIssue,
    Publication,
    Rehearsal,
)
from houses.models.directory_pages import DirectoryPage

Page = TypeVar("Page", bound=DirectoryPage)

_numbers = count(1)


def _names(code: str) -> dict[str, str]:
    return {language: f"{code} {language.upper()}" for language in ("kk", "ru", "en")}


def make_group(code: str = "korean") -> EthnicGroup:
    """Return the ethnic group `code`, those of the seed made if missing."""
    seed()
    group, _created = EthnicGroup.objects.get_or_create(code=code, defaults={"name": _names(code)})
    return group


def make_association(
    house: House,
    code: str = "",
    *,
    group: EthnicGroup | str = "korean",
    classes: Sequence[dict[str, Any]] = (),
    **fields: Any,
) -> Association:
    """Return a new association at `house`; `classes` are fields of LanguageClass."""
    code = code or f"association-{next(_numbers)}"
    group = group if isinstance(group, EthnicGroup) else make_group(group)
    fields = {"name": _names(code), "is_demo": True, **fields}
    association = Association(code=code, house=house, ethnic_group=group, **fields)
    association.classes = [LanguageClass(**each) for each in classes]
    association.full_clean()
    association.save()
    return association


def make_collective(
    house: House,
    code: str = "",
    *,
    association: Association | None = None,
    rehearsals: Sequence[dict[str, Any]] = (),
    **fields: Any,
) -> Collective:
    """Return a new collective at `house`; `rehearsals` are fields of Rehearsal."""
    code = code or f"collective-{next(_numbers)}"
    fields = {"name": _names(code), "is_demo": True, **fields}
    collective = Collective(code=code, house=house, association=association, **fields)
    collective.rehearsals = [Rehearsal(**each) for each in rehearsals]
    collective.full_clean()
    collective.save()
    return collective


def make_memorandum(
    code: str = "",
    *,
    houses: Iterable[House] = (),
    signed: dt.date = dt.date(2018, 10, 24),
    parties: Sequence[tuple[dict[str, str], str]] = (),
    documents: Iterable[SiteDocument] = (),
    **fields: Any,
) -> Memorandum:
    """Return a new memorandum of `houses`; `parties` are (names, kind of party)."""
    code = code or f"memorandum-{next(_numbers)}"
    fields = {"title": _names(code), "is_demo": True, **fields}
    memorandum = Memorandum(code=code, signed=signed, **fields)
    memorandum.parties = [MemorandumParty(name=name, kind=kind) for name, kind in parties]
    memorandum.documents = [MemorandumDocument(document=document) for document in documents]
    memorandum.full_clean()
    memorandum.save()
    memorandum.houses.set(houses)
    return memorandum


def make_publication(house: House | None = None, code: str = "", **fields: Any) -> Publication:
    """Return a new publication of `house`."""
    code = code or f"publication-{next(_numbers)}"
    fields = {"title": _names(code), "languages": ["ru"], "is_demo": True, **fields}
    publication = Publication(code=code, house=house, **fields)
    publication.full_clean()
    publication.save()
    return publication


def make_newspaper(house: House | None = None, code: str = "", **fields: Any) -> Newspaper:
    """Return a new newspaper of `house`."""
    code = code or f"newspaper-{next(_numbers)}"
    fields = {"title": _names(code), "is_demo": True, **fields}
    newspaper = Newspaper(code=code, house=house, **fields)
    newspaper.full_clean()
    newspaper.save()
    return newspaper


def make_issue(newspaper: Newspaper, number: int, date: dt.date, **fields: Any) -> NewspaperIssue:
    """Return a new issue of `newspaper`."""
    fields = {"languages": ["kk", "ru"], "is_demo": True, **fields}
    issue = NewspaperIssue(newspaper=newspaper, number=number, date=date, **fields)
    issue.full_clean()
    issue.save()
    return issue


def make_directory_page(model: type[Page], index: HousesIndexPage, slug: str, **fields: Any) -> Page:
    """Return a published page of the directory of the type `model` below `index`, in its language."""
    page = model(title=fields.pop("title", slug), slug=slug, locale=index.locale, **fields)
    index.add_child(instance=page)
    page.save_revision().publish()
    return model.objects.get(pk=page.pk)
