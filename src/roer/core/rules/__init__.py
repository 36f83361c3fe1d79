"""Norms as code: what policy and law say, as pure functions with a source, a level, dates and examples.

A room declares rules with `rule` in its rules.py and examples with `give_examples` in its rules_examples.py. A command
asks `meet` and obeys with `uphold`; what it decided keeps a `receipt` per rule, which `replay` can ask again.
"""

from roer.core.rules.examples import check_example, examples_of, give_examples
from roer.core.rules.facts import LooseFacts, keep, recall
from roer.core.rules.kinds import BadRule, Level, Outcome, Reason, Source
from roer.core.rules.meeting import (
    Met,
    ProposalsClash,
    ReasonNeeded,
    RulesRefused,
    Switch,
    ask,
    meet,
    refuse_clash,
    uphold,
)
from roer.core.rules.params import LaxerValue, LocalValue, NotInForce, Param, Scope, allow, value_on
from roer.core.rules.receipts import CannotReplay, FactsDestroyed, Receipt, Replay, receipt, replay
from roer.core.rules.registry import REGISTRY, Example, Registry, Rule, RuleSet, UnknownRule, rule, rule_set

__all__ = [
    "REGISTRY", "BadRule", "CannotReplay", "Example", "FactsDestroyed", "LaxerValue", "Level", "LocalValue",
    "LooseFacts", "Met", "NotInForce", "Outcome", "Param", "ProposalsClash", "Reason", "ReasonNeeded", "Receipt",
    "Registry", "Replay", "Rule", "RuleSet", "RulesRefused", "Scope", "Source", "Switch", "UnknownRule", "allow",
    "ask", "check_example", "examples_of", "give_examples", "keep", "meet", "recall", "receipt", "refuse_clash",
    "replay", "rule", "rule_set", "uphold", "value_on",
]  # fmt: skip
