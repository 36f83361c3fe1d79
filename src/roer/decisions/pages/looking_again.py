"""Pages about time: applications with their clock, help that ends, and looking again before it does."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from roer.core.actions import may
from roer.core.codes import WORK_ROLES
from roer.decisions import commands, queries
from roer.decisions.forms_time import (
    AnnounceForm,
    ApplyForm,
    BridgeForm,
    OwnApplyForm,
    PauseForm,
    ReportForm,
    ResumeForm,
    RoomForm,
    StandingForm,
)
from roer.decisions.pages.common import did, form_page, frame, or_nothing, seat_choices
from roer.web.guards import requires


@requires("decisions.apply")
@or_nothing
def apply_for_help(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """File an application, or write down one that came in on paper."""
    deciders = seat_choices("decider", request)
    at_work = request.actor.role in WORK_ROLES  # type: ignore[attr-defined]
    form = (ApplyForm if at_work else OwnApplyForm)(request.POST or None, deciders=deciders)
    given = {} if at_work else {"received_on": request.at.date()}  # type: ignore[attr-defined]
    said = did(request, form, commands.apply_for_help, _("De aanvraag staat er."), dossier_id=dossier_id, **given)
    if said:
        return redirect("decisions:of", dossier_id)
    lead = _("Vanaf de dag van de aanvraag loopt de termijn: acht weken. U ziet elke dag hoe het ervoor staat.")
    back = reverse("decisions:of", args=[dossier_id])
    return form_page(request, form, title=_("Hulp aanvragen"), lead=lead, button=_("Aanvragen"), back=back)


@requires("decisions.read")
@or_nothing
def application(request: HttpRequest, application_id: UUID) -> HttpResponse:
    """One application: when the decision comes, what paused it, and what to do when it is late."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.application_for(application_id, actor)
    may_pause = may("decisions.pause", actor, view.row.dossier_id)
    values = {"view": view, "may_pause": may_pause, "is_family": actor.role not in WORK_ROLES}
    return render(request, "decisions/application.html", {**values, "frame": frame(request)})


@requires("decisions.pause")
@or_nothing
def pause(request: HttpRequest, application_id: UUID) -> HttpResponse:
    """Pause the term on a ground of the law, or let it run on."""
    view = queries.application_for(application_id, request.actor)  # type: ignore[attr-defined]
    running = next((one for one in view.pauses if one.until_on is None), None)
    if running:
        form, do, more = ResumeForm(request.POST or None), commands.resume_term, {"pause_id": running.id}
        title = _("De termijn loopt weer")
    else:
        form, do, more = PauseForm(request.POST or None), commands.pause_term, {"application_id": application_id}  # type: ignore[assignment]
        title = _("De termijn stilzetten")
    if did(request, form, do, _("Opgeslagen."), **more):
        return redirect("decisions:application", application_id)
    back = reverse("decisions:application", args=[application_id])
    return form_page(request, form, title=title, name=view.name, button=_("Opslaan"), back=back)


@requires("decisions.read")
def endings(request: HttpRequest) -> HttpResponse:
    """Help that ends, by day, with a shortage of talks and providers of whom several children's help ends."""
    actor = request.actor  # type: ignore[attr-defined]
    found = queries.endings(actor)
    by_provider: dict[str, int] = {}
    for one in found:
        if one.provider and one.talk_on is None:
            by_provider[one.provider] = by_provider.get(one.provider, 0) + 1
    values = {
        "endings": found, "shortage": queries.shortage(found, actor.organisation_id),
        "providers": [(name, count) for name, count in sorted(by_provider.items()) if count > 1],
        "may_keep_room": may("decisions.keep_room", actor), "may_stand": may("decisions.draft", actor),
    }  # fmt: skip
    return render(request, "decisions/endings.html", {**values, "frame": frame(request)})


@requires("decisions.keep_room")
def room(request: HttpRequest) -> HttpResponse:
    """How many talks can be held in a month."""
    form = RoomForm(request.POST or None)
    if did(request, form, commands.set_talk_room, _("Opgeslagen.")):
        return redirect("decisions:endings")
    back = reverse("decisions:endings")
    return form_page(request, form, title=_("Ruimte voor gesprekken"), button=_("Opslaan"), back=back)


@requires("decisions.draft")
def standing(request: HttpRequest) -> HttpResponse:
    """One decision that lets every late re-assessment be bridged."""
    form = StandingForm(request.POST or None)
    if did(request, form, commands.stand_for_bridging, _("Opgeslagen.")):
        return redirect("decisions:endings")
    lead = _("Is opnieuw kijken te laat? Dan gaat de hulp vanzelf door, op uw naam. Het gesprek houdt een nieuwe dag.")
    back = reverse("decisions:endings")
    return form_page(request, form, title=_("Hulp altijd laten doorgaan"), lead=lead, button=_("Besluiten"), back=back)


@requires("decisions.reassess")
@or_nothing
def announce(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Announce the talk with its purpose."""
    view = queries.decision_for(decision_id, request.actor)  # type: ignore[attr-defined]
    form = AnnounceForm(request.POST or None)
    if did(request, form, commands.announce_reassessment, _("Aangekondigd."), decision_id=decision_id):
        return redirect("decisions:endings")
    lead = _("Vertel waar het gesprek voor is, en dat de hulp gewoon doorgaat tot er een nieuw besluit is.")
    back = reverse("decisions:decision", args=[decision_id])
    return form_page(
        request,
        form,
        title=_("Opnieuw kijken aankondigen"),
        name=view.name,
        lead=lead,
        button=_("Aankondigen"),
        back=back,
    )


@requires("decisions.read")
@or_nothing
def reassessment(request: HttpRequest, reassessment_id: UUID) -> HttpResponse:
    """Purpose, report, answer day and bridges of one re-assessment."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.reassessment_for(reassessment_id, actor)
    values = {
        "view": view, "may_report": may("decisions.reassess", actor, view.row.dossier_id),
        "may_bridge": may("decisions.draft", actor, view.row.dossier_id),
    }  # fmt: skip
    return render(request, "decisions/reassessment.html", {**values, "frame": frame(request)})


@requires("decisions.reassess")
@or_nothing
def report(request: HttpRequest, reassessment_id: UUID) -> HttpResponse:
    """Write the report of the talk."""
    view = queries.reassessment_for(reassessment_id, request.actor)  # type: ignore[attr-defined]
    form = ReportForm(request.POST or None)
    if did(request, form, commands.report_reassessment, _("Het verslag staat er."), reassessment_id=reassessment_id):
        return redirect("decisions:reassessment", reassessment_id)
    back = reverse("decisions:reassessment", args=[reassessment_id])
    return form_page(request, form, title=_("Verslag van het gesprek"), name=view.name, button=_("Opslaan"), back=back)


@requires("decisions.draft")
@or_nothing
def bridge(request: HttpRequest, reassessment_id: UUID) -> HttpResponse:
    """Let the help go on."""
    view = queries.reassessment_for(reassessment_id, request.actor)  # type: ignore[attr-defined]
    form = BridgeForm(request.POST or None)
    if did(request, form, commands.take_bridge, _("De hulp gaat door."), reassessment_id=reassessment_id):
        return redirect("decisions:reassessment", reassessment_id)
    lead = _("Hulp en betaling gaan door vanaf de dag na het einde. Het gesprek krijgt een nieuwe dag.")
    back = reverse("decisions:reassessment", args=[reassessment_id])
    return form_page(
        request, form, title=_("De hulp laten doorgaan"), name=view.name, lead=lead, button=_("Besluiten"), back=back
    )
