"""What mediation adds to the page of a House."""

from typing import Any

from django.http import HttpRequest

from core.languages import is_restricted
from core.memo import remember
from houses.models import HousePage
from mediation.models import ConsultationPage


def consultation_url(locale_id: int, request: HttpRequest) -> str:
    """Return the address of the consultation form in a language, "" where there is no form in it."""

    def compute() -> str:
        forms = ConsultationPage.objects.live().filter(locale=locale_id, alias_of__isnull=True)
        form = forms.select_related("locale").order_by("path").first()
        return (form.get_url(request) or "") if form and not is_restricted(form) else ""

    return remember(("consultation-form", locale_id), compute)


def ask_on_house_page(page: HousePage, request: HttpRequest) -> dict[str, Any] | None:
    """Return the address of the consultation form in the language of `page`; None where there is no form in it."""
    url = consultation_url(page.locale_id, request)
    return {"url": url} if url else None
