"""The forms of the reception on the address of its page: with the times of a session, or without."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from core.parts import part_context
from inbox.form_pages import PageForm
from inbox.intake import Contact, Draft
from inbox.steps import Builder, Complete, Screen
from mediation.models import ConsultationRequest, ReceptionPage, ReceptionRequest, ReceptionSession
from mediation.reception import bookings
from mediation.reception.forms import QuestionForm, TimeForm, code_of

PRESETS, QUESTION = 0, 1
TAKEN = 409


class ReceptionForm(PageForm):
    """The form of a ReceptionPage. `session` is None for a question without a time.

    `code` is the session of the address; with a code and no session the session is gone, and only what was typed
    before is of use: it may be sent as a question. Both forms share their tokens for that.
    """

    page: ReceptionPage
    kind_code = "reception"
    template = "pages/mediation_reception_form.html"

    def __init__(
        self, page: ReceptionPage, request: HttpRequest, session: ReceptionSession | None = None, code: str = ""
    ) -> None:
        super().__init__(page, request)
        self.session, self.code = session, code

    def steps(self) -> list[Builder]:
        """Return the question; then time, contact and consent."""
        return [
            lambda data, check, initial: QuestionForm(data, check=check, initial=dict(initial), session=self.session),
            lambda data, check, initial: TimeForm(
                data, check=check, initial=dict(initial), session=self.session, questions=self.page.questions
            ),
        ]

    def presets(self) -> dict[str, Any]:
        """Preset the language, the region of the session's House, and a talk where times can be booked.

        `?slot=<time>` of the session's page presets the time, while it is free.
        """
        presets: dict[str, Any] = {"talk_language": self.page.locale.language_code}
        free = {code_of(slot) for slot in bookings.free_slots(self.session)} if self.session is not None else set()
        if free:
            presets["answer_by"] = ReceptionRequest.AnswerBy.TALK
        if (wanted := self.request.GET.get("slot", "")) in free:
            presets["slot"] = wanted
        if self.session is not None and self.session.house is not None:
            presets["region"] = self.session.house.region.code
        return presets

    def refusal(self) -> str:
        """Return why the session takes nobody; "" for a question without a time."""
        if self.session is not None:
            return bookings.refusal_of(self.session)
        return _("This reception is not announced any more.") if self.code else ""

    def context(self, screen: Screen) -> dict[str, Any]:
        """Say where help is at once when danger was named; the frame of the form's own address."""
        triage = screen.typed_value(QUESTION, "triage")
        page_url = self.page.get_url(self.request) or ""
        path = f"{self.code}/book/" if self.code else "ask/"
        title = _("Book a talk") if self.code else _("Ask the reception")
        frame = part_context(self.page, self.request, path, title, self.page.head_description)
        if self.session is not None:
            crumb = {"label": str(self.session.title), "url": f"{page_url}{self.session.code}/"}
            frame["breadcrumbs"] = [*frame["breadcrumbs"], crumb]
        return frame | {
            "session": self.session,
            "form_title": title,
            "in_danger": screen.number > QUESTION and triage in {"yes", "unsaid"},
            "violence": triage == "yes",
            "page_url": page_url,
            "ask_url": f"{page_url}ask/",
            "preset_time": screen.typed_value(PRESETS, "slot").rpartition("T")[2],
        }

    def render(self, screen: Screen, problem: str = "", status: int = 200) -> HttpResponseBase:
        """Draw a step. After a time was taken by somebody else, the times that are free now are offered."""
        if status == TAKEN:
            screen = self.flow.again(self.request.POST, problem="")
        return super().render(screen, problem, status)

    def draft(self, result: Complete) -> Draft:
        """Return what the answers make."""
        cleaned = result.cleaned
        triage = cleaned["triage"]
        own = {name: cleaned[name] for name in ("triage", "topic", "answer_by", "talk_language")}
        return self.new_draft(
            result,
            contact=Contact(
                name=cleaned["name"],
                phone=cleaned["phone"],
                email=cleaned["email"],
                safe=cleaned["safe"],
                times=",".join(cleaned["times"]),
            ),
            answers={"question": cleaned["question"]},
            own=own | {"session": self.session, "slot_at": cleaned.get("slot")},
            extra={"professions": cleaned["professions"]},
            region=cleaned["region"],
            threat=triage == ConsultationRequest.Triage.YES,
            by_hand=triage != ConsultationRequest.Triage.NO,
        )
