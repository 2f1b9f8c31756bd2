"""Consultation requests of the demo: fictional people, everyday disputes, every state and outcome.

Days count back from the day the demo is made, steps count on from the day a request came in.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """Something that happened to a request, `day` days after it came in, done by `by` ("" is the applicant).

    `name` is a transition of the kind, or "reply", "ask" (a question that waits for an answer), "note" or "message"
    (from the applicant). `text` is what was written, `data` what the transition needs.
    """

    name: str
    day: float
    by: str = ""
    text: str = ""
    data: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """A request as the applicant filled it in, and what became of it.

    `answers` are those to the own questions: the place of an option, or "yes" and "no". `held` is a reason to hold it,
    `key` names the request others point at.
    """

    language: str
    days_ago: float
    region: str
    topic: str
    relation: str
    story: str
    name: str = ""
    phone: str = ""
    email: str = ""
    wish: str = ""
    settlement: str = ""
    triage: str = "no"
    for_whom: str = "self"
    channel: str = "phone"
    talk: str = ""
    safe: str = "yes"
    times: str = ""
    house: str = ""
    held: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    key: str = ""
