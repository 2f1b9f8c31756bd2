"""What the page of an association or of a collective shows."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from core.dates import long_date
from core.numbers import number
from core.parts import part_context
from houses.directory import sections
from houses.directory.addresses import directory_urls
from houses.models import Association, Collective, HousePage
from houses.models.directory_pages import CollectivesPage, DirectoryPage


def association_context(page: DirectoryPage, request: HttpRequest, code: str) -> dict[str, Any]:
    """Return what the page of an association shows. Raises Http404 where no working association has the code."""
    collectives = Collective.objects.public().order_by("code")
    rows = Association.objects.public().select_related("ethnic_group", "house__region", "photo")
    found = get_object_or_404(
        rows.prefetch_related("classes", "photo__renditions", Prefetch("collectives", collectives)), code=code
    )
    house_url = HousePage.urls_in(page.locale_id).get(found.house_id, "")
    collectives_url = directory_urls(page.locale_id).get(CollectivesPage, "")
    list_url = page.get_url(request) or ""
    facts = [
        {
            "label": _("Ethnic group"),
            "value": str(found.ethnic_group),
            "url": f"{list_url}?group={found.ethnic_group.code}",
        },
        {"label": _("House of Friendship"), "value": str(found.house), "url": house_url},
        {"label": _("Chair"), "value": str(found.chair)},
        {"label": _("Founded in"), "value": str(found.founded or "")},
        {"label": _("Website"), "value": found.website, "url": found.website},
    ]
    own = [
        {
            "title": str(each),
            "url": f"{collectives_url}{each.code}/" if collectives_url else "",
            "rubric": each.get_genre_display(),
        }
        for each in found.collectives.all()
    ]
    full_url = f"{page.get_full_url(request)}{found.code}/"
    description = f"{found.ethnic_group}. {found.house}"
    return {
        **part_context(page, request, f"{found.code}/", str(found), description, [_organisation(found, full_url)]),
        "association": found,
        "facts": [fact for fact in facts if fact["value"]],
        "has_contacts": bool(found.address or found.phones or found.email),
        "classes": found.classes.all(),
        "collectives": own,
        "sections": sections.filled("association", found, page, request),
        "list_url": list_url,
    }


def _organisation(association: Association, url: str) -> dict[str, Any]:
    """Return the association in schema.org's words; what is not known is left out."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": str(association.name),
        "url": url,
        "telephone": association.phone_list,
        "email": association.email,
        "foundingDate": str(association.founded or ""),
        "sameAs": association.website,
        "memberOf": {"@type": "GovernmentOffice", "name": str(association.house.name)},
    }
    return {key: value for key, value in data.items() if value}


def collective_context(page: DirectoryPage, request: HttpRequest, code: str) -> dict[str, Any]:
    """Return what the page of a collective shows. Raises Http404 where no working collective has the code."""
    from houses.models import AssociationsPage

    rows = Collective.objects.public().select_related("house", "association", "photo")
    found = get_object_or_404(rows.prefetch_related("rehearsals", "photo__renditions"), code=code)
    association = found.association if found.association and found.association.is_active else None
    associations_url = directory_urls(page.locale_id).get(AssociationsPage, "")
    members = ""
    if found.members is not None and found.members_on:
        members = f"{number(found.members)} ({long_date(found.members_on)})"
    facts = [
        {"label": _("Genre"), "value": found.get_genre_display()},
        {
            "label": _("House of Friendship"),
            "value": str(found.house),
            "url": HousePage.urls_in(page.locale_id).get(found.house_id, ""),
        },
        {
            "label": _("Ethnocultural association"),
            "value": str(association or ""),
            "url": f"{associations_url}{association.code}/" if association and associations_url else "",
        },
        {"label": _("Leader"), "value": str(found.leader)},
        {"label": _("Founded in"), "value": str(found.founded or "")},
        {"label": _("Members"), "value": members},
    ]
    description = f"{found.get_genre_display()}. {found.house}"
    return {
        **part_context(page, request, f"{found.code}/", str(found), description),
        "collective": found,
        "facts": [fact for fact in facts if fact["value"]],
        "rehearsals": found.rehearsals.all(),
        "sections": sections.filled("collective", found, page, request),
        "list_url": page.get_url(request) or "",
    }
