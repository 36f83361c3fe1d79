"""Data breaches: report, decide, tell the family, close."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actions import may
from roer.core.commands import Refused
from roer.privacy import commands, queries
from roer.privacy.forms import BreachForm, DecideBreachForm, ReplyForm
from roer.privacy.pages.requests import actor_of, done
from roer.web.guards import requires


@requires("privacy.handle_breach")
def breaches(request: HttpRequest) -> HttpResponse:
    """The breaches that the worker reported or decides about."""
    actor = actor_of(request)
    values = {"breaches": queries.breaches_of(actor), "may_report": may("privacy.report_breach", actor)}
    return render(request, "privacy/breaches.html", values)


@requires("privacy.report_breach")
def report_breach(request: HttpRequest) -> HttpResponse:
    """Report what went wrong."""
    actor = actor_of(request)
    form = BreachForm(request.POST or None, people=queries.own_people(actor))
    if done(form, _report, actor=actor):
        messages.success(request, _("Gemeld. Vertel het nu aan het gezin; dat staat op uw lijst."))
        return redirect("privacy:breaches")
    return render(request, "privacy/report_breach.html", {"form": form})


def _report(*, dossiers: list[str], **given: Any) -> object:
    return commands.report_breach(dossier_ids=[UUID(each) for each in dossiers], **given)


@requires("privacy.handle_breach")
def breach(request: HttpRequest, data_breach_id: UUID) -> HttpResponse:
    """Decide about one breach."""
    actor = actor_of(request)
    seen, form = queries.breach_for(data_breach_id, actor), DecideBreachForm(request.POST or None)
    if done(form, commands.decide_breach, actor=actor, breach_id=data_breach_id):
        return redirect("privacy:breach", data_breach_id)
    return render(request, "privacy/breach.html", {"seen": seen, "form": form})


@require_POST
@requires("privacy.handle_breach")
def close_breach(request: HttpRequest, data_breach_id: UUID) -> HttpResponse:
    """Close a breach."""
    try:
        commands.close_breach(actor=actor_of(request), breach_id=data_breach_id)
        messages.success(request, _("Afgesloten."))
    except Refused as why:
        messages.error(request, str(why))
    return redirect("privacy:breaches")


@requires("privacy.report_breach")
def tell_family(request: HttpRequest, breach_dossier_id: UUID) -> HttpResponse:
    """Tell one family what went wrong."""
    actor = actor_of(request)
    seen, form = queries.touched_for(breach_dossier_id, actor), ReplyForm(request.POST or None)
    if done(form, commands.tell_family, actor=actor, touched_id=breach_dossier_id):
        messages.success(request, _("Verteld. Het staat in het dossier."))
        return redirect("privacy:breaches")
    return render(request, "privacy/tell_family.html", {"seen": seen, "form": form})
