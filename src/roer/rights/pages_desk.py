"""The front desk: file once, hear where it belongs, choose; forwarding, codes, refusals, and the question afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.access.queries import organisations
from roer.core.actions import NotAllowed, may
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.decisions.queries import my_decisions
from roer.rights import commands, forms, queries
from roer.rights.models import AfterCheck, DeskPart, Forwarding
from roer.rights.pages import _frame as frame
from roer.rights.pages import complaint_again, objection_again
from roer.web.guards import requires


@requires("rights.file")
def desk(request: HttpRequest) -> HttpResponse:
    """Say once what is wrong."""
    actor = request.actor  # type: ignore[attr-defined]
    sent = [
        (str(line.row.id), f"{line.says}, {date_format(line.row.sent_on)}")
        for line in my_decisions(actor)
        if line.row.sent_on
    ]
    form = forms.DeskForm(request.POST or None, organisations=organisations(request.at), decisions=sent)  # type: ignore[attr-defined]
    if form.is_valid():
        try:
            made = commands.file_at_desk(actor=actor, **form.cleaned_data)
            messages.success(request, _("Het is binnen. Dit is het bewijs. De dag van vandaag telt."))
            return redirect("rights:filing", made)
        except (Refused, ObjectDoesNotExist) as why:
            form.add_error(None, str(why))
    return render(request, "rights/desk.html", {"form": form, "frame": frame(request)})


@requires("rights.read")
def filing(request: HttpRequest, filing_id: UUID) -> HttpResponse:
    """One filing: for the desk to route, for who filed to choose and follow."""
    actor = request.actor  # type: ignore[attr-defined]
    view = _found(lambda: queries.filing_for(filing_id, actor))
    routes = [(part.row.route, part.row.get_route_display()) for part in view.parts]  # type: ignore[attr-defined]
    asks = view.is_owner and view.row.state == "received"
    form = forms.RoutesForm(request.POST or None) if asks else forms.ChooseForm(request.POST or None, routes=routes)
    do = commands.propose_routes if asks else commands.choose_routes
    if request.method == "POST" and _sent(form, do, request, filing_id=filing_id):
        return redirect("rights:filing", filing_id)
    given = {"view": view, "form": form, "asks": asks, "there": forms.FiledThereForm(), "frame": frame(request)}
    return render(request, "rights/filing.html", given)


@require_POST
@requires("rights.file")
def filed_there(request: HttpRequest, part_id: UUID) -> HttpResponse:
    """It was filed at a body with an own day."""
    part = _found(lambda: DeskPart.objects.get(id=part_id))
    form = forms.FiledThereForm(request.POST)
    if not _sent(form, commands.record_filed_there, request, part_id=part_id):
        messages.error(request, _("Kies een dag die voorbij is."))
    return redirect("rights:filing", part.filing_id)


@require_POST
@requires("rights.handle")
def forward(request: HttpRequest, complaint_id: UUID) -> HttpResponse:
    """Ask whether it may go to another body."""
    form = forms.ForwardForm(request.POST, organisations=organisations(request.at))  # type: ignore[attr-defined]
    return _beside(request, complaint_id, form, commands.ask_to_forward, "forward", complaint_id=complaint_id)


@require_POST
@requires("rights.handle")
def code(request: HttpRequest, complaint_id: UUID) -> HttpResponse:
    """A complaint in codes."""
    form = forms.CodeForm(request.POST, themes=queries.themes_on(day_of(request.at)))  # type: ignore[attr-defined]
    return _beside(request, complaint_id, form, commands.code_complaint, "code", complaint_id=complaint_id)


@require_POST
@requires("rights.file")
def answer_forward(request: HttpRequest, forwarding_id: UUID) -> HttpResponse:
    """Yes or no to sending it on."""
    held = _found(lambda: Forwarding.objects.get(id=forwarding_id))
    form = forms.YesNoForm(request.POST)
    return _beside(request, held.complaint_id, form, commands.answer_forwarding, "yes_no", forwarding_id=forwarding_id)


@require_POST
@requires("rights.handle")
def accept_forward(request: HttpRequest, forwarding_id: UUID) -> HttpResponse:
    """The receiving body takes it."""
    held = _found(lambda: Forwarding.objects.get(id=forwarding_id))
    return _beside(
        request,
        held.complaint_id,
        forms.DoneForm(request.POST),
        commands.accept_forwarded,
        "",
        forwarding_id=forwarding_id,
    )


@require_POST
@requires("rights.file")
def after(request: HttpRequest, check_id: UUID) -> HttpResponse:
    """Whether help got worse."""
    held = _found(lambda: AfterCheck.objects.get(id=check_id))
    form = forms.AfterForm(request.POST)
    if _sent(form, commands.say_after, request, check_id=check_id):
        messages.success(request, _("Bedankt. Het staat er."))
        kind, shown = ("complaint", held.complaint_id) if held.complaint_id else ("objection", held.objection_id)
        return redirect(f"rights:{kind}", shown)
    if held.complaint_id:
        return complaint_again(request, held.complaint_id, after=form)
    return objection_again(request, held.objection_id, after=form)  # type: ignore[arg-type]


@requires("rights.refuse")
def refuse(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Refuse something, or impose a measure."""
    if not may("rights.refuse", request.actor, dossier_id):  # type: ignore[attr-defined]
        raise Http404
    form = forms.RefusalForm(request.POST or None)
    if request.method == "POST" and _sent(form, commands.send_refusal, request, dossier_id=dossier_id):
        messages.success(request, _("Verstuurd, met de reden en de weg om het er niet mee eens te zijn."))
        return redirect("desk:home")
    return render(request, "rights/refuse.html", {"form": form, "dossier_id": dossier_id})


