"""Where rules are declared. A rule is a pure function of facts; what stands around it is data to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NoReturn, TypeAlias, TypeVar

from django.utils.functional import Promise

from roer.core.days import covers, overlap
from roer.core.rules.codehash import code_hash
from roer.core.rules.kinds import BadRule, Level, Reason, Source
from roer.core.rules.mutant import removable
from roer.core.rules.params import Figure, Param, as_day

RuleFunction: TypeAlias = Callable[..., Reason | None]
F = TypeVar("F", bound=RuleFunction)
_NAME = re.compile(r"[a-z_]+\.[a-z0-9_]+")
_SET = re.compile(r"law|norm|proposal:[a-z][a-z0-9_]*")


class UnknownRule(LookupError):
    """No rule has this name or tag, or no version of it has this label."""


@dataclass(frozen=True)
class RuleSet:
    """A proposal that an installation may switch on; it may exclude others that cannot hold at the same time."""

    name: str
    says: Promise
    source: Source
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Example:
    """A situation in one Dutch sentence, the facts of it, and what the rule says: 'fits' or 'met'."""

    title: str
    facts: Any
    expected: str
    params: Mapping[str, Figure] | None = None


@dataclass(frozen=True)
class Rule:
    """One dated version of a rule in one set. `ask` is the function to call; `name` is the identity it shares."""

    name: str
    set: str
    since: date
    until: date | None
    level: Level
    source: Source
    says: Promise
    leaves_open: Promise | None
    params: tuple[Param, ...]
    tags: tuple[str, ...]
    summary: str
    code_hash: str
    ask: RuleFunction = field(repr=False)
    helpers: tuple[Callable[..., Any], ...] = field(default=(), repr=False)

    @property
    def label(self) -> str:
        """Give the name of this version, such as 'norm@2016-12-01'."""
        return f"{self.set}@{self.since}"

    @property
    def room(self) -> str:
        """Give the room that declared it."""
        return self.name.split(".")[0]


class Registry:
    """All rules, proposals and examples. Refuses what nobody could trace: see `rule`."""

    def __init__(self) -> None:
        self._versions: dict[str, list[Rule]] = {}
        self._rules: dict[RuleFunction, Rule] = {}
        self._examples: dict[tuple[str, str], list[Example]] = {}
        self.sets: dict[str, RuleSet] = {}
        self.params: dict[str, Param] = {}

    def __iter__(self) -> Iterator[Rule]:
        for name in sorted(self._versions):
            yield from sorted(self._versions[name], key=lambda one: (one.since, one.set))

    def add(self, rule: Rule, function: RuleFunction) -> None:
        """Add a version. Raises BadRule for a duplicate, an overlap within one set, or two params of one name."""
        for other in self._versions.get(rule.name, []):
            if other.set == rule.set and other.since == rule.since:
                raise BadRule(f"{rule.name} already has the version {rule.label}: a changed meaning needs a new since.")
            if other.set == rule.set and overlap(other.since, other.until, rule.since, rule.until):
                raise BadRule(f"{rule.name} {rule.label} overlaps {other.label}: end the older with until.")
        for param in rule.params:
            self.add_param(param)
        self._versions.setdefault(rule.name, []).append(rule)
        self._rules[function] = rule

    def add_param(self, param: Param) -> Param:
        """Add a figure, with or without a rule, and give it back. Raises BadRule when its name means another figure."""
        if self.params.setdefault(param.name, param) != param:
            raise BadRule(f"Two different params are called {param.name}.")
        return param

    def add_set(self, rule_set: RuleSet) -> None:
        """Add a proposal by its name without the prefix. Raises BadRule when it is declared twice."""
        if rule_set.name in self.sets:
            raise BadRule(f"The proposal {rule_set.name} is declared twice.")
        self.sets[rule_set.name] = rule_set

    def of(self, function: RuleFunction) -> Rule:
        """Give the rule that a function is the body of. Raises UnknownRule."""
        try:
            return self._rules[function]
        except KeyError:
            raise UnknownRule(f"{function!r} is no rule.") from None

    def version(self, name: str, label: str) -> Rule:
        """Give one version by identity and label. Raises UnknownRule."""
        for one in self._versions.get(name, []):
            if one.label == label:
                return one
        raise UnknownRule(f"{name} has no version {label}.")

    def named(self, names_or_tag: str | Iterable[str]) -> list[str]:
        """Give the identities meant by one name, one tag, or several names. Raises UnknownRule when one is none."""
        if isinstance(names_or_tag, str) and names_or_tag not in self._versions:
            tagged = [name for name, all_ in self._versions.items() if any(names_or_tag in one.tags for one in all_)]
            return sorted(tagged) or _refuse(names_or_tag)
        names = [names_or_tag] if isinstance(names_or_tag, str) else list(names_or_tag)
        return [name if name in self._versions else _refuse(name) for name in names]

    def on(self, name: str, day: date) -> list[Rule]:
        """Give the versions of an identity whose period holds the day, in every set."""
        return [one for one in self._versions.get(name, []) if covers(one.since, one.until, day)]

    def give_examples(self, function: RuleFunction, *examples: Example) -> None:
        """Add examples to a rule; the tests run them and the norms book prints them."""
        rule = self.of(function)
        self._examples.setdefault((rule.name, rule.label), []).extend(examples)

    def examples_of(self, rule: Rule) -> list[Example]:
        """Give the examples of one version."""
        return list(self._examples.get((rule.name, rule.label), []))


REGISTRY = Registry()


def rule_set(
    name: str, *, says: Promise, source: Source, excludes: tuple[str, ...] = (), registry: Registry = REGISTRY
) -> RuleSet:
    """Declare a proposal that an installation may switch on. Raises BadRule when it is declared twice."""
    made = RuleSet(name, says, source, excludes)
    registry.add_set(made)
    return made


def rule(
    *,
    name: str,
    set: str,
    since: str | date,
    source: Source,
    says: Promise,
    until: str | date | None = None,
    level: Level = Level.BLOCK,
    leaves_open: Promise | None = None,
    params: tuple[Param, ...] = (),
    helpers: tuple[Callable[..., Any], ...] = (),
    tags: tuple[str, ...] = (),
    registry: Registry = REGISTRY,
) -> Callable[[F], F]:
    """Declare a function of facts as one version of a rule; with `params` its second argument is their values by name.

    `helpers` are the functions it calls: they count in the fingerprint. Raises BadRule when it has no source, no
    translated `says` or no docstring, an odd name or set, or clashes with another version.
    """

    def declare(function: F) -> F:
        begins, ends = as_day(since), as_day(until) if until else None
        _refuse_untraceable(name, set, source)
        _refuse_unsaid(name, says, leaves_open, function)
        if ends is not None and ends <= begins:
            raise BadRule(f"{name} ends before it begins.")
        declared = [level, *(f"{one.name} {one.unit} {one.stricter}" for one in params)]
        fingerprint = code_hash((function, *helpers), declared)
        body = removable(name, function)
        summary = (function.__doc__ or "").strip()
        made = Rule(
            name, set, begins, ends, level, source, says, leaves_open, params, tags, summary, fingerprint, body, helpers
        )
        registry.add(made, body)
        return body

    return declare


def _refuse_untraceable(name: str, set_: str, source: Source) -> None:
    if not _NAME.fullmatch(name) or not _SET.fullmatch(set_):
        raise BadRule(f"{name} in {set_}: a rule is called room.thing, a set is law, norm or proposal:<name>.")
    if not isinstance(source, Source):
        raise BadRule(f"{name} has no source.")


def _refuse_unsaid(name: str, says: Promise, leaves_open: Promise | None, function: RuleFunction) -> None:
    if not isinstance(says, Promise):
        raise BadRule(f"{name} says nothing to the family: give says=_(...) in plain Dutch.")
    if leaves_open is not None and not isinstance(leaves_open, Promise):
        raise BadRule(
            f"{name}: what it leaves open is printed for everyone, so give leaves_open=_(...) in plain Dutch."
        )
    if not (function.__doc__ or "").strip():
        raise BadRule(f"{name} has no docstring.")


def _refuse(name: str) -> NoReturn:
    raise UnknownRule(f"No rule has the name or tag {name}.")
