"""What the lists of associations, collectives and publications show."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.collation import known_language, sort_key
from core.fields import language_codes
from core.memo import remember
from core.numbers import number
from houses.directory.filters import DirectoryFilterForm, Facet, by_name, filter_context
from houses.models import Association, Collective, HousePage, Publication
from houses.models.directory import language_names
from houses.models.directory_pages import DirectoryPage

PER_PAGE = 24


def _in_alphabet(rows: QuerySet[Any], field: str = "name") -> list[int]:
    """Return the keys of `rows` in the alphabetical order of a name in the active language."""
    language = known_language(get_language())
    named = list(rows.order_by().values_list("pk", field))
    return [key for key, name in sorted(named, key=lambda row: (sort_key(str(row[1]), language), row[0]))]


def _in_order(rows: QuerySet[Any], keys: list[int]) -> list[Any]:
    found = rows.in_bulk(keys)
    return [found[key] for key in keys if key in found]


def page_of(keys: list[int], request: HttpRequest) -> Any:
    """Return the page of `keys` an address asks for; a number there is not gives the nearest page there is."""
    return Paginator(keys, PER_PAGE).get_page(request.GET.get("page"))


def _asks_oddly(request: HttpRequest, pages: Any) -> bool:
    """Tell whether the address asks for a page of the list that there is not: answered, but kept by no cache."""
    return request.GET.get("page", str(pages.number)) != str(pages.number)


def association_context(page: DirectoryPage, request: HttpRequest) -> dict[str, Any]:
    """Return the associations found by House and ethnic group, in the alphabetical order of their names."""

    def read() -> list[tuple[Any, ...]]:
        columns = ("house__code", "house__name", "ethnic_group__code", "ethnic_group__name")
        return list(Association.objects.public().order_by().values_list(*columns))

    offered = remember("association-facets", read)
    facets = (
        Facet("house", _("House of Friendship"), _("All Houses"), by_name((row[0], row[1]) for row in offered)),
        Facet("group", _("Ethnic group"), _("All ethnic groups"), by_name((row[2], row[3]) for row in offered)),
    )
    form = DirectoryFilterForm(facets, request.GET)
    lookups = {"house": "house__code", "group": "ethnic_group__code"}
    found = Association.objects.public().filter(**{lookups[name]: value for name, value in form.chosen.items()})
    keys = _in_alphabet(found)
    pages = page_of(keys, request)
    url = page.get_url(request) or ""
    rows = [
        {
            "title": str(each),
            "url": f"{url}{each.code}/",
            "meta": [str(each.ethnic_group), str(each.house), founded_text(each.founded)],
        }
        for each in _in_order(Association.objects.select_related("house", "ethnic_group"), list(pages.object_list))
    ]
    count_text = _("Associations found: %(count)s") % {"count": number(len(keys))}
    context = filter_context(form, url, count_text, _("No association was found."))
    return context | {"page_obj": pages, "rows": rows, "odd": context["odd"] or _asks_oddly(request, pages)}


def founded_text(year: int | None) -> str:
    """Return "Founded in: 1989" in the active language, "" for None."""
    label = _("Founded in")
    return f"{label}: {year}" if year else ""


def collective_context(page: DirectoryPage, request: HttpRequest) -> dict[str, Any]:
    """Return the collectives found by House and genre, in the alphabetical order of their names."""

    def read() -> list[tuple[Any, ...]]:
        return list(Collective.objects.public().order_by().values_list("house__code", "house__name", "genre"))

    offered = remember("collective-facets", read)
    genres = {row[2] for row in offered}
    facets = (
        Facet("house", _("House of Friendship"), _("All Houses"), by_name((row[0], row[1]) for row in offered)),
        Facet("kind", _("Genre"), _("All genres"), [each for each in Collective.Genre.choices if each[0] in genres]),
    )
    form = DirectoryFilterForm(facets, request.GET)
    lookups = {"house": "house__code", "kind": "genre"}
    found = Collective.objects.public().filter(**{lookups[name]: value for name, value in form.chosen.items()})
    keys = _in_alphabet(found)
    pages = page_of(keys, request)
    url = page.get_url(request) or ""
    rows = [
        {
            "title": str(each),
            "url": f"{url}{each.code}/",
            "meta": [str(each.association or each.get_genre_display()), str(each.house)],
        }
        for each in _in_order(Collective.objects.select_related("house", "association"), list(pages.object_list))
    ]
    count_text = _("Collectives found: %(count)s") % {"count": number(len(keys))}
    context = filter_context(form, url, count_text, _("No collective was found."))
    return context | {"page_obj": pages, "rows": rows, "odd": context["odd"] or _asks_oddly(request, pages)}


def publication_context(page: DirectoryPage, request: HttpRequest) -> dict[str, Any]:
    """Return the publications found by kind, House, year and language, the newest first."""

    def read() -> list[tuple[Any, ...]]:
        columns = ("house__code", "house__name", "kind", "year", "languages")
        return list(Publication.objects.order_by().values_list(*columns))

    offered = remember("publication-facets", read)
    kinds, years = {row[2] for row in offered}, sorted({row[3] for row in offered if row[3]}, reverse=True)
    spoken = {code for row in offered for code in row[4]}
    facets = (
        Facet("kind", _("Kind"), _("All kinds"), [each for each in Publication.Kind.choices if each[0] in kinds]),
        Facet("house", _("House of Friendship"), _("All Houses"), by_name(row[:2] for row in offered if row[0])),
        Facet("year", _("Year"), _("All years"), [(str(year), str(year)) for year in years]),
        Facet(
            "language",
            _("Language"),
            _("All languages"),
            [(code, capfirst(language_names([code]))) for code in language_codes() if code in spoken],
        ),
    )
    form = DirectoryFilterForm(facets, request.GET)
    chosen = form.chosen
    lookups = {"kind": "kind", "house": "house__code", "year": "year"}
    found = Publication.objects.filter(**{lookups[name]: value for name, value in chosen.items() if name in lookups})
    # A list in a JSON column is looked into here: SQLite has no look-up for it, and publications are few.
    named = list(found.values_list("pk", "year", "title", "languages"))
    wanted = chosen.get("language")
    language = known_language(get_language())
    keys = [
        key
        for key, _year, _title, languages in sorted(
            named, key=lambda row: (-(row[1] or 0), sort_key(str(row[2]), language), row[0])
        )
        if not wanted or wanted in languages
    ]
    pages = page_of(keys, request)
    url = page.get_url(request) or ""
    shown = Publication.objects.select_related("house", "document", "cover").prefetch_related("cover__renditions")
    urls = HousePage.urls_in(page.locale_id)
    rows = [
        {"publication": each, "house_url": urls.get(each.house_id, "") if each.house_id else ""}
        for each in _in_order(shown, list(pages.object_list))
    ]
    count_text = _("Publications found: %(count)s") % {"count": number(len(keys))}
    context = filter_context(form, url, count_text, _("No publication was found."))
    return context | {"page_obj": pages, "rows": rows, "odd": context["odd"] or _asks_oddly(request, pages)}
