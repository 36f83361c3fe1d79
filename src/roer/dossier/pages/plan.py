"""Plans, goals, agreements and promises on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.rules import ReasonNeeded
from roer.dossier import commands, queries
from roer.dossier.codes import PLAN_TYPES
from roer.dossier.codes_plan import Subsistence
from roer.dossier.me_forms import WishForm
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why, uuid_in
from roer.dossier.pages.me import done
from roer.dossier.plan_forms import (
    AgreeForm,
    AskedForm,
    ClashForm,
    GoalForm,
    MarkForm,
    PartForm,
    PlanForm,
    ProblemForm,
    PromiseForm,
    ReviewDayForm,
    RewordForm,
    SettleForm,
)
from roer.dossier.refusals import WordsClash
from roer.web.guards import requires

Do = Callable[[dict[str, Any]], object]


@requires("dossier.see_file")
def plans(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The plans around somebody, what each type is, the promises, and a new plan."""
    actor = actor_of(request)
    name, wishing = queries.file_name(dossier_id, actor), request.POST.get("does") == "wish"
    wish = (
        WishForm(request.POST if wishing else None, prefix="wish")
        if not name and actor.role not in WORK_ROLES
        else None
    )
    if wish and done(request, wish, commands.make_wish, _("De wens staat erin. Er komt een antwoord.")):
        return redirect("dossier:plans", dossier_id)
    form = PlanForm(
        request.POST if request.method == "POST" and not wishing else None, plans=queries.plans_of(dossier_id, actor)
    )
    if form.is_valid():
        try:
            made = commands.make_plan(actor=actor, dossier_id=_place(dossier_id, form, actor), **form.cleaned_data)
            return redirect("dossier:plan", made)
        except ReasonNeeded as why:
            form.ask_reason()
            tell_why(form, why)
        except REFUSALS as why:
            tell_why(form, why)
    values = {
        "form": form, "dossier_id": dossier_id, "name": name, "own": not name, "wish_form": wish,
        "wishes": queries.wishes_of([dossier_id], actor), "offers": queries.offers_around(dossier_id, actor),
        "plans": queries.plans_of(dossier_id, actor), "promises": queries.promises_of(dossier_id, actor),
        "types": PLAN_TYPES.values(),
    }  # fmt: skip
    return show(request, "plans", values)


def _place(dossier_id: UUID, form: forms.Form, actor: Actor) -> UUID:
    """A family plan belongs to the family; any other plan to the person."""
    shared = queries.around(dossier_id, actor)[1:]
    return shared[0] if shared and not PLAN_TYPES[form.cleaned_data["kind"]].linked else dossier_id


@requires("dossier.see_file")
def plan(request: HttpRequest, plan_id: UUID) -> HttpResponse:
    """One plan, and everything that can be added to it."""
    actor = actor_of(request)
    at = {"actor": _speaker(request, plan_id, actor), "plan_id": plan_id}
    adding: dict[str, tuple[forms.Form, Do]] = {}

    def offer(name: str, kind: type[forms.Form], do: Do, **more: Any) -> None:
        given = request.POST if request.POST.get("add") == name else None
        adding[name] = (kind(given, prefix=name, **more), do)

    people = queries.people_of_plan(plan_id, actor)
    offer("part", PartForm, lambda given: commands.write_part(**at, **given))
    offer("goal", GoalForm, lambda given: commands.set_goal(**at, **given))
    goals = queries.goals_around(queries.plan_row(plan_id), actor)
    offer(
        "agree", AgreeForm, lambda given: commands.agree(**at, **given), people=people, goals=_own_goals(plan_id, goals)
    )
    offer("review", ReviewDayForm, lambda given: commands.plan_review(actor=actor, plan_id=plan_id, **given))
    works = actor.role in WORK_ROLES
    readers = queries.readers_for(plan_id, actor) if works else []
    offer("asked", AskedForm, lambda given: commands.note_asked(**at, **given))
    offer("problem", ProblemForm, lambda given: commands.name_problem(**at, **given))
    offer("clash", ClashForm, lambda given: commands.flag_clash(actor=actor, **given), goals=goals)
    settle = {"readers": readers, "works": works}
    offer("settle", SettleForm, lambda given: commands.settle_plan(**at, **given), **settle)
    for form, do in adding.values():
        if form.is_bound and form.is_valid() and _did(request, form, do):
            return redirect("dossier:plan", plan_id)
    seen = queries.plan_of(plan_id, actor)
    return show(
        request,
        "plan",
        {
            "page": seen,
            "mentors": queries.mentors_in_plan(seen.plan.dossier, actor),
            "weighing": queries.weighing_of(seen.plan, actor),
            "several": len(goals) > 1,
            "wishes": queries.wishes_around(seen.plan, actor),
            "missing": queries.missing_in(seen.facts),
            "forms": {name: form for name, (form, _do) in adding.items()},
            "mark": MarkForm(),
            "family": queries.family_of_plan(plan_id, actor),
        },
    )


