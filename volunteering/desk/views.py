"""The desk of coordinators: calls with their rosters, attendance, messages, the file of a roster."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from inbox import registry, tokens
from inbox.desk import audit
from inbox.desk.base import DeskMixin
from inbox.desk.case import number_in
from inbox.desk.presentation import Chip, case_url
from inbox.permissions import CHANGE, EXPORT, LIST, REVEAL
from volunteering.ages import AgeBand
from volunteering.desk import operations
from volunteering.desk.forms import AttendanceRowForm, RosterMessageForm
from volunteering.desk.operations import BULK, Tally
from volunteering.desk.permissions import KIND, calls_of, signups_of, works_on_signups
from volunteering.models import Call, Event
from volunteering.signups.kind import ABSENT, ACCEPTED, THANKED, TOOK_PART, WAITING

GUESTS = "event-registration"
PAGE_SIZE = 25
STILL_SHOWN = dt.timedelta(days=30)
"""How long after its beginning an event stands in the list: its guests are marked afterwards."""
MOST_ROWS = 1_000
ATTENDED = (ACCEPTED, TOOK_PART, ABSENT)
WAIT_FOR_A_LOOK = ("received", "confirmed")
# What the roster shows first: who waits for a decision, then who comes, then the rest.
ORDER = {"received": 0, "confirmed": 0, WAITING: 1, ACCEPTED: 2, TOOK_PART: 3, THANKED: 3, ABSENT: 4}


class RosterListView(DeskMixin, TemplateView):
    """The calls of the person, those that still run first."""

    right = LIST
    template_name = "wagtailadmin/desk/rosters.html"

    def get_page_title(self) -> str:
        return _("Rosters of calls")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if not works_on_signups(self.staff):
            self.refuse(None, LIST)
        calls = calls_of(self.staff).select_related("house", "region")
        page = Paginator(calls.order_by("-closes_on", "-pk"), PAGE_SIZE).get_page(self.request.GET.get("page"))
        seen = registry.get(KIND).model.objects.visible_to(self.staff).filter(call__in=list(page))
        numbers = (
            seen.order_by()
            .values("call")
            .annotate(
                all=Count("pk"),
                new=Count("pk", filter=Q(state__in=WAIT_FOR_A_LOOK)),
                waiting=Count("pk", filter=Q(state=WAITING)),
            )
        )
        counted = {row["call"]: row for row in numbers}
        rows = [{**counted.get(call.pk, {}), "call": call, "url": roster_url(call)} for call in page]
        return {**super().get_context_data(**kwargs), "rows": rows, "page": page, "events": events_of(self.staff)}


def events_of(user: Any) -> list[dict[str, Any]]:
    """Return the next events with registrations `user` may see, each with the address of its list in the inbox."""
    seen = registry.get(GUESTS).model.objects.visible_to(user)
    events = Event.objects.filter(pk__in=seen.order_by().values("event"), starts_at__gte=timezone.now() - STILL_SHOWN)
    query = f"{reverse('desk:list')}?tab=all&kind={GUESTS}&{GUESTS}-event="
    return [
        {"event": event, "url": f"{query}{event.pk}"}
        for event in events.select_related("house", "region").order_by("starts_at", "pk")[:PAGE_SIZE]
    ]


def roster_url(call: Call, name: str = "roster") -> str:
    """Return the address of a call's roster or of a page about it."""
    return reverse(f"volunteering_desk:{name}", args=[call.code])


class RosterMixin(DeskMixin):
    """A view of one call, found by its code among those of the person."""

    kwargs: dict[str, Any]

    @cached_property
    def call(self) -> Call:
        """The call in the address.

        Raises Http404 for one that does not exist and for one of another region or direction; that attempt is written
        into the log.
        """
        code = self.kwargs["code"]
        found = calls_of(self.staff).select_related("house", "region").filter(code=code).first()
        if found is None:
            if Call.objects.filter(code=code).exists():
                audit.refuse(self.staff, None, "roster", "scope")
            raise Http404
        return found

    @cached_property
    def signups(self) -> Any:
        """The signups of the call that the person may see."""
        return signups_of(self.staff, self.call)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            **super().get_context_data(**kwargs),  # type: ignore[misc]
            "call": self.call,
            "roster_url": roster_url(self.call),
            "list_url": reverse("volunteering_desk:rosters"),
        }
        return {**context, **kwargs}

    def tell(self, request: HttpRequest, tally: Tally) -> None:
        """Say how many were done, and why others were not."""
        if tally.done:
            words = ngettext("Done for %(count)d volunteer.", "Done for %(count)d volunteers.", tally.done)
            messages.success(request, words % {"count": tally.done})
        sentences = {
            "place": _("No place was free for: %(count)d."),
            "stale": _("Somebody changed them meanwhile, look at them again: %(count)d."),
            "state": _("Not possible in their present state: %(count)d."),
            "right": _("You may not do this with: %(count)d."),
        }
        for why, count in tally.failed.items():
            messages.warning(request, sentences[why] % {"count": count})
        if not tally.done and not tally.failed:
            messages.info(request, _("Nothing was changed."))


