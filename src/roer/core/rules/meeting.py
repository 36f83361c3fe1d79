"""Facts meet rules: which versions hold on a day, what each says, and what a command must do with the answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from roer.core.days import covers
from roer.core.refusal import Refused
from roer.core.rules.kinds import Level, Outcome, Reason
from roer.core.rules.params import Figure, LocalValue, value_on
from roer.core.rules.registry import REGISTRY, Registry, Rule, UnknownRule


class ProposalsClash(Exception):
    """Two proposals are on that cannot hold together. Switch one off; the text names both."""


class RulesRefused(Refused):
    """Rules at level block are met, so nothing is done. `mets` holds them; the text is for the person who tried."""

    def __init__(self, mets: list[Met]) -> None:
        self.mets = mets
        super().__init__(" ".join(str(one.reason) for one in mets))


class ReasonNeeded(Refused):
    """Rules at level explain are met and have no written reason yet. Ask one per rule name in `mets`, and try again."""

    def __init__(self, mets: list[Met]) -> None:
        self.mets = mets
        asks = " ".join(str(one.reason) for one in mets)
        super().__init__(_("%(asks)s Schrijf op waarom het toch zo moet.") % {"asks": asks})


@dataclass(frozen=True)
class Switch:
    """A proposal that this installation switched on for `[since, until)`; `proposal` is its name without the prefix."""

    proposal: str
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Met:
    """One version of a rule and what it says of the facts, with the figures it used."""

    rule: Rule
    outcome: Outcome
    reason: Reason | None = None
    params: Mapping[str, Figure] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """Give the label of the version, such as 'law@2015-01-01'."""
        return self.rule.label

    @property
    def level(self) -> Level:
        """Give how heavy the rule weighs."""
        return self.rule.level


def meet(
    names_or_tag: str | Iterable[str],
    facts: Any,
    *,
    at: date,
    params: Iterable[LocalValue] = (),
    switched: Iterable[Switch] = (),
    registry: Registry = REGISTRY,
) -> list[Met]:
    """Ask every version that holds on the day `at` what it says of the facts.

    `params` are the local figures of this case's region, municipality and team. Law and norm always hold; a proposal
    that is on replaces the law of the same identity. Raises UnknownRule, ProposalsClash.
    """
    local, proposals = list(params), _proposals_on(at, switched, registry)
    versions = [one for name in registry.named(names_or_tag) for one in _holding(name, at, proposals, registry)]
    return [ask(one, facts, {param.name: value_on(param, at, local) for param in one.params}) for one in versions]


def ask(rule: Rule, facts: Any, values: Mapping[str, Figure]) -> Met:
    """Ask one version what it says of the facts, with the values of its params by name."""
    reason = rule.ask(facts, values) if rule.params else rule.ask(facts)
    if reason is None:
        return Met(rule, Outcome.FITS, params=values)
    filled = replace(reason, says=reason.says or rule.says, source=reason.source or rule.source)
    return Met(rule, Outcome.MET, filled, values)


def uphold(mets: Iterable[Met], reasons: Mapping[str, str]) -> list[Met]:
    """Let a command go on or not; gives back the signals that somebody must look at.

    `reasons` holds a written reason by rule name. Raises RulesRefused first, then ReasonNeeded.
    """
    met = [one for one in mets if one.outcome is Outcome.MET]
    if refused := [one for one in met if one.level is Level.BLOCK]:
        raise RulesRefused(refused)
    if open_ := [one for one in met if one.level is Level.EXPLAIN and not reasons.get(one.rule.name, "").strip()]:
        raise ReasonNeeded(open_)
    return [one for one in met if one.level is Level.SIGNAL]


def refuse_clash(names: Iterable[str], registry: Registry = REGISTRY) -> None:
    """Check that these proposals may be on together. Raises ProposalsClash, also when two replace the same rule."""
    on = sorted(names)
    if not on:
        return
    if unknown := [one for one in on if one not in registry.sets]:
        raise UnknownRule(f"No proposal is called {unknown[0]}.")
    pairs = [(one, other) for one in on for other in registry.sets[one].excludes if other in on]
    replaced: dict[str, str] = {}
    for one in registry:
        kind, _colon, proposal = one.set.partition(":")
        if kind == "proposal" and proposal in on and replaced.setdefault(one.name, proposal) != proposal:
            pairs.append((replaced[one.name], proposal))
    if pairs:
        words = _("De voorstellen %(one)s en %(other)s kunnen niet samen aan staan. Zet er één uit.")
        raise ProposalsClash(words % {"one": pairs[0][0], "other": pairs[0][1]})


def _proposals_on(at: date, switched: Iterable[Switch], registry: Registry) -> set[str]:
    on = {one.proposal for one in switched if covers(one.since, one.until, at)}
    refuse_clash(on, registry)
    return {f"proposal:{one}" for one in on}


def _holding(name: str, at: date, proposals: set[str], registry: Registry) -> list[Rule]:
    versions = registry.on(name, at)
    replaced = {"law"} if any(one.set in proposals for one in versions) else set()
    return [one for one in versions if one.set in ({"law", "norm"} - replaced) | proposals]
