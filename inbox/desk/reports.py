"""Reports of the inbox: the log for auditors, and mails that did not go."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from inbox.desk import audit
from inbox.desk.base import DeskMixin
from inbox.desk.journal import LABELS, entries_for
from inbox.mail import try_again, undelivered
from inbox.models import Event
from inbox.permissions import AUDIT, visible_events, visible_mails

PAGE_SIZE = 50
LOG_COLUMNS = (
    "verb",
    "at",
    "data",
    "actor__username",
    "actor__first_name",
    "actor__last_name",
    "submission__reference",
    "submission__kind",
)


class LogFilterForm(forms.Form):
    """What the log can be narrowed by; unknown values are left out."""

    verb = forms.ChoiceField(label=gettext_lazy("Event"), required=False)
    reference = forms.CharField(label=gettext_lazy("Number"), required=False, max_length=20)
    who = forms.CharField(label=gettext_lazy("Log-in name"), required=False, max_length=150)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["verb"]
        field.choices = [("", gettext_lazy("Any event")), *LABELS.items()]

    def conditions(self) -> dict[str, Any]:
        """Return the look-ups of what was chosen."""
        self.is_valid()
        lookups = {"verb": "verb", "reference": "submission__reference__iexact", "who": "actor__username__iexact"}
        return {lookups[name]: value for name, value in self.cleaned_data.items() if value}


class LogView(DeskMixin, TemplateView):
    """Who read, changed, exported or was refused what: no content, and no way to it for an auditor."""

    right = AUDIT
    template_name = "wagtailadmin/desk/log.html"

    def get_page_title(self) -> str:
        return _("Log of the inbox")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filters = LogFilterForm(self.request.GET)
        events = visible_events(self.staff).filter(**filters.conditions())
        events = events.select_related("actor", "submission").only(*LOG_COLUMNS).order_by("-pk")
        page = Paginator(events, PAGE_SIZE).get_page(self.request.GET.get("page"))
        listed: list[Event] = list(page)
        return {
            **super().get_context_data(**kwargs),
            "filters": filters,
            "page": page,
            "entries": list(zip(listed, entries_for(listed), map(_details, listed), strict=True)),
        }


def _details(event: Event) -> str:
    """Return the codes, ids and counts of an event as they are stored."""
    return ", ".join(f"{name}: {value}" for name, value in sorted(event.data.items()) if value not in ("", None))


class MailReportView(WagtailAdminTemplateMixin, TemplateView):
    """Mails that did not go: without address, subject and text. Given-up ones can be tried again."""

    template_name = "wagtailadmin/desk/mails.html"
    http_method_names = ["get", "post"]
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who may not know of mails; raises PermissionDenied."""
        if not request.user.has_perm("inbox.view_outgoingmail"):
            audit.refuse(request.user, None, "mails", "right")
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return _("Mails that did not go")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mails = visible_mails(self.request.user) & undelivered()
        rows = mails.values(
            "pk", "purpose", "created_at", "attempts", "next_attempt_at", "failed_at", "last_error",
            "submission__reference",
        )  # fmt: skip
        return {
            **super().get_context_data(**kwargs),
            "page": Paginator(rows.order_by("-pk"), PAGE_SIZE).get_page(self.request.GET.get("page")),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Put the given-up mails the person may know of back into the queue."""
        count = try_again(visible_mails(request.user))
        audit.record("mails_retried", request.user, mails=count)
        messages.success(
            request,
            ngettext("%(count)d mail is tried again.", "%(count)d mails are tried again.", count) % {"count": count},
        )
        return HttpResponseRedirect(reverse("desk:mails"))
