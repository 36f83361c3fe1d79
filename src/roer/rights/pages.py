"""Pages for who does not agree: the routes in plain words, filing, and following what happens."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.access.queries import organisations
from roer.core.actions import may
from roer.core.codes import WORK_ROLES
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.decisions.queries import application_for, decision_for
from roer.rights import commands, queries
from roer.rights.forms import (
    AfterForm,
    AnswerForm,
    CodeForm,
    ComplaintForm,
    ForwardForm,
    ObjectionForm,
    ResultForm,
    YesNoForm,
)
from roer.web.guards import requires


def _frame(request: HttpRequest) -> str:
    return "web/base.html" if request.actor.role in WORK_ROLES else "web/public.html"  # type: ignore[attr-defined]


@requires("rights.read")
def mine(request: HttpRequest) -> HttpResponse:
    """What somebody filed, and for an officer what waits; with the routes in general."""
    actor = request.actor  # type: ignore[attr-defined]
    handles = may("rights.handle", actor)
    objections, complaints = queries.open_cases(actor) if handles else queries.filed_by_me(actor)
    values = {
        "objections": objections,
        "complaints": complaints,
        "handles": handles,
        "may_file": may("rights.file", actor),
        "notices": queries.notices_by_me(actor),
    }
    values["filings"] = queries.filings_of(actor)
    values["lessons"] = queries.lessons(actor) if handles else []
    values["restrictions"] = [] if handles else queries.restrictions_of(actor)
    return render(request, "rights/mine.html", {**values, "frame": _frame(request)})


@requires("rights.read")
def routes(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Not agreeing with this decision: what one can do, until when, and who helps."""
    view = _decision(request, decision_id)
    found = queries.objections_to(decision_id, request.actor)  # type: ignore[attr-defined]
    may_file = may("rights.file", request.actor, view.row.dossier_id)  # type: ignore[attr-defined]
    return render(
        request, "rights/routes.html",
        {"view": view, "objections": found, "may_file": may_file, "frame": _frame(request)},
    )  # fmt: skip


def _decision(request: HttpRequest, decision_id: UUID):  # type: ignore[no-untyped-def]
    try:
        return decision_for(decision_id, request.actor)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as gone:
        raise Http404 from gone


