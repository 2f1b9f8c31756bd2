"""What an editor does with one or many mediators from the list: checked today, suspend, reinstate."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.log_actions import LogFormatter, log
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from core import page_cache
from core.bulk_actions import listed
from mediation.models import Mediator


class MediatorsAction(SnippetBulkAction):
    """An action on mediators of the person's Houses; those of others are neither touched nor named."""

    models: list[type[Model]] = [Mediator]
    template_name = "wagtailadmin/mediators/bulk_action.html"
    form_class: type[forms.Form] = forms.Form
    explanation: Any = ""
    button: Any = ""

    def _own(self) -> QuerySet[Mediator]:
        rows: QuerySet[Mediator] = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change"]
        )
        return rows

    @cached_property
    def _chosen(self) -> list[Mediator]:
        keys = self.request.GET.getlist("id")
        own = self._own()
        if "all" in keys:
            rows = list(own.filter(pk__in=listed(Mediator, self.request).values("pk")))
        else:
            rows = list(own.filter(pk__in=[key for key in keys if key.isdecimal()][:1000]))
        if not rows:
            raise Http404
        return rows

    def get_actionable_objects(self) -> tuple[list[Mediator], dict[str, list[Any]]]:
        """Return the mediators; raises Http404 when none of them is the person's."""
        return self._chosen, {"items_with_no_access": []}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the words of this action."""
        return {
            **super().get_context_data(**kwargs),
            "title": self.display_name,
            "explanation": self.explanation,
            "action_button_text": self.button,
        }

    def get_execution_context(self) -> dict[str, Any]:
        """Hand over who does it and what was filled in."""
        return {"user": self.request.user, "columns": self.columns(), "note": self.note(), "action": self.log_action}

    log_action = "wagtail.edit"

    def columns(self) -> dict[str, Any]:
        """Return the columns to set, with their values."""
        raise NotImplementedError

    def note(self) -> dict[str, Any]:
        """Return what the log keeps besides."""
        return {}

    @classmethod
    def execute_action(cls, objects: Iterable[Mediator], **kwargs: Any) -> tuple[int, int]:
        """Set the columns, write each into the log, and show readers the register as it is now."""
        rows = list(objects)
        Mediator.objects.filter(pk__in=[row.pk for row in rows]).update(**kwargs["columns"])
        for row in rows:
            log(row, kwargs["action"], user=kwargs["user"], data=kwargs["note"], content_changed=True)
        page_cache.raise_on_commit()
        return len(rows), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Return how many were changed."""
        words = ngettext("%(count)d entry changed.", "%(count)d entries changed.", num_parent_objects)
        return words % {"count": num_parent_objects}


class CheckedToday(MediatorsAction):
    """The details were checked: with the mediator, or against the paper register."""

    display_name = _("Checked today")
    action_type = "checked_today"
    aria_label = _("Note that the details of the chosen mediators were checked today")
    action_priority = 10
    explanation = _("Today's date is written as the date on which the details were checked.")
    button = _("Checked today")
    log_action = "mediation.checked"

    def columns(self) -> dict[str, Any]:
        """Return today's date."""
        return {"last_checked": timezone.localdate()}


class SuspendForm(forms.Form):
    """Since when, until when, and why; the reason is for the staff alone."""

    since = forms.DateField(label=_("Suspended since"), widget=AdminDateInput)
    until = forms.DateField(label=_("Suspended until"), widget=AdminDateInput, required=False)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=200,
        help_text=_("Stands in the history of the entry, for the staff; visitors never see it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["since"].initial = timezone.localdate

    def clean(self) -> dict[str, Any]:
        """Return the data; an end before the beginning is blamed."""
        cleaned: dict[str, Any] = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("The end lies before the beginning."))
        return cleaned


class Suspend(MediatorsAction):
    """Suspended mediators leave the results and cannot be chosen."""

    display_name = _("Suspend")
    action_type = "suspend"
    aria_label = _("Suspend the chosen mediators")
    action_priority = 20
    form_class = SuspendForm
    explanation = _("Suspended mediators leave the directory, and nobody can ask for them. Their page says so.")
    button = _("Suspend")
    log_action = "mediation.suspend"

    def columns(self) -> dict[str, Any]:
        """Return the status with its dates."""
        dates = self.cleaned_form.cleaned_data
        return {"status": Mediator.Status.SUSPENDED, "status_since": dates["since"], "status_until": dates["until"]}

    def note(self) -> dict[str, Any]:
        """Return the reason."""
        return {"reason": self.cleaned_form.cleaned_data["reason"]}


class Reinstate(MediatorsAction):
    """The suspension is over."""

    display_name = _("Reinstate")
    action_type = "reinstate"
    aria_label = _("Reinstate the chosen mediators")
    action_priority = 25
    explanation = _("They work again from today, and visitors find them where there is consent to publication.")
    button = _("Reinstate")
    log_action = "mediation.reinstate"

    def columns(self) -> dict[str, Any]:
        """Return the status since today."""
        return {"status": Mediator.Status.ACTIVE, "status_since": timezone.localdate(), "status_until": None}


class SuspendedFormatter(LogFormatter):
    """How the history of an entry shows a suspension: with its reason."""

    label = _("Suspend")

    def format_message(self, log_entry: Any) -> str:
        """Return what was done and why."""
        return gettext("Suspended. Reason: %(reason)s") % {"reason": log_entry.data.get("reason", "")}
