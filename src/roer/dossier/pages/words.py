"""Writing own words, correcting them, answering the offered copy, and what professionals write."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.dossier import commands, queries
from roer.dossier.forms import CheckForm, ChildVersionForm, CorrectForm, InterpretForm, NoteForm, WordsForm
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why
from roer.dossier.refusals import WordsClash
from roer.web.guards import requires


def _speaker(actor: Actor, dossier_id: UUID) -> Actor:
    """A worker writes down what the person of the file says; everybody else speaks for themselves."""
    if actor.role not in WORK_ROLES:
        return actor
    return actor.for_person(queries.person_of(dossier_id, actor))


@requires("dossier.write_words")
def write_words(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Write something down in own words, save it, or keep it as a draft."""
    actor = actor_of(request)
    speaker = _speaker(actor, dossier_id)
    adults = queries.adults_named(dossier_id, speaker)
    form = WordsForm(request.POST or None, adults=adults, initial=_begun(request, dossier_id, speaker))
    if form.is_valid():
        try:
            messages.success(request, _save(form, request, dossier_id, speaker))
            return redirect("dossier:file_of", dossier_id)
        except REFUSALS as why:
            tell_why(form, why)
    name = queries.file_name(dossier_id, actor)
    return show(request, "write_words", {"form": form, "dossier_id": dossier_id, "name": name})


def _begun(request: HttpRequest, dossier_id: UUID, speaker: Actor) -> dict[str, Any]:
    """What stands in the form at first: a draft named in the address, or the subject chosen on the page before."""
    draft = queries.draft_for(dossier_id, speaker, request.GET.get("concept"))
    kind = request.GET.get("soort")
    begun = {"words": draft.text, "draft_id": draft.id} if draft else {}
    return {**begun, "kind": kind} if kind in commands.OWN_KINDS else begun


def _save(form: WordsForm, request: HttpRequest, dossier_id: UUID, speaker: Actor) -> str:
    """Save the words, or keep them as a draft when the writer goes on later. Returns what to say."""
    given = form.cleaned_data
    same = {"dossier_id": dossier_id, "words": given["words"], "draft_id": given["draft_id"]}
    kind = given["kind"] or commands.WORDS
    if request.POST.get("later"):
        commands.keep_draft(actor=speaker, kind=kind, **same)
        return _("Bewaard als concept. Niemand anders ziet het.")
    commands.write_words(
        actor=speaker, command_id=given["command_id"], kind=kind, concerns=form.concerned(),
        happened_on=given["happened_on"], **same,
    )  # fmt: skip
    return _("Opgeslagen, precies zoals het er staat.")


@require_POST
@requires("dossier.write_words")
def keep_draft(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Keep what is being typed, while it is typed. Answers with the field that names the draft."""
    words, draft = request.POST.get("words", ""), request.POST.get("draft_id", "")
    try:
        kept = commands.keep_draft(
            actor=_speaker(actor_of(request), dossier_id), dossier_id=dossier_id, words=words,
            draft_id=UUID(draft) if draft else None,
        )  # fmt: skip
    except (ValueError, *REFUSALS):
        return HttpResponseBadRequest()
    return HttpResponse(format_html('<input type="hidden" name="draft_id" id="id_draft_id" value="{}">', kept or ""))


@requires("dossier.correct_words")
def correct(request: HttpRequest, item_id: UUID) -> HttpResponse:
    """Correct an own sentence. The older one waits, on this same page, for an answer to the offered copy."""
    seen = queries.correcting(item_id, actor_of(request))
    form = CorrectForm(request.POST or None, initial={"words": seen.text, "based_on": seen.number})
    clash: WordsClash | None = None
    if form.is_valid():
        try:
            commands.correct_own_words(actor=actor_of(request), item_id=item_id, **form.cleaned_data)
            messages.success(request, _("De nieuwe zin staat er. Kies nu wat er met de oude zin gebeurt."))
            return redirect("dossier:correct", item_id)
        except WordsClash as met:
            clash = met
            form = CorrectForm(initial={"words": met.yours, "based_on": met.number})
        except REFUSALS as why:
            tell_why(form, why)
    return show(request, "correct", {"form": form, "seen": seen, "clash": clash})


@requires("dossier.correct_words")
def copy(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """The older sentence as a text file."""
    text = queries.offered_copy(offer_id, actor_of(request))
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="afschrift.txt"'
    return response


@require_POST
@requires("dossier.correct_words")
def answer_copy(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """The copy is kept or not needed; the older sentence goes."""
    answer = request.POST.get("answer", "")
    if answer not in commands.COPY_ANSWERS:
        return HttpResponseBadRequest()
    try:
        commands.answer_copy_offer(actor=actor_of(request), offer_id=offer_id, answer=answer)
        messages.success(request, _("De oude zin is vernietigd. Niemand kan hem nog lezen."))
    except REFUSALS as why:
        messages.warning(request, str(why))
    return redirect("dossier:file")


@requires("dossier.write_note")
def write_note(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """A professional writes a statement."""
    actor = actor_of(request)
    form = NoteForm(request.POST or None, medical=actor.medical_duty)
    if form.is_valid():
        try:
            commands.write_note(actor=actor, dossier_id=dossier_id, **form.cleaned_data)
            messages.success(request, _("De notitie staat in het dossier."))
            return redirect("dossier:file_of", dossier_id)
        except REFUSALS as why:
            tell_why(form, why)
    values: dict[str, Any] = {"form": form, "dossier_id": dossier_id, "name": queries.file_name(dossier_id, actor)}
    values["balance"] = queries.balance_of(dossier_id, actor)
    return show(request, "write_note", values)


@requires("dossier.write_note")
def statement(request: HttpRequest, item_id: UUID) -> HttpResponse:
    """A worker says whether a statement is right, or writes it in words for a child."""
    actor, easier = actor_of(request), "easier" in request.POST
    entry = queries.entry_of(item_id, actor)
    check, version = (
        CheckForm(None if easier else request.POST or None),
        ChildVersionForm(request.POST if easier else None),
    )
    form, step = (version, commands.write_child_version) if easier else (check, commands.check_statement)
    if form.is_valid():
        try:
            step(actor=actor, item_id=item_id, **form.cleaned_data)
            messages.success(request, _("Het staat bij de uitspraak."))
            return redirect("dossier:file_of", entry.item.dossier_id)
        except REFUSALS as why:
            tell_why(form, why)
    return show(request, "statement", {"form": form, "check": check, "version": version, "entry": entry})


@requires("dossier.interpret")
def interpret(request: HttpRequest, item_id: UUID) -> HttpResponse:
    """A professional writes beside own words how these are understood."""
    entry = queries.entry_of(item_id, actor_of(request))
    form = InterpretForm(request.POST or None)
    if form.is_valid():
        try:
            commands.interpret(actor=actor_of(request), item_id=item_id, **form.cleaned_data)
            messages.success(request, _("Uw uitleg staat ernaast, even groot."))
            return redirect("dossier:file_of", entry.item.dossier_id)
        except REFUSALS as why:
            tell_why(form, why)
    return show(request, "interpret", {"form": form, "entry": entry})


@require_POST
@requires("dossier.not_meant")
def not_meant(request: HttpRequest, interpretation_id: UUID) -> HttpResponse:
    """Say: this is not what I meant."""
    commands.not_what_i_meant(actor=actor_of(request), interpretation_id=interpretation_id)
    messages.success(request, _("Bij deze uitleg staat nu dat het niet klopt."))
    return redirect("dossier:file")
