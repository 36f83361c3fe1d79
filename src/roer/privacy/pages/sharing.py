"""Who looked, who reads, sharing with a look at what the other will see, and taking it back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.access import commands as access
from roer.access.queries import grants_of
from roer.core.actions import NotAllowed
from roer.core.commands import Refused
from roer.core.days import start_of
from roer.people.queries import own_families
from roer.privacy import commands, queries
from roer.privacy.forms import EyesForm, LimitForm, PeriodForm, ShareForm, StopReadingForm
from roer.web.guards import requires


@requires("privacy.see_who_looked")
def looked(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Who looked, when and why."""
    form = PeriodForm(request.GET or None)
    since = until = None
    if form.is_valid():
        since = start_of(form.cleaned_data["since"]) if form.cleaned_data["since"] else None
        until = start_of(form.cleaned_data["until"] + timedelta(days=1)) if form.cleaned_data["until"] else None
    until = min(filter(None, (until, _older_than(request))), default=None)
    looks = queries.looked(dossier_id, request.actor, since=since, until=until)  # type: ignore[attr-defined]
    values = {"looks": looks, "people": queries.looked_by_person(looks), "form": form}
    return render(request, "privacy/looked.html", {**values, **frame(request, dossier_id)})


def _older_than(request: HttpRequest) -> datetime | None:
    """The moment before which the next, older part of the list begins; what is no moment is ignored."""
    try:
        found = datetime.fromisoformat(request.GET.get("voor", ""))
    except ValueError:
        return None
    return found if found.tzinfo else None


@requires("privacy.see_who_reads")
def mine(request: HttpRequest) -> HttpResponse:
    """The dossiers the actor decides about."""
    actor = request.actor  # type: ignore[attr-defined]
    values = {"mine": queries.mine(actor), "others": queries.with_supporters(actor), "families": own_families(actor)}
    values |= {"asked": queries.asked_of(actor), "waiting": queries.waiting_for_yes(actor)}
    return render(request, "privacy/mine.html", values)


