"""One paper, for who writes it, who got it, and the family that answers it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.core.codes import PRIVATE_ROLES, Role
from roer.living.queries import is_specially_protected
from roer.safety import commands, queries
from roer.safety import forms_papers as forms
from roer.safety.forms_concern import DoneForm
from roer.safety.pages.steps import Step, forms_of, sent_step
from roer.safety.queries import PaperPage
from roer.web.guards import requires

ON_PAPER: dict[str, Step] = {
    "say": (forms.StatementForm, commands.add_statement),
    "take": (forms.TakeForm, commands.add_statement),
    "mark": (forms.MarkForm, commands.mark_statement),
    "ground": (forms.GroundForm, commands.give_ground),
    "chance": (forms.ChanceForm, commands.note_chance),
    "hear": (forms.VoiceForm, commands.note_voice),
    "answer": (forms.AnswerVoiceForm, commands.answer_voice),
    "send": (forms.FileForm, commands.file_paper),
    "complete": (DoneForm, commands.complete_paper),
    "show": (forms.ShowForm, commands.show_paper),
    "reply": (forms.ReplyForm, commands.answer_rebuttal),
    "process": (forms.ProcessForm, commands.process_correction),
    "rebut": (forms.RebutForm, commands.rebut),
    "view": (forms.ViewForm, commands.send_view),
}
OF_ONE = {"mark", "answer", "reply", "process", "rebut"}
FOR_FAMILY = {"rebut", "view"}


@requires("safety.read_paper")
def court_paper(request: HttpRequest, paper_id: UUID) -> HttpResponse:
    """The paper with its sentences, and the steps that this reader may take."""
    actor = request.actor  # type: ignore[attr-defined]
    try:
        page = queries.paper_for(paper_id, actor)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    steps = {name: step for name, step in ON_PAPER.items() if (name in FOR_FAMILY) == page.is_family}
    made = forms_of(request, steps, _lists(page, actor))
    sent = request.POST.get("step", "")
    done, step, _thing = sent_step(request, steps, made, **({} if sent in OF_ONE else {"paper_id": paper_id}))
    if done:
        messages.success(request, _("Opgeslagen."))
        return redirect("safety:court_paper", paper_id)
    base = "web/public.html" if actor.role in PRIVATE_ROLES else "web/base.html"
    return render(request, "safety/court_paper.html", {
        "page": page, "paper": page.paper, "forms": made, "step": step, "base": base, "je": actor.role == Role.SELF,
        "protected": not page.is_family and is_specially_protected(page.paper.dossier_id, actor),
    })  # fmt: skip


def _lists(page: PaperPage, actor: Any) -> dict[str, dict[str, Any]]:
    """What can be chosen on the page, per step."""
    sentences = [(str(view.row.id), f"{view.row.position}. {view.words[:80]}") for view in page.statements]
    if page.is_family:
        texts = queries.own_texts(page.paper.dossier_id, actor)
        return {"rebut": {"lists": {"statement_id": sentences, "evidence_item_id": texts}}}
    mine = [(str(line.row.id), line.where) for view in page.statements for line in view.notices
            if line.is_mine and line.row.processed_at is None]  # fmt: skip
    lists: dict[str, dict[str, Any]] = {"process": {"lists": {"notice_id": mine}}}
    circle = queries.circle_of(page.paper.dossier_id, actor) if page.is_mine else []
    waits = ("written", "document")
    unanswered = [
        (str(row.id), words[:80]) for row, _name, words, done in page.voices if not done and row.how in waits
    ]  # fmt: skip
    open_rebuttals = [(str(each.row.id), each.words[:80]) for view in page.statements for each in view.rebuttals
                      if not each.row.outcome and each.row.statement_id == view.row.id]  # fmt: skip
    return lists | {
        "take": {"lists": {"taken_from_id": queries.older_statements(page.paper) if page.is_mine else []}},
        "mark": {"lists": {"statement_id": [one for one, view in zip(sentences, page.statements, strict=True)
                                            if not (page.paper.filed_at and view.row.mark)]}},
        "hear": {"lists": {"person_id": circle}},
        "answer": {"lists": {"voice_id": unanswered}},
        "send": {"lists": {"receiver_seat_id": queries.second_people(actor) if page.is_mine else []}},
        "show": {"people": circle},
        "reply": {"lists": {"rebuttal_id": open_rebuttals}},
    }  # fmt: skip
