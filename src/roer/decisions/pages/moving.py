"""Pages about moving to another municipality with help that goes on."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from roer.core.actions import may
from roer.core.codes import WORK_ROLES
from roer.core.models import Organisation
from roer.decisions import commands, queries
from roer.decisions.forms_time import MoveForm, NextWorkerForm, TapForm
from roer.decisions.pages.common import did, form_page, frame, or_nothing
from roer.intake.queries import municipalities
from roer.web.guards import requires


@requires("decisions.reassess")
@or_nothing
def record_move(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Write down that somebody moves."""
    view = queries.dossier_for(dossier_id, request.actor)  # type: ignore[attr-defined]
    places = municipalities(request.at)  # type: ignore[attr-defined]
    own = Organisation.objects.filter(id=request.actor.organisation_id).first()  # type: ignore[attr-defined]
    form = MoveForm(request.POST or None, places=places, initial={"from_code": own.municipality_code if own else ""})
    if did(
        request,
        form,
        commands.record_move,
        _("De verhuizing staat er. Het gezin leest wat het mag."),
        dossier_id=dossier_id,
    ):
        return redirect("decisions:of", dossier_id)
    lead = _(
        "Hulp die loopt of nog begint, gaat door in de nieuwe gemeente: hoogstens een jaar. U laat los als de ander ja zegt."
    )
    back = reverse("decisions:of", args=[dossier_id])
    return form_page(request, form, title=_("Verhuizen"), name=view.name, lead=lead, button=_("Opslaan"), back=back)


@requires("decisions.read")
@or_nothing
def kept(request: HttpRequest, kept_id: UUID) -> HttpResponse:
    """One move: what goes on until when; the family taps, the old worker asks, the new one accepts."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.kept_for(kept_id, actor)
    workers = [(str(one.id), f"{one.work_name}, {one.organisation}") for one in queries.workers_there(view.row, actor)]
    asking = may("decisions.reassess", actor, view.row.dossier_id) and not view.row.taken_over_at
    form, do, says = _step(request, workers, asking)
    if did(request, form, do, says, kept_id=kept_id):
        return redirect("decisions:kept", kept_id)
    values = {
        "view": view, "form": form, "may_ask": asking and do is commands.ask_to_take_over, "workers": workers,
        "may_keep": may("decisions.answer", actor, view.row.dossier_id) and not view.row.wished_at,
        "may_take": view.row.asked_of_id == actor.seat_id and not view.row.taken_over_at,
        "is_family": actor.role not in WORK_ROLES,
    }  # fmt: skip
    return render(request, "decisions/kept.html", {**values, "frame": frame(request)})


def _step(
    request: HttpRequest, workers: list[tuple[str, str]], asking: bool
) -> tuple[TapForm, Callable[..., object], str]:
    """The form and command for who looks: a choice for the old worker, one tap for everybody else."""
    actor = request.actor  # type: ignore[attr-defined]
    data = request.POST or None
    if actor.role not in WORK_ROLES:
        return TapForm(data), commands.keep_my_help, _("Gevraagd. Deze hulp blijft dezelfde.")
    if request.POST.get("does") == "take" or not asking:
        return TapForm(data), commands.take_over_help, _("U hebt de hulp overgenomen.")
    return (
        NextWorkerForm(data, workers=workers),
        commands.ask_to_take_over,
        _("Gevraagd. U blijft erbij tot het ja er is."),
    )
