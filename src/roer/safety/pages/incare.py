"""'I do not feel safe' for a child or young person, and what the humans behind it do."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.people.queries import certificates, name_of
from roer.safety import commands, queries
from roer.safety import forms_concern as forms
from roer.safety.pages.steps import Step, forms_of, sent_step
from roer.web.guards import requires

SAY: dict[str, Step] = {"unsafe": (forms.UnsafeForm, commands.say_unsafe)}
ON_CALL: dict[str, Step] = {
    "answer": (forms.AnswerCallForm, commands.answer_call),
    "close": (forms.CloseCallForm, commands.close_call),
    "board": (forms.BoardHearsForm, commands.agree_board_hears),
    "incident": (forms.IncidentForm, commands.incident_from_call),
}
ON_LEADS: dict[str, Step] = {
    "lead": (forms.LeadForm, commands.name_lead),
    "certificate": (forms.CertificateForm, commands.note_certificate),
}
ON_INCIDENT: dict[str, Step] = {
    "reported": (forms.ReportedForm, commands.report_incident),
    "tell": (forms.TellIncidentForm, commands.tell_incident),
    "settlement": (forms.SettlementForm, commands.keep_settlement),
    "close": (forms.DoneForm, commands.close_incident),
}


@requires("safety.say_unsafe")
def unsafe(request: HttpRequest) -> HttpResponse:
    """Who will read it stands first; then: are you safe now?"""
    actor = request.actor  # type: ignore[attr-defined]
    made = forms_of(request, SAY, {})
    done, _step, _thing = sent_step(request, SAY, made)
    if done:
        messages.success(request, _("Verstuurd. Onderaan lees je wie het heeft."))
        return redirect("safety:unsafe")
    return render(request, "safety/unsafe.html", {
        "form": made["unsafe"], "receiver": queries.who_receives(actor), "calls": queries.my_calls(actor),
    })  # fmt: skip


@requires("safety.answer_call")
def call(request: HttpRequest, call_id: UUID) -> HttpResponse:
    """A young person is not safe: call first, then write who is there tonight."""
    made = forms_of(request, ON_CALL, {"incident": {"places": queries.care_organisations()}})
    done, step, _thing = sent_step(request, ON_CALL, made, call_id=call_id)
    if done:
        messages.success(request, _("Opgeslagen."))
        return redirect("safety:call", call_id)
    try:
        view = queries.call_for(call_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    name = name_of(view.row.dossier_id, request.actor)  # type: ignore[attr-defined]
    return render(request, "safety/call.html", {"view": view, "name": name, "forms": made, "step": step})


@requires("safety.oversee")
def oversight(request: HttpRequest) -> HttpResponse:
    """For the inspectorate: every open call and incident with how long it waits, without a name or a word."""
    actor = request.actor  # type: ignore[attr-defined]
    if not queries.is_inspectorate(actor):
        raise Http404
    return render(
        request, "safety/oversight.html", {"lines": queries.oversight(actor), "closed": queries.closed_figures(actor)}
    )


@requires("safety.name_lead")
def leads(request: HttpRequest) -> HttpResponse:
    """Who leads a team, and who sits on a board: they hear it when a report is late, and never report their own people."""
    made = forms_of(request, ON_LEADS, {
        "lead": {"places": queries.organisations_to_lead(), "workers": queries.colleagues(request.actor)},  # type: ignore[attr-defined]
        "certificate": {"institutions": queries.institutions()},
    })  # fmt: skip
    done, _step, _thing = sent_step(request, ON_LEADS, made)
    if done:
        messages.success(request, _("Opgeslagen."))
        return redirect("safety:leads")
    return render(request, "safety/leads.html", {
        "form": made["lead"], "leads": queries.leads(), "certificate": made["certificate"], "step": request.POST.get("step"),
        "certificates": certificates(request.actor.at),  # type: ignore[attr-defined]
    })  # fmt: skip


@requires("safety.handle_incident")
def incident(request: HttpRequest, incident_id: UUID) -> HttpResponse:
    """Violence or a calamity in care: to the inspectorate at once, then told, then closed."""
    made = forms_of(request, ON_INCIDENT, {})
    done, step, _thing = sent_step(request, ON_INCIDENT, made, incident_id=incident_id)
    if done:
        messages.success(request, _("Opgeslagen."))
        return redirect("safety:incident", incident_id)
    try:
        view = queries.incident_for(incident_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return render(request, "safety/incident.html", {"view": view, "forms": made, "step": step})
