"""Places that submissions take: a counter under a lock, a waiting list in order, moving up when a place falls free.

What holds the places (a call, an event) is any row with the columns `places` (None: no limit), `places_taken` and
`region`. Its row is locked first, in the intake as in every transition (`SubmissionKind.lock_for`), and changed
by UPDATE only: on SQLite the transaction itself is exclusive (IMMEDIATE), on PostgreSQL the row lock is what two at
once wait for.
"""

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inbox import notifications
from inbox.encryption import email_hashes, phone_hashes
from inbox.kinds import SPAM, WITHDRAWN, NotAdmitted, Text, Transition
from inbox.models import Event, Submission
from inbox.transitions import WrongState, set_times

if TYPE_CHECKING:
    from inbox.kinds import SubmissionKind

    Base = SubmissionKind
else:
    Base = object

ACCEPTED, WAITING = "accepted", "waiting"


def locked(holder: Any) -> Any:
    """Return the row that holds the places, locked and fresh. Must run inside a transaction."""
    return type(holder)._default_manager.select_for_update().get(pk=holder.pk)


def take(holder: Any, seats: int = 1) -> bool:
    """Take `seats` places of a locked row; False, and nothing taken, when they are not free."""
    if holder.places is not None and holder.places_taken + seats > holder.places:
        return False
    _add(holder, seats)
    return True


def give_back(holder: Any, seats: int = 1) -> None:
    """Give `seats` places of a locked row back."""
    _add(holder, -min(seats, holder.places_taken))


def _add(holder: Any, seats: int) -> None:
    type(holder)._default_manager.filter(pk=holder.pk).update(places_taken=F("places_taken") + seats)
    holder.places_taken += seats


def take_or_refuse(submission: Any, _data: dict[str, Any]) -> None:
    """Take a place for a submission that a person accepts (`Transition.apply`); raises WrongState without one."""
    kind: Any = submission.registered_kind
    holder = kind.holder_of(submission)
    if holder is not None and not take(locked(holder), kind.seats(submission)):
        raise WrongState("No place is free.", _("No place is free: put the person on the waiting list."))


def wait_from_now(submission: Any, _data: dict[str, Any]) -> None:
    """Put a submission at the end of the waiting list (`Transition.apply`)."""
    submission.waiting_since = timezone.now()


def accept(label: Text, sources: frozenset[str]) -> Transition:
    """Return the transition to a place; `label` says what the kind calls it."""
    return Transition("accept", label, sources, ACCEPTED, apply=take_or_refuse, first_contact=True, icon="tick")


def wait(sources: frozenset[str]) -> Transition:
    """Return the transition to the end of the waiting list."""
    label = gettext_lazy("Put on the waiting list")
    return Transition("wait", label, sources, WAITING, apply=wait_from_now, first_contact=True, icon="clock")


def decline(label: Text, sources: frozenset[str], target: str) -> Transition:
    """Return the transition of who gets no place."""
    return Transition(
        "decline", label, sources, target, outcome="declined", first_contact=True, icon="close", serious=True
    )


