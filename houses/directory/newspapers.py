"""What the archive of newspapers shows: the years, and the issues of one of them."""

from itertools import groupby
from typing import Any

from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.memo import remember
from core.numbers import number
from houses.models import HousePage, NewspaperIssue
from houses.models.directory_pages import DirectoryPage


def _years() -> dict[int, int]:
    """Return how many issues each year has, the newest year first; remembered until something is published."""

    def read() -> dict[int, int]:
        rows = NewspaperIssue.objects.order_by().annotate(year=ExtractYear("date")).values_list("year")
        return dict(sorted(rows.annotate(Count("pk")), reverse=True))

    return remember("newspaper-years", read)


def newspapers_context(page: DirectoryPage, request: HttpRequest) -> dict[str, Any]:
    """Return the issues of the year in the address, else of the newest one, by newspaper, the newest issue first."""
    years = _years()
    asked = request.GET.get("year", "")
    known = {str(year): year for year in years}
    year = known.get(asked, next(iter(years), None))
    url = page.get_url(request) or ""
    issues = NewspaperIssue.objects.filter(date__year=year) if year else NewspaperIssue.objects.none()
    shown = issues.select_related("newspaper__house", "cover", "document").prefetch_related("cover__renditions")
    by_newspaper = groupby(
        sorted(shown, key=lambda issue: (issue.newspaper.code, -issue.date.toordinal(), -issue.number)),
        key=lambda issue: issue.newspaper,
    )
    urls = HousePage.urls_in(page.locale_id)
    groups = []
    for newspaper, of_newspaper in by_newspaper:
        printed = list(of_newspaper)
        house_url = urls.get(newspaper.house_id, "") if newspaper.house_id else ""
        demo = any(issue.is_demo for issue in printed)
        groups.append({"newspaper": newspaper, "house_url": house_url, "issues": printed, "has_demo": demo})
    return {
        "shown_year": year,
        "years": [
            {"year": each, "count": count, "url": f"{url}?year={each}", "current": each == year}
            for each, count in years.items()
        ],
        "groups": groups,
        "results_text": _("Issues found: %(count)s") % {"count": number(years.get(year, 0) if year else 0)},
        "page_url": url,
        "odd": bool(asked) and asked not in known,
    }
