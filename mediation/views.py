"""The consultation form: its steps, its presets and what its answers make."""

from typing import Any

from houses.models import House
from inbox.form_pages import PageForm
from inbox.intake import Contact, Draft
from inbox.models import FormVersion
from inbox.steps import Builder, Complete, Screen
from mediation.forms import ContactForm, MatterForm, SafetyForm
from mediation.models import ConsultationPage, ConsultationRequest
from mediation.snapshots import take_snapshot

SAFETY = 1


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
        """Preset the language; `?house=<code>` presets the House and its region, if it exists."""
        presets = {"talk_language": self.page.locale.language_code}
        code = self.request.GET.get("house", "")[:40]
        house = House.objects.active().filter(code=code).select_related("region").first() if code else None
        if house is not None:
            presets |= {"house": house.code, "region": house.region.code}
        return presets

    def context(self, screen: Screen) -> dict[str, Any]:
        """Say where help is at once when danger was named, and the editor's promise."""
        triage = screen.typed_value(SAFETY, "triage")
        return {
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
            own=own | {"triage": triage, "wished_house": cleaned["house"]},
            region=cleaned["region"],
            threat=triage == ConsultationRequest.Triage.YES,
            by_hand=triage != ConsultationRequest.Triage.NO,
        )
