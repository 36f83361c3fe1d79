"""Persons in the traffic: keep somebody out, ask for an assignment, and choose what to do about somebody unknown."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.contracts import commands, queries
from roer.contracts.forms import AskForm, DoneForm, KeepOutForm, KnowForm
from roer.contracts.pages.frame import found_or_404, sent
from roer.web.guards import requires


@requires("contracts.prepare")
def person(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What goes through messages about somebody whom you help."""
    return _person(request, dossier_id)


def _person(request: HttpRequest, dossier_id: UUID, **forms: Any) -> HttpResponse:
    page = queries.person_page(dossier_id, request.actor)  # type: ignore[attr-defined]
    given = {
        "page": page, "keep_form": forms.get("keep") or KeepOutForm(),
        "ask_form": forms.get("ask") or (_ask_form(page, request) if page.is_provider else None),
    }  # fmt: skip
    return render(request, "contracts/person.html", given)


def _ask_form(page: Any, request: HttpRequest) -> AskForm:
    """Who referred stands there already, from the route of the child."""
    initial = queries.asking_initial(page.dossier_id, request.actor)  # type: ignore[attr-defined]
    return AskForm(choices=page.choices, initial=initial)


@require_POST
@requires("contracts.keep_out")
def keep_out(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """From now everything about this person goes by hand; or the danger is over."""
    actor = request.actor  # type: ignore[attr-defined]
    again = "again" in request.POST
    form: Any = DoneForm(request.POST) if again else KeepOutForm(request.POST)
    do = commands.let_in_messages_again if again else commands.keep_out_of_messages
    says = _("Er mogen weer berichten.") if again else _("Alles gaat nu met de hand.")
    if sent(request, form, lambda data: do(actor=actor, dossier_id=dossier_id, **data), says):
        return redirect("contracts:person", dossier_id)
    return _person(request, dossier_id, keep=form)


@require_POST
@requires("contracts.prepare")
def ask(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask the municipality for an assignment."""
    actor = request.actor  # type: ignore[attr-defined]
    form = AskForm(request.POST, choices=queries.person_page(dossier_id, actor).choices)

    def do(data: dict[str, Any]) -> object:
        command_id = data.pop("command_id")
        wanted = commands.Wanted(**{**data, "product_id": UUID(data["product_id"])})
        return commands.request_assignment(actor=actor, dossier_id=dossier_id, wanted=wanted, command_id=command_id)

    if sent(request, form, do, _("Gevraagd aan de gemeente. Het antwoord komt binnen vijf werkdagen.")):
        return redirect("contracts:person", dossier_id)
    return _person(request, dossier_id, ask=form)


@requires("contracts.exchange")
def unknown(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """A message about somebody unknown: make a dossier, or call who sent it."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.unknown_page(message_id, actor))
    leave = "leave" in request.POST
    form: Any = DoneForm(request.POST) if leave else KnowForm(request.POST or None, colleagues=page.colleagues)
    do = commands.leave_unknown if leave else commands.know_person
    says = _("Er is geen dossier gemaakt. Bel de afzender.") if leave else _("Het dossier is gemaakt.")
    if request.method == "POST" and sent(
        request, form, lambda data: do(actor=actor, message_id=message_id, **data), says
    ):
        return redirect("contracts:message", message_id)
    know = KnowForm(colleagues=page.colleagues) if leave else form
    return render(request, "contracts/unknown.html", {"page": page, "form": form, "know_form": know})
