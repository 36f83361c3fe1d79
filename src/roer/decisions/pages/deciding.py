"""Pages on which a decision is written and sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from roer.core.actions import may
from roer.core.codes import Register
from roer.core.days import day_of
from roer.core.terms import Term, last_day
from roer.decisions import commands, queries
from roer.decisions.codes import Part
from roer.decisions.forms import (
    AwardForm,
    ChildForm,
    CodesForm,
    DraftForm,
    RecordAnswerForm,
    SendForm,
    WordsForm,
)
from roer.decisions.pages.common import did, form_page, or_nothing, provider_choices
from roer.decisions.queries import DecisionView
from roer.web.guards import requires

REGISTERS = (Register.EASY, Register.CHILD)


@requires("decisions.draft")
@or_nothing
def begin(request: HttpRequest, determination_id: UUID) -> HttpResponse:
    """Begin a decision on a determination."""
    actor = request.actor  # type: ignore[attr-defined]
    held = queries.determination_for(determination_id, actor)
    choices = queries.choices_for(held.row.dossier_id, actor)
    form = DraftForm(request.POST or None, **choices)
    seen: list[UUID] = []
    if did(request, form, _begin, _("Begonnen."), determination_id=determination_id, seen=seen):
        return redirect("decisions:draft", seen[0])
    return form_page(
        request, form, title=_("Een besluit schrijven"), name=held.name, lead=held.amount, button=_("Beginnen"),
        back=reverse("decisions:determination", args=[determination_id]),
    )  # fmt: skip


def _begin(*, seen: list[UUID], **more: Any) -> None:
    seen.append(commands.draft_decision(**more))


@requires("decisions.draft")
@or_nothing
def draft(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """The draft: every part, what is still missing, and what to do next."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.decision_for(decision_id, actor)
    if view.row.is_sent:
        return redirect("decisions:decision", decision_id)
    steps = queries.missing_of(view.row, actor)
    parts = [(code, Part(code).label, view.words.get(code, "")) for code in Part.values]
    return render(
        request, "decisions/draft.html",
        {"view": view, "missing": steps, "parts": parts, "weight": queries.weight_of(view.row),
         "comparison": queries.comparison_of(view.row), "weighing": queries.weighing_open(view.row, actor),
         "promises": queries.promises_before(view.row.dossier_id, actor),
         "blocked": any(step.blocks for step in steps)},
    )  # fmt: skip


def _own(request: HttpRequest, decision_id: UUID) -> DecisionView:
    """The draft, for whoever writes it."""
    view = queries.decision_for(decision_id, request.actor)  # type: ignore[attr-defined]
    if not view.may_change:
        raise Http404
    return view


def _change(
    request: HttpRequest, decision_id: UUID, make: Callable[[DecisionView], Any], do: Callable[..., object], title: Any,
    lead: Any = "", **more: Any,
) -> HttpResponse:  # fmt: skip
    view = _own(request, decision_id)
    form = make(view)
    if did(request, form, do, _("Opgeslagen."), decision_id=decision_id, **more):
        return redirect("decisions:draft", decision_id)
    back = reverse("decisions:draft", args=[decision_id])
    return form_page(request, form, title=title, name=view.name, lead=lead, button=_("Opslaan"), back=back)


@requires("decisions.draft")
@or_nothing
def part(request: HttpRequest, decision_id: UUID, part: str) -> HttpResponse:
    """Write one part."""
    if part not in Part:
        raise Http404
    return _change(
        request, decision_id, lambda view: WordsForm(request.POST or None, initial={"words": view.words.get(part, "")}),
        commands.write_part, Part(part).label, part=part,
    )  # fmt: skip


def _asked(view: DecisionView, on: date) -> dict[str, Any]:
    """What was determined stands there already: as it was asked, and as long."""
    asked = view.row.determination
    names = ("form", "volume", "unit", "frequency", "delivery", "provider_id")
    ends = last_day(Term(asked.months, "months"), on) if asked.months else None
    return {**{name: getattr(asked, name) for name in names}, "starts_on": on, "ends_on": ends}


