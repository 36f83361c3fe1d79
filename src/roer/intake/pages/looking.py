"""Looking at a request, as pages: one overview, and one short form for each step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roer.access.queries import organisations
from roer.core.actions import NotAllowed
from roer.core.codes import WORK_ROLES
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.intake import across_forms, commands, queries
from roer.intake import look_forms as forms
from roer.intake.forms import WordsForm
from roer.intake.models import ChildOpinion, HelpRequest
from roer.intake.pages.working import circle, do_step
from roer.intake.rate_forms import RateForm
from roer.web.guards import requires


@dataclass(frozen=True)
class Way:
    """One step a worker takes while looking: its title, form and command."""

    title: Any
    form: Callable[..., Any]
    do: Callable[..., object]
    choices: str = ""


def follow_deployment(*, request_id: UUID, **given: Any) -> object:
    """What was deployed has an id of its own."""
    return commands.follow_deployment(**given)


def review_lasting(*, actor: Any, request_id: UUID, **given: Any) -> object:
    """The need that lasts and still runs. Raises CannotLast when there is none."""
    held = queries.lasting_need_of(queries.request_for(request_id, actor).dossier_id, actor)
    if held is None:
        raise commands.CannotLast(_("Er staat niets opgeschreven wat altijd nodig blijft."))
    return commands.review_lasting_need(actor=actor, need_id=held.id, **given)


def step_early(*, actor: Any, request_id: UUID, **given: Any) -> object:
    """The same need. Raises CannotLast when there is none."""
    held = queries.lasting_need_of(queries.request_for(request_id, actor).dossier_id, actor)
    if held is None:
        raise commands.CannotLast(_("Er staat niets opgeschreven wat altijd nodig blijft."))
    return commands.step_early_help(actor=actor, need_id=held.id, **given)


WAYS: dict[str, Way] = {
    "hoe-snel": Way(gettext_lazy("Kijken hoe snel het moet"), forms.TriageForm, commands.make_triage, "questions"),
    "contact": Way(gettext_lazy("Er was contact"), forms.ContactForm, commands.record_contact),
    "basis": Way(gettext_lazy("Is de basis er?"), forms.NeedsForm, commands.ask_basic_needs),
    "geregeld": Way(
        gettext_lazy("Iets van de basis is geregeld"), forms.ArrangeForm, commands.arrange_basic_need, "needs"
    ),
    "beeld": Way(gettext_lazy("Wat helpt en wat drukt"), forms.FactorForm, commands.note_factor),
    "meedenken": Way(gettext_lazy("Iemand laten meedenken"), forms.ConsultForm, commands.consult, "advisers"),
    "eigen-kracht": Way(
        gettext_lazy("Wat kan het gezin zelf?"), forms.StrengthForm, commands.ask_own_strength, "circle"
    ),
    "te-veel": Way(
        gettext_lazy("Wat hier te veel gevraagd kan zijn"), forms.ContraForm, commands.note_contra_indication
    ),
    "lichte-hulp": Way(gettext_lazy("Lichte hulp of een eigen oplossing"), forms.LightForm, commands.give_light_help),
    "nazorg": Way(gettext_lazy("Hoe gaat het nu?"), forms.AftercareForm, commands.give_aftercare),
    "doorgeven": Way(gettext_lazy("Doorgeven aan een ander loket"), forms.PassOnForm, commands.pass_on),
    "onderzoek": Way(
        gettext_lazy("Een onderzoek plannen"), forms.ExamineForm, commands.plan_examination, "examinations"
    ),
    "gezinswerker": Way(
        gettext_lazy("Eén gezinswerker aanbieden"),
        across_forms.FamilyWorkerForm,
        commands.offer_family_worker,
        "workers",
    ),
    "inzetten": Way(
        gettext_lazy("Hulp van een andere organisatie inzetten"), across_forms.DeployForm, commands.deploy, "mandates"
    ),
    "ingezet": Way(
        gettext_lazy("Hoe het ging met wat is ingezet"),
        across_forms.FollowDeploymentForm,
        follow_deployment,
        "deployments",
    ),
    "blijvend": Way(gettext_lazy("Iets wat altijd nodig blijft"), across_forms.LastingForm, commands.mark_lasting_need),
    "past-het-nog": Way(gettext_lazy("Past de blijvende hulp nog?"), across_forms.LastingLookForm, review_lasting),
    "vroeghulp": Way(gettext_lazy("De volgende stap van Integrale Vroeghulp"), across_forms.EarlyHelpForm, step_early),
    "langdurige-zorg": Way(
        gettext_lazy("Advies over langdurige zorg (Wlz)"), across_forms.LongCareForm, commands.advise_long_care
    ),
    "volgen": Way(gettext_lazy("De hulp volgen"), forms.FollowForm, commands.follow_help),
    "stap": Way(gettext_lazy("Minder hulp, stoppen of terug naar het team"), forms.StepForm, commands.step_help),
    "wie-regelt": Way(gettext_lazy("Wie de hulp regelt"), forms.ManagerForm, commands.give_case_management, "managers"),
    "wie-betaalt": Way(gettext_lazy("Niet duidelijk wie betaalt"), forms.DisputeForm, commands.open_dispute, "parties"),
}


@requires("intake.look")
def look(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Everything that was looked at around a request, and every next step."""
    held = _held(request, request_id)
    seen = queries.looked_at(held, request.actor)  # type: ignore[attr-defined]
    idle = _idle(request, request_id, seen)
    ways = [(slug, way.title) for slug, way in WAYS.items() if slug not in idle]
    return render(request, "intake/look.html", {"held": held, "seen": seen, "ways": ways})


