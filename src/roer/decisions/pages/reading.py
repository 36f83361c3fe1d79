"""Pages on which a family reads its decisions and letters, and answers a draft."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from roer.core.actions import may
from roer.core.codes import WORK_ROLES, Register
from roer.decisions import commands, queries
from roer.decisions.forms import AnswerForm, MandateForm
from roer.decisions.pages.common import did, form_page, frame, or_nothing, seat_choices
from roer.decisions.pdf import pdf_of
from roer.web.guards import everyone, requires


@requires("decisions.read")
def mine(request: HttpRequest) -> HttpResponse:
    """The decisions that this reader may see."""
    actor = request.actor  # type: ignore[attr-defined]
    values = {"lines": queries.my_decisions(actor), "late": queries.late_applications(actor), "frame": frame(request)}
    if actor.role not in WORK_ROLES:
        values["abouts"] = queries.reachable_names(actor)
    return render(request, "decisions/mine.html", values)


@requires("decisions.read")
@or_nothing
def of(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Assessments, determinations and decisions of one person."""
    view = queries.dossier_for(dossier_id, request.actor)  # type: ignore[attr-defined]
    if not (view.name or view.decisions or view.determinations):
        raise Http404
    return render(request, "decisions/of.html", {"view": view, "frame": frame(request)})


@requires("decisions.read")
@or_nothing
def decision(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """One decision; with `?versie=` in easy language or for a child. Whoever is asked answers on the same page's form."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.decision_for(decision_id, actor)
    chosen = request.GET.get("versie", "")
    if not chosen and view.is_about_me and Register.CHILD in view.plain and not view.reads_parts:
        chosen = Register.CHILD
    values = {
        "view": view, "chosen": chosen if chosen in view.plain else "", "letters": queries.letters_of(decision_id, actor),
        "weight": queries.weight_of(view.row) if view.reads_parts else "", "frame": frame(request),
        "registers": [(code, Register(code).label) for code in view.plain],
        "comparison": queries.comparison_of(view.row) if view.reads_parts else None,
        "loses_budget": queries.loses_budget(view.row), "looks": queries.looks_at(view.row, actor),
        "moves": queries.kept_of(view.row, actor) if view.row.is_sent else [],
        "may_disagree": may("rights.read", actor),
        "may_reassess": may("decisions.reassess", actor, view.row.dossier_id),
    }  # fmt: skip
    return render(request, "decisions/decision.html", values)


@requires("decisions.answer")
@or_nothing
def answer(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Say what you think of a draft."""
    view = queries.decision_for(decision_id, request.actor)  # type: ignore[attr-defined]
    if not view.may_answer:
        return redirect("decisions:decision", decision_id)
    form = AnswerForm(request.POST or None)
    if did(
        request, form, commands.answer_draft, _("Dank je. Je antwoord staat bij het besluit."), decision_id=decision_id
    ):
        return redirect("decisions:decision", decision_id)
    return form_page(
        request, form, title=_("Wat vind je van dit besluit?"), name=view.name, button=_("Antwoord geven"),
        lead=_("Je antwoord komt in het besluit. Bezwaar maken kan later ook nog, als het besluit er is."),
        back=reverse("decisions:decision", args=[decision_id]),
    )  # fmt: skip


@requires("decisions.read")
@or_nothing
def receipt(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """The rules that a decision met, in plain words with their source."""
    view = queries.decision_for(decision_id, request.actor)  # type: ignore[attr-defined]
    lines = queries.receipts_of(decision_id, request.actor)  # type: ignore[attr-defined]
    return render(request, "decisions/receipt.html", {"view": view, "lines": lines, "frame": frame(request)})


@requires("decisions.read")
@or_nothing
def letter(request: HttpRequest, letter_id: UUID) -> HttpResponse:
    """A letter as a page."""
    view = queries.letter_for(letter_id, request.actor)  # type: ignore[attr-defined]
    return render(request, "decisions/letter.html", {"letter": view, "view": view.decision, "frame": frame(request)})


@requires("decisions.read")
@or_nothing
def letter_pdf(request: HttpRequest, letter_id: UUID) -> HttpResponse:
    """A letter as an accessible PDF, made at the moment of asking; nothing of it is kept."""
    view = queries.letter_for(letter_id, request.actor)  # type: ignore[attr-defined]
    content = pdf_of(view, language=get_language() or "nl")
    answered = HttpResponse(content, content_type="application/pdf")
    answered["Content-Disposition"] = 'inline; filename="brief.pdf"'
    return answered


@everyone
def mandate_register(request: HttpRequest) -> HttpResponse:
    """Who may decide what, since when. Public."""
    return render(request, "decisions/mandates.html", {"mandates": queries.mandates(), "frame": "web/public.html"})


@requires("decisions.keep_mandates")
def give_mandate(request: HttpRequest) -> HttpResponse:
    """Give a mandate."""
    form = MandateForm(request.POST or None, deciders=seat_choices("decider", request))
    if did(request, form, commands.give_mandate, _("Het mandaat staat in het register.")):
        return redirect("decisions:mandates")
    return form_page(
        request, form, title=_("Een mandaat geven"), button=_("Geven"), back=reverse("decisions:mandates"),
        lead=_("Zonder mandaat op die dag kan iemand geen besluit versturen."),
    )  # fmt: skip
