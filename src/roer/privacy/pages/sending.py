"""Send something out of a file, after a look at exactly what goes; see what went, and hand corrections on."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor, scene
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.dossier.queries import work_seats
from roer.privacy import commands, queries
from roer.privacy.forms_sending import (
    AskForm,
    InformationForm,
    PressureForm,
    PrintForm,
    SendForm,
    TellLaterForm,
    VoiceForm,
)
from roer.privacy.pages.requests import actor_of, done
from roer.privacy.pages.sharing import frame
from roer.privacy.without_yes import listed_on
from roer.web.forms import CommandForm
from roer.web.guards import requires


@requires("privacy.send_out")
def send_out(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Choose what goes, to whom and why; first comes a look at the copy, then it goes or is asked."""
    actor = actor_of(request)
    require("privacy.send_out", actor, dossier_id)
    name, texts = queries.choices_to_send(dossier_id, actor)
    ends = {"until": queries.help_ends(dossier_id, actor)}
    form, shown = SendForm(request.POST or None, texts=texts, initial=ends), None
    if form.is_valid():
        given = form.given()
        try:
            shown = queries.preview_sending(dossier_id, given["item_ids"], given["hide"], actor)
            if "send" in request.POST:
                made = commands.send_out(actor=actor, dossier_id=dossier_id, **given)
                return redirect("privacy:sharing", made)
        except Refused as why:
            form.add_error(None, str(why))
    values = {"form": form, "shown": shown, "name": name, "dossier_id": dossier_id}
    return render(request, "privacy/send_out.html", {**values, "listed": listed_on(day_of(actor.at))})


@requires("privacy.see_sharing")
def sharing(request: HttpRequest, data_sharing_id: UUID) -> HttpResponse:
    """One sharing: say yes or no, send what was agreed, or read the copy as it went."""
    actor = actor_of(request)
    seen = queries.sharing_for(data_sharing_id, actor)
    form: Any = CommandForm(request.POST or None)
    step: Any = commands.send_agreed if seen.may_send else None
    says = _("Verstuurd. Het gezin kan het lezen.")
    if seen.may_say:
        form, step = VoiceForm(request.POST or None, texts=seen.choices), commands.answer_sharing
        says = _("Dank. Dit staat erbij.")
    elif seen.may_answer:
        form, step = InformationForm(request.POST or None), commands.keep_information
        says = _("Bewaard. Het gezin kan het lezen.")
    later = None
    if seen.may_tell:
        scene().page = "privacy:send_out"  # until it is told, the line in "who looked" does not betray it either
        does = request.POST.get("does", "")
        step, says = commands.tell_of_sharing if does == "tell" else None, _("Het gezin leest het nu.")
        later = TellLaterForm(request.POST if does == "later" else None)
        if (
            later.is_bound
            and later.is_valid()
            and given_to(later, commands.tell_of_sharing_later, data_sharing_id, actor)
        ):
            messages.success(request, _("Vastgelegd. Op die dag staat het weer op uw lijst."))
            return redirect("privacy:sharing", data_sharing_id)
    if step is not None and done(form, step, actor=actor, sharing_id=data_sharing_id):
        messages.success(request, says)
        return redirect("privacy:sharing", data_sharing_id)
    return render(request, "privacy/sharing.html", {"seen": seen, "form": form, "later": later, **_voice(actor)})


def given_to(form: TellLaterForm, step: Any, sharing_id: UUID, actor: Actor) -> bool:
    """Give the command what the form holds; the colleague is named by the exact login name."""
    given = form.given()
    try:
        second = work_seats([given.pop("second")], actor)[0]
        step(actor=actor, sharing_id=sharing_id, second_seat_id=second, **given)
    except NotAllowed:
        form.add_error("second", _("Deze inlognaam klopt niet. Vraag de naam aan wie het is."))
        return False
    except Refused as why:
        form.add_error(None, str(why))
        return False
    return True


@requires("privacy.send_out")
def ask_information(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask named things of somebody, each with its purpose; it goes out after the family's yes."""
    actor = actor_of(request)
    require("privacy.send_out", actor, dossier_id)
    if "phoned" in request.POST:
        commands.note_phone_question(actor=actor, dossier_id=dossier_id)
        messages.success(request, _("Staat op uw lijst: schrijf de vraag binnen twee dagen op."))
        return redirect("dossier:file_of", dossier_id)
    form = AskForm(request.POST or None, initial={"until": queries.help_ends(dossier_id, actor)})
    if form.is_valid():
        try:
            made = commands.ask_information(actor=actor, dossier_id=dossier_id, **form.given())
            return redirect("privacy:sharing", made)
        except Refused as why:
            form.add_error(None, str(why))
    name, _texts = queries.choices_to_send(dossier_id, actor)
    return render(request, "privacy/ask_information.html", {"form": form, "name": name, "dossier_id": dossier_id})


@requires("privacy.print_file")
def print_file(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """A whole file on paper: first the reason, which the family reads, then the page to print."""
    actor = actor_of(request)
    require("privacy.print_file", actor, dossier_id)
    form, printed = PrintForm(request.POST or None), None
    if done(form, commands.print_file, actor=actor, dossier_id=dossier_id):
        scene().action = "export"
        printed = queries.printable(dossier_id, actor)
    name, _texts = queries.choices_to_send(dossier_id, actor)
    values = {"form": form, "name": name, "dossier_id": dossier_id, "printed": printed}
    return render(request, "privacy/print_file.html", values)


@requires("privacy.see_sharing")
def pressure(request: HttpRequest, data_sharing_id: UUID) -> HttpResponse:
    """Somebody felt pressed: who was asked says it here; who must look reads which question it was."""
    actor = actor_of(request)
    seen = queries.sharing_for(data_sharing_id, actor)
    form = PressureForm(request.POST or None)
    if done(form, commands.report_pressure, actor=actor, sharing_id=data_sharing_id):
        messages.success(request, _("Dank voor het zeggen. Het blijft nee, en iemand anders kijkt ernaar."))
        return redirect("privacy:sharing", data_sharing_id)
    return render(request, "privacy/pressure.html", {"seen": seen, "form": form, **_voice(actor)})


def _voice(actor: Actor) -> dict[str, object]:
    """The frame for who reads: a worker, or the family."""
    work = actor.organisation_id is not None
    return {"work": work, "frame": "web/base.html" if work else "web/public.html"}


@requires("privacy.see_who_looked")
def left(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What left the file: to whom, why, and in which wording."""
    values = frame(request, dossier_id)
    sharings, others = queries.left_of(dossier_id, actor_of(request))
    return render(request, "privacy/left.html", {"sharings": sharings, "others": others, **values})


@requires("privacy.pass_correction")
def pass_correction(request: HttpRequest, passed_correction_id: UUID) -> HttpResponse:
    """Hand a correction on, and say that it arrived."""
    actor = actor_of(request)
    seen, form = queries.passing_for(passed_correction_id, actor), CommandForm(request.POST or None)
    if seen.correction.confirmed_at is not None and request.method == "POST":
        raise NotAllowed
    if done(form, commands.confirm_correction, actor=actor, correction_id=passed_correction_id):
        messages.success(request, _("Doorgegeven. Het gezin ziet dat het aankwam."))
        return redirect("desk:home")
    return render(request, "privacy/pass_correction.html", {"seen": seen, "form": form})
