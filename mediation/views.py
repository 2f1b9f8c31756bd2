"""The consultation form: its steps, its presets and what its answers make."""

from typing import Any

from houses.models import House
from inbox.form_pages import PageForm
from inbox.intake import Contact, Draft
from inbox.models import FormVersion
from inbox.steps import Builder, Complete, Screen
from mediation.forms import ContactForm, MatterForm, SafetyForm
from mediation.models import ConsultationPage, ConsultationRequest, Mediator
from mediation.register.asking import takes_requests
from mediation.snapshots import take_snapshot

PRESETS, SAFETY = 0, 1
LONGEST_CODE = 80


class ConsultationForm(PageForm):
    """The form of a ConsultationPage."""

    page: ConsultationPage
    kind_code = "consultation"
    template = ConsultationPage.template

    def steps(self) -> list[Builder]:
        """Return safety, contact, matter."""
        return [
            lambda data, check, initial: SafetyForm(data, check=check, initial=dict(initial)),
            lambda data, check, initial: ContactForm(data, check=check, initial=dict(initial)),
            lambda data, check, initial: MatterForm(
                data, check=check, initial=dict(initial), questions=self.page.questions
            ),
        ]

    def presets(self) -> dict[str, Any]:
        """Preset the language; `?house=<code>` the House and its region, `?mediator=<code>` also the mediator.

        A code nobody can be asked for is kept all the same: each step then says that somebody else is proposed.
        """
        presets = {"talk_language": self.page.locale.language_code}
        wanted = self.request.GET.get("mediator", "").replace("\0", "")[:LONGEST_CODE]
        mediator = takes_requests(wanted)
        if wanted:
            presets["mediator"] = wanted
        house = self._house(mediator)
        region = house.region if house else mediator.regions.first() if mediator else None
        if house is not None:
            presets["house"] = house.code
        if region is not None:
            presets["region"] = region.code
        return presets

    def _house(self, mediator: Mediator | None) -> House | None:
        active = House.objects.active().select_related("region")
        if mediator is not None:
            return active.filter(pk=mediator.house_id).first() if mediator.house_id else None
        code = self.request.GET.get("house", "").replace("\0", "")[:40]
        return active.filter(code=code).first() if code else None

    def context(self, screen: Screen) -> dict[str, Any]:
        """Say who was chosen, where help is at once when danger was named, and the editor's promise."""
        triage = screen.typed_value(SAFETY, "triage")
        wanted = screen.typed_value(SAFETY, "mediator") or screen.typed_value(PRESETS, "mediator")
        return {
            "wanted": bool(wanted),
            "chosen_mediator": takes_requests(wanted),
            "in_danger": screen.number > SAFETY and triage in {"yes", "unsaid"},
            "violence": triage == "yes",
            "promise": self.page.next_text,
        }

    def snapshot(self) -> FormVersion:
        """Return the snapshot of what is asked."""
        return take_snapshot(self.page)

    def draft(self, result: Complete) -> Draft:
        """Return what the answers of all steps make."""
        cleaned = result.cleaned
        triage = cleaned["triage"]
        own = {name: cleaned[name] for name in ("for_whom", "talk_language", "channel", "topic", "relation")}
        return self.new_draft(
            result,
            contact=Contact(
                name=cleaned["name"],
                phone=cleaned["phone"],
                email=cleaned["email"],
                safe=cleaned["safe"],
                times=",".join(cleaned["times"]),
            ),
            answers={name: cleaned[name] for name in ("settlement", "story", "wish") if cleaned[name]},
            own=own | {"triage": triage, "wished_house": cleaned["house"], "wished_mediator": cleaned["mediator"]},
            region=cleaned["region"],
            threat=triage == ConsultationRequest.Triage.YES,
            by_hand=triage != ConsultationRequest.Triage.NO,
        )
