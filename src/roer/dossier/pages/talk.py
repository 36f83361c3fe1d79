"""Conversations on the screen."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from roer.core.commands import Refused
from roer.core.rules import ReasonNeeded
from roer.dossier import commands, queries
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why, uuid_in
from roer.dossier.plan_forms import AgreeForm, MessageForm
from roer.people.queries import own_dossier
from roer.web.guards import requires


@requires("dossier.talk")
def threads(request: HttpRequest) -> HttpResponse:
    """The conversations somebody takes part in."""
    actor = actor_of(request)
    return show(request, "threads", {"threads": queries.threads_of(actor), "own": own_dossier(actor)})


@requires("dossier.talk")
def begin(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Begin a conversation: with the familiar face, or as a helper with the person."""
    actor, to = actor_of(request), uuid_in(request, "aan")
    form = MessageForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            made = commands.send_message(actor=actor, dossier_id=dossier_id, to_seat_id=to, **form.cleaned_data)
            return redirect("dossier:thread", made)
        except ReasonNeeded as why:
            form.ask_reason()
            tell_why(form, why)
        except REFUSALS as why:
            tell_why(form, why)
    names = queries.talk_with(dossier_id, actor, to)
    return show(request, "thread_begin", {"form": form, "names": names})


@requires("dossier.talk")
def thread(request: HttpRequest, thread_id: UUID) -> HttpResponse:
    """One conversation; opening it says to the others that it was read."""
    actor = actor_of(request)
    form = MessageForm(request.POST or None, request.FILES or None)
    seen = queries.thread_of(thread_id, actor)
    if form.is_valid():
        try:
            commands.send_message(
                actor=actor, dossier_id=seen.thread.dossier_id, thread_id=thread_id, **form.cleaned_data
            )
            return redirect("dossier:thread", thread_id)
        except ReasonNeeded as why:
            form.ask_reason()
            tell_why(form, why)
        except REFUSALS as why:
            tell_why(form, why)
    elif not form.is_bound:
        _mark_read(request, thread_id)
    return show(request, "thread", {"form": form, "page": seen})


@requires("dossier.talk")
def attachment(request: HttpRequest, attachment_id: UUID) -> HttpResponse:
    """A picture or document of a conversation, for who takes part; never kept by the browser, never run."""
    held, words = queries.attachment_for(attachment_id, actor_of(request))
    response = HttpResponse(commands.bytes_of(words), content_type=held.media_type)
    shown = "inline" if held.media_type == "image/jpeg" else "attachment"
    response["Content-Disposition"] = f"{shown}; filename=bijlage"
    response["Cache-Control"], response["X-Content-Type-Options"] = "no-store", "nosniff"
    return response


def _mark_read(request: HttpRequest, thread_id: UUID) -> None:
    """Reading goes on where Roer only reads for the moment."""
    try:
        commands.read_thread(actor=actor_of(request), thread_id=thread_id)
    except Refused:
        return


@requires("dossier.change_plan")
def agree(request: HttpRequest, thread_id: UUID, item_id: UUID) -> HttpResponse:
    """Make an agreement of a message, in words that both sides see; the message itself stays where it is."""
    actor = actor_of(request)
    seen = queries.thread_of(thread_id, actor)
    text = next((message.text for message in seen.messages if message.item_id == item_id), "")
    people = queries.talkers_of(seen.thread.dossier_id, actor)
    form = AgreeForm(request.POST or None, people=people, initial={"words": text})
    if form.is_valid():
        try:
            commands.agree(actor=actor, dossier_id=seen.thread.dossier_id, from_message_id=item_id, **form.cleaned_data)
            messages.success(request, _("De afspraak staat in het dossier. De ander ziet dat bij het bericht."))
            return redirect("dossier:thread", thread_id)
        except REFUSALS as why:
            tell_why(form, why)
    return show(request, "thread_agree", {"form": form, "thread_id": thread_id})
