"""The list for printing, as courts hang it out: every mediator found, by region, in one table each."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from core.collation import known_language, sort_key
from core.numbers import number
from core.parts import part_context
from mediation.models import Mediator, MediatorsPage
from mediation.models.mediator import RESERVED_CODE
from mediation.register.filters import Filter
from mediation.register.index import directory
from mediation.register.rows import in_order, joined

MOST = 500
"""Rows of one list: some thirty pages of paper. Who needs more takes the regions one by one, or the open data."""


def context(page: MediatorsPage, request: HttpRequest) -> dict[str, Any]:
    """Return the mediators that match the filter of the address, alphabetically within each region."""
    chosen = Filter.from_query(directory(), request.GET)
    found = in_order(chosen.directory.page_of(chosen.found, 0, MOST))
    language = known_language()
    rows = [
        (str(region.name), region.code, mediator)
        for mediator in found
        for region in mediator.regions.all()
        if chosen.chosen.get("region", [region.code]) == [region.code]
    ]
    rows.sort(key=lambda row: (sort_key(row[0], language), sort_key(str(row[2].name), language), row[2].pk))
    name = _("List of mediators")
    return {
        **part_context(page, request, f"{RESERVED_CODE}/", name, page.head_description),
        "odd": chosen.odd,
        "list_name": name,
        "groups": [
            (region, [_row(mediator) for _region, _code, mediator in of_region])
            for region, of_region in groupby(rows, key=lambda row: row[0])
        ],
        "results_text": _("Mediators found: %(count)s") % {"count": number(chosen.count)},
        "chosen_text": ", ".join(tag["label"] for tag in chosen.tags("")),
        "left_out": max(chosen.count - MOST, 0),
        "today": timezone.localdate(),
        "back_url": (page.get_url(request) or "") + chosen.query(),
    }


def _row(mediator: Mediator) -> dict[str, Any]:
    certificate = filter(None, (mediator.certificate_number, mediator.certificate_issuer))
    return {
        "name": str(mediator.name),
        "kind": mediator.shown_kind,
        "languages": joined(mediator.languages.all()),
        "fields": joined(mediator.fields.all()),
        "contact": [each for each in (mediator.shown_phone, mediator.shown_email) if each],
        "certificate": ", ".join(certificate),
        "checked": mediator.last_checked,
    }
