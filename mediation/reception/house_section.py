"""What the reception adds to the page of a House: the next session it holds."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from core.memo import remember
from houses.models import HousePage
from mediation.models import ReceptionPage, ReceptionSession
from mediation.reception.listing import ListedSession


def next_session(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the next session of the House and its address; None without one, or without a page in the language."""
    now = timezone.now()
    sessions = remember("reception-next", _to_come).get(page.house_id, ())
    session = next((session for session in sessions if session.ends_at > now), None)
    if session is None:
        return None

    def compute() -> str:
        pages = ReceptionPage.objects.live().public().filter(locale=page.locale_id, alias_of__isnull=True)
        first = pages.select_related("locale").order_by("path").first()
        return (first.get_url(request) or "") if first else ""

    url = remember(("reception-page", page.locale_id), compute)
    if not url:
        return None
    return {"title": str(session.title), "item": ListedSession(session, f"{url}{session.code}/", 0)}


def _to_come() -> dict[int, list[ReceptionSession]]:
    """Return the announced sessions to come by House, the next one first (one query a generation)."""
    by_house: dict[int, list[ReceptionSession]] = {}
    planned = ReceptionSession.objects.filter(status=ReceptionSession.Status.PLANNED, house__isnull=False)
    for session in planned.to_come().select_related("house"):
        by_house.setdefault(session.house_id, []).append(session)
    return by_house
