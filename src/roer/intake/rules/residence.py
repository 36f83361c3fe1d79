"""Which municipality is responsible: a rule with dates, so that a decision keeps the version of its own day (INT-62).

Today's rule stands in Jeugdwet 1.1 (woonplaats). The one before 2022 followed who had authority; it is from memory and
to be checked by a lawyer. Who pays while two municipalities deny it: the one that paid last, else this rule (INT-60).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ResidenceFacts:
    """Codes of municipalities, empty when unknown. `abroad`: the home address is not in the Netherlands or is kept secret."""

    home: str = ""
    before_stay: str = ""
    authority: str = ""
    mother_at_birth: str = ""
    really_there: str = ""
    stays: bool = False
    abroad: bool = False


@dataclass(frozen=True)
class Residence:
    """The answer: the code, or empty when the facts do not say, and the version of the rule that said so."""

    code: str
    rule: str


def _by_home(facts: ResidenceFacts) -> str:
    """Home address; with a stay the one just before it; else the mother at birth; else where the child really is."""
    if facts.abroad:
        return facts.really_there
    found = facts.before_stay if facts.stays else facts.home
    return found or facts.mother_at_birth or facts.really_there


def _by_authority(facts: ResidenceFacts) -> str:
    """The municipality of who has authority; else where the child really is."""
    return facts.authority or facts.really_there


VERSIONS: tuple[tuple[date, str, Callable[[ResidenceFacts], str]], ...] = (
    (date(2015, 1, 1), "law@2015-01-01", _by_authority),
    (date(2022, 1, 1), "law@2022-01-01", _by_home),
)


def residence(facts: ResidenceFacts, on: date) -> Residence:
    """The responsible municipality on a day, by the version in force on that day."""
    _since, name, asks = max(
        (each for each in VERSIONS if each[0] <= on), default=VERSIONS[0], key=lambda each: each[0]
    )
    return Residence(asks(facts), name)
