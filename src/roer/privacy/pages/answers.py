"""For whoever answers: a request, a question about a look, a text that a case held."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.privacy import commands, queries
from roer.privacy.forms import AnswerForm, ReplyForm
from roer.privacy.pages.requests import actor_of, done
from roer.web.forms import CommandForm
from roer.web.guards import requires


@requires("privacy.answer")
def answer(request: HttpRequest, answer_id: UUID) -> HttpResponse:
    """Answer a request for the own organisation."""
    task, form = queries.answer_task(answer_id, actor_of(request)), AnswerForm(request.POST or None)
    if done(form, commands.answer_request, actor=actor_of(request), answer_id=answer_id):
        messages.success(request, _("Beantwoord. De vrager leest uw antwoord."))
        return redirect("desk:home")
    return render(request, "privacy/answer.html", {"task": task, "form": form})


@requires("privacy.answer")
def finish(request: HttpRequest, answer_id: UUID) -> HttpResponse:
    """Destroy what a complaint or case held, once it ended."""
    task, form = queries.answer_task(answer_id, actor_of(request)), CommandForm(request.POST or None)
    if done(form, commands.finish_after_case, actor=actor_of(request), answer_id=answer_id):
        messages.success(request, _("De tekst is vernietigd."))
        return redirect("desk:home")
    return render(request, "privacy/finish.html", {"task": task, "form": form})


@requires("privacy.answer")
def answer_question(request: HttpRequest, log_question_id: UUID) -> HttpResponse:
    """Explain why somebody looked."""
    asked, form = queries.question_for(log_question_id, actor_of(request)), ReplyForm(request.POST or None)
    if done(form, commands.answer_log_question, actor=actor_of(request), question_id=log_question_id):
        messages.success(request, _("Beantwoord. De vrager leest uw antwoord."))
        return redirect("desk:home")
    return render(request, "privacy/answer_question.html", {"asked": asked, "form": form})