@requires("decisions.draft")
@or_nothing
def award(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Add a line of help."""
    on = day_of(request.at)  # type: ignore[attr-defined]
    return _change(
        request, decision_id,
        lambda view: AwardForm(request.POST or None, providers=provider_choices(), initial=_asked(view, on)),
        commands.award, _("Hulp die er komt"),
        _("Is dit minder, korter of anders dan bepaald? Dan is het besluit ingrijpend."),
    )  # fmt: skip


@requires("decisions.draft")
@or_nothing
def take_out(request: HttpRequest, decision_id: UUID, provision_id: UUID) -> HttpResponse:
    """Take a line of help out."""
    _own(request, decision_id)
    if request.method == "POST":
        commands.take_out_provision(actor=request.actor, provision_id=provision_id)  # type: ignore[attr-defined]
    return redirect("decisions:draft", decision_id)


@requires("decisions.draft")
@or_nothing
def codes(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """What plays a part: interests, contract, own strength, which assessment."""

    def made(view: DecisionView) -> CodesForm:
        names = (
            "outcome", "interests", "prevailing", "exception_route", "own_strength", "something_first", "tailored",
            "budget_in_kind_bought", "budget_ground", "budget_test", "budget_informed_on",
        )  # fmt: skip
        initial = {name: getattr(view.row, name) for name in (*names, "assessment_id")}
        found = queries.choices_for(view.row.dossier_id, request.actor)["assessments"]  # type: ignore[attr-defined]
        return CodesForm(request.POST or None, initial=initial, assessments=found)

    return _change(
        request, decision_id, made, commands.change_draft, _("Waar het besluit op rust"),
        _("Wat een kind goed kan, is nooit een reden om minder te geven. Alleen wat mensen samen echt doen, telt mee."),
    )  # fmt: skip


@requires("decisions.draft")
@or_nothing
def child(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """When the child was asked, or why not."""

    def made(view: DecisionView) -> ChildForm:
        names = ("child_asked_on", "child_not_asked", "child_followed")
        return ChildForm(request.POST or None, initial={name: getattr(view.row, name) for name in names})

    return _change(request, decision_id, made, commands.change_draft, _("Wat vindt het kind?"))


@requires("decisions.answer_for")
@or_nothing
def people(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Write down what somebody said, or that nobody asked and why."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.decision_for(decision_id, actor)
    named = queries.people_named(view.row.dossier_id, actor)
    form = RecordAnswerForm(request.POST or None, people=named)
    if did(request, form, _record, _("Opgeslagen."), decision_id=decision_id):
        return redirect("decisions:people", decision_id)
    return render(request, "decisions/people.html", {"view": view, "form": form, "named": named})


def _record(*, first_asked: Any, asked_again: Any, person_id: str, **more: Any) -> None:
    days = [day for day in (first_asked, asked_again) if day]
    commands.record_answer(asked_on=days, person_id=UUID(person_id), **more)


@requires("decisions.write_plainly")
@or_nothing
def plain(request: HttpRequest, decision_id: UUID, register: str) -> HttpResponse:
    """Write the easy or the child version."""
    view = queries.decision_for(decision_id, request.actor)  # type: ignore[attr-defined]
    if register not in REGISTERS or not view.may_write_plainly:
        raise Http404
    form = WordsForm(request.POST or None, initial={"words": view.plain.get(register, "")})
    if did(request, form, commands.write_plain_version, _("Opgeslagen."), decision_id=decision_id, register=register):
        return redirect("decisions:decision", decision_id)
    back = reverse("decisions:decision", args=[decision_id])
    return form_page(
        request, form, title=str(Register(register).label).capitalize(), name=view.name, button=_("Opslaan"),
        back=back, lead=_("Zeg hetzelfde in andere woorden. Laat niets weg en voeg niets toe."), beside=view.parts,
    )  # fmt: skip


@requires("decisions.draft")
@or_nothing
def share(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Let the family read along."""
    _own(request, decision_id)
    if request.method == "POST":
        commands.share_draft(actor=request.actor, decision_id=decision_id)  # type: ignore[attr-defined]
    return redirect("decisions:draft", decision_id)


@requires("decisions.draft")
@or_nothing
def send(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Send: what blocks is listed with links, what asks a reason gets a field."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.decision_for(decision_id, actor)
    if view.row.is_sent or not may("decisions.decide", actor, view.row):
        return redirect("decisions:decision", decision_id)
    steps = queries.missing_of(view.row, actor)
    form = SendForm(request.POST or None, asks=[step for step in steps if not step.blocks])
    if form.is_valid() and did(request, form, _send, _("Verstuurd."), decision_id=decision_id, reasons=form.reasons()):
        return redirect("decisions:decision", decision_id)
    values = {"view": view, "form": form, "missing": [step for step in steps if step.blocks]}
    return render(request, "decisions/send.html", {**values, "weight": queries.weight_of(view.row)})


def _send(*, reasons: dict[str, str], decision_id: UUID, actor: Any, command_id: UUID, **_fields: Any) -> None:
    commands.send_decision(actor=actor, command_id=command_id, decision_id=decision_id, reasons=reasons)
