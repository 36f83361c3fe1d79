"""Letters: the same content for every household, with the address of the reader's own household only; and the receipt."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.models import Dossier, Item, ItemVersion, RuleReceipt
from roer.core.rules import REGISTRY, Rule, UnknownRule
from roer.core.vault.words import read_items
from roer.decisions.models import Decision, Letter
from roer.decisions.queries.decision import DecisionView, decision_for, frozen_people
from roer.people.queries import address_of


@dataclass(frozen=True)
class LetterView:
    """One letter. `names` are of its addressees; `address` is None unless the reader may see their place."""

    row: Letter
    names: list[str]
    address: str | None
    decision: DecisionView


def letters_of(decision_id: UUID, actor: Actor) -> list[Letter]:
    """The letters that this reader may open: a worker who reads the decision all, somebody of the family the own one."""
    held = Letter.objects.visible_to(actor).filter(decision_id=decision_id).order_by("number")
    return list(held if actor.role in WORK_ROLES else held.filter(addressees__person_id=actor.person_id))


def letter_for(letter_id: UUID, actor: Actor) -> LetterView:
    """One letter. Raises Letter.DoesNotExist for another household's and for who may not see it."""
    held = Letter.objects.visible_to(actor).select_related("organisation")
    if actor.role not in WORK_ROLES:
        held = held.filter(addressees__person_id=actor.person_id)
    row = held.get(id=letter_id)
    people = list(row.addressees.values_list("person_id", flat=True))
    decision = decision_for(row.decision_id, actor)
    frozen = frozen_people(decision.row)
    names = [row.organisation.name] if row.organisation else [frozen.get(one, {}).get("name", "") for one in people]
    return LetterView(row, [name for name in names if name], _address(people, actor), decision)


def _address(people: list[UUID], actor: Actor) -> str | None:
    """The place of the addressees, asked in their own dossiers: whoever may not see it there, sees it nowhere."""
    for dossier_id in Dossier.objects.filter(person_id__in=people, is_head=True).values_list("id", flat=True):
        if found := address_of(dossier_id, actor):
            return found
    return None


@dataclass(frozen=True)
class ReceiptLine:
    """One rule that a decision met: the rule in plain words with its source, the outcome, and a written reason."""

    rule: Rule | None
    name: str
    version: str
    met: bool
    level: Any
    reason: str


def receipts_of(decision_id: UUID, actor: Actor) -> list[ReceiptLine]:
    """The receipt of a sent decision, rules that asked something first. Raises Decision.DoesNotExist."""
    row = Decision.objects.visible_to(actor).get(id=decision_id)
    held = list(RuleReceipt.objects.visible_to(actor).filter(item_id=row.item_id).order_by("rule"))
    reasons = _reasons(held)
    lines = [
        ReceiptLine(_rule(one), one.rule, one.version, one.outcome == "met", one.level, reasons.get(one.rule, ""))
        for one in held
    ]
    return sorted(lines, key=lambda line: (not line.met, line.name))


def _rule(held: RuleReceipt) -> Rule | None:
    try:
        return REGISTRY.version(held.rule, held.version)
    except UnknownRule:
        return None


def _reasons(held: list[RuleReceipt]) -> dict[str, str]:
    versions = {one.facts_version for one in held if one.facts_version}
    items = Item.objects.filter(id__in=ItemVersion.objects.filter(id__in=versions).values("item_id"))
    found = read_items(list(items))
    return {rule: said for text in found.values() if text for rule, said in json.loads(text)["reasons"].items()}
