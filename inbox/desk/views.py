"""The list of requests, the search by number or contact, and the export."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views import View
from django.views.generic import TemplateView

from core.dates import day_month, weekday
from houses.models import StaffScope
from inbox.desk import audit
from inbox.desk.base import DeskMixin
from inbox.desk.filters import DeskFilterForm, Tab, search_target, tabs_for
from inbox.desk.forms import SearchForm
from inbox.desk.presentation import case_url, rows_for
from inbox.models import Submission
from inbox.permissions import EXPORT, LIST, SCOPE_ALL, SCOPE_REGIONS, VIEW, submission_policy
from inbox.querysets import DUE, overdue, waiting_for

PAGE_SIZE = 25
ORDERS = {
    "due": (F("due").asc(nulls_last=True), "created_at", "pk"),
    "-due": (F("due").desc(nulls_last=True), "-created_at", "-pk"),
    "number": ("reference",),
    "-number": ("-reference",),
    "received": ("created_at", "pk"),
    "-received": ("-created_at", "-pk"),
}


def visible_rows(user: Any) -> QuerySet[Submission]:
    """Return what `user` may list, without personal columns and with what a line of the list shows."""
    rows = Submission.objects.visible_to(user).without_personal_data()
    return rows.select_related("house", "assignee").annotate(due=DUE)


def scope_words(user: Any) -> str:
    """Return what `user` works on, for the head of the list."""
    if submission_policy.user_has_permission(user, SCOPE_ALL):
        return _("The whole country")
    scope = StaffScope.objects.filter(user=user).first()
    if scope is None or not submission_policy.user_has_permission(user, SCOPE_REGIONS):
        return _("Requests assigned to you")
    names = [str(region) for region in scope.regions.all()]
    names += [str(house.short_name) for house in scope.houses.all()]
    return ", ".join(names)


class CaseListView(DeskMixin, TemplateView):
    """The list: tabs with counts, filters, sorting, pages."""

    right = LIST
    template_name = "wagtailadmin/desk/list.html"

    @cached_property
    def rows(self) -> QuerySet[Submission]:
        """Everything the person may list."""
        return visible_rows(self.staff)

    @cached_property
    def filters(self) -> DeskFilterForm:
        """The filter form, read from the address."""
        return DeskFilterForm(self.request.GET, self.staff, self.rows)

    def get_page_title(self) -> str:
        return _("Inbox")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        narrowed = self.filters.narrow(self.rows)
        tabs = tabs_for(self.staff, narrowed)
        tab = next((tab for tab in tabs if tab.code == self.request.GET.get("tab")), tabs[0])
        order = self.request.GET.get("sort", "")
        listed = narrowed.filter(tab.condition).order_by(*ORDERS.get(order, ORDERS["due"]))
        page = Paginator(listed, PAGE_SIZE).get_page(self.request.GET.get("page"))
        return {
            **super().get_context_data(**kwargs),
            "tabs": [self._tab_link(each, each is tab) for each in tabs],
            "filters": self.filters,
            "searching": self.request.GET.get("tab") == "all",
            "search": SearchForm(),
            "today": self._today(),
            "scope": scope_words(self.staff),
            "rows": rows_for(list(page), self.staff),
            "page": page,
            "sorts": self._sorts(order),
            "shown": self._shown(len(page), tab),
            "can_open": self.may(VIEW),
            "can_export": self.may(EXPORT),
            "export_url": f"{reverse('desk:export')}?{self.request.GET.urlencode()}",
        }

    def _tab_link(self, tab: Tab, current: bool) -> dict[str, Any]:
        query = self._query(tab=tab.code, page=None)
        return {"label": tab.label, "count": tab.count, "url": f"?{query}", "current": current}

    def _sorts(self, order: str) -> dict[str, dict[str, str]]:
        """Return for each sortable column its link and whether it sorts now ("ascending", "descending")."""
        links = {}
        for name in ("number", "due"):
            rising = order == name or (name == "due" and order not in ORDERS)
            state = "ascending" if rising else "descending" if order == f"-{name}" else ""
            links[name] = {"url": f"?{self._query(sort=f'-{name}' if rising else name, page=None)}", "state": state}
        return links

    def _query(self, **changes: str | None) -> str:
        query = self.request.GET.copy()
        for name, value in changes.items():
            query.pop(name, None)
            if value:
                query[name] = value
        return query.urlencode()

    def _shown(self, count: int, tab: Tab) -> str:
        return _("Shown: %(shown)d of %(all)d.") % {"shown": count, "all": tab.count}

    def _today(self) -> dict[str, Any] | None:
        return today_strip(self.staff, self.rows)


def today_strip(user: Any, rows: QuerySet[Submission] | None = None) -> dict[str, Any] | None:
    """Return what waits for `user` today and the oldest of it; None when nothing does (two queries)."""
    rows = visible_rows(user) if rows is None else rows
    waiting = rows.filter(waiting_for(user))
    counted = waiting.order_by().values_list("pk", flat=True).count()
    if not counted:
        return None
    late = waiting.filter(overdue()).order_by().count()
    oldest = waiting.order_by("created_at", "pk").first()
    words = [
        ngettext("%(count)d request waits for you.", "%(count)d requests wait for you.", counted) % {"count": counted}
    ]
    if late:
        words.append(ngettext("%(count)d is overdue.", "%(count)d are overdue.", late) % {"count": late})
    today = timezone.localdate()
    return {
        "day": _today_words(today),
        "text": " ".join(words),
        "count": counted,
        "oldest_url": case_url(oldest) if oldest else "",
    }


def _today_words(day: dt.date) -> str:
    return _("Today, %(weekday)s, %(day)s.") % {"weekday": weekday(day), "day": day_month(day)}


class SearchView(DeskMixin, View):
    """Turns what was typed into an address without a phone or an e-mail in it."""

    right = LIST

    def get(self, request: HttpRequest) -> HttpResponse:
        """Nothing was typed: back to the list."""
        return HttpResponseRedirect(reverse("desk:list"))

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Go to the list, or straight to the request when only one has this number."""
        form = SearchForm(request.POST)
        typed = form.cleaned_data["typed"] if form.is_valid() else ""
        if not typed:
            return HttpResponseRedirect(reverse("desk:list"))
        target = search_target(typed)
        if target is None:
            messages.warning(
                request, _("Type a number such as M-2026-000123, a whole phone number or a whole e-mail address.")
            )
            return HttpResponseRedirect(reverse("desk:list"))
        if "contact" in target:
            audit.record(audit.SEARCHED, self.staff)
        found = list(visible_rows(self.staff).filter(reference__endswith=target["q"])[:2]) if "q" in target else []
        if len(found) == 1 and self.may(VIEW):
            return HttpResponseRedirect(case_url(found[0]))
        return HttpResponseRedirect(f"{reverse('desk:list')}?{urlencode({**target, 'tab': 'all'})}")
