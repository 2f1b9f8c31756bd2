"""Records of the inbox: what came in, what was done with it, what was written, what is to be mailed."""

from inbox.models.append_only import AppendOnlyError
from inbox.models.consent import ConsentText
from inbox.models.event import Event
from inbox.models.figure import FigureCell, FigureTally
from inbox.models.form_version import FormVersion
from inbox.models.holiday import Holiday
from inbox.models.mail import OutgoingMail
from inbox.models.message import Message
from inbox.models.reference import ReferenceCounter
from inbox.models.submission import Submission

__all__ = [
    "AppendOnlyError",
    "ConsentText",
    "Event",
    "FigureCell",
    "FigureTally",
    "FormVersion",
    "Holiday",
    "Message",
    "OutgoingMail",
    "ReferenceCounter",
    "Submission",
]
