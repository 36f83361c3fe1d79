"""Ask to correct, destroy, close or copy; see what became of it; let the older wording go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actor import Actor
from roer.core.commands import Refused
from roer.privacy import commands, queries
from roer.privacy.forms import (
    ClosingForm,
    CorrectionForm,
    DestructionForm,
    FileRequestForm,
    LetGoForm,
    StatementForm,
    ViewForm,
)
from roer.privacy.models import DataRequest
from roer.privacy.pages.sharing import frame
from roer.web.guards import requires


def actor_of(request: HttpRequest) -> Actor:
    """Who acts in this request."""
    return request.actor  # type: ignore[attr-defined,no-any-return]


def done(form: Form, do: Callable[..., object], /, **given: Any) -> bool:
    """Carry out one command with what the form holds; a refusal becomes a sentence on the form."""
    if not form.is_valid():
        return False
    try:
        do(**given, **form.cleaned_data)
    except Refused as why:
        form.add_error(None, str(why))
        return False
    return True


def item_of(request: HttpRequest) -> queries.Asked:
    """The text in the address (`?item=`)."""
    try:
        item_id = UUID(request.GET.get("item", ""))
    except ValueError as odd:
        raise Http404 from odd
    return queries.asked_about(item_id, actor_of(request))


@requires("privacy.ask")
def ask_correction(request: HttpRequest) -> HttpResponse:
    """Something is wrong: ask a correction, or choose another way."""
    return _about_item(request, CorrectionForm, commands.ask_correction, "ask_correction", _("Gevraagd."))


@requires("privacy.ask")
def add_statement(request: HttpRequest) -> HttpResponse:
    """Put an own statement beside a text."""
    said = _("Jouw woorden staan ernaast.")
    return _about_item(request, StatementForm, commands.add_statement, "add_statement", said)


@requires("privacy.ask")
def ask_destruction(request: HttpRequest) -> HttpResponse:
    """Ask to destroy a text, after the offer of a copy."""
    return _about_item(request, DestructionForm, commands.ask_destruction, "ask_destruction", _("Gevraagd."))


@requires("privacy.ask")
def ask_closing(request: HttpRequest) -> HttpResponse:
    """Ask to close a text until the child is sixteen."""
    return _about_item(request, ClosingForm, commands.ask_closing, "ask_closing", _("Gevraagd."))


def _about_item(
    request: HttpRequest, form_class: type[Form], do: Callable[..., object], template: str, said: str
) -> HttpResponse:
    asked, form = item_of(request), form_class(request.POST or None)
    if done(form, do, actor=actor_of(request), item_id=asked.item.id):
        messages.success(request, said)
        return redirect("privacy:requests", asked.item.dossier_id)
    return render(request, f"privacy/{template}.html", {"asked": asked, "form": form})


@requires("privacy.ask")
def ask_about_file(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """A request about all that is held of somebody."""
    values, form = frame(request, dossier_id), FileRequestForm(request.POST or None)
    if done(form, _send, actor=actor_of(request), dossier_id=dossier_id):
        messages.success(request, _("Gevraagd."))
        return redirect("privacy:requests", dossier_id)
    return render(request, "privacy/ask_about_file.html", {"form": form, **values})


def _send(*, kind: str, copy_answer: str, words: str, **given: Any) -> object:
    if kind == DataRequest.Kind.DESTROY:
        return commands.ask_destruction(copy_answer=copy_answer, words=words, **given)
    if kind == DataRequest.Kind.OBJECT:
        return commands.object_to_use(words=words, **given)
    return commands.ask_copy(words=words, **given)


@requires("privacy.ask")
def requests(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What was asked, who answers, by when, and what they said."""
    values = frame(request, dossier_id)
    lines = queries.requests_of(dossier_id, actor_of(request))
    return render(request, "privacy/requests.html", {"lines": lines, "let_go": LetGoForm(), **values})


@require_POST
@requires("privacy.ask")
def withdraw(request: HttpRequest, data_request_id: UUID) -> HttpResponse:
    """Take a request back."""
    try:
        commands.withdraw_request(actor=actor_of(request), request_id=data_request_id)
        messages.success(request, _("Ingetrokken."))
    except Refused as why:
        messages.error(request, str(why))
    return redirect("privacy:mine")


@require_POST
@requires("privacy.ask")
def let_go(request: HttpRequest, data_request_id: UUID) -> HttpResponse:
    """The offered copy is answered: the older wording goes."""
    form = LetGoForm(request.POST)
    if done(form, commands.let_older_go, actor=actor_of(request), request_id=data_request_id):
        messages.success(request, _("De oude tekst is vernietigd."))
    else:
        messages.error(request, _("Dit lukte niet. Kies eerst of je een kopie hebt."))
    return redirect("privacy:mine")


@requires("privacy.say")
def view(request: HttpRequest, view_id: UUID) -> HttpResponse:
    """Say what you think of a request to destroy."""
    task, form = queries.view_task(view_id, actor_of(request)), ViewForm(request.POST or None)
    if done(form, commands.say_about_request, actor=actor_of(request), view_id=view_id):
        messages.success(request, _("Dank. Wie beslist, leest dit."))
        return redirect("desk:home")
    return render(request, "privacy/view.html", {"task": task, "form": form})


@requires("privacy.see_what_is_held")
def held(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What is held, why, how long, and who reads it."""
    seen = queries.held_of(dossier_id, actor_of(request))
    return render(request, "privacy/held.html", {"seen": seen})


@requires("privacy.see_what_is_held")
def proofs(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What was destroyed: when, by whom, why; never what it said."""
    found = queries.proofs_of(dossier_id, actor_of(request))
    return render(request, "privacy/proofs.html", {"proofs": found, **frame(request, dossier_id)})
