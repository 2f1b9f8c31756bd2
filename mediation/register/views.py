"""What the pages of the register answer: the directory, a mediator, rooms, a room."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.numbers import number
from core.page_cache import keep
from core.parts import answer, part_context
from houses.models import HousePage
from mediation.house_section import consultation_url
from mediation.models import Mediator, MediatorsPage, RoomsPage
from mediation.models.mediator import RESERVED_CODE
from mediation.register import printing, structured_data
from mediation.register.filters import FACETS, FIRST_LANGUAGES, RECORDS, Filter
from mediation.register.index import directory
from mediation.register.links import associations_url, rooms_url
from mediation.register.rooms import room_context, room_rows, rooms_context
from mediation.register.rows import facts_of, for_rows, in_order, joined, place_of, row_of
from mediation.register.vcard import CONTENT_TYPE, vcard_of

PER_PAGE = 10


def mediators(page: MediatorsPage, request: HttpRequest, code: str = "") -> HttpResponseBase:
    """Answer at the page's address and below it: the directory, the printable list, a mediator.

    Raises:
        Http404: for a code nobody public has.
    """
    if code == RESERVED_CODE:
        return answer(page, request, printing.context(page, request), "pages/mediation_mediators_print.html")
    if code:
        return answer(page, request, mediator_context(page, request, code), "pages/mediation_mediator.html")
    return answer(page, request, directory_context(page, request))


def rooms(page: RoomsPage, request: HttpRequest, code: str = "") -> HttpResponseBase:
    """Answer at the page's address and below it: rooms and clubs by region, a room.

    Raises:
        Http404: for a code no open room has.
    """
    if code:
        return answer(page, request, room_context(page, request, code), "pages/mediation_room.html")
    return answer(page, request, rooms_context(page, request))


def directory_context(page: MediatorsPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the directory shows: filter with numbers, results, chosen filters."""
    chosen = Filter.from_query(directory(), request.GET)
    address = page.get_url(request) or ""
    pages = Paginator(range(chosen.count), PER_PAGE).get_page(request.GET.get("page"))
    start = max(pages.start_index() - 1, 0)
    found = in_order(chosen.directory.page_of(chosen.found, start, PER_PAGE))
    ask_url = consultation_url(page.locale_id, request)
    options = {facet: chosen.options(facet) for facet in FACETS if facet not in RECORDS}
    languages = options["language"]
    return {
        "odd": chosen.odd or request.GET.get("page", str(pages.number)) != str(pages.number),
        "chosen": chosen,
        "options": options,
        "first_languages": languages[:FIRST_LANGUAGES],
        "more_languages": languages[FIRST_LANGUAGES:],
        "more_chosen": any(option.chosen for option in languages[FIRST_LANGUAGES:]),
        "everybody": {facet: chosen.everybody(facet) for facet in ("topic", "region", "room", "kind", "fee")},
        "results_text": _("Mediators found: %(count)s") % {"count": number(chosen.count)},
        "filter_tags": chosen.tags(address),
        "page_obj": pages,
        "rows": [row_of(mediator, address, ask_url) for mediator in found],
        "ask_url": ask_url,
        "page_url": address,
        "print_url": f"{address}{RESERVED_CODE}/{chosen.query()}",
        "reset_url": address if chosen.active or chosen.odd else "",
        "rooms_url": rooms_url(page.locale_id, request),
        "empty_tips": _empty_tips(chosen),
    }


def _empty_tips(chosen: Filter) -> list[str]:
    tips = [_("Remove one of the filters.")] if chosen.active else []
    if chosen.name:
        tips.append(_("Check the name, or type its beginning only."))
    return tips


def mediator_context(page: MediatorsPage, request: HttpRequest, code: str) -> dict[str, Any]:
    """Return what a mediator's page shows. Raises Http404 where nobody public has the code."""
    rows = Mediator.objects.public().select_related("house__region", "association", "photo")
    found = get_object_or_404(for_rows(rows, with_hours=True), code=code)
    address = page.get_url(request) or ""
    house_urls = HousePage.urls_in(page.locale_id)
    asking = consultation_url(page.locale_id, request)
    photo = structured_data.picture_url(found.photo)
    person = structured_data.of_mediator(
        found,
        f"{page.get_full_url(request)}{found.code}/",
        request.build_absolute_uri(photo) if photo else "",
    )
    description = ". ".join(filter(None, (str(found.shown_kind), joined(found.fields.all()), place_of(found))))
    association_url = ""
    if (
        found.association
        and found.association.is_active
        and (associations := associations_url(page.locale_id, request))
    ):
        association_url = f"{associations}{found.association.code}/"
    return {
        **part_context(page, request, f"{found.code}/", str(found.name), description, [person]),
        "mediator": found,
        "facts": facts_of(found),
        "rooms": room_rows(found.open_rooms, rooms_url(page.locale_id, request)),
        "house_url": house_urls.get(found.house_id, "") if found.house_id else "",
        "association_url": association_url,
        "ask_url": f"{asking}?mediator={found.code}" if asking and found.takes_requests else "",
        "any_url": asking,
        "list_url": address,
    }


@require_safe
@keep
def vcard(request: HttpRequest, code: str) -> HttpResponse:
    """Return a listed mediator's contacts as a file. Raises Http404 for a code no listed mediator has."""
    found = get_object_or_404(Mediator.objects.listed().select_related("house"), code=code)
    language = get_language() or settings.LANGUAGE_CODE
    page = MediatorsPage.objects.live().public().filter(locale__language_code=language, alias_of=None).first()
    url = f"{page.get_full_url(request)}{found.code}/" if page else ""
    response = HttpResponse(vcard_of(found, url), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{found.code}.vcf"'
    return response
