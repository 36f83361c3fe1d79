"""What a worker does with a request: each form on the page is one command."""

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

from roer.core.actions import NotAllowed
from roer.core.commands import Refused
from roer.core.models import Dossier
from roer.intake import commands, queries
from roer.intake import work_forms as forms
from roer.intake.forms import WordsForm
from roer.intake.warnings import referral_warnings
from roer.people import queries as people
from roer.web.guards import requires


@requires("intake.hold_conversation")
def plan(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Plan a talk."""
    form = forms.PlanForm(request.POST or None, people=circle(request, request_id))
    return do_step(request, request_id, form, commands.plan_conversation, _("Een gesprek plannen"))


@requires("intake.hold_conversation")
def hold(request: HttpRequest, request_id: UUID, conversation_id: UUID) -> HttpResponse:
    """Close a talk."""

    def close(*, request_id: UUID, **given: Any) -> object:
        return commands.hold_conversation(conversation_id=conversation_id, **given)

    return do_step(request, request_id, forms.HoldForm(request.POST or None), close, _("Een gesprek afronden"))


@requires("intake.hear_child")
def opinion(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Write down what the child thinks, or why it was not asked."""
    form = forms.OpinionForm(request.POST or None)
    return do_step(request, request_id, form, commands.record_child_opinion, _("Wat het kind vindt"))


@requires("intake.give_opinion")
def own_opinion(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """The child or young person says it themselves."""
    form = WordsForm(request.POST or None)
    return do_step(
        request, request_id, form, commands.record_child_opinion, _("Wat vind jij?"), "intake/own_opinion.html"
    )


@requires("intake.ask_consent")
def ask_consent(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Ask everybody whose yes the law wants."""
    form = forms.AskConsentForm(request.POST or None)
    return do_step(request, request_id, form, commands.ask_consent, _("Toestemming voor hulp vragen"))


@requires("intake.record_consent_exception")
def exception(request: HttpRequest, request_id: UUID, help_item: UUID) -> HttpResponse:
    """Say why help starts without a parent's yes."""

    def record(**given: Any) -> object:
        return commands.record_consent_exception(help_item=help_item, **given)

    form = forms.ExceptionForm(request.POST or None)
    return do_step(request, request_id, form, record, _("Hulp zonder de toestemming van een ouder"))


@requires("intake.change_familiar_face")
def face(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Another familiar face, with a reason."""
    form = forms.FaceForm(request.POST or None, colleagues=queries.colleagues(request.actor))  # type: ignore[attr-defined]

    def change(*, request_id: UUID, actor: Any, **given: Any) -> object:
        held = queries.request_for(request_id, actor)
        return commands.change_familiar_face(actor=actor, dossier_id=held.dossier_id, **given)

    return do_step(request, request_id, form, change, _("Een ander vast gezicht"), after="intake:open")


@requires("intake.change_familiar_face")
def stand_in(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Somebody who stands in for a while."""
    form = forms.StandInForm(request.POST or None, colleagues=queries.colleagues(request.actor))  # type: ignore[attr-defined]

    def place(*, request_id: UUID, actor: Any, **given: Any) -> object:
        held = queries.request_for(request_id, actor)
        return commands.set_stand_in(actor=actor, dossier_id=held.dossier_id, **given)

    return do_step(request, request_id, form, place, _("Een vervanger"))


@require_POST
@requires("intake.offer_support")
def offer(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Offer client support or a family group plan."""
    plan = request.POST.get("kind") == "family_group_plan"
    give = commands.offer_family_group_plan if plan else commands.offer_support
    try:
        give(actor=request.actor, request_id=request_id)  # type: ignore[attr-defined]
        messages.success(request, _("Aangeboden. Het gezin kan antwoorden."))
    except NotAllowed:
        raise
    except Refused as why:
        messages.error(request, str(why))
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    return redirect("intake:request", request_id)


@requires("intake.refer")
def refer(request: HttpRequest) -> HttpResponse:
    """A doctor's referral in one short form. What is good to know first is shown once, and never stops it."""
    actor, at = request.actor, request.at  # type: ignore[attr-defined]
    providers = queries.providers()
    places = queries.municipalities(at)
    form = forms.ReferForm(request.POST or None, places=places, providers=providers)
    warnings: list[Any] = []
    if form.is_valid():
        warnings = [] if "seen" in request.POST else referral_warnings(actor, form.cleaned_data)
        try:
            if not warnings:
                commands.refer(actor=actor, **form.cleaned_data)
                return render(request, "intake/referred.html")
        except NotAllowed:
            raise
        except Refused as why:
            form.add_error(None, str(why))
    where = forms.WhereForm(request.GET or None, places=places, auto_id="id_where_%s")
    code = where.cleaned_data["gemeente"] if where.is_valid() else form.data.get("municipality_code", "")
    given = {
        "form": form, "desks": queries.desks(at), "warnings": warnings, "where": where,
        "bought": queries.bought_in(code, actor),
    }  # fmt: skip
    return render(request, "intake/refer.html", given)


@requires("intake.determine_in_measure")
def in_measure(request: HttpRequest) -> HttpResponse:
    """Help in a measure or guardianship."""
    return _new(request, forms.MeasureForm, commands.refer_in_measure, _("Hulp bepalen bij een maatregel"), named=True)


@requires("intake.register_ruling")
def ruling(request: HttpRequest) -> HttpResponse:
    """What a court said about help."""
    return _new(request, forms.RulingForm, commands.register_ruling, _("Uitspraak van de rechter"), named=True)


@requires("intake.start_acute")
def acute(request: HttpRequest) -> HttpResponse:
    """Help starts at once."""
    return _new(request, forms.AcuteForm, _begin, _("Nu hulp starten"), named=True)


def _begin(*, ground: str, referrer_name: str, referred_on: Any, reason: str, **given: Any) -> UUID:
    """In acute danger nothing more is asked; else who referred, or why nobody did."""
    if ground in ("", "acute"):
        return commands.start_acute(**given)  # type: ignore[no-any-return]
    return commands.save_help(  # type: ignore[no-any-return]
        ground=ground, referrer_name=referrer_name, referred_on=referred_on, reason=reason, **given
    )


@requires("intake.set_duty")
def duty(request: HttpRequest) -> HttpResponse:
    """Who takes the new questions, and when."""
    form = forms.DutyForm(request.POST or None, colleagues=queries.colleagues(request.actor))  # type: ignore[attr-defined]
    if form.is_valid():
        try:
            commands.set_duty(actor=request.actor, **form.cleaned_data)  # type: ignore[attr-defined]
            messages.success(request, _("De dienst staat in het rooster."))
            return redirect("intake:duty")
        except NotAllowed:
            raise
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "intake/duty.html", {"form": form, "duties": queries.duties(request.actor)})  # type: ignore[attr-defined]


def _new(request: HttpRequest, kind: Any, do: Callable[..., Any], title: str, named: bool = False) -> HttpResponse:
    given: dict[str, Any] = {"places": queries.municipalities(request.at)}  # type: ignore[attr-defined]
    if named:
        given["dossiers"] = _caseload(request)
    form = kind(request.POST or None, **given)
    if form.is_valid():
        try:
            return redirect("intake:request", do(actor=request.actor, **form.cleaned_data))  # type: ignore[attr-defined]
        except NotAllowed:
            raise
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "intake/form.html", {"form": form, "title": title})


def do_step(
    request: HttpRequest, request_id: UUID, form: Any, do: Callable[..., object], title: str,
    template: str = "intake/form.html", after: str = "",
) -> HttpResponse:  # fmt: skip
    """Show a form about a request, or do what it asks and go back to the request."""
    actor = request.actor  # type: ignore[attr-defined]
    try:
        held = queries.request_for(request_id, actor)
        if form.is_valid():
            do(actor=actor, request_id=request_id, **form.cleaned_data)
            messages.success(request, _("Opgeslagen."))
            return redirect(after) if after else redirect("intake:request", request_id)
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    back = after if after.startswith("/") else ""
    return render(request, template, {"form": form, "title": title, "held": held, "back_url": back})


def circle(request: HttpRequest, request_id: UUID) -> list[tuple[str, str]]:
    """The child and whoever has authority, for an invitation."""
    actor = request.actor  # type: ignore[attr-defined]
    try:
        held = queries.request_for(request_id, actor)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    legal = people.legal_position(held.dossier_id, actor)
    persons = [held.dossier.person_id, held.asked_by_id, *(each.holder_id for each in legal.holders)]
    unique = list(dict.fromkeys(person for person in persons if person))
    dossiers = dict(
        Dossier.objects.filter(person_id__in=unique, is_head=True, kind="person").values_list("person_id", "id")
    )
    names = people.names_of(dossiers.values(), actor)
    return [(str(person), names.get(dossiers.get(person), "") or _("Ouder of opvoeder")) for person in unique]  # type: ignore[arg-type]


def _caseload(request: HttpRequest) -> list[tuple[str, str]]:
    return [(str(line.dossier_id), line.name) for line in people.caseload(request.actor)]  # type: ignore[attr-defined]
