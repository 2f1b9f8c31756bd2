"""One request: what was asked and answered, what was written, what can be done, and the doing of it."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from inbox.answers import answers_as_asked
from inbox.desk import audit, presence
from inbox.desk.actions import Action, action_called, actions_for
from inbox.desk.base import CaseMixin
from inbox.desk.journal import changes_since, journal_of, last_event_id
from inbox.desk.presentation import case_url, chips_of, due_of, staff_name
from inbox.forms import AssignForm, TransitionForm
from inbox.models import Message, Submission
from inbox.permissions import ASSIGN, REVEAL, VIEW, specialists_for
from inbox.transitions import MissingData, StaleVersion, WrongState

STALE, WRONG_STATE, RIGHT, DATA = "stale", "state", "right", "data"
CONTACT_COLUMNS = ("contact_name", "contact_phone", "contact_email", "contact_safe", "contact_times")


class CaseView(CaseMixin, TemplateView):
    """Shows a request. Every opening is logged; contact data stay hidden until asked for by POST."""

    right = VIEW
    template_name = "wagtailadmin/desk/case.html"
    http_method_names = ["get", "post"]
    revealed = False

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the request and log the reading."""
        audit.record(audit.READ, self.staff, self.submission)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the request with the contact data, and log that."""
        if not self.may(REVEAL, self.submission):
            self.refuse(self.submission, REVEAL)
        audit.record(audit.REVEALED, self.staff, self.submission)
        self.revealed = True
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_page_title(self) -> str:
        return self.submission.reference

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        case = self.submission
        answers = answers_as_asked(case)
        actions = actions_for(case, self.staff)
        return {
            **super().get_context_data(**kwargs),
            **frame_of(case, self.staff),
            "others": self._others(),
            "answers": [answer for answer in answers if not answer.contact],
            "contact": [answer for answer in answers if answer.contact and answer.value] if self.revealed else [],
            "has_contact": any(getattr(case, column) for column in CONTACT_COLUMNS),
            "revealed": self.revealed,
            "can_reveal": self.may(REVEAL, case),
            "messages_written": messages_of(case),
            "journal": journal_of(case),
            "actions": [action for action in actions if not action.inline],
            "inline": [
                (action, action.form(submission=case, auto_id=f"{action.name}_%s"))
                for action in actions
                if action.inline
            ],
            "outcome": case.registered_kind.outcome_label(case.outcome),
            "assignee_name": staff_name(case.assignee) if case.assignee else "",
            "specialists": suitable(case) if self.may(ASSIGN, case) else [],
            "assign_action": assigning(actions),
            "seen": last_event_id(case),
        }

    def _others(self) -> list[str]:
        ids = presence.others(self.submission.pk, self.staff.pk)
        people = get_user_model().objects.in_bulk(ids)
        return [staff_name(people[pk]) for pk in ids if pk in people]


def frame_of(case: Submission, user: Any) -> dict[str, Any]:
    """Return what the head of every page about `case` shows."""
    return {
        "case": case,
        "chips": chips_of(case, user),
        "due": due_of(case),
        "list_url": reverse("desk:list"),
        "case_url": case_url(case),
        "language_name": dict(settings.LANGUAGES).get(case.language, case.language),
    }


def messages_of(case: Submission) -> list[dict[str, Any]]:
    """Return what was written about `case`, oldest first, for components/message.html."""
    written = case.messages.select_related("author")
    return [
        {
            "author": staff_name(message.author) if message.author else message.get_direction_display(),
            "note": message.direction == Message.Direction.NOTE,
            "own": message.direction == Message.Direction.FROM_APPLICANT,
            "heading": message.get_direction_display(),
            "date": message.created_at,
            "text": message.text,
            "language": message.language,
        }
        for message in written
    ]


def assigning(actions: list[Action]) -> Action | None:
    """Return the action that gives the request to a specialist, if it is possible now."""
    return next((action for action in actions if issubclass(action.form, AssignForm)), None)


def suitable(case: Submission) -> list[dict[str, Any]]:
    """Return who may get `case`: name, profession and how many open requests they have (one query)."""
    own = case.registered_kind.specialists(case)
    people = specialists_for(case) if own is None else own
    load = Count("assigned_submissions", filter=Q(assigned_submissions__closed_at__isnull=True), distinct=True)
    return [
        {
            "pk": person.pk,
            "name": staff_name(person),
            "profession": person.scope.get_profession_display() if hasattr(person, "scope") else "",
            "load": person.load,
        }
        for person in people.exclude(pk=case.assignee_id or 0).annotate(load=load)[:6]
    ]


class ActionView(CaseMixin, TemplateView):
    """Asks for what an action needs, does it, and refuses a form that is older than the request."""

    right = VIEW
    template_name = "wagtailadmin/desk/action.html"
    http_method_names = ["get", "post"]

    @cached_property
    def action(self) -> Action:
        """The action in the address; Http404 for an unknown one."""
        action = action_called(self.submission, self.kwargs["name"])
        if action is None:
            raise Http404
        return action

    def get_page_title(self) -> str:
        return str(self.action.label)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the form, which is the confirmation too."""
        if not self.may(self.action.right, self.submission):
            self.refuse(self.submission, self.action.name)
        if self.action.name not in {action.name for action in actions_for(self.submission, self.staff)}:
            return self._not_now()
        initial = {"assignee": request.GET.get("to")} if issubclass(self.action.form, AssignForm) else {}
        form = self.action.form(submission=self.submission, initial=initial)
        return self.render_to_response(self.get_context_data(form=form))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Do it; on a refusal the log says so, after the rollback, and nothing typed is lost."""
        form = self.action.form(request.POST, submission=self.submission)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        return self._carry_out(request, form)

    def _carry_out(self, request: HttpRequest, form: TransitionForm) -> HttpResponseBase:
        version = number_in(request.POST.get("version"))
        try:
            self.action.run(self.submission, self.staff, version, **form.cleaned_data)
        except StaleVersion as stale:
            self._refused(STALE)
            context = self.get_context_data(form=form, **self._meanwhile(stale.current))
            return self.render_to_response(context, status=409)
        except WrongState as wrong:
            self._refused(WRONG_STATE)
            return self._not_now(wrong.sentence)
        except MissingData:
            self._refused(DATA)
            form.add_error(None, _("This cannot be done so. Check the form."))
            return self.render_to_response(self.get_context_data(form=form))
        except PermissionDenied:
            self._refused(RIGHT)
            raise
        messages.success(request, str(self.action.done))
        return self._leave()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            **super().get_context_data(**kwargs),
            **frame_of(self.submission, self.staff),
            "action": self.action,
            "version": self.submission.version,
            "seen": last_event_id(self.submission),
        }
        return {**context, **kwargs}

    def _meanwhile(self, current: Submission) -> dict[str, Any]:
        """Return what others did since the form was shown, and the version a second, knowing, try is held to."""
        seen = number_in(self.request.POST.get("seen"))
        return {
            "stale": True,
            "changes": changes_since(current, seen, self.staff),
            "version": current.version,
            "chips": chips_of(current, self.staff),
        }

    def _refused(self, why: str) -> None:
        audit.refuse(self.staff, self.submission, self.action.name, why)

    def _not_now(self, why: str = "") -> HttpResponseRedirect:
        changed = _("This can no longer be done: the state of the request has changed. Nothing was saved.")
        messages.error(self.request, why or changed)
        return HttpResponseRedirect(case_url(self.submission))

    def _leave(self) -> HttpResponseBase:
        """Go back to the request, or to the list when it is out of the person's scope now."""
        still = Submission.objects.visible_to(self.staff).filter(pk=self.submission.pk).exists()
        return HttpResponseRedirect(case_url(self.submission) if still else reverse("desk:list"))


def number_in(typed: str | None) -> int:
    """Return a non-negative number of at most nine digits; 0 for anything else."""
    return int(typed) if typed and typed.isascii() and typed.isdigit() and len(typed) < 10 else 0
