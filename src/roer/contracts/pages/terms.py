"""What the words mean: for everybody, from every page; a municipality adds its own words beside them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.contracts import commands, queries
from roer.contracts.forms import DoneForm, TermForm
from roer.contracts.pages.frame import sent
from roer.contracts.standard import definitions
from roer.core.actions import may
from roer.web.guards import everyone, requires


@everyone
def terms(request: HttpRequest) -> HttpResponse:
    """Every term with one plain definition."""
    return _terms(request, None)


def _terms(request: HttpRequest, form: Any) -> HttpResponse:
    actor = getattr(request, "actor", None)
    may_add = actor is not None and may("contracts.agree", actor)
    given = {
        "page": queries.terms_page(), "may_approve": actor is not None and may("contracts.approve_term", actor),
        "form": form or (TermForm(names=list(definitions())) if may_add else None),
    }  # fmt: skip
    return render(request, "contracts/terms.html", given)


@require_POST
@requires("contracts.agree")
def add_term(request: HttpRequest) -> HttpResponse:
    """Add a word of the own municipality."""
    form = TermForm(request.POST, names=list(definitions()))
    actor = request.actor  # type: ignore[attr-defined]
    if sent(request, form, lambda data: commands.add_term(actor=actor, **data), _("Het woord staat erbij.")):
        return redirect("contracts:terms")
    return _terms(request, form)


@require_POST
@requires("contracts.approve_term")
def approve_term(request: HttpRequest, term_id: UUID) -> HttpResponse:
    """A word is a real addition to the standard."""
    form, actor = DoneForm(request.POST), request.actor  # type: ignore[attr-defined]
    sent(request, form, lambda data: commands.approve_term(actor=actor, term_id=term_id, **data), _("Goedgekeurd."))
    return redirect("contracts:terms")
