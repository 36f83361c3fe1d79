"""Examples of a rule: the same table serves its test and the public norms book."""

from __future__ import annotations

from roer.core.rules.kinds import BadRule
from roer.core.rules.meeting import ask
from roer.core.rules.registry import REGISTRY, Example, Registry, RuleFunction


def give_examples(function: RuleFunction, *examples: Example, registry: Registry = REGISTRY) -> None:
    """Declare the examples of a rule, beside it in rules_examples.py."""
    wrong = [one.title for one in examples if one.expected not in ("fits", "met") or not one.title.strip()]
    if wrong:
        raise BadRule(f"An example has a title and expects 'fits' or 'met': {wrong}.")
    registry.give_examples(function, *examples)


def examples_of(function: RuleFunction, registry: Registry = REGISTRY) -> list[Example]:
    """Give the examples of a rule, to parametrise its test with. Raises BadRule unless both answers are shown."""
    examples = registry.examples_of(registry.of(function))
    if {one.expected for one in examples} != {"fits", "met"}:
        raise BadRule(f"{registry.of(function).name} needs an example that fits and one that is met.")
    return examples


def check_example(function: RuleFunction, example: Example, registry: Registry = REGISTRY) -> None:
    """Assert that a rule answers an example as expected, with its own figures or the country's newest."""
    rule = registry.of(function)
    values = {param.name: param.value for param in rule.params} | dict(example.params or {})
    answer = ask(rule, example.facts, values)
    assert answer.outcome == example.expected, f"{rule.name} {rule.label}: {example.title}"
