"""What a draft still needs before it can be sent, as steps that each lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.rules import Level, Met, Outcome
from roer.decisions import rules
from roer.decisions.codes import Outcome as Decided
from roer.decisions.codes import Part, Weight
from roer.decisions.facts import ask_rules, doing_of, facts_of
from roer.decisions.models import Decision
from roer.decisions.rules import DecisionFacts
from roer.decisions.weight import weigh

PARTS_OF = {
    "decisions.decision_is_whole": rules.WHOLE | {Part.NOT_GRANTED},
    "decisions.short_letter_is_whole": rules.SHORT,
    "decisions.other_interest_is_named": {Part.PREVAILING},
    "decisions.other_interest_is_explained": {Part.PREVAILING},
    "decisions.refusal_says_what_was_examined": {Part.EXAMINED},
    "decisions.less_needs_an_inquiry": {Part.EXAMINED, Part.REASONING},
    "decisions.no_contract_is_not_enough": {Part.WHY_THIS_CHILD},
    "decisions.other_help_fits_this_child": {Part.WHY_THIS_CHILD},
    "decisions.own_strength_names_people": rules.STRENGTH,
    "decisions.something_first_is_answered": rules.FIRST,
    "decisions.tailoring_has_a_reason": {Part.TAILORED},
    "decisions.child_is_heard": {Part.CHILD_SAID, Part.CHILD_DONE},
    "decisions.child_has_a_line": {Part.CHILD_SAID},
    "decisions.budget_is_not_pushed_away": rules.REVISING,
    "decisions.budget_refusal_names_the_test": rules.MENDS,
}
LESS = (Part.MONEY_AT_HOME, Part.WORK_OF_PARENT, Part.HELPERS_MET)
PAGE_OF = {
    "decisions.other_interest_is_named": "codes",
    "decisions.no_contract_is_not_enough": "codes",
    "decisions.child_is_heard": "child",
    "decisions.everyone_was_asked": "people",
    "decisions.every_wish_is_answered": "wishes",
    "decisions.missing_answer_is_explained": "people",
    "decisions.child_can_read_it": "child_version",
    "decisions.assessment_is_independent": "assessment",
    "decisions.assessment_is_whole": "assessment",
    "decisions.short_form_by_another": "assessment",
    "decisions.budget_is_not_pushed_away": "codes",
    "decisions.budget_goes_on_where_nothing_was_bought": "codes",
    "decisions.budget_refusal_names_the_test": "codes",
}
GIVES = {Decided.GRANT, Decided.LOWER, Decided.OTHER}


@dataclass(frozen=True)
class Missing:
    """One rule that is met: what it says, how heavy, the parts to write and the page where it is done."""

    rule: str
    says: Any
    level: Level
    parts: list[tuple[str, Any]]
    page: str

    @property
    def blocks(self) -> bool:
        """Does it stop sending, or is a reason enough?"""
        return self.level is Level.BLOCK


def weight_of(decision: Decision) -> Weight:
    """How far this decision goes: as it was when it was sent, or as the draft stands."""
    return Weight(decision.weight) if decision.is_sent else weigh(doing_of(decision))


def missing_of(decision: Decision, actor: Actor) -> list[Missing]:
    """What stops this draft or asks a reason if the actor sent it today; what blocks comes first."""
    on = day_of(actor.at)
    facts = facts_of(decision, actor, on)
    met = [one for one in ask_rules(facts, actor) if one.outcome is Outcome.MET]
    found = [_missing(one, facts) for one in met if one.level is not Level.SIGNAL]
    return sorted(found, key=lambda one: not one.blocks)


def _missing(met: Met, facts: DecisionFacts) -> Missing:
    name = met.rule.name
    wanted = set(PARTS_OF.get(name, ()))
    page = PAGE_OF.get(name, "")
    if name == "decisions.decision_is_whole" and facts.outcome in GIVES:
        wanted.add(Part.GRANTED)
    if name in ("decisions.decision_is_whole", "decisions.short_letter_is_whole"):
        page = "" if facts.provisions or facts.outcome not in GIVES else "award"
    return Missing(name, met.reason or met.rule.says, met.level, _open(wanted, facts), page)


def _open(wanted: Iterable[str], facts: DecisionFacts) -> list[tuple[str, Any]]:
    order = {part: place for place, part in enumerate(Part.values)}
    lacking = sorted((one for one in wanted if one not in facts.parts), key=lambda one: order[one])
    return [(str(one), Part(one).label) for one in lacking]


def weighing_open(decision: Decision, actor: Actor) -> list[tuple[str, Any]]:
    """Where help becomes less: what it means at home that nobody wrote yet. Shown, never required (INT-53)."""
    facts = facts_of(decision, actor, day_of(actor.at))
    return _open(LESS, facts) if facts.less_than_before or facts.outcome in rules.CUTS else []
