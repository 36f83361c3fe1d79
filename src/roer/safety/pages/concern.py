"""Concern about a child: the code in five steps, advice, reports, and who holds the case."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.core.actions import may
from roer.core.codes import Role
from roer.living.queries import is_specially_protected
from roer.people.queries import caseload
from roer.safety import commands, queries
from roer.safety import forms_concern as forms
from roer.safety.forms_papers import DraftForm
from roer.safety.pages.steps import Step, forms_of, sent_step
from roer.web.guards import requires

ON_CHILD: dict[str, Step] = {
    "sign": (forms.SignForm, commands.start_code),
    "advice": (forms.AdviceForm, commands.ask_advice),
    "report": (forms.ReportForm, commands.send_report),
    "draft": (DraftForm, commands.draft_paper),
    "protector": (forms.ProtectorForm, commands.assign_protector),
    "incident": (forms.IncidentForm, commands.record_incident),
}
GOES_TO = {"sign": ("safety:code",), "draft": ("safety:court_paper",)}
ON_CODE: dict[str, Step] = {
    "take": (forms.StepForm, commands.take_step),
    "skip": (forms.SkipForm, commands.skip_step),
    "tell": (forms.TellCodeForm, commands.tell_code),
}
ON_REPORT: dict[str, Step] = {
    "acknowledge": (forms.DoneForm, commands.acknowledge_report),
    "attempt": (forms.AttemptForm, commands.note_attempt),
    "tell": (forms.ToldReportForm, commands.tell_report),
}


@requires("safety.follow_code")
def concerns(request: HttpRequest) -> HttpResponse:
    """The children this worker works with, each with its page about safety."""
    actor = request.actor  # type: ignore[attr-defined]
    people, oversees = caseload(actor), queries.is_inspectorate(actor)
    return render(request, "safety/concerns.html", {
        "people": people, "oversees": oversees, "to_move": queries.measures_to_move(actor),
    })  # fmt: skip


@requires("safety.follow_code")
def concern(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """One child: signs, advice, reports, and who holds the case."""
    actor = request.actor  # type: ignore[attr-defined]
    if not may("safety.follow_code", actor, dossier_id):
        raise Http404
    colleagues = queries.second_people(actor)
    made = forms_of(request, ON_CHILD, {
        "report": {"receivers": colleagues}, "incident": {"places": queries.care_organisations()},
        "protector": {"measures": queries.measures_of(dossier_id, actor), "workers": queries.supervisors_for(dossier_id, actor)},
    })  # fmt: skip
    done, step, thing = sent_step(request, ON_CHILD, made, dossier_id=dossier_id)
    if done:
        messages.success(request, _("Opgeslagen. Het gezin ziet dit nog niet."))
        return redirect(*GOES_TO[step], thing) if step in GOES_TO else redirect("safety:concern", dossier_id)
    page = queries.concern_of(dossier_id, actor)
    return render(request, "safety/concern.html", {
        "page": page, "forms": made, "step": step, "dossier_id": dossier_id,
        "protected": is_specially_protected(dossier_id, actor),
    })  # fmt: skip


@requires("safety.follow_code")
def code(request: HttpRequest, record_id: UUID) -> HttpResponse:
    """One sign, followed in five steps."""
    actor = request.actor  # type: ignore[attr-defined]
    try:
        view, dossier_id = queries.code_for(record_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    made = forms_of(request, ON_CODE, {
        "skip": {"colleagues": queries.second_people(actor)}, "tell": {"people": queries.circle_of(dossier_id, actor)},
    })  # fmt: skip
    done, step, _thing = sent_step(request, ON_CODE, made, record_id=record_id)
    if done:
        messages.success(request, _("Opgeslagen."))
        return redirect("safety:code", record_id)
    return render(request, "safety/code.html", {"view": view, "forms": made, "step": step})


@requires("safety.follow_report")
def report(request: HttpRequest, report_id: UUID) -> HttpResponse:
    """One report, for who sent it and who takes it up."""
    made = forms_of(request, ON_REPORT, {})
    done, step, _thing = sent_step(request, ON_REPORT, made, report_id=report_id)
    if done:
        messages.success(request, _("Opgeslagen."))
        return redirect("safety:report", report_id)
    try:
        row, words = queries.report_for(report_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    mine = row.owner_seat_id == request.actor.seat_id  # type: ignore[attr-defined]
    return render(
        request, "safety/report.html", {"row": row, "words": words, "forms": made, "step": step, "mine": mine}
    )


@requires("safety.follow_code")
def advised(request: HttpRequest, advice_id: UUID) -> HttpResponse:
    """Write down what was advised."""
    steps: dict[str, Step] = {"advised": (forms.AdvisedForm, commands.note_advice)}
    made = forms_of(request, steps, {})
    done, _step, _thing = sent_step(request, steps, made, advice_id=advice_id)
    try:
        dossier_id = queries.advice_dossier(advice_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    if done:
        return redirect("safety:concern", dossier_id)
    return render(request, "safety/advised.html", {"form": made["advised"], "dossier_id": dossier_id})


@requires("safety.answer_handover")
def handover(request: HttpRequest, handover_id: UUID) -> HttpResponse:
    """Take over a child, or not: until a yes nothing ends."""
    steps: dict[str, Step] = {"answer": (forms.AcceptForm, commands.answer_handover)}
    made = forms_of(request, steps, {})
    done, _step, _thing = sent_step(request, steps, made, handover_id=handover_id)
    if done:
        return redirect("desk:work")
    try:
        row = queries.handover_for(handover_id, request.actor)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return render(request, "safety/handover.html", {"row": row, "form": made["answer"]})


@requires("safety.read_told")
def told(request: HttpRequest) -> HttpResponse:
    """What a family was told about safety, each step with its own day."""
    actor = request.actor  # type: ignore[attr-defined]
    return render(
        request,
        "safety/told.html",
        {"views": queries.told_to(actor), "papers": queries.papers_told(), "je": actor.role == Role.SELF},
    )


@requires("safety.assign_protector")
def pass_on(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Ask another protector to take over this child."""
    steps: dict[str, Step] = {"answer": (forms.HandOverForm, commands.hand_over_protector)}
    made = forms_of(request, steps, {"answer": {"workers": queries.supervisors()}})
    done, _step, _thing = sent_step(request, steps, made, assignment_id=assignment_id)
    try:
        dossier_id = queries.assignment_dossier(assignment_id, request.actor)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    if done:
        messages.success(request, _("Gevraagd. Tot het ja blijft alles zoals het is."))
        return redirect("safety:concern", dossier_id)
    return render(request, "safety/handover.html", {"form": made["answer"]})
