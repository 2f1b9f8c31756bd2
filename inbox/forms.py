"""Forms of named transitions. A kind subclasses them; the desk draws whatever form a transition has."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from inbox.models import Submission


class TransitionForm(forms.Form):
    """What a transition asks for. `submission` is the row it is about."""

    def __init__(self, *args: Any, submission: "Submission", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.submission = submission


class CloseForm(TransitionForm):
    """Asks how it ended; "withdrawn" is the applicant's own transition."""

    outcome = forms.ChoiceField(label=_("Outcome"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = self.submission.registered_kind
        choices = [(outcome.code, outcome.label) for outcome in kind.outcomes if outcome.code != "withdrawn"]
        self.fields["outcome"].choices = choices  # type: ignore[attr-defined]


class AssignForm(TransitionForm):
    """Asks for the person who takes it."""

    assignee: Any = forms.ModelChoiceField(label=_("Specialist"), queryset=None, empty_label=_("Choose a specialist"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        from inbox.permissions import specialists_for

        own = self.submission.registered_kind.specialists(self.submission)
        people = specialists_for(self.submission) if own is None else own
        field: Any = self.fields["assignee"]
        field.queryset = people
        field.label_from_instance = _with_profession


def _with_profession(person: Any) -> str:
    """Return the name of a specialist with the profession, where a scope record says it."""
    profession = person.scope.get_profession_display() if hasattr(person, "scope") else ""
    return ", ".join(part for part in (str(person), profession) if part)
