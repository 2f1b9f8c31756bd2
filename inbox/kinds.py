"""What a kind of submission says about itself: states, transitions, outcomes, fields, routing, texts, terms.

A form app subclasses SubmissionKind and registers one instance. The intake, the status page and the desk read
everything from it, so that a new kind needs no change in `inbox`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.fields import LocalizedText

if TYPE_CHECKING:
    import datetime as dt

    from django.contrib.auth.models import AbstractUser
    from django.db.models import Q, QuerySet

    from core.models import Region
    from houses.models import House
    from inbox.forms import TransitionForm
    from inbox.models import Submission

Text = str | Promise

RECEIVED, CLOSED, SPAM = "received", "closed", "spam"


@dataclass(frozen=True)
class State:
    """A state: what happens next. `chip` is the shape of the desk's and the status page's chip."""

    code: str
    label: Text
    chip: str


@dataclass(frozen=True)
class Outcome:
    """How a submission ended."""

    code: str
    label: Text


@dataclass(frozen=True)
class Transition:
    """A named way from one of `sources` to `target`; the only way a state changes.

    `action` is the right the person needs (see inbox.permissions). `form` asks for what the transition needs; its
    cleaned data go to `apply`, which sets further columns before the row is saved. `by_applicant`: the applicant may
    do it from the status page. `outcome` is set where the transition decides it. `icon`, `serious`: for the desk.
    """

    name: str
    label: Text
    sources: frozenset[str]
    target: str
    action: str = "change"
    form: "type[TransitionForm] | None" = None
    apply: "Callable[[Submission, dict[str, Any]], None] | None" = None
    by_applicant: bool = False
    outcome: str = ""
    first_contact: bool = False
    icon: str = ""
    serious: bool = False


@dataclass(frozen=True)
class CoreField:
    """A fixed field of a kind, for snapshots and for showing answers as they were asked.

    `type` is one of short_text, long_text, one_of, several_of, date, number, yes_no, phone, email, record.
    `read` returns the stored value from a submission (default: its answer with the field's id). `personal` values lie
    encrypted; `kept` ones stay after anonymisation; `contact` ones belong to the card of personal data, not to
    the answers. `record` answers name a row of the database and show by its name.
    """

    id: str
    type: str
    step: int
    label: Text
    options: "Callable[[], list[tuple[str, Text]]] | None" = None
    read: Callable[[Any], Any] | None = None
    personal: bool = False
    kept: bool = False
    contact: bool = False
    required: bool = False


@dataclass(frozen=True)
class NextStep:
    """A step that is still to come, as the receipt and the status page tell it.

    `due` is the last day of a promise (a date), the moment that was arranged (a datetime), or None. `day` is the day
    on which it happens, where nobody promised a time.
    """

    title: Text
    due: Any = None
    day: "dt.date | None" = None


@dataclass(frozen=True)
class InfoRow:
    """A line of the status page's card: what, and the value in the active language."""

    label: Text
    value: str


@dataclass(frozen=True)
class Routing:
    """Where a rule sends a submission, and a code of the rule for the log."""

    house: "House | None"
    rule: str
    details: dict[str, Any] = field(default_factory=dict)


WITHDRAWN = Outcome("withdrawn", _("Withdrawn by the applicant"))


class NotAdmitted(Exception):  # noqa: N818 - named after what happened
    """A kind does not take a submission in. Its text is a translated sentence for the person who sent it."""


class SubmissionKind:
    """Base of every kind. Class attributes are what a kind must say; methods are what it may decide otherwise."""

    code: ClassVar[str]
    prefix: ClassVar[str]
    label: ClassVar[Text]
    label_plural: ClassVar[Text]
    model: ClassVar[type[Any]]
    states: ClassVar[tuple[State, ...]]
    transitions: ClassVar[tuple[Transition, ...]]
    outcomes: ClassVar[tuple[Outcome, ...]] = ()
    core_fields: ClassVar[tuple[CoreField, ...]] = ()

    initial: ClassVar[str] = RECEIVED
    # States in which nothing is waited for any more: the time of closing and the term of erasure are set.
    ended_states: ClassVar[frozenset[str]] = frozenset({CLOSED, SPAM})
    # Own promise of the site, in working days: first contact, and the end.
    first_answer_days: ClassVar[int | None] = 3
    close_days: ClassVar[int | None] = 15
    # States in which staff has to decide something. None: cases of the kind are assigned, and wait for whom they are
    # assigned to, or for those who assign. Otherwise nobody is assigned, and they wait for all who may change them.
    decided_in: ClassVar[frozenset[str] | None] = None
    # Months after closing until personal data are erased (law No. 94-V: when the purpose is met).
    purge_months: ClassVar[int] = 12
    # Whether a mail may carry the text of a reply; otherwise it only says that an answer waits.
    mails_carry_text: ClassVar[bool] = False
    # Whether the receipt names the numbers to call in danger.
    names_emergency: ClassVar[bool] = True
    consent_text: ClassVar[dict[str, str]] = {}
    # Figures (inbox.figures): states that are no request, and the look-up of the code requests are counted by.
    uncounted_states: ClassVar[frozenset[str]] = frozenset({SPAM})
    figure_subject: ClassVar[str] = ""

    def state(self, code: str) -> State:
        """Return the state `code`; raises KeyError."""
        return {state.code: state for state in self.states}[code]

    def transition(self, name: str) -> Transition:
        """Return the transition `name`; raises KeyError."""
        return {transition.name: transition for transition in self.transitions}[name]

    def transitions_from(self, state: str) -> list[Transition]:
        """Return the transitions that leave `state`, in the order the kind lists them."""
        return [transition for transition in self.transitions if state in transition.sources]

    def outcome_label(self, code: str) -> Text:
        """Return the label of an outcome; "" for an unknown or empty code."""
        return {outcome.code: outcome.label for outcome in self.outcomes}.get(code, "")

    def chip(self, submission: "Submission") -> str:
        """Return the shape of the chip: a closed submission has a tick with an outcome and a square without."""
        if submission.state == CLOSED:
            return "tick" if submission.outcome and submission.outcome != "withdrawn" else "square"
        return self.state(submission.state).chip

    def admit(self, submission: "Submission") -> None:
        """Decide inside the transaction of the intake, before the row is written, whether it is taken in.

        May lock what is counted and set columns of the row. Raises NotAdmitted.
        """

    def after_intake(self, submission: "Submission", extra: dict[str, Any]) -> None:
        """Finish the new row inside the transaction of the intake: `extra` is that of the Draft."""

    def rows_for(self, user: Any) -> "Q | None":
        """Return which rows of this kind `user` may see of those in scope (a condition on submissions); None: all.

        Rows assigned to the person are always theirs.
        """
        return None

    def announce(self, submission: "Submission") -> None:
        """Queue what the intake leads to, inside its transaction."""
        from inbox import notifications

        notifications.received(submission)

    def status_links(self, submission: "Submission") -> "list[tuple[Text, str]]":
        """Return further links of the status page: words and address."""
        return []

    def lock_for(self, submission: "Submission") -> None:
        """Lock, before a transition locks the row itself, what both are counted in (places).

        Intake and transitions lock in the same order, the counted first: two at once wait and never block each other.
        """

    def after_transition(self, submission: "Submission", transition: Transition, source: str) -> None:
        """Finish a transition inside its transaction: what follows for others (a place that falls free)."""

    def route(self, submission: "Submission") -> Routing | None:
        """Return where a rule sends a new submission; None leaves it to the moderators of the region."""
        return None

    def specialists(self, submission: "Submission") -> "QuerySet[AbstractUser] | None":
        """Return the people it may be assigned to; None: everybody the desk's own rule allows."""
        return None

    def next_steps(self, submission: "Submission") -> list[NextStep]:
        """Return what is still to come, in order."""
        return []

    def info_rows(self, submission: "Submission") -> list[InfoRow]:
        """Return what the status page's card says beside the office: an appointment, a place."""
        return []

    def may_ask_for(self, submission: "Submission") -> Text:
        """Return what the applicant may ask for by a message, as a button of the card; "" for nothing."""
        return ""

    def filters(self) -> dict[str, "QuerySet[Any]"]:
        """Return further filters of the desk's list: look-up on the kind's model → rows to choose from."""
        return {}

    def figure_subjects(self) -> dict[str, LocalizedText]:
        """Return the names of the codes `figure_subject` leads to, in the order of tables."""
        return {}

    def anonymise(self, submission: "Submission") -> None:
        """Empty the kind's own columns that are not kept for figures (the common ones are emptied by the inbox)."""


def withdraw(sources: frozenset[str]) -> Transition:
    """Return the transition every kind shares: the applicant takes the submission back."""
    return Transition(
        name="withdraw",
        label=WITHDRAWN.label,
        sources=sources,
        target=CLOSED,
        by_applicant=True,
        outcome=WITHDRAWN.code,
        icon="close",
        serious=True,
    )


def mark_spam(sources: frozenset[str]) -> Transition:
    """Return the transition every kind shares: this was no request."""
    return Transition(
        name="mark_spam",
        label=_("Mark as spam"),
        sources=sources,
        target=SPAM,
        icon="square",
        serious=True,
    )


def unmark_spam() -> Transition:
    """Return the way back from spam."""
    return Transition(
        name="unmark", label=_("Not spam"), sources=frozenset({SPAM}), target=RECEIVED, icon="arrow-left"
    )


def reopen(target: str) -> Transition:
    """Return the way back from a closed submission, for those who may reopen."""
    return Transition("reopen", _("Reopen"), frozenset({CLOSED}), target, action="reopen", icon="arrow-left")


def assign(name: str, label: Text, sources: frozenset[str], target: str, icon: str = "people") -> Transition:
    """Return a transition that gives the submission to a specialist; it asks to whom."""
    from inbox.forms import AssignForm

    return Transition(name, label, sources, target, action="assign", form=AssignForm, icon=icon)


def all_states(*own: State) -> tuple[State, ...]:
    """Return the states of a kind: what every kind begins and ends with, around its own."""
    return (
        State(RECEIVED, _("Received"), "ring"),
        *own,
        State(CLOSED, _("Closed"), "square"),
        State(SPAM, _("Not considered"), "square"),
    )


def regional(region: "Region | None") -> Routing | None:
    """Return the routing to the House that answers for `region`; None where there is none."""
    from houses.models import House

    house = House.objects.route_for(region)
    return Routing(house, "region") if house else None
