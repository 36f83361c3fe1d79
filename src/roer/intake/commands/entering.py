"""The stage at which a child first came into help, kept once and within the command that began the help (INT-10)."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.days import day_of
from roer.intake.models import FirstEntry, HelpRequest

Stage = FirstEntry.Stage
BY_RULING = (HelpRequest.Route.COURT, HelpRequest.Route.INSTITUTION)
AWAY = ("foster_care", "family_home", "residential", "crisis")
OPEN = ("informal", "parenting", "money", "helpline", "prevention")


def stage_of(route: str, form: str, by_provider: bool) -> str:
    """At which stage help of this form begins along this route; without a form it follows from who begins."""
    if route in BY_RULING:
        return Stage.COMPULSORY
    if form in AWAY:
        return Stage.RESIDENTIAL
    if form in OPEN:
        return Stage.PREVENTION
    return Stage.BASIC if form == "team" or (not form and not by_provider) else Stage.SPECIALISED


def enter_first(request: HelpRequest, form: str, actor: Actor) -> None:
    """Keep the stage when this is the first help of this child; an earlier beginning stays as it is."""
    if FirstEntry.objects.visible_to(actor).filter(dossier_id=request.dossier_id).exists():
        return
    stage = stage_of(request.route, form, actor.role == Role.PROVIDER_WORKER)
    made = FirstEntry(
        request=request, dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=request.item_id, stage=stage,
        entered_on=day_of(actor.at),
    )  # fmt: skip
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:  # one that this seat may not read
        return
