"""Everything that can be done to a request, in one shape: the desk's own operations and the kind's transitions."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbox.desk import operations
from inbox.desk.forms import ClarifyForm, NoteForm, ReplyForm, RouteForm
from inbox.forms import TransitionForm
from inbox.kinds import Transition
from inbox.models import Submission
from inbox.permissions import CHANGE, ROUTE, submission_policy
from inbox.transitions import available, perform

Run = Callable[..., Submission]


@dataclass(frozen=True)
class Action:
    """One thing to do. `run(submission, actor, version, **cleaned data)` does it, or raises as transitions do."""

    name: str
    label: str | Promise
    right: str
    run: Run
    form: type[TransitionForm] = TransitionForm
    button: str | Promise = ""
    done: str | Promise = ""
    icon: str = "pencil"
    serious: bool = False
    on_closed: bool = False
    on_held: bool = False
    inline: bool = False


OPERATIONS = (
    Action(
        "release",
        _("This is a real request"),
        CHANGE,
        operations.release,
        button=_("Take it in"),
        done=_("The request is taken in; the applicant gets the confirmation."),
        icon="tick",
        on_held=True,
    ),
    Action(
        "reply",
        _("Reply to the applicant"),
        CHANGE,
        operations.reply,
        ReplyForm,
        button=_("Send the reply"),
        done=_("The reply is on the applicant's status page."),
        icon="chat",
        inline=True,
    ),
    Action(
        "note",
        _("Add a note"),
        CHANGE,
        operations.add_note,
        NoteForm,
        button=_("Keep the note"),
        done=_("The note is kept."),
        on_closed=True,
        inline=True,
    ),
    Action(
        "clarify",
        _("Ask the applicant"),
        CHANGE,
        operations.clarify,
        ClarifyForm,
        button=_("Send the question"),
        done=_("The question is on the applicant's status page. The request waits for the answer."),
        icon="chat",
    ),
    Action(
        "route",
        _("Send to another House"),
        ROUTE,
        operations.route,
        RouteForm,
        button=_("Send to this House"),
        done=_("The request was sent to the House."),
        icon="swap",
    ),
)


def actions_for(submission: Submission, user: Any) -> list[Action]:
    """Return what `user` may do to `submission` now: transitions, the desk's operations, what is serious last."""
    transitions = [_of_transition(transition) for transition in available(submission, user)]
    own = [
        action
        for action in OPERATIONS
        if (action.on_closed or not submission.closed_at)
        and (submission.held or not action.on_held)
        and submission_policy.user_has_permission_for_instance(user, action.right, submission)
    ]
    return sorted([*transitions, *own], key=lambda action: action.serious)


def action_called(submission: Submission, name: str) -> Action | None:
    """Return the action of this name, allowed or not; None when neither the desk nor the kind knows it."""
    for action in OPERATIONS:
        if action.name == name:
            return action
    try:
        return _of_transition(submission.registered_kind.transition(name))
    except KeyError:
        return None


def _of_transition(transition: Transition) -> Action:
    def run(submission: Submission, actor: Any, version: int, **data: Any) -> Submission:
        return perform(submission, transition.name, actor, version, **data)

    action = Action(
        transition.name,
        transition.label,
        transition.action,
        run,
        button=transition.label,
        done=_("Done: the state has changed."),
        icon=transition.icon or "arrow-right",
        serious=transition.serious,
        on_closed=True,
    )
    return replace(action, form=transition.form) if transition.form else action