@requires("privacy.see_who_reads")
def readers(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Who reads what, why, and until when; what was shared by choice can be taken back here."""
    actor = request.actor  # type: ignore[attr-defined]
    found, grants = queries.readers(dossier_id, actor), grants_of(dossier_id, actor)
    names = queries.who_is([grant.seat for grant in grants], actor)
    sent = request.POST if request.method == "POST" else None
    does = request.POST.get("does", "")
    limits = {grant.id: LimitForm(sent if does == str(grant.id) else None, grant=grant) for grant in grants}
    asked = {
        each.seat_id: StopReadingForm(sent if does == str(each.seat_id) else None, seat_id=each.seat_id)
        for each in found if each.works and not each.by_choice
    }  # fmt: skip
    if sent is not None and _limited(request, dossier_id, limits, asked):
        return redirect("privacy:readers", dossier_id)
    # Somebody who reads on two grounds has two cards, and one form: no id stands on the page twice.
    values: dict[str, Any] = {
        "readers": [(each, asked.pop(each.seat_id, None)) for each in found],
        "around": queries.organisations_around(dossier_id, actor),
    }
    shared = [(grant, names[grant.seat_id], limits[grant.id]) for grant in grants]
    values |= {"shared": shared, "worries": queries.worries_of(dossier_id, actor)}
    values["supporters"] = queries.supporters(dossier_id, actor)
    return render(request, "privacy/readers.html", {**values, **frame(request, dossier_id)})


def _limited(
    request: HttpRequest, dossier_id: UUID, limits: dict[UUID, LimitForm], asked: dict[UUID, StopReadingForm]
) -> bool:
    """Share less, or ask somebody who reads on another ground to stop. False shows the form again, with why."""
    actor = request.actor  # type: ignore[attr-defined]
    form: Any = next((each for each in (*limits.values(), *asked.values()) if each.is_bound), None)
    if form is None or not form.is_valid():
        return False
    given, thing = form.cleaned_data, UUID(request.POST["does"])
    try:
        if thing in limits:
            labels, until = sum(map(int, given["labels"])), start_of(given["until"] + timedelta(days=1))
            ends = next(each.valid_until for each in grants_of(dossier_id, actor) if each.id == thing)
            until = min(until, ends or until)
            access.limit_sharing(
                actor=actor, grant_id=thing, labels=labels, until=until, command_id=given["command_id"]
            )
            messages.success(request, _("Gelukt. De ander ziet nu alleen nog dit."))
        else:
            commands.ask_reader_to_stop(actor=actor, dossier_id=dossier_id, seat_id=thing, **given)
            messages.success(request, _("Gevraagd. Binnen een maand komt er een antwoord met een reden."))
    except Refused as why:
        form.add_error(None, str(why))
        return False
    return True


@requires("privacy.share")
def share(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """First look at what the other will see, then share."""
    form, shown = ShareForm(request.POST or None), None
    if form.is_valid():
        try:
            shown = _share_or_look(request, dossier_id, form)
        except Refused as why:
            form.add_error(None, str(why))
        if shown is not None and "share" in request.POST:
            messages.success(request, _("Gedeeld. Hier kan het altijd weer stoppen."))
            return redirect("privacy:readers", dossier_id)
    values: dict[str, Any] = {"form": form, "shown": shown}
    if shown is not None:
        seat = queries.receiver(form.cleaned_data["username"], request.actor.at)  # type: ignore[attr-defined]
        values["works_for"] = queries.works_for(seat, request.actor.at) if seat else []  # type: ignore[attr-defined]
    return render(request, "privacy/share.html", {**values, **frame(request, dossier_id)})


def _share_or_look(request: HttpRequest, dossier_id: UUID, form: ShareForm) -> list[queries.Preview]:
    actor = request.actor  # type: ignore[attr-defined]
    seat = queries.receiver(form.cleaned_data["username"], actor.at)
    if seat is None:
        raise Refused(_("Met deze inlognaam kan delen niet. Kijk hem na, of vraag hoe die precies is."))
    what = {
        "dossier_id": dossier_id, "seat_id": seat.id, "labels": form.chosen(),
        "purpose": form.cleaned_data["purpose"], "until": start_of(form.cleaned_data["until"] + timedelta(days=1)),
        "reason": form.cleaned_data["reason"],
    }  # fmt: skip
    if "share" not in request.POST:
        return queries.preview_share(actor=actor, **what)
    access.share(actor=actor, command_id=form.cleaned_data["command_id"], **what)
    return []


@require_POST
@requires("privacy.share")
def stop(request: HttpRequest, grant_id: UUID) -> HttpResponse:
    """Take a share back; effective at once."""
    try:
        access.stop_sharing(actor=request.actor, grant_id=grant_id)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    messages.success(request, _("Gestopt. De ander ziet er nu niets meer van."))
    return redirect("privacy:mine")


@requires("privacy.see_who_reads")
def eyes(request: HttpRequest, dossier_id: UUID, seat_id: UUID) -> HttpResponse:
    """See through somebody's eyes, today or on a day to come."""
    actor, form = request.actor, EyesForm(request.GET or None)  # type: ignore[attr-defined]
    reader = next((each for each in queries.readers(dossier_id, actor) if each.seat_id == seat_id), None)
    if reader is None:
        raise NotAllowed
    day = form.cleaned_data["day"] if form.is_valid() else None
    at = start_of(day) if day else actor.at
    shown = queries.through_their_eyes(actor=actor, dossier_id=dossier_id, seat_id=seat_id, at=at)
    values = {"shown": shown, "reader": reader, "form": form, "day": day}
    return render(request, "privacy/eyes.html", {**values, **frame(request, dossier_id)})


def frame(request: HttpRequest, dossier_id: UUID) -> dict[str, object]:
    """What every page about one dossier shows on top; a dossier out of reach does not exist."""
    held = next((each for each in queries.mine(request.actor) if each.dossier_id == dossier_id), None)  # type: ignore[attr-defined]
    if held is None:
        raise NotAllowed
    return {"held": held}
