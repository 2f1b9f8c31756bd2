"""What the list of memorandums and the page of one show."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.dates import long_date
from core.memo import remember
from core.numbers import number
from core.parts import part_context
from houses.directory import sections
from houses.directory.filters import DirectoryFilterForm, Facet, by_name, filter_context
from houses.directory.lists import page_of
from houses.models import HousePage, Memorandum, MemorandumDocument, MemorandumParty
from houses.models.directory import language_names
from houses.models.directory_pages import DirectoryPage

IN_FORCE, ENDED, UNKNOWN = "in-force", "ended", "unknown"


def _offered() -> dict[str, Any]:
    """Return what there is to choose from; remembered until something is published."""

    def read() -> dict[str, Any]:
        rows = list(Memorandum.objects.order_by().values_list("region__code", "region__name", "level", "signed"))
        houses = Memorandum.houses.through.objects.values_list("house__code", "house__name")
        return {
            "regions": dict(row[:2] for row in rows if row[0]),
            "levels": {row[2] for row in rows},
            "years": sorted({row[3].year for row in rows}, reverse=True),
            "houses": dict(houses.distinct().values_list("house__code", "house__name")) if rows else {},
            "parties": set(MemorandumParty.objects.order_by().values_list("kind", flat=True).distinct()),
        }

    return remember("memorandum-facets", read)


def _facets() -> tuple[Facet, ...]:
    offered = _offered()
    kinds = [each for each in MemorandumParty.Kind.choices if each[0] in offered["parties"]]
    levels = [each for each in Memorandum.Level.choices if each[0] in offered["levels"]]
    states = [(IN_FORCE, _("In force")), (ENDED, _("Ended")), (UNKNOWN, _("Term not known"))]
    return (
        Facet("region", _("Region"), _("All regions"), by_name(offered["regions"].items())),
        Facet("house", _("House of Friendship"), _("All Houses"), by_name(offered["houses"].items())),
        Facet("party", _("Kind of party"), _("All kinds"), kinds),
        Facet("level", _("Level"), _("All levels"), levels),
        Facet("year", _("Year"), _("All years"), [(str(year), str(year)) for year in offered["years"]]),
        Facet("force", _("Term"), _("Any term"), states),
    )


def _chosen_rows(chosen: dict[str, str]) -> QuerySet[Any]:
    rows = Memorandum.objects.all()
    today = timezone.localdate()
    if force := chosen.get("force"):
        by_force = {IN_FORCE: rows.in_force(today), ENDED: rows.ended(today), UNKNOWN: rows.filter(term="unknown")}
        rows = by_force[force]
    lookups = {"level": "level", "year": "signed__year", "region": "region__code"}
    rows = rows.filter(**{lookup: chosen[name] for name, lookup in lookups.items() if name in chosen})
    # Each row once, however many of its Houses or parties fit.
    for name, lookup in (("house", "houses__code"), ("party", "parties__kind")):
        if name in chosen:
            rows = rows.filter(pk__in=Memorandum.objects.filter(Q(**{lookup: chosen[name]})).order_by().values("pk"))
    return rows


def memorandums_context(page: DirectoryPage, request: HttpRequest) -> dict[str, Any]:
    """Return the memorandums found, the newest first."""
    form = DirectoryFilterForm(_facets(), request.GET)
    found = _chosen_rows(form.chosen)
    keys = list(found.order_by("-signed", "code").values_list("pk", flat=True))
    pages = page_of(keys, request)
    shown = Memorandum.objects.prefetch_related("parties", "houses").in_bulk(list(pages.object_list))
    url = page.get_url(request) or ""
    rows = [row_of(shown[key], url) for key in pages.object_list if key in shown]
    count_text = _("Memorandums found: %(count)s") % {"count": number(len(keys))}
    context = filter_context(form, url, count_text, _("No memorandum was found."))
    odd = request.GET.get("page", str(pages.number)) != str(pages.number)
    return context | {"page_obj": pages, "rows": rows, "odd": context["odd"] or odd}


def row_of(memorandum: Memorandum, list_url: str) -> dict[str, Any]:
    """Return a memorandum as lists show it: title, address, parties, what is beside its date, and its state."""
    signed = _("Signed")
    return {
        "title": str(memorandum),
        "url": f"{list_url}{memorandum.code}/" if list_url else "",
        "rubric": memorandum.get_level_display(),
        "text": "; ".join(str(party) for party in memorandum.parties.all()),
        "meta": [f"{signed}: {memorandum.signed_text}", *(str(house) for house in memorandum.houses.all())],
        "state": state_of(memorandum),
    }


def state_of(memorandum: Memorandum) -> dict[str, str]:
    """Return whether the memorandum is in force today: `label` and the `tone` of its chip."""
    holds = memorandum.in_force(timezone.localdate())
    if holds is None:
        return {"label": _("Term not known"), "tone": "plain"}
    return {"label": _("In force"), "tone": "green"} if holds else {"label": _("Not in force"), "tone": "sunk"}


def document_rows(documents: list[MemorandumDocument]) -> list[dict[str, Any]]:
    """Return the texts of a memorandum as arguments of the `document` component."""
    rows = []
    for each in documents:
        file = each.document
        languages = language_names([file.language])
        rows.append(
            {
                "title": file.title,
                "url": file.url,
                "foreign": file.language if file.language != get_language() else "",
                "kind": file.file_extension.upper(),
                "size": file.get_file_size(),
                "rows": [{"label": _("Language"), "value": languages}] if languages else [],
            }
        )
    return rows


def memorandum_context(page: DirectoryPage, request: HttpRequest, code: str) -> dict[str, Any]:
    """Return what the page of a memorandum shows. Raises Http404 for a code nothing has."""
    rows = Memorandum.objects.select_related("region").prefetch_related("parties", "houses", "documents__document")
    memorandum = get_object_or_404(rows, code=code)
    urls = HousePage.urls_in(page.locale_id)
    title = str(memorandum)
    parties = ", ".join(str(party) for party in memorandum.parties.all())
    facts = [
        {"label": _("Signed"), "value": memorandum.signed_text},
        {"label": _("Term"), "value": _term(memorandum)},
        {"label": _("Level"), "value": memorandum.get_level_display()},
        {"label": _("Region"), "value": str(memorandum.region.name) if memorandum.region else ""},
    ]
    return {
        **part_context(page, request, f"{memorandum.code}/", title, f"{memorandum.signed_text}. {parties}"),
        "memorandum": memorandum,
        "state": state_of(memorandum),
        "facts": [fact for fact in facts if fact["value"]],
        "documents": document_rows(list(memorandum.documents.all())),
        "houses": [{"house": house, "url": urls.get(house.pk, "")} for house in memorandum.houses.all()],
        "sections": sections.filled("memorandum", memorandum, page, request),
        "list_url": page.get_url(request) or "",
        "full_url": f"{page.get_full_url(request)}{memorandum.code}/",
    }


def _term(memorandum: Memorandum) -> str:
    if memorandum.until:
        return _("until %(day)s") % {"day": long_date(memorandum.until)}
    return str(memorandum.get_term_display())
