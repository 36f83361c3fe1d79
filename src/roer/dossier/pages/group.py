"""The family's own plan on the screen."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.codes import WORK_ROLES
from roer.dossier import commands, queries
from roer.dossier.group_forms import InviteForm, OfferForm, PartForm
from roer.dossier.me_forms import AnswerWishForm
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why, uuid_in
from roer.dossier.pages.me import done
from roer.dossier.refusals import WordsClash
from roer.web.guards import requires


@requires("dossier.group_plan")
def group_plans(request: HttpRequest) -> HttpResponse:
    """The own plans somebody may see, and a new one."""
    actor = actor_of(request)
    if request.method == "POST":
        return redirect("dossier:group_plan", commands.begin_group_plan(actor=actor))
    return show(
        request, "group_plans", {"plans": queries.group_plans_of(actor), "begins": actor.role not in WORK_ROLES}
    )


@requires("dossier.group_plan")
def group_plan(request: HttpRequest, plan_id: UUID) -> HttpResponse:
    """One own plan: its parts, who may read and write, and letting somebody in or out."""
    actor = actor_of(request)
    seen = queries.group_plan_for(plan_id, actor)
    ends = uuid_in(request, "ends")
    form = InviteForm(request.POST if "seat_id" in request.POST else None, people=queries.to_invite(plan_id, actor))
    try:
        if ends is not None:
            commands.end_membership(actor=actor, member_id=ends)
            return redirect("dossier:group_plans")
        if request.POST.get("says") == "yes":
            commands.join_group_plan(actor=actor, plan_id=plan_id)
            return redirect("dossier:group_plan", plan_id)
    except REFUSALS as why:
        messages.warning(request, str(why))
    if done(
        request, form, commands.invite_to_group_plan, _("Gevraagd. Deze persoon zegt zelf ja of nee."), plan_id=plan_id
    ):
        return redirect("dossier:group_plan", plan_id)
    return show(request, "group_plan", {"seen": seen, "form": form})


@requires("dossier.group_plan")
def group_part(request: HttpRequest, part_id: UUID) -> HttpResponse:
    """Write in a part; two who do so at once see both texts."""
    actor = actor_of(request)
    part = queries.group_part_for(part_id, actor)
    form = PartForm(request.POST or None, initial={"words": part.text, "based_on": part.number})
    clash: WordsClash | None = None
    if form.is_valid():
        try:
            commands.write_group_plan(actor=actor, part_id=part_id, **form.cleaned_data)
            return redirect("dossier:group_plan", part.plan_id)
        except WordsClash as met:
            clash, form = met, PartForm(initial={"words": met.yours, "based_on": met.number})
        except REFUSALS as why:
            tell_why(form, why)
    return show(request, "group_part", {"form": form, "part": part, "clash": clash})


@requires("dossier.offer_group_plan")
def offer(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Offer the family to make an own plan first, or say why the law lets this be."""
    form = OfferForm(request.POST or None)
    if done(request, form, commands.offer_group_plan, _("Opgeslagen. Het gezin leest dit."), dossier_id=dossier_id):
        return redirect("dossier:plans", dossier_id)
    name = queries.file_name(dossier_id, actor_of(request))
    return show(request, "group_offer", {"form": form, "dossier_id": dossier_id, "name": name})


@require_POST
@requires("dossier.begin_group_plan")
def answer_offer(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """The family answers an offer; with yes the plan can begin at once."""
    answer = request.POST.get("answer", "")
    commands.answer_group_plan_offer(actor=actor_of(request), offer_id=offer_id, answer=answer)
    return redirect("dossier:group_plans" if answer == "yes" else "dossier:file")


@requires("dossier.answer_wish")
def wish(request: HttpRequest, wish_id: UUID) -> HttpResponse:
    """Answer a wish of somebody in the family."""
    seen = queries.wish_for(wish_id, actor_of(request))
    form = AnswerWishForm(request.POST or None)
    if done(request, form, commands.answer_wish, _("Het antwoord staat bij de wens."), wish_id=wish_id):
        return redirect("dossier:plans", seen.dossier_id)
    return show(request, "wish", {"form": form, "wish": seen})
