"""A refusal or an imposed measure goes out with its ground and the way to say no; disagreeing stops nothing (RIG-34)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.rights.commands.handling import CannotFile
from roer.rights.models import Restriction
from roer.rights.rules import RefusalFacts

WAY = "rights.refusal_shows_its_way"


@command
def send_refusal(
    *, actor: Actor, dossier_id: UUID, kind: str, weight: str, ground: str, ways: Sequence[str] = (),
    last_day: date | None = None,
) -> UUID:  # fmt: skip
    """Refuse something, or impose a measure, with why and where one can go. Raises RulesRefused without them."""
    require("rights.refuse", actor, dossier_id)
    if kind not in Restriction.Kind or weight not in Restriction.Weight or not set(ways) <= set(Restriction.Way.values):
        raise CannotFile(_("Kies uit de lijst wat u weigert, hoe zwaar dat is, en waar iemand heen kan."))
    if last_day is not None and last_day < day_of(actor.at):
        raise CannotFile(_("De laatste dag om iets te doen is al voorbij. Kijk de datum na."))
    is_measure = kind == Restriction.Kind.MEASURE
    facts = RefusalFacts(weight, bool(ground.strip()), len(set(ways)), is_measure, last_day is not None)
    mets = meet(WAY, facts, at=day_of(actor.at))
    uphold(mets, {})
    item = put(NewItem(dossier_id, "rights.refusal", Label.PLAN, ground.strip(), Item.Weight.JUDGEMENT), actor)
    made = Restriction(
        id=uuid4(), dossier_id=dossier_id, item_id=item.id, kind=kind, weight=weight, ways=list(dict.fromkeys(ways)),
        last_day=last_day, sent_at=actor.at, sent_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    keep_receipts(mets, facts, dossier_id=dossier_id, label=Label.PLAN, actor=actor, item_id=item.id)
    tell(dossier_id, "rights.refused", label=Label.PLAN, item_id=item.id, what=kind)
    return made.id


@command
def disagree(*, actor: Actor, restriction_id: UUID) -> None:
    """Say that one does not agree. It stands there for good, and the measure goes on."""
    held = Restriction.objects.get(id=restriction_id)
    require("rights.file", actor, held.dossier_id)
    if held.disagreed_at is not None:
        raise NotAllowed
    Restriction.objects.filter(id=held.id).update(disagreed_at=actor.at)
    tell(held.dossier_id, "rights.disagreed", label=Label.PLAN, item_id=held.item_id)