@requires("rights.file")
def object_to(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Object to a decision."""
    view = _decision(request, decision_id)
    form = ObjectionForm(request.POST or None)
    if form.is_valid():
        try:
            made = commands.file_objection(actor=request.actor, decision_id=decision_id, **form.cleaned_data)  # type: ignore[attr-defined]
            messages.success(request, _("Het bezwaar is binnen. Dit is het bewijs."))
            return redirect("rights:objection", made)
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "rights/object.html", {"view": view, "form": form, "frame": _frame(request)})


@requires("rights.file")
def complain(request: HttpRequest) -> HttpResponse:
    """Complain."""
    form = ComplaintForm(request.POST or None, organisations=organisations(request.at))  # type: ignore[attr-defined]
    if form.is_valid():
        try:
            made = commands.file_complaint(actor=request.actor, **form.cleaned_data)  # type: ignore[attr-defined]
            messages.success(request, _("De klacht is binnen. Dit is het bewijs."))
            return redirect("rights:complaint", made)
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "rights/complain.html", {"form": form, "frame": _frame(request)})


@requires("rights.read")
def objection(request: HttpRequest, objection_id: UUID) -> HttpResponse:
    """An objection: its receipt, both clocks and who handles it."""
    form = ResultForm(request.POST or None)
    return _objection(request, form, objection_id)


@requires("rights.read")
def complaint(request: HttpRequest, complaint_id: UUID) -> HttpResponse:
    """A complaint: its receipt, its clock, who handles it, and its answer."""
    actor, form = request.actor, AnswerForm(request.POST or None)  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        try:
            commands.answer_complaint(actor=actor, complaint_id=complaint_id, **form.cleaned_data)
            return redirect("rights:complaint", complaint_id)
        except ObjectDoesNotExist as gone:
            raise Http404 from gone
        except Refused as why:
            form.add_error(None, str(why))
    return complaint_again(request, complaint_id, answer=form)


def complaint_again(request: HttpRequest, complaint_id: UUID, **bound: Form) -> HttpResponse:
    """The page of a complaint, with the form that was sent and why it could not be done."""
    actor = request.actor  # type: ignore[attr-defined]
    try:
        view = queries.complaint_for(complaint_id, actor)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    known = organisations(request.at) if view.is_owner else []  # type: ignore[attr-defined]
    made = {
        "answer": bound.get("answer") or AnswerForm(), "yes_no": bound.get("yes_no") or YesNoForm(),
        "forward": bound.get("forward") or ForwardForm(organisations=known),
        "code": bound.get("code") or CodeForm(themes=queries.themes_on(day_of(actor.at)) if view.is_owner else []),
        "after": bound.get("after") or AfterForm(),
    }  # fmt: skip
    for name, form in made.items():
        form.auto_id = f"{name}_%s"  # many forms on one page: each label leads to its own box
    given = {"view": view, "beside": queries.beside_complaint(view.row, actor), "seat_id": actor.seat_id}
    return render(request, "rights/complaint.html", {**made, **given, "frame": _frame(request)})


def objection_again(request: HttpRequest, objection_id: UUID, *, after: Form) -> HttpResponse:
    """The page of an objection, with the question afterwards as it was answered and why it could not be kept."""
    return _objection(request, ResultForm(), objection_id, after=after)


def _objection(request: HttpRequest, form: Form, thing_id: UUID, *, after: Form | None = None) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    try:
        view = queries.objection_for(thing_id, actor)
        if view.is_owner and form.is_valid():
            commands.answer_objection(actor=actor, **form.cleaned_data, objection_id=thing_id)
            return redirect("rights:objection", thing_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    except Refused as why:
        form.add_error(None, str(why))
    check = queries.after_objection(thing_id, actor) if view.is_mine else None
    return render(
        request, "rights/objection.html",
        {"view": view, "form": form, "check": check, "after": after or AfterForm(), "frame": _frame(request)},
    )  # fmt: skip


@requires("rights.file")
def say_yes(request: HttpRequest, objection_id: UUID) -> HttpResponse:
    """Say yes to what a supporter put ready."""
    actor = request.actor  # type: ignore[attr-defined]
    return _did(request, lambda: commands.say_yes(actor=actor, objection_id=objection_id), "objection", objection_id)


@requires("rights.file")
def withdraw_objection(request: HttpRequest, objection_id: UUID) -> HttpResponse:
    """Take an objection back."""
    return _did(
        request, lambda: commands.withdraw_objection(actor=request.actor, objection_id=objection_id), "objection",  # type: ignore[attr-defined]
        objection_id,
    )  # fmt: skip


@requires("rights.file")
def withdraw_complaint(request: HttpRequest, complaint_id: UUID) -> HttpResponse:
    """Take a complaint back."""
    return _did(
        request, lambda: commands.withdraw_complaint(actor=request.actor, complaint_id=complaint_id), "complaint",  # type: ignore[attr-defined]
        complaint_id,
    )  # fmt: skip


@requires("rights.say_late")
def late(request: HttpRequest, application_id: UUID) -> HttpResponse:
    """Say with one tap that a decision is too late."""
    actor = request.actor  # type: ignore[attr-defined]
    try:
        view = application_for(application_id, actor)
        if request.method == "POST":
            made = commands.say_it_is_late(actor=actor, application_id=application_id)
            return redirect("rights:notice", made)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    except Refused as why:
        messages.error(request, str(why))
        return redirect("decisions:application", application_id)
    return render(request, "rights/late.html", {"view": view, "frame": _frame(request)})


@require_POST
@requires("rights.say_late")
def objection_late(request: HttpRequest, objection_id: UUID) -> HttpResponse:
    """Say with one tap that the answer to an objection is too late."""
    try:
        made = commands.say_objection_is_late(actor=request.actor, objection_id=objection_id)  # type: ignore[attr-defined]
        return redirect("rights:notice", made)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    except Refused as why:
        messages.error(request, str(why))
        return redirect("rights:objection", objection_id)


@requires("rights.read")
def notice(request: HttpRequest, notice_id: UUID) -> HttpResponse:
    """The receipt of a notice of default, with its clock and what comes after it."""
    try:
        view = queries.notice_for(notice_id, request.actor)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return render(request, "rights/notice.html", {"view": view, "frame": _frame(request)})


def _did(request: HttpRequest, do, kind: str, thing_id: UUID) -> HttpResponse:  # type: ignore[no-untyped-def]
    if request.method == "POST":
        try:
            do()
        except ObjectDoesNotExist as gone:
            raise Http404 from gone
        except Refused as why:
            messages.error(request, str(why))
    return redirect(f"rights:{kind}", thing_id)