def _idle(request: HttpRequest, request_id: UUID, seen: queries.Looked) -> set[str]:
    """The steps with nothing to choose from yet: a form without a choice is a dead end."""
    actor = request.actor  # type: ignore[attr-defined]
    chosen = {
        "geregeld": queries.open_needs_of(request_id, actor), "past-het-nog": seen.lasting,
        "inzetten": queries.own_mandates(actor), "ingezet": queries.running_deployments(request_id, actor),
    }  # fmt: skip
    return {slug for slug, choices in chosen.items() if not choices}


@requires("intake.look")
def step(request: HttpRequest, request_id: UUID, step: str) -> HttpResponse:
    """One step."""
    if step not in WAYS:
        raise Http404
    way = WAYS[step]
    form = way.form(request.POST or None, **_choices(request, request_id, way.choices))
    title, after = str(way.title), reverse("intake:look", args=[request_id])
    return do_step(request, request_id, form, _for_person(way.do), title, after=after)


@requires("intake.tell_basic_needs")
def own_needs(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """The family itself says whether the basis is there."""
    form = forms.NeedsForm(request.POST or None)
    return do_step(request, request_id, form, commands.ask_basic_needs, _("Is de basis er?"), "intake/own_form.html")


@requires("intake.ask_heavier_help")
def heavier(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """The family asks for other or more help."""
    form = WordsForm(request.POST or None)
    title = _("Om andere of meer hulp vragen")
    return do_step(request, request_id, form, commands.ask_heavier_help, title, "intake/own_form.html")


@requires("intake.ask_heavier_help")
def stuck(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """The family says that rules hold up help."""
    form = WordsForm(request.POST or None)
    return do_step(request, request_id, form, commands.say_we_are_stuck, _("Wij lopen vast"), "intake/own_form.html")


@requires("intake.ask_heavier_help")
def lasting(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """The family says that help is needed for always."""
    form, do = WordsForm(request.POST or None), commands.ask_lasting_path
    return do_step(request, request_id, form, do, _("Dit blijft altijd nodig"), "intake/own_form.html")


@requires("intake.offer_support")
def skip_plan(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Why a family group plan is not offered, with a ground of the law."""
    form = forms.SkipPlanForm(request.POST or None)
    return do_step(request, request_id, form, commands.skip_family_group_plan, _("Geen familiegroepsplan aanbieden"))


@requires("intake.hear_child")
def ask_opinion(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Plan to ask the child, in a way that fits."""
    form = forms.AskOpinionForm(request.POST or None, forms_of=ChildOpinion.Form.choices)
    return do_step(request, request_id, form, commands.ask_child_opinion, _("Het kind vragen wat het vindt"))


@requires("intake.rate")
def rate(request: HttpRequest, conversation_id: UUID) -> HttpResponse:
    """How a talk was."""
    form = RateForm(request.POST or None)
    return _own(request, form, commands.rate_conversation, _("Hoe was het gesprek?"), conversation_id=conversation_id)


@requires("intake.see_request")
def interpreter(request: HttpRequest, conversation_id: UUID) -> HttpResponse:
    """An interpreter for a talk: the family asks, the team confirms."""
    if request.actor.role in WORK_ROLES:  # type: ignore[attr-defined]
        confirm = across_forms.ConfirmForm(request.POST or None)
        title = _("Een gesprek bevestigen")
        return _own(request, confirm, commands.confirm_conversation, title, conversation_id=conversation_id)
    ask = across_forms.AskInterpreterForm(request.POST or None)
    return _own(request, ask, commands.ask_interpreter, _("Een tolk vragen"), conversation_id=conversation_id)


@requires("intake.advise")
def advise(request: HttpRequest, consultation_id: UUID) -> HttpResponse:
    """One question to think along with."""
    try:
        held = queries.consultation_for(consultation_id, request.actor)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    if held.row.asked_of_id != request.actor.seat_id:  # type: ignore[attr-defined]
        raise Http404
    form = WordsForm(request.POST or None)
    more = {"held_words": held.words, "who": held.row.asked_by}
    return _own(
        request, form, commands.advise, _("Meedenken"), "intake/advise.html", more, consultation_id=consultation_id
    )


@requires("intake.take_in_deployment")
def deployment(request: HttpRequest, deployment_id: UUID) -> HttpResponse:
    """What a family worker deployed, as the organisation that helps reads it."""
    try:
        held = queries.deployment_for(deployment_id, request.actor)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    form, more = across_forms.DeskForm(request.POST or None), {"held": held}
    title, page = _("Een gezinswerker zet uw hulp in"), "intake/deployment.html"
    return _own(request, form, commands.answer_deployment, title, page, more, deployment_id=deployment_id)


@requires("intake.look")
def look_again(request: HttpRequest, help_id: UUID) -> HttpResponse:
    """Is the light help enough?"""
    form = forms.LookAgainForm(request.POST or None)
    return _own(request, form, commands.look_again, _("Is de lichte hulp genoeg?"), help_id=help_id)


@requires("intake.look")
def result(request: HttpRequest, examination_id: UUID) -> HttpResponse:
    """What came out of an examination."""
    form = forms.ResultForm(request.POST or None)
    return _own(request, form, commands.record_result, _("Wat kwam uit het onderzoek?"), examination_id=examination_id)


@requires("intake.look")
def answer_heavier(request: HttpRequest, wish_id: UUID) -> HttpResponse:
    """Answer the wish for other or more help."""
    form = forms.HeavierAnswerForm(request.POST or None, people=queries.advisers(request.actor))  # type: ignore[attr-defined]
    return _own(request, form, commands.answer_heavier_help, _("Antwoord op de vraag om meer hulp"), wish_id=wish_id)


@requires("intake.pass_on")
def hear(request: HttpRequest, onward_id: UUID) -> HttpResponse:
    """What the other desk said."""
    form = forms.DeskAnswerForm(request.POST or None)
    return _own(request, form, commands.hear_from_desk, _("Antwoord van het andere loket"), onward_id=onward_id)


@requires("intake.settle")
def decide(request: HttpRequest, dispute_id: UUID) -> HttpResponse:
    """Who pays in the end."""
    form = forms.DecideDisputeForm(request.POST or None, parties=_parties(request))
    return _own(request, form, commands.decide_dispute, _("Het is duidelijk wie betaalt"), dispute_id=dispute_id)


@requires("intake.see_open_requests")
def offers_missing(request: HttpRequest) -> HttpResponse:
    """Families without an answered offer of client support, and own solutions without aftercare."""
    actor = request.actor  # type: ignore[attr-defined]
    values = {"lines": queries.missing_offers(actor), "late": queries.without_aftercare(actor)}
    return render(request, "intake/offers_missing.html", values)


def _held(request: HttpRequest, request_id: UUID) -> HelpRequest:
    try:
        return queries.request_for(request_id, request.actor)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as absent:
        raise Http404 from absent


def _choices(request: HttpRequest, request_id: UUID, kind: str) -> dict[str, Any]:
    """The choices that a step's form needs."""
    return CHOICES[kind](request, request_id, request.actor) if kind else {}  # type: ignore[attr-defined]


def _questions(request: HttpRequest, request_id: UUID, actor: Any) -> dict[str, Any]:
    held = _held(request, request_id)
    return {"questions": queries.local_questions(held.municipality_code, day_of(actor.at))}


def _parties(request: HttpRequest) -> list[tuple[str, str]]:
    return organisations(request.at)  # type: ignore[attr-defined]


def _for_person(do: Callable[..., object]) -> Callable[..., object]:
    """Let a worker write for the person who said it, when the form names one."""

    def act(*, actor: Any, person_id: str = "", **given: Any) -> object:
        return do(actor=actor.for_person(UUID(person_id)) if person_id else actor, **given)

    return act


def _own(
    request: HttpRequest, form: Any, do: Callable[..., object], title: str, template: str = "",
    more: dict[str, Any] | None = None, **ids: UUID,
) -> HttpResponse:  # fmt: skip
    """Show a form about one thing that is no request, or do what it asks and go to the worklist or the own questions."""
    actor = request.actor  # type: ignore[attr-defined]
    if form.is_valid():
        try:
            do(actor=actor, **ids, **form.cleaned_data)
            messages.success(request, _("Dank. Het is opgeslagen."))
            return redirect("desk:home")
        except NotAllowed:
            raise
        except ObjectDoesNotExist as absent:
            raise Http404 from absent
        except Refused as why:
            form.add_error(None, str(why))
    template = template or ("intake/form.html" if actor.role in WORK_ROLES else "intake/own_form.html")
    return render(request, template, {"form": form, "title": title, "back_url": reverse("desk:home"), **(more or {})})


CHOICES: dict[str, Callable[[HttpRequest, UUID, Any], dict[str, Any]]] = {
    "needs": lambda _request, request_id, actor: {"needs": queries.open_needs_of(request_id, actor)},
    "advisers": lambda _request, _id, actor: {"people": queries.advisers(actor)},
    "examinations": lambda request, request_id, actor: {
        "earlier": queries.done_before(_held(request, request_id), actor)
    },
    "questions": _questions,
    "managers": lambda _request, _id, actor: {
        "people": queries.advisers(actor), "colleagues": queries.colleagues(actor),
    },
    "workers": lambda _request, _id, actor: {"people": queries.family_workers(actor)},
    "mandates": lambda _request, _id, actor: {"mandates": queries.own_mandates(actor)},
    "deployments": lambda _request, request_id, actor: {"deployments": queries.running_deployments(request_id, actor)},
    "circle": lambda request, request_id, _actor: {"people": circle(request, request_id)},
    "parties": lambda request, _id, _actor: {"parties": _parties(request)},
}  # fmt: skip
