"""Pages about what is good for a child, and which help is needed."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from roer.core.days import day_of
from roer.decisions import commands, queries
from roer.decisions.codes import Element
from roer.decisions.forms import (
    AskDecisionForm,
    DeterminationForm,
    ElementForm,
    FinishForm,
    StartAssessmentForm,
)
from roer.decisions.pages.common import did, form_page, frame, or_nothing, provider_choices, seat_choices
from roer.intake.queries import lasting_need_of
from roer.people.queries import name_of
from roer.web.guards import requires

LASTING_MONTHS = 60
"""For how long help for a need that does not pass is proposed; whoever determines may choose otherwise."""


@requires("decisions.ask_assessment")
@or_nothing
def start_assessment(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Begin an assessment, or ask somebody for it."""
    due = day_of(request.at) + timedelta(weeks=2)  # type: ignore[attr-defined]
    form = StartAssessmentForm(
        request.POST or None, assessors=seat_choices("assessor", request), initial={"due_on": due}
    )
    behind = queries.request_behind(dossier_id, request.actor)  # type: ignore[attr-defined]
    if did(request, form, _start, _("Gevraagd."), dossier_id=dossier_id, request_id=behind):
        return redirect("decisions:of", dossier_id)
    return form_page(
        request, form, title=_("Kijken wat goed is voor het kind"), name=name_of(dossier_id, request.actor),  # type: ignore[attr-defined]
        lead=_("Dit komt vóór elk besluit. Hoe verder het besluit gaat, hoe meer er bekeken wordt."),
        button=_("Beginnen"), back=reverse("decisions:of", args=[dossier_id]),
    )  # fmt: skip


def _start(*, assessor_seat_id: str, **more: object) -> UUID:
    seat = UUID(assessor_seat_id) if assessor_seat_id else None
    return commands.start_assessment(assessor_seat_id=seat, **more)


@requires("decisions.read")
@or_nothing
def assessment(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """An assessment: its elements, who looked, and finishing it."""
    form = FinishForm(request.POST or None)
    if request.method == "POST" and did(
        request, form, commands.finish_assessment, _("Klaar. De woorden veranderen nu niet meer."),
        assessment_id=assessment_id,
    ):  # fmt: skip
        return redirect("decisions:assessment", assessment_id)
    view = queries.assessment_for(assessment_id, request.actor)  # type: ignore[attr-defined]
    said = queries.views_of_child(view.row.request_id, request.actor)  # type: ignore[attr-defined]
    values = {"view": view, "form": form, "said": said, "frame": frame(request)}
    return render(request, "decisions/assessment.html", values)


@requires("decisions.assess")
@or_nothing
def weigh(request: HttpRequest, assessment_id: UUID, element: str) -> HttpResponse:
    """Write one element."""
    view = queries.assessment_for(assessment_id, request.actor)  # type: ignore[attr-defined]
    written = next((one.text for one in view.elements if one.code == element), None)
    form = ElementForm(request.POST or None, initial={"words": written or ""})
    if did(request, form, commands.weigh_element, _("Opgeslagen."), assessment_id=assessment_id, element=element):
        return redirect("decisions:assessment", assessment_id)
    title = Element(element).label if element in Element else _("Onderdeel")
    back = reverse("decisions:assessment", args=[assessment_id])
    return form_page(request, form, title=title, name=view.name, button=_("Opslaan"), back=back)


@requires("decisions.determine")
@or_nothing
def determine(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Say which help is needed, with the family."""
    people = queries.people_named(dossier_id, request.actor)  # type: ignore[attr-defined]
    lasting = lasting_need_of(dossier_id, request.actor) is not None  # type: ignore[attr-defined]
    initial = {"months": LASTING_MONTHS} if lasting else None
    form = DeterminationForm(request.POST or None, providers=provider_choices(), people=people, initial=initial)
    behind = queries.request_behind(dossier_id, request.actor)  # type: ignore[attr-defined]
    if did(request, form, commands.determine_help, _("Vastgelegd."), dossier_id=dossier_id, request_id=behind):
        return redirect("decisions:of", dossier_id)
    return form_page(
        request, form, title=_("Welke hulp is nodig?"), name=name_of(dossier_id, request.actor),  # type: ignore[attr-defined]
        lead=_("Jullie bepalen dit samen. Er staat geen prijs bij, en geen contract houdt het tegen."),
        button=_("Vastleggen"), back=reverse("decisions:of", args=[dossier_id]),
    )  # fmt: skip


@requires("decisions.read")
@or_nothing
def determination(request: HttpRequest, determination_id: UUID) -> HttpResponse:
    """A determination: what was determined, who agrees, and what comes next."""
    view = queries.determination_for(determination_id, request.actor)  # type: ignore[attr-defined]
    return render(request, "decisions/determination.html", {"view": view, "frame": frame(request)})


@requires("decisions.answer")
@or_nothing
def agree(request: HttpRequest, determination_id: UUID) -> HttpResponse:
    """Somebody of the family says yes or no."""
    if request.method == "POST":
        commands.agree_with_determination(
            actor=request.actor, determination_id=determination_id, agrees=request.POST.get("agrees") == "yes"  # type: ignore[attr-defined]
        )  # fmt: skip
    return redirect("decisions:determination", determination_id)


@requires("decisions.ask_assessment")
@or_nothing
def ask_decision(request: HttpRequest, determination_id: UUID) -> HttpResponse:
    """Ask the municipality to decide."""
    view = queries.determination_for(determination_id, request.actor)  # type: ignore[attr-defined]
    due = day_of(request.at) + timedelta(weeks=3)  # type: ignore[attr-defined]
    form = AskDecisionForm(request.POST or None, deciders=seat_choices("decider", request), initial={"due_on": due})
    if did(request, form, commands.ask_decision, _("Gevraagd."), determination_id=determination_id):
        return redirect("decisions:determination", determination_id)
    return form_page(
        request, form, title=_("De gemeente vragen om te beslissen"), name=view.name,
        lead=_("Wie beslist, leest de bepaling, het onderzoek en de brieven. Niet de notities van de hulp."),
        button=_("Vragen"), back=reverse("decisions:determination", args=[determination_id]),
    )  # fmt: skip
