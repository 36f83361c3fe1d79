"""What a decision keeps of the rules it met, and how to ask them again later. Codes only; words stay in the vault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from roer.core.rules.errata import Erratum, path_between, read_errata
from roer.core.rules.kinds import Outcome
from roer.core.rules.meeting import Met, ask
from roer.core.rules.params import Figure
from roer.core.rules.registry import REGISTRY, Registry


class CannotReplay(Exception):
    """The answer of a receipt cannot be asked again: its version is gone, or changed without an erratum."""


class FactsDestroyed(CannotReplay):
    """The facts of a decision were destroyed with its item, so only the receipt is left."""


@dataclass(frozen=True)
class Receipt:
    """One rule that a decision met: identity, version label, set, level, outcome, fingerprint and the figures used."""

    rule: str
    version: str
    set: str
    level: str
    outcome: str
    code_hash: str
    params: Mapping[str, str | int]

    def as_json(self) -> dict[str, Any]:
        """Give it as plain values for a JSON column."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Receipt:
        """Read what `as_json` gave."""
        return cls(**data)


@dataclass(frozen=True)
class Replay:
    """The answer now beside the answer then; `errata` are the corrections made to the rule between the two."""

    now: Met
    same: bool
    errata: tuple[Erratum, ...]


def receipt(met: Met) -> Receipt:
    """Make the receipt of one met or fitting rule."""
    kept = {name: str(value) if isinstance(value, Decimal) else value for name, value in met.params.items()}
    rule = met.rule
    return Receipt(rule.name, rule.label, rule.set, str(rule.level), str(met.outcome), rule.code_hash, kept)


def replay(
    kept: Receipt, facts: Any, *, errata: Iterable[Erratum] | None = None, registry: Registry = REGISTRY
) -> Replay:
    """Ask the rule of a receipt again, with the figures of then. Facts None means destroyed.

    Raises FactsDestroyed; UnknownRule when the version is gone; CannotReplay when the body changed without an erratum.
    """
    if facts is None:
        raise FactsDestroyed(_("De feiten van dit besluit zijn vernietigd. Alleen de uitkomst is bewaard."))
    rule = registry.version(kept.rule, kept.version)
    path = path_between(
        kept.rule, kept.version, kept.code_hash, rule.code_hash, errata if errata is not None else read_errata()
    )
    if path is None:
        raise CannotReplay(f"{kept.rule} {kept.version} changed without an erratum.")
    now = ask(rule, facts, {name: _figure(value) for name, value in kept.params.items()})
    return Replay(now, now.outcome == Outcome(kept.outcome), tuple(path))


def _figure(value: str | int) -> Figure:
    return Decimal(value) if isinstance(value, str) else value
