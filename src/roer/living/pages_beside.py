"""Steps beside a placement: asking to end it, looking back, handing over, and advice about a move."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actor import Actor
from roer.core.commands import Refused
from roer.living import commands, forms, queries
from roer.living.models import MoveAdvice, StayEnding, Transfer, TransferPoint
from roer.living.pages import found, placement_again, sent
from roer.web.guards import requires


@require_POST
@requires("living.ask_to_end")
def ask_end(request: HttpRequest, placement_id: UUID) -> HttpResponse:
    """Ask to end a stay."""
    form = forms.AskToEndForm(request.POST)
    says = _("De vraag is gesteld. Iedereen om wie het gaat, hoort het.")
    if sent(request, form, commands.ask_to_end, says, placement_id=placement_id):
        return redirect("living:placement", placement_id)
    return placement_again(request, placement_id, ask_end=form)


@require_POST
@requires("living.answer_ending")
def answer_end(request: HttpRequest, ending_id: UUID) -> HttpResponse:
    """A carer says yes or no to ending."""
    held = found(lambda: StayEnding.objects.visible_to(_actor(request)).get(id=ending_id))
    form = forms.AnswerEndingForm(request.POST)
    if sent(request, form, commands.answer_ending, _("Uw antwoord staat er."), ending_id=ending_id):
        return redirect("living:placement", held.placement_id)
    return placement_again(request, held.placement_id, answer_end=form)


@require_POST
@requires("living.review_stay")
def review(request: HttpRequest, placement_id: UUID) -> HttpResponse:
    """Look back at a stay."""
    form = forms.ReviewForm(request.POST)
    if sent(request, form, commands.review_stay, _("Het staat er, met de volgende dag."), placement_id=placement_id):
        return redirect("living:placement", placement_id)
    return placement_again(request, placement_id, review=form)


@require_POST
@requires("living.review_stay")
def lawyer(request: HttpRequest, placement_id: UUID) -> HttpResponse:
    """The lawyer was told."""
    found(lambda: queries.placement_page(placement_id, _actor(request)))
    commands.tell_lawyer(actor=_actor(request), placement_id=placement_id)
    messages.success(request, _("Vastgelegd: de advocaat weet het."))
    return redirect("living:placement", placement_id)


@require_POST
@requires("living.hand_over")
def part(request: HttpRequest, transfer_id: UUID, part: str) -> HttpResponse:
    """One part of a hand-over is given."""
    return _step(
        request, transfer_id, lambda actor: commands.hand_over_part(actor=actor, transfer_id=transfer_id, part=part)
    )


@require_POST
@requires("living.hand_over")
def let_go(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    """The sender is done."""
    return _step(request, transfer_id, lambda actor: commands.let_go(actor=actor, transfer_id=transfer_id))


@require_POST
@requires("living.hand_over")
def confirm(request: HttpRequest, transfer_id: UUID) -> HttpResponse:
    """The receiver confirms."""
    held = found(lambda: Transfer.objects.visible_to(_actor(request)).get(id=transfer_id))
    rows = TransferPoint.objects.visible_to(_actor(request)).filter(transfer_id=transfer_id, done_at__isnull=True)
    form = forms.TransferForm(request.POST, parts=[(row.part, str(row.get_part_display())) for row in rows])
    if form.is_valid():
        try:
            commands.confirm_transfer(actor=_actor(request), transfer_id=transfer_id, **form.given())
            messages.success(request, _("U staat nu voor dit kind."))
            return redirect("living:placement", held.to_placement_id)
        except Refused as why:
            form.add_error(None, str(why))
    return placement_again(request, held.to_placement_id, transfer=form)


@requires("living.advise_move")
def advice(request: HttpRequest, advice_id: UUID) -> HttpResponse:
    """The expert team reads a question about a move and answers."""
    try:
        row, question, answer = queries.advice_for(advice_id, _actor(request))
    except MoveAdvice.DoesNotExist as absent:
        raise Http404 from absent
    form = forms.AdviceForm(request.POST or None)
    if request.method == "POST" and sent(
        request, form, commands.advise_move, _("Het advies staat er."), advice_id=advice_id
    ):
        return redirect("living:advice", advice_id)
    return render(request, "living/advice.html", {"row": row, "question": question, "answer": answer, "form": form})


def _step(request: HttpRequest, transfer_id: UUID, do) -> HttpResponse:  # type: ignore[no-untyped-def]
    held = found(lambda: Transfer.objects.visible_to(_actor(request)).get(id=transfer_id))
    try:
        do(_actor(request))
        messages.success(request, _("Het staat er."))
    except Refused as why:
        messages.error(request, str(why))
    return redirect("living:placement", held.to_placement_id)


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined,no-any-return]
