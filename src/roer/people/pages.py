"""Pages of this room: register somebody, say who is responsible, look at what is known, and import the register."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed
from roer.core.commands import Refused
from roer.core.days import PartialDate
from roer.people import commands, queries
from roer.people.brp import NotARegisterFile
from roer.people.commands.register import import_register
from roer.people.forms import (
    DoubleForm,
    ImportForm,
    InvolveForm,
    NameForm,
    RegisterForm,
    ResponsibilityForm,
    SexForm,
    VerifyForm,
)
from roer.web.guards import requires

WRONG_FILE = {
    "encoding": _("Dit bestand is geen tekst in UTF-8."),
    "empty": _("Dit bestand is leeg."),
    "columns": _("In dit bestand staan niet de kolommen van het bevolkingsregister."),
    "lines": _("In dit bestand staan regels die niet te lezen zijn."),
}


@requires("people.register_person")
def register(request: HttpRequest) -> HttpResponse:
    """Register a child, parent or carer."""
    form = RegisterForm(request.POST or None)
    if form.is_valid():
        values = dict(form.cleaned_data)
        birth, expected = values.pop("birth"), values.pop("expected")
        try:
            partial = PartialDate(birth.year, birth.month, birth.day, expected) if birth and birth.year else None
            person_id = commands.register_person(actor=request.actor, birth=partial, **values)  # type: ignore[attr-defined]
            return redirect("people:person", queries.dossier_of(person_id))
        except (Refused, ValueError) as why:
            form.add_error("birth" if isinstance(why, ValueError) else None, str(why))
    return render(request, "people/register.html", {"form": form})


@requires("people.record_facts")
def person(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What is known about somebody: name, birth, who is responsible, who helps."""
    known = queries.known_of(dossier_id, request.actor)  # type: ignore[attr-defined]
    if known is None:
        raise NotAllowed
    return render(request, "people/person.html", {"known": known})


@requires("people.change_name")
def name(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """From now on this person has another name; the old one is gone from every page."""
    known = queries.known_of(dossier_id, request.actor)  # type: ignore[attr-defined]
    if known is None:
        raise NotAllowed
    form = NameForm(request.POST or None, initial={"name": known.name})
    if form.is_valid():
        try:
            commands.change_name(actor=request.actor, dossier_id=dossier_id, **form.cleaned_data)  # type: ignore[attr-defined]
            messages.success(request, _("De naam is veranderd."))
            return redirect("desk:home")
        except NotAllowed:
            raise
        except Refused as why:
            form.add_error("name", str(why))
    return render(request, "people/name.html", {"form": form})


@requires("people.record_facts")
def responsibility(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Say who is responsible for a child."""
    return _fact(
        request, dossier_id, ResponsibilityForm(request.POST or None, people=_people(request)),
        commands.record_responsibility, _("Wie heeft het gezag?"),
    )  # fmt: skip


@requires("people.record_facts")
def sex(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Say which sex stands in the register."""
    return _fact(request, dossier_id, SexForm(request.POST or None), commands.record_sex, _("Geslacht"))


@requires("people.involve")
def involve(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Let a colleague join."""
    form = InvolveForm(request.POST or None, colleagues=queries.colleagues(request.actor))  # type: ignore[attr-defined]
    return _fact(request, dossier_id, form, commands.involve, _("Wie gaat er meewerken?"))


@requires("people.merge")
def doubles(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Two files of one person: propose, let a colleague confirm, and take a mistake apart."""
    actor = request.actor  # type: ignore[attr-defined]
    known = queries.known_of(dossier_id, actor)
    if known is None:
        raise NotAllowed
    form = DoubleForm(request.POST or None, people=queries.others_of(dossier_id, actor))
    if form.is_valid():
        try:
            _double_step(request.POST.get("does", ""), dossier_id, form.cleaned_data, actor)
            messages.success(request, _("Vastgelegd."))
            return redirect("people:doubles", dossier_id)
        except Refused as why:
            form.add_error(None, str(why))
    values = {"known": known, "form": form, "merges": queries.merges_of(dossier_id, actor)}
    return render(request, "people/doubles.html", values)


def _double_step(does: str, dossier_id: UUID, given: dict[str, Any], actor: Any) -> None:
    command_id = given["command_id"]
    if does == "confirm":
        commands.confirm_merge(actor=actor, merge_id=given["merge_id"], command_id=command_id)
    elif does == "split":
        commands.split(actor=actor, merge_id=given["merge_id"], command_id=command_id)
    else:
        commands.propose_merge(actor=actor, dossier_id=dossier_id, double_id=given["double_id"], command_id=command_id)


@requires("people.record_facts")
def verify(request: HttpRequest, responsibility_id: UUID) -> HttpResponse:
    """Somebody looked into it: this person has the authority."""
    form = VerifyForm(request.POST or None)
    try:
        dossier_id = queries.responsibility_for(responsibility_id, request.actor).dossier_id  # type: ignore[attr-defined]
        if form.is_valid():
            actor = request.actor  # type: ignore[attr-defined]
            commands.verify_responsibility(actor=actor, responsibility_id=responsibility_id, **form.cleaned_data)
            return redirect("people:person", dossier_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return render(request, "people/fact.html", {"form": form, "title": _("Gezag nagekeken"), "dossier_id": dossier_id})


@requires("people.import_register")
def import_file(request: HttpRequest) -> HttpResponse:
    """Import a population-register file."""
    form, report = ImportForm(request.POST or None, request.FILES or None), None
    if form.is_valid():
        try:
            report = import_register(actor=request.actor, data=form.cleaned_data["file"].read())  # type: ignore[attr-defined]
        except NotARegisterFile as why:
            form.add_error("file", WRONG_FILE[str(why)])
    return render(request, "people/import.html", {"form": form, "report": report})


def _fact(request: HttpRequest, dossier_id: UUID, form: Any, do: Any, title: Any) -> HttpResponse:
    if queries.known_of(dossier_id, request.actor) is None:  # type: ignore[attr-defined]
        raise NotAllowed
    if form.is_valid():
        try:
            do(actor=request.actor, dossier_id=dossier_id, **form.cleaned_data)  # type: ignore[attr-defined]
            return redirect("people:person", dossier_id)
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "people/fact.html", {"form": form, "title": title, "dossier_id": dossier_id})


def _people(request: HttpRequest) -> list[tuple[str, str]]:
    reached = queries.reachable_people(request.actor)  # type: ignore[attr-defined]
    names = queries.names_of([dossier for dossier, _person in reached], request.actor)  # type: ignore[attr-defined]
    return sorted(
        ((str(who), names[dossier]) for dossier, who in reached if dossier in names), key=lambda each: each[1]
    )
