"""Asking the rules of a decision again: the same facts, one other fact, and where norms bend in all decisions together."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor
from roer.core.models import Item, ItemVersion, RuleReceipt
from roer.core.rules import REGISTRY, Outcome, Receipt, Replay, Rule, UnknownRule, meet, recall, replay
from roer.core.vault.words import read_items
from roer.decisions.codes import Part
from roer.decisions.models import Decision
from roer.decisions.rules import DecisionFacts

LEAST = 10
CHILD_PARTS = {Part.CHILD_SAID, Part.CHILD_DONE}

WHAT_IFS: dict[str, tuple[Any, Callable[[DecisionFacts], DecisionFacts]]] = {
    "child_not_heard": (
        _("Niemand had gevraagd wat het kind vindt."),
        lambda facts: replace(facts, child_asked_on=None, child_not_asked=None, parts=facts.parts - CHILD_PARTS),
    ),
    "nobody_looked": (
        _("Niemand had onderzocht wat goed is voor het kind."),
        lambda facts: replace(facts, assessment_finished=False, authors=(), elements=frozenset()),
    ),
    "decider_looked": (
        _("Alleen wie besliste, had het onderzoek gedaan."),
        lambda facts: replace(facts, authors=tuple(replace(one, seat=facts.decider) for one in facts.authors)),
    ),
    "no_reasons": (
        _("Er stond niet waarom."),
        lambda facts: replace(facts, parts=facts.parts - {Part.REASONING, Part.EXAMINED}),
    ),
    "money": (
        _("Geld was de reden."), lambda facts: replace(facts, interests=frozenset({"financial"}), prevailing=None),
    ),
    "somebody_not_asked": (
        _("Een ouder of jongere was niet gevraagd."), lambda facts: replace(facts, unanswered=facts.unanswered + 1),
    ),
    "no_mandate": (_("Wie besliste, mocht dat die dag niet."), lambda facts: replace(facts, in_mandate=False)),
    "less_than_before": (
        _("Er kwam minder hulp dan eerst."), lambda facts: replace(facts, weight="far_reaching", less_than_before=True),
    ),
    "granted": (
        _("De hulp kwam er zoals gevraagd."),
        lambda facts: replace(facts, weight="ordinary", outcome="grant", less_than_before=False, differs_from_prescribed=False),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Turn:
    """One rule that answers otherwise when one fact is other: it then asks something (opens), or no longer does."""

    rule: Rule
    opens: bool


def facts_kept(decision_id: UUID, actor: Actor) -> tuple[Decision, DecisionFacts, list[RuleReceipt]]:
    """A sent decision with the facts of then. Raises Decision.DoesNotExist; FactsDestroyed through `replay`."""
    row = Decision.objects.visible_to(actor).get(id=decision_id, state=Decision.State.SENT)
    held = list(RuleReceipt.objects.visible_to(actor).filter(item_id=row.item_id, rule__startswith="decisions."))
    versions = {one.facts_version for one in held if one.facts_version}
    items = Item.objects.filter(id__in=ItemVersion.objects.filter(id__in=versions).values("item_id"))
    words = next((text for text in read_items(list(items)).values() if text), None)
    if words is None:
        raise Decision.DoesNotExist
    return row, recall(DecisionFacts, json.loads(words)["facts"]), held


def replays_of(decision_id: UUID, actor: Actor) -> list[Replay]:
    """Every rule of a sent decision asked again with the facts and figures of then."""
    _row, facts, held = facts_kept(decision_id, actor)
    return [
        replay(Receipt(one.rule, one.version, one.rule_set, one.level, one.outcome, one.code_hash, one.params), facts)
        for one in held
    ]


def what_if_choices() -> list[tuple[str, Any]]:
    """(code, words) of every fact that the family can change to see what the rules then say."""
    return [(code, says) for code, (says, _change) in WHAT_IFS.items()]


def what_if(decision_id: UUID, change: str, actor: Actor) -> list[Turn]:
    """Which rules open or shut when one fact of a sent decision is other. Never advice; nothing is stored."""
    row, facts, _held = facts_kept(decision_id, actor)
    other = WHAT_IFS[change][1](facts)
    day: date = row.sent_on  # type: ignore[assignment]
    was = {met.rule.name: met.outcome for met in meet("decisions.sending", facts, at=day)}
    now = [met for met in meet("decisions.sending", other, at=day) if met.outcome is not was[met.rule.name]]
    return [Turn(met.rule, met.outcome is Outcome.MET) for met in now]


@dataclass(frozen=True)
class Bend:
    """How often somebody went on with a written reason where a rule asked one; never fewer than LEAST."""

    rule: Rule | None
    name: str
    count: int


def bending(since: datetime) -> list[Bend]:
    """Where norms bend: explained deviations of everybody together, the most first. Small numbers never leave the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rule, version, count FROM decisions_bending(%s, %s)", [since, LEAST])
        return [Bend(_known(rule, version), rule, count) for rule, version, count in cursor.fetchall()]


def _known(rule: str, version: str) -> Rule | None:
    try:
        return REGISTRY.version(rule, version)
    except UnknownRule:
        return None