def _own_goals(plan_id: UUID, goals: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """The goals of this plan as choices: the number as the page shows it, and the words."""
    words = {goal: text for goal, _plan, text in goals}
    return [
        (goal, f"{number}: {words[goal][:60]}" if goal in words else number)
        for goal, number in queries.goals_of(plan_id)
    ]


def _speaker(request: HttpRequest, plan_id: UUID, actor: Actor) -> Actor:
    """A helper may write down what one of the family says."""
    chosen = request.POST.get("for_person", "")
    people = {person for person, _name in queries.family_of_plan(plan_id, actor)}
    if actor.role in WORK_ROLES and chosen in {str(person) for person in people}:
        return actor.for_person(UUID(chosen))
    return actor


def _did(request: HttpRequest, form: forms.Form, do: Do) -> bool:
    try:
        do(form.cleaned_data)
        messages.success(request, _("Opgeslagen."))
        return True
    except ReasonNeeded as why:
        form.ask_reasons(why)  # type: ignore[attr-defined]
    except REFUSALS as why:
        tell_why(form, why)
    return False


@require_POST
@requires("dossier.change_plan")
def weigh(request: HttpRequest, plan_id: UUID) -> HttpResponse:
    """One tap: begin with this problem, take up an offer, or say that a clash was talked through."""
    actor, problem, clash = actor_of(request), uuid_in(request, "problem"), uuid_in(request, "clash")
    if problem is not None:
        commands.begin_with(actor=_speaker(request, plan_id, actor), problem_id=problem)
    elif clash is not None:
        commands.settle_clash(actor=actor, clash_id=clash)
    elif request.POST.get("offer") in Subsistence.values:
        commands.take_up(actor=actor, plan_id=plan_id, offer=request.POST["offer"])
    return redirect("dossier:plan", plan_id)


@require_POST
@requires("dossier.change_plan")
def own(request: HttpRequest, part_id: UUID) -> HttpResponse:
    """Say of a text that was taken over: these are my own words too."""
    plan_id = queries.plan_of_part(part_id)
    commands.make_own(actor=actor_of(request), part_id=part_id)
    return redirect("dossier:plan", plan_id)


@require_POST
@requires("dossier.mark_goal")
def mark(request: HttpRequest, goal_id: UUID) -> HttpResponse:
    """Give a goal a mark."""
    form = MarkForm(request.POST)
    if form.is_valid():
        commands.mark_goal(actor=actor_of(request), goal_id=goal_id, **form.cleaned_data)
    else:
        messages.warning(request, _("Geef een cijfer van 1 tot en met 10."))
    return redirect("dossier:plan", queries.plan_of_goal(goal_id))


@requires("dossier.change_plan")
def reword(request: HttpRequest, item_id: UUID) -> HttpResponse:
    """Change a text of the plan; two who do so at once see both texts."""
    actor = actor_of(request)
    _item, text, number, plan_id = queries.text_in_plan(item_id, actor)
    form = RewordForm(request.POST or None, initial={"words": text, "based_on": number})
    clash: WordsClash | None = None
    if form.is_valid():
        try:
            commands.reword_in_plan(actor=actor, item_id=item_id, **form.cleaned_data)
            proposed = _("Uw voorstel staat bij het plan. Het gezin zegt ja of nee.")
            saved = _("Opgeslagen. De vorige tekst blijft te lezen bij de eerdere versies.")
            says = proposed if actor.role in WORK_ROLES else saved
            messages.success(request, says)
            return redirect("dossier:plan", plan_id)
        except WordsClash as met:
            clash, form = met, RewordForm(initial={"words": met.yours, "based_on": met.number})
        except REFUSALS as why:
            tell_why(form, why)
    return show(request, "reword", {"form": form, "clash": clash, "plan_id": plan_id})


@requires("dossier.see_file")
def version(request: HttpRequest, plan_id: UUID, number: int) -> HttpResponse:
    """The plan as it stood, with what changed."""
    return show(request, "plan_version", {"page": queries.version_of(plan_id, number, actor_of(request))})


@requires("dossier.promise")
def promise(request: HttpRequest, agreement_id: UUID) -> HttpResponse:
    """One agreement: make it a promise, or say that it was kept or not."""
    actor = actor_of(request)
    held, line = queries.agreement_of(agreement_id, actor)
    people = queries.people_of_plan(held.plan_id, actor) if held.plan_id else queries.talkers_of(held.dossier_id, actor)
    form = PromiseForm(
        request.POST if "promise" in request.POST else None, people=people, held=held
    )  # fmt: skip
    done = {"kept": commands.keep_promise, "broken": commands.break_promise, "seen": commands.note_settled}
    try:
        if _serves(request, agreement_id, actor):
            return redirect("dossier:promise", agreement_id)
        if (said := done.get(request.POST.get("says", ""))) is not None:
            said(actor=actor, agreement_id=agreement_id)
            return redirect("dossier:promise", agreement_id)
        if form.is_valid():
            commands.promise(actor=actor, agreement_id=agreement_id, **form.cleaned_data)
            messages.success(request, _("Dit is nu een belofte. Hij blijft staan tot hij is nagekomen."))
            return redirect("dossier:promise", agreement_id)
    except REFUSALS as why:
        tell_why(form, why) if form.is_bound else messages.warning(request, str(why))
    goals = queries.goals_of(held.plan_id) if held.plan_id else []
    return show(request, "promise", {"form": form, "line": line, "held": held, "goals": goals})


def _serves(request: HttpRequest, agreement_id: UUID, actor: Actor) -> bool:
    """Say which goal an action serves, or as family that it stays without."""
    if request.POST.get("goal") == "none":
        commands.keep_without_goal(actor=actor, agreement_id=agreement_id)
        return True
    goal_id = uuid_in(request, "goal")
    if goal_id is not None:
        commands.link_goal(actor=actor, agreement_id=agreement_id, goal_id=goal_id)
    return goal_id is not None


@require_POST
@requires("dossier.change_plan")
def answer_proposal(request: HttpRequest, item_id: UUID) -> HttpResponse:
    """The family says yes or no to what a professional proposed."""
    actor = actor_of(request)
    plan_id = queries.plan_of_text(item_id)
    commands.answer_proposal(actor=actor, item_id=item_id, accepted=request.POST.get("says") == "yes")
    return redirect("dossier:plan", plan_id)


@require_POST
@requires("dossier.change_plan")
def answer_rewording(request: HttpRequest, rewording_id: UUID) -> HttpResponse:
    """The family says yes or no to other words."""
    plan_id = queries.plan_of_rewording(rewording_id)
    accepted = request.POST.get("says") == "yes"
    commands.answer_rewording(actor=actor_of(request), rewording_id=rewording_id, accepted=accepted)
    return redirect("dossier:plan", plan_id)