class TakesPlaces(Base):
    """A kind whose submissions take places. Its model has `waiting_since` and a foreign key to what holds them.

    Stands before SubmissionKind among the bases. The kind has states ACCEPTED and WAITING and the transitions
    `accept`, `wait` and `decline`.
    """

    holder_field: ClassVar[str]
    # States that keep the place somebody was accepted to.
    keeps_place: ClassVar[frozenset[str]] = frozenset({ACCEPTED})

    def holder_of(self, submission: Any) -> Any:
        """Return what holds the places of `submission`; None when it takes none."""
        return getattr(submission, self.holder_field)

    def seats(self, submission: Any) -> int:
        """Return how many places it takes."""
        return 1

    def refusal(self, holder: Any, submission: Any) -> str:
        """Return why `submission` cannot be taken in now, as a sentence; "" when it can."""
        return ""

    def accepts_by_itself(self, holder: Any) -> bool:
        """Return whether a free place is given at once, without a person."""
        return True

    def moves_up(self, holder: Any) -> bool:
        """Return whether the waiting list still moves (not once all is over)."""
        return True

    def admit(self, submission: Any) -> None:
        """Refuse what comes too late; give a free place, or a place on the waiting list, where no person decides.

        What is held in a region belongs to that region's staff, wherever the person lives.
        """
        if self.holder_of(submission) is None:
            return
        holder = locked(self.holder_of(submission))
        if holder.region is not None:
            submission.region = holder.region
        if sentence := self.refusal(holder, submission):
            raise NotAdmitted(sentence)
        if submission.held or not self.accepts_by_itself(holder):
            return
        # Who waits comes first, also when a smaller group would fit.
        if not self.waiting(holder).exists() and take(holder, self.seats(submission)):
            submission.state = ACCEPTED
        else:
            submission.state = WAITING
            submission.waiting_since = timezone.now()

    def after_intake(self, submission: Any, extra: dict[str, Any]) -> None:
        """Write into the log what `admit` decided."""
        if submission.state != self.initial:
            verb = "accept" if submission.state == ACCEPTED else "wait"
            data = {"from": self.initial, "to": submission.state}
            Event.objects.create(submission_id=submission.pk, verb=verb, data=data)

    def doubles(self, submission: Any) -> Any:
        """Return the other submissions of the same contact for the same holder (or for none) that still count.

        By keyed hash: an e-mail in any letter case and a phone in any format are the same contact.
        """
        same = Q(phone_hash__in=phone_hashes(submission.contact_phone))
        same |= Q(email_hash__in=email_hashes(submission.contact_email))
        holder = {self.holder_field: getattr(submission, f"{self.holder_field}_id")}
        others = self.model._default_manager.filter(same, **holder).exclude(pk=submission.pk)
        return others.exclude(state=SPAM).exclude(outcome=WITHDRAWN.code)

    def waiting(self, holder: Any) -> Any:
        """Return the waiting list of `holder`, in order."""
        rows = self.model._default_manager.filter(**{self.holder_field: holder, "state": WAITING})
        return rows.order_by("waiting_since", "pk")

    def lock_for(self, submission: Any) -> None:
        """Lock what holds the places before the submission itself."""
        holder = self.holder_of(submission.specific())
        if holder is not None:
            locked(holder)

    def after_transition(self, submission: Any, transition: Transition, source: str) -> None:
        """Give the place back that a transition frees, and move the waiting list up."""
        freed = source in self.keeps_place and submission.state not in self.keeps_place
        if freed and (holder := self.holder_of(submission)) is not None:
            holder = locked(holder)
            give_back(holder, self.seats(submission))
            self.fill(holder)

    def fill(self, holder: Any) -> list[Submission]:
        """Give free places of a locked row to those who wait, in order, and tell them; returns who moved up."""
        moved: list[Submission] = []
        if not self.moves_up(holder):
            return moved
        while (row := self.waiting(holder).select_for_update().first()) and take(holder, self.seats(row)):
            self._move_up(row)
            moved.append(row)
        return moved

    def fill_later(self, holder: Any) -> None:
        """Fill once the present transaction is through (the number of places was changed)."""

        def run() -> None:
            with transaction.atomic():
                self.fill(locked(holder))

        transaction.on_commit(run)

    def _move_up(self, row: Any) -> None:
        row.state = ACCEPTED
        row.version += 1
        set_times(row, first_contact=True)
        row.save()
        data = {"from": WAITING, "to": ACCEPTED, "rule": "place-free"}
        Event.objects.create(submission_id=row.pk, verb="accept", data=data)
        self.tell(row)

    def tell(self, submission: Any) -> None:
        """Queue the mail about the new state, in the person's language."""
        label = self.state(submission.state).label
        notifications.to_applicant(
            submission,
            "state",
            once=f"state/{submission.reference}/{submission.version}",
            state=label,
            about=self.about(submission),
        )

    def about(self, submission: Any) -> str:
        """Return what the submission is for, in the person's language: a line of the mail."""
        holder = self.holder_of(submission)
        return holder.title.in_language(submission.language) if holder is not None else ""
