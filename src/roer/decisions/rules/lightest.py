"""Norms on help that is as light as fits, and on what a child with a lasting need never pays or proves again."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule
from roer.decisions.rules.facts import SENDING, DecisionFacts


@dataclass(frozen=True)
class LightestFacts:
    """Help is determined: how heavy it is, how heavy the lightest help that fits is, and whether there is a reason.

    Weights run from 0 (open to everybody) to 5 (living elsewhere); `needed` None when nobody said what fits.
    """

    chosen: int
    needed: int | None = None
    has_reason: bool = False


@rule(
    name="decisions.lightest_help_that_fits", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="760-761", also="De Wereld van Aandacht, regels 1438-1441"),
    says=_("Hulp is zo licht als kan en zo zwaar als nodig. Toch anders, ook 'voor de zekerheid'? Dan staat er waarom."),
)  # fmt: skip
def lightest_help_that_fits(facts: LightestFacts) -> Reason | None:
    """Help that is heavier or lighter than the need asks for has a reason."""
    differs = facts.needed is not None and facts.chosen != facts.needed
    return Reason() if differs and not facts.has_reason else None


@rule(
    name="decisions.own_payment_is_explained", set="norm", since="2018-04-16", level=Level.EXPLAIN, tags=SENDING,
    source=Source("ACT", lines="612-615", also="IVRK art. 23 lid 3"),
    says=_("Een kind met een beperking of een ziekte die blijft, betaalt niet mee. Moet dat toch, dan staat er waarom."),
)  # fmt: skip
def own_payment_is_explained(facts: DecisionFacts) -> Reason | None:
    """An own payment for a child with a disability or a lasting need has a reason."""
    return Reason() if facts.own_payment and (facts.disability or facts.lasting) else None
