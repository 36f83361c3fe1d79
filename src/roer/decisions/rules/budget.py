"""Rules on a personal budget, on what was promised, and on the basis of a family (INT-29, INT-51, INT-54, INT-55, INT-74)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule
from roer.decisions.codes import Outcome, Part, Promised, YesNo
from roer.decisions.rules.facts import ORDINARY, SENDING, DecisionFacts, lacks

REVISING = frozenset({Part.EXAMINED, Part.REASONING})


@rule(
    name="decisions.budget_is_not_pushed_away", set="law", since="2015-01-01", level=Level.BLOCK, tags=SENDING,
    source=Source("Jeugdwet", article="8.1.1, 8.1.3, 8.1.4", also="rapport van de Kinderombudsman, regels 989-991"),
    helpers=(lacks,),
    says=_("Van pgb naar een aanbieder? Het gezin zegt zelf of het dat wil. Zo niet, dan is er onderzoek en een grond in de wet."),
)  # fmt: skip
def budget_is_not_pushed_away(facts: DecisionFacts) -> Reason | None:
    """A budget that becomes help in kind: the family's own yes, or inquiry, reasons and a ground of 8.1.4 beside its no."""
    if not facts.budget_becomes_kind or facts.budget_statement == YesNo.YES:
        return None
    founded = facts.budget_statement == YesNo.NO and facts.budget_ground and not lacks(facts, REVISING)
    return None if founded else Reason()


@rule(
    name="decisions.budget_goes_on_where_nothing_was_bought", set="norm", since="2016-12-01", level=Level.BLOCK, tags=SENDING,
    source=Source("KOM", lines="1043-1049", also="Jeugdwet 8.1.1"),
    says=_("Heeft de gemeente deze hulp niet op dezelfde manier ingekocht? Dan gaat het pgb door."),
)  # fmt: skip
def budget_goes_on_where_nothing_was_bought(facts: DecisionFacts) -> Reason | None:
    """A budget does not become help in kind unless it was bought in the same way; not knowing counts as no."""
    return Reason() if facts.budget_becomes_kind and facts.budget_in_kind_bought is not True else None


@rule(
    name="decisions.budget_buys_the_hours", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("KOM", lines="1108-1112", also="Jeugdwet 8.1.1 lid 1"),
    says=_("Met het pgb zijn de uren te betalen die nodig zijn. Lukt dat niet, dan staat er waarom."),
)  # fmt: skip
def budget_buys_the_hours(facts: DecisionFacts) -> Reason | None:
    """The budget at its tariff buys as many hours as were determined, also when it goes on unchanged."""
    return Reason(details={"short": str(facts.hours_short.normalize())}) if facts.hours_short > 0 else None


@rule(
    name="decisions.tariff_follows_a_policy_rule", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("KOM", lines="1108-1112"),
    says=_("Bij het tarief van een pgb staat welke regel van de gemeente dat bepaalt."),
)  # fmt: skip
def tariff_follows_a_policy_rule(facts: DecisionFacts) -> Reason | None:
    """A budget names the policy rule from which its tariff comes."""
    return None if facts.policy_named else Reason()


MENDS = frozenset({Part.BUDGET_MENDS})


@rule(
    name="decisions.budget_refusal_names_the_test", set="law", since="2015-01-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("Jeugdwet", article="8.1.1, 8.1.4 lid 1, 8.1.6, 8.1.8"), helpers=(lacks,),
    says=_("Komt er geen pgb? Dan staat er welke eis niet klopt, wie daarbij kan helpen, en wanneer alles is uitgelegd."),
)  # fmt: skip
def budget_refusal_names_the_test(facts: DecisionFacts) -> Reason | None:
    """A refused budget names the failed test of the law, what could mend it, and the day of the information."""
    named = facts.budget_test and facts.budget_informed and not lacks(facts, MENDS)
    return Reason() if facts.budget_refused and not named else None


@rule(
    name="decisions.promise_is_kept_in_sight", set="norm", since="2016-12-01", level=Level.SIGNAL, tags=SENDING,
    source=Source("KOM", lines="1026-1028"),
    says=_("Wijkt het besluit af van wat in het gesprek is beloofd? Dan ziet het gezin dat, en kijkt iemand ernaar."),
)  # fmt: skip
def promise_is_kept_in_sight(facts: DecisionFacts) -> Reason | None:
    """Somebody looks when less comes than the talk promised."""
    kept_less = facts.less_than_before or facts.outcome in (Outcome.LOWER, Outcome.END, Outcome.REFUSE)
    return Reason() if facts.promised in (Promised.MORE, Promised.SAME) and kept_less else None


@rule(
    name="decisions.basis_comes_along", set="norm", since="2021-01-01", level=Level.EXPLAIN, tags=SENDING,
    source=Source("WVA", lines="2247-2263", also="Jeugdsprong, Flip the system, regels 223-228"),
    says=_("Is er te weinig geld of geen goed huis? Dan komt er ook hulp daarbij, of er staat waarom niet."),
)  # fmt: skip
def basis_comes_along(facts: DecisionFacts) -> Reason | None:
    """An ordinary grant of care only, while a basic need still waits, says why."""
    return Reason() if facts.weight == ORDINARY and facts.basic_needs_open and facts.only_care else None