class RosterView(RosterMixin, TemplateView):
    """The list of signups. Names and contacts stay hidden until asked for by POST, which is logged."""

    right = LIST
    template_name = "wagtailadmin/desk/roster.html"
    http_method_names = ["get", "post"]
    revealed = False

    def get_page_title(self) -> str:
        return str(self.call.title)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show names and contacts, or do something to the rows that are marked."""
        if request.POST.get("do") in BULK:
            return self._do(request, request.POST["do"])
        if not self.may(REVEAL):
            self.refuse(None, REVEAL)
        audit.record(audit.REVEALED, self.staff, roster=self.call.pk, rows=self.signups.count())
        self.revealed = True
        return self.render_to_response(self.get_context_data(**kwargs))

    def _do(self, request: HttpRequest, name: str) -> HttpResponse:
        if not self.may(CHANGE):
            self.refuse(None, name)
        versions = {}
        for text in request.POST.getlist("row")[:MOST_ROWS]:
            reference, _colon, version = text.partition(":")
            versions[reference.replace("\x00", "")[:20]] = number_in(version)
        rows = list(self.signups.filter(reference__in=list(versions)))
        self.tell(request, operations.perform_all(rows, name, self.staff, versions))
        return HttpResponseRedirect(roster_url(self.call))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kind = registry.get(KIND)
        counts = operations.counts_by_state(self.signups)
        shown = self.signups if self.revealed else self.signups.without_personal_data()
        rows = sorted(
            shown[:MOST_ROWS], key=lambda row: (ORDER.get(row.state, 9), row.waiting_since or row.created_at)
        )
        return {
            **super().get_context_data(**kwargs),
            "rows": [
                {
                    "signup": row,
                    "url": case_url(row),
                    "chip": Chip(kind.state(row.state).label, kind.chip(row)),
                    "age": AgeBand(row.age_band).label if row.age_band in AgeBand.values else "",
                }
                for row in rows
            ],
            "revealed": self.revealed,
            "tabs": [
                {"label": state.label, "count": counts[state.code]} for state in kind.states if counts[state.code]
            ],
            "can_reveal": self.may(REVEAL),
            "can_change": self.may(CHANGE),
            "can_export": self.may(EXPORT),
            "bulk": [kind.transition(name) for name in BULK],
            "links": {name: roster_url(self.call, name) for name in ("attendance", "message", "file")},
        }


class AttendanceView(RosterMixin, TemplateView):
    """Who came and for how many hours, in one pass. It shows names, which is logged."""

    right = REVEAL
    template_name = "wagtailadmin/desk/attendance.html"
    http_method_names = ["get", "post"]

    def get_page_title(self) -> str:
        return _("Attendance")

    @cached_property
    def rows(self) -> list[Any]:
        """Those who were accepted, in alphabetical order."""
        rows = list(self.signups.filter(state__in=ATTENDED)[:MOST_ROWS])
        return sorted(rows, key=lambda row: row.contact_name.casefold())

    def _forms(self, data: Any) -> list[AttendanceRowForm]:
        marks = {TOOK_PART: "came", ABSENT: "missed"}
        return [
            AttendanceRowForm(
                data,
                prefix=row.reference,
                initial={
                    "mark": marks.get(row.state, ""),
                    "hours": self.call.hours if row.hours is None else row.hours,
                    "version": row.version,
                },
            )
            for row in self.rows
        ]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the sheet and log the reading of names."""
        audit.record(audit.REVEALED, self.staff, roster=self.call.pk, rows=len(self.rows))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Write down all marks at once; a wrong number of hours brings the sheet back with everything kept."""
        if not self.may(CHANGE):
            self.refuse(None, "attend")
        sheets = self._forms(request.POST)
        valid = [sheet.is_valid() for sheet in sheets]  # every one, so that every error shows
        if not all(valid):
            return self.render_to_response(self.get_context_data(sheets=sheets, wrong=True))
        marks = [
            (row, sheet.cleaned_data["mark"], sheet.cleaned_data["hours"], sheet.cleaned_data["version"])
            for row, sheet in zip(self.rows, sheets, strict=True)
        ]
        self.tell(request, operations.mark_attendance(marks, self.staff))
        return HttpResponseRedirect(roster_url(self.call))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sheets = kwargs.pop("sheets", None) or self._forms(None)
        return {**super().get_context_data(**kwargs), "sheet": list(zip(self.rows, sheets, strict=True))}


class MessageView(RosterMixin, TemplateView):
    """A message to everybody who is accepted: written, looked at, sent."""

    right = CHANGE
    template_name = "wagtailadmin/desk/roster_message.html"
    http_method_names = ["get", "post"]

    def get_page_title(self) -> str:
        return _("Message to those who are accepted")

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many are accepted, by language."""
        return operations.accepted_by_language(self.signups)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show what would go to whom; with the button below that, send it."""
        form = RosterMessageForm(request.POST, counts=self.counts)
        if not form.is_valid() or "back" in request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        token = tokens.read(request.POST.get("token", ""), self._key)
        if "send" not in request.POST or token is None:
            return self.render_to_response(self.get_context_data(form=form, preview=True, texts=self._texts(form)))
        tally = operations.message_accepted(self.call, self.signups, form.texts, self.staff, token.nonce)
        self.tell(request, tally)
        return HttpResponseRedirect(roster_url(self.call))

    def _texts(self, form: RosterMessageForm) -> list[dict[str, Any]]:
        return [
            {"language": form[f"text_{code}"].label, "code": code, "text": text, "count": self.counts[code]}
            for code, text in form.texts.items()
        ]

    @property
    def _key(self) -> str:
        return f"roster-message-{self.call.pk}-{self.staff.pk}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context.setdefault("form", RosterMessageForm(counts=self.counts))
        return {**context, "count": sum(self.counts.values()), "token": tokens.issue(self._key)}
