"""The consultation form on its one address: show a step, go on, go back, take in."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from houses.models import House
from inbox import captcha, cookies, registry
from inbox.answers import changed_answers
from inbox.intake import AlreadyRegistered, Contact, Draft, Expired, Limited, take_in
from inbox.models import Submission
from inbox.steps import EXPIRED, LOST, Complete, Screen, StepFlow
from inbox.views import already_registered, expired_words, too_many_words
from mediation.fields import CORE_FIELDS
from mediation.forms import QUESTION_PREFIX, MatterForm, build_contact, build_safety
from mediation.models import ConsultationPage, ConsultationRequest
from mediation.snapshots import take_snapshot

SAFETY, CONTACT, MATTER = 1, 2, 3
KIND = "consultation"


def flow_of(page: ConsultationPage) -> StepFlow:
    """Return the steps of the form of `page`."""

    def build_matter(data: Any, check: bool, initial: Any) -> MatterForm:
        return MatterForm(data, check=check, initial=dict(initial), questions=page.questions)

    return StepFlow(str(page.translation_key), [build_safety, build_contact, build_matter])


def show_first(page: ConsultationPage, request: HttpRequest) -> HttpResponseBase:
    """Answer a GET: the first step, empty. `?house=<code>` presets the House and its region, if it exists."""
    presets = {"talk_language": page.locale.language_code}
    code = request.GET.get("house", "")[:40]
    house = House.objects.active().filter(code=code).select_related("region").first() if code else None
    if house is not None:
        presets |= {"house": house.code, "region": house.region.code}
    return render_screen(page, request, flow_of(page).first_screen(presets))


def answer(page: ConsultationPage, request: HttpRequest) -> HttpResponseBase:
    """Answer a POST of any step."""
    result = flow_of(page).advance(request.POST)
    if isinstance(result, Screen):
        return render_screen(page, request, result)
    taken = take_in(request, draft_of(page, result), result.token, result.trapped)
    if isinstance(taken, Expired):
        return render_screen(page, request, flow_of(page).again(request.POST))
    if isinstance(taken, Limited):
        response = render_screen(page, request, result.screen, too_many_words(taken.seconds), 429)
        response["Retry-After"] = str(taken.seconds)
        return response
    if isinstance(taken, AlreadyRegistered):
        return already_registered(request, taken, added_text(page, result, taken.submission))
    response = _see_other()
    cookies.open_receipt(response, taken.submission, taken.code)
    return response


def show_again(page: ConsultationPage, request: HttpRequest) -> HttpResponseBase:
    """Answer a POST whose CSRF token has expired: the same step with everything that was typed."""
    return render_screen(page, request, flow_of(page).again(request.POST), status=403)


def draft_of(page: ConsultationPage, result: Complete) -> Draft:
    """Return what the answers of all steps make."""
    cleaned = result.cleaned
    own = own_answers(page, cleaned)
    counted = {block.id for block in page.questions if block.value.get("counted")}
    triage = cleaned["triage"]
    return Draft(
        kind=registry.get(KIND),
        language=page.locale.language_code,
        digest=result.digest,
        contact=Contact(
            name=cleaned["name"],
            phone=cleaned["phone"],
            email=cleaned["email"],
            safe=cleaned["safe"],
            times=",".join(cleaned["times"]),
        ),
        answers={name: cleaned[name] for name in ("settlement", "story", "wish") if cleaned[name]} | own,
        counted={key: value for key, value in own.items() if key in counted},
        own={
            "triage": triage,
            "for_whom": cleaned["for_whom"],
            "talk_language": cleaned["talk_language"],
            "channel": cleaned["channel"],
            "topic": cleaned["topic"],
            "relation": cleaned["relation"],
            "wished_house": cleaned["house"],
        },
        region=cleaned["region"],
        page=page,
        form_version=take_snapshot(page),
        consent=cleaned["consent_version"],
        threat=triage == ConsultationRequest.Triage.YES,
        by_hand=triage != ConsultationRequest.Triage.NO,
    )


def own_answers(page: ConsultationPage, cleaned: dict[str, Any]) -> dict[str, Any]:
    """Return the answers to the editor's questions by block id, as JSON holds them; unanswered ones are left out."""
    answers: dict[str, Any] = {}
    for block in page.questions:
        value = cleaned.get(f"{QUESTION_PREFIX}{block.id}")
        if value in (None, "", []):
            continue
        if block.block_type == "date":
            value = value.isoformat()
        elif block.block_type == "number":
            value = f"{value.normalize():f}"
        answers[block.id] = value
    return answers


def added_text(page: ConsultationPage, result: Complete, registered: Submission) -> str:
    """Return what the second version of a form says otherwise than the registered one, as a message.

    Every answer counts, not only the story: somebody may have gone back to say that there is a threat.
    """
    cleaned = result.cleaned
    fixed = {core.id: cleaned[core.id] for core in CORE_FIELDS} | {"topic": cleaned["topic"].code}
    asked = {str(block.id): "" for block in page.questions}
    changed = changed_answers(registered, fixed | asked | own_answers(page, cleaned), page.locale.language_code)
    return "\n\n".join(f"{answer.label}\n{answer.value or '–'}" for answer in changed)


def render_screen(
    page: ConsultationPage, request: HttpRequest, screen: Screen, problem: str = "", status: int = 200
) -> HttpResponseBase:
    """Draw a step. Only the last one loads the captcha, and only where keys are set."""
    problems = {EXPIRED: expired_words(), LOST: _("Some answers were lost. Look through the steps once more.")}
    triage = screen.typed_value(SAFETY, "triage")
    context = page.get_context(request)
    context |= {
        "screen": screen,
        "form": screen.form,
        "problem": problem or problems.get(screen.problem, ""),
        "in_danger": screen.number > SAFETY and triage in {"yes", "unsaid"},
        "violence": triage == "yes",
        "kind": registry.get(KIND),
        "promise": page.next_text,
    }
    asks_captcha = screen.number == MATTER and captcha.is_on()
    if asks_captcha:
        context |= captcha.context(get_language() or page.locale.language_code)
    response = TemplateResponse(request, page.get_template(request), context, status=status)
    response["Content-Language"] = page.locale.language_code
    if asks_captcha:
        captcha.widen_policy(response)
    return response


def _see_other() -> HttpResponseRedirect:
    response = redirect("inbox:receipt")
    response.status_code = 303
    return response
