"""Reading a request and going on with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actions import NotAllowed, may
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.intake import commands, queries
from roer.intake.forms import AnswerForm, CloseForm, WordsForm
from roer.intake.pages.steps import steps_for
from roer.web.guards import requires


@requires("intake.see_request")
def mine(request: HttpRequest) -> HttpResponse:
    """Every question of this family's seat, and one that was begun and not sent."""
    actor = request.actor  # type: ignore[attr-defined]
    return render(
        request, "intake/mine.html", {"lines": queries.my_requests(actor), "begun": commands.begun_words(actor)}
    )


@requires("intake.see_open_requests")
def open_ones(request: HttpRequest) -> HttpResponse:
    """The questions a worker owns."""
    return render(request, "intake/open.html", {"lines": queries.open_requests(request.actor)})  # type: ignore[attr-defined]


@requires("intake.see_request")
def show(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """One question: received, who, by when, what meanwhile; the answer; and what comes next."""
    return show_with(request, request_id)


def show_with(request: HttpRequest, request_id: UUID, **forms: Any) -> HttpResponse:
    """The page of a request; a form that could not be handled comes back with what was typed."""
    actor = request.actor  # type: ignore[attr-defined]
    try:
        page = queries.page_of(request_id, actor)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    held = page.request
    given = {
        "page": page, "steps": steps_for(page, actor.at), "is_open": held.is_open,
        "answer_form": forms.get("answer") or AnswerForm(), "words_form": forms.get("words") or WordsForm(),
        "close_form": forms.get("close") or CloseForm(),
        "may_answer": may("intake.answer_question", actor, held), "may_take_up": may("intake.take_up", actor, held),
        "talks": queries.talks_of(request_id, actor), "offers": queries.offers_of(request_id, actor),
        "opinions": queries.opinions_of(request_id, actor), "consents": queries.consent_state(request_id, actor),
        "may_tell": may("intake.give_opinion", actor) and actor.person_id == held.dossier.person_id,
        "same_name": queries.same_name(held, actor) if page.is_worker else [],
        "may_add": may("intake.add_words", actor, held) and page.is_asker,
        **_around(request_id, page, actor),
    }  # fmt: skip
    return render(request, "intake/request_work.html" if page.is_worker else "intake/request.html", given)


def _around(request_id: UUID, page: queries.RequestPage, actor: Any) -> dict[str, Any]:
    """How the child came into help and who referred, for who works on it; what was deployed and what lasts, for the family."""
    if not page.is_worker:
        lasting = queries.lasting_needs_of(request_id, actor)
        return {"deployed": queries.deployed_for(request_id, actor), "lasting": lasting}
    new_year = day_of(actor.at).replace(month=1, day=1)
    entry = queries.entry_of(page.request.dossier_id, actor)
    return {
        "entry": entry, "first_time": entry is not None and entry.entered_on >= new_year,
        "referrer": queries.referrer_of(request_id, actor),
    }  # fmt: skip


@require_POST
@requires("intake.answer_question")
def answer(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Answer in words."""
    return _with_form(
        request, request_id, "answer", AnswerForm(request.POST), commands.answer_question, _("Uw antwoord staat er.")
    )


@require_POST
@requires("intake.add_words")
def add_words(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Write something more."""
    return _with_form(
        request, request_id, "words", WordsForm(request.POST), commands.add_words, _("Je woorden staan erbij.")
    )


@require_POST
@requires("intake.close_request")
def close(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Round a question off."""
    return _with_form(
        request, request_id, "close", CloseForm(request.POST), commands.close_request, _("De vraag is afgerond.")
    )


@require_POST
@requires("intake.take_up")
def take_up(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Start working on it."""
    return done(request, request_id, lambda: commands.take_up(actor=request.actor, request_id=request_id))  # type: ignore[attr-defined]


@require_POST
@requires("intake.withdraw")
def withdraw(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Take a question back."""
    words = request.POST.get("words", "")
    return done(
        request, request_id,
        lambda: commands.withdraw(actor=request.actor, request_id=request_id, words=words),  # type: ignore[attr-defined]
    )  # fmt: skip


def done(request: HttpRequest, request_id: UUID, do: Callable[[], object], says: str = "") -> HttpResponse:
    """Do it and come back to the request; the reason why not stands on top."""
    try:
        do()
        if says:
            messages.success(request, says)
    except NotAllowed:
        raise
    except Refused as why:
        messages.error(request, str(why))
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    return redirect("intake:request", request_id)


def _with_form(
    request: HttpRequest, request_id: UUID, name: str, form: Any, do: Callable[..., object], says: str
) -> HttpResponse:
    if form.is_valid():
        try:
            do(actor=request.actor, request_id=request_id, **form.cleaned_data)  # type: ignore[attr-defined]
            messages.success(request, says)
            return redirect("intake:request", request_id)
        except NotAllowed:
            raise
        except Refused as why:
            form.add_error(None, str(why))
        except ObjectDoesNotExist as absent:
            raise Http404 from absent
    return show_with(request, request_id, **{name: form})