@require_POST
@requires("rights.file")
def disagree(request: HttpRequest, restriction_id: UUID) -> HttpResponse:
    """Say that one does not agree."""
    try:
        commands.disagree(actor=request.actor, restriction_id=restriction_id)  # type: ignore[attr-defined]
        messages.success(request, _("Het staat er: niet mee eens."))
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return redirect("rights:mine")


@requires("rights.record_signal")
def signals(request: HttpRequest) -> HttpResponse:
    """What complaints and signals are about, and putting a signal down."""
    actor, today = request.actor, day_of(request.at)  # type: ignore[attr-defined]
    form = forms.SignalForm(
        request.POST or None,
        themes=queries.themes_on(today),
        organisations=organisations(request.at),  # type: ignore[attr-defined]
    )
    if request.method == "POST" and _sent(form, commands.record_signal, request):
        return redirect("rights:signals")
    first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    handles = actor.role in ("complaints_officer", "administrator")
    found = queries.patterns(first, date(today.year + 1, 1, 1)) if handles else []
    return render(
        request, "rights/signals.html",
        {"form": form, "patterns": found, "handles": handles, "first": first, "own": queries.own_signals(actor)},
    )  # fmt: skip


@require_POST
@requires("rights.record_signal")
def resolved(request: HttpRequest, coding_id: UUID) -> HttpResponse:
    """A signal is settled."""
    try:
        commands.resolve_signal(actor=request.actor, coding_id=coding_id)  # type: ignore[attr-defined]
    except Refused as why:
        messages.error(request, str(why))
    return redirect("rights:signals")


def _beside(
    request: HttpRequest, shown: UUID, form: Form, do: Callable[..., object], name: str, **about: Any
) -> HttpResponse:
    if _sent(form, do, request, **about):
        return redirect("rights:complaint", shown)
    return complaint_again(request, shown, **({name: form} if name else {}))


def _sent(form: Any, do: Callable[..., object], request: HttpRequest, **about: Any) -> bool:
    """Call the command when the form is right. False: the form holds the reason and what was typed."""
    if not form.is_valid():
        return False
    try:
        do(actor=request.actor, **about, **form.cleaned_data)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
        return False
    return True


def _found(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
