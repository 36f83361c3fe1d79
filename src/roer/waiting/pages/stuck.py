"""Stuck cases: bringing one, the team's agenda and advice, going on, override power, and who may decide what."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from roer.core.actions import may
from roer.waiting import commands, queries
from roer.waiting.forms_more import (
    AdviceForm,
    BringForm,
    CloseCaseForm,
    EscalateForm,
    ExampleForm,
    PowerAnswerForm,
    PowerForm,
)
from roer.waiting.pages.frame import found_or_404, sent, works
from roer.web.guards import everyone, requires


@requires("waiting.bring_stuck_case")
def bring(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Bring a case, and read what came of it."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.wait_page(request_id, actor))
    form = BringForm(request.POST or None)
    says = _("Het expertteam heeft de vraag. Hier lees je het advies.")
    if sent(request, form, commands.bring_stuck_case, says, request_id=request_id):
        return redirect("waiting:bring", request_id)
    given = {"form": form, "wait": page.wait, "lines": queries.cases_of(request_id, actor)}
    return render(request, "waiting/bring.html", given)


@requires("waiting.advise_case")
def cases(request: HttpRequest) -> HttpResponse:
    """The agenda of the team."""
    actor = request.actor  # type: ignore[attr-defined]
    at_table = queries.sits_at_national_table(actor)
    form = ExampleForm(request.POST or None)
    if at_table and sent(request, form, commands.share_example, _("Iedereen kan het nu lezen.")):
        return redirect("waiting:cases")
    given = {"lines": queries.cases_of_team(actor), "form": form if at_table else None}
    return render(request, "waiting/cases.html", given)


@requires("waiting.see_case")
def case(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """One case: question, advice, what was decided, and how it ended."""
    return _case(request, case_id)


def _case(request: HttpRequest, case_id: UUID, **forms: Any) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.case_page(case_id, actor))
    held = page.line.case
    seats = [(str(each.seat_id), each.seat.work_name) for each in page.members]
    seats.append((str(held.owner_seat_id), held.owner_seat.work_name))
    given = {
        "page": page, "case": held, "advice_form": forms.get("advice") or AdviceForm(),
        "escalate_form": forms.get("escalate") or EscalateForm(),
        "close_form": forms.get("close") or CloseCaseForm(seats=seats),
        "power_form": forms.get("power") or PowerForm(signed=queries.signed_in(held.team.region, request.actor.at)),  # type: ignore[attr-defined]
        "may_advise": may("waiting.advise_case", actor, held), "may_close": may("waiting.close_case", actor, held),
        "may_force": queries.holds_power(held.team.region, actor),
    }  # fmt: skip
    return render(request, "waiting/case_work.html" if works(request) else "waiting/case.html", given)


def _done(request: HttpRequest, case_id: UUID, name: str, form: Any, command: Any, says: Any) -> HttpResponse:
    if sent(request, form, command, says, case_id=case_id):
        return redirect("waiting:case", case_id)
    return _case(request, case_id, **{name: form})


@require_POST
@requires("waiting.advise_case")
def advise(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Give advice."""
    return _done(request, case_id, "advice", AdviceForm(request.POST), commands.advise_case, _("Het advies staat er."))


@require_POST
@requires("waiting.advise_case")
def escalate(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Go on to the next level."""
    form = EscalateForm(request.POST)
    return _done(request, case_id, "escalate", form, commands.escalate_case, _("Het volgende niveau heeft de vraag."))


@require_POST
@requires("waiting.close_case")
def close(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Close the case."""
    page = found_or_404(lambda: queries.case_page(case_id, request.actor))  # type: ignore[attr-defined]
    held = page.line.case
    seats = [(str(each.seat_id), each.seat.work_name) for each in page.members]
    seats.append((str(held.owner_seat_id), held.owner_seat.work_name))
    form = CloseCaseForm(request.POST, seats=seats)
    return _done(request, case_id, "close", form, _close, _("De zaak is gesloten."))


def _close(*, next_owner: str | None, **given: Any) -> None:
    commands.close_stuck_case(next_owner=UUID(next_owner) if next_owner else None, **given)


@require_POST
@requires("waiting.use_power")
def use_power(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Force an organisation that signed."""
    page = found_or_404(lambda: queries.case_page(case_id, request.actor))  # type: ignore[attr-defined]
    form = PowerForm(request.POST, signed=queries.signed_in(page.line.case.team.region, request.actor.at))  # type: ignore[attr-defined]
    return _done(
        request, case_id, "power", form, _use, _("Uw besluit staat er. De organisatie en het gezin lezen het nu.")
    )


def _use(*, addressee_id: str, **given: Any) -> None:
    commands.use_power(addressee_id=UUID(addressee_id), **given)


@requires("waiting.see_case")
def power(request: HttpRequest, use_id: UUID) -> HttpResponse:
    """A decision that binds this organisation, and its answer."""
    use, words = found_or_404(lambda: queries.power_use_for(use_id, request.actor))  # type: ignore[attr-defined]
    form = PowerAnswerForm(request.POST or None)
    if sent(request, form, commands.answer_power, _("Uw antwoord staat er."), use_id=use_id):
        return redirect("waiting:power", use_id)
    return render(
        request,
        "waiting/power.html",
        {"use": use, "words": words, "form": form, "mine": may("waiting.answer_power", request.actor, use)},  # type: ignore[attr-defined]
    )  # type: ignore[attr-defined]


@everyone
def registers(request: HttpRequest) -> HttpResponse:
    """Who settles a stuck case, in every region: teams and holders of override power. For everybody."""
    at = request.at  # type: ignore[attr-defined]
    return render(request, "waiting/registers.html", {"lines": queries.who_settles(at), "examples": queries.examples()})
