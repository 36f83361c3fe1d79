"""Norms of this room: why somebody lives elsewhere, what was weighed, what is expected, and no move without reason."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule
from roer.living.terms import BLOCK_DAYS


@dataclass(frozen=True)
class PlacementFacts:
    """A placement that is proposed: what was given with it. `reason` and `interest` are codes."""

    at_home: bool = False
    acute: bool = False
    reason: str = "upbringing"
    explained: bool = False
    alternatives: int = 1
    deciders: bool = True
    perspective: bool = True
    expected: bool = True
    evaluated: bool = True
    is_move: bool = False
    interest: str | None = None
    interest_explained: bool = False


@rule(
    name="living.reason_is_explained", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("WVA", lines="4032-4042", also="de bron noemt drie redenen; Roer voegt de eigen wens toe"),
    says=_("Schrijf in eigen woorden op wat de reden is. Iedereen over wie het gaat, kan dit lezen."),
)  # fmt: skip
def reason_is_explained(facts: PlacementFacts) -> Reason | None:
    """Another reason than the named ones, and an own wish, is told in words (LIV-04)."""
    needs = facts.reason in ("other", "own_wish") and not facts.explained
    return Reason() if needs and not facts.at_home else None


@rule(
    name="living.lighter_help_was_weighed", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("WVA", lines="750-764", also="Jeugdwet 2.3 lid 6, 3.5 lid 2"),
    says=_("Schrijf op welke lichtere hulp er was en waarom die niet genoeg is, en wie er samen besloten."),
)  # fmt: skip
def lighter_help_was_weighed(facts: PlacementFacts) -> Reason | None:
    """Lighter help was weighed, and more than one person decided (LIV-04). In direct danger it follows."""
    if facts.at_home or facts.acute:
        return None
    return None if facts.alternatives and facts.deciders else Reason()


@rule(
    name="living.stay_has_perspective", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="260-261", also="Rapport van de Kinderombudsman, regel 220-221; Jeugdwet 4.1.3 lid 5"),
    says=_("Schrijf op waar dit kind opgroeit, hoe lang dit verblijf ongeveer duurt en wanneer u er weer naar kijkt."),
)  # fmt: skip
def stay_has_perspective(facts: PlacementFacts) -> Reason | None:
    """A stay has a perspective, an expected length and a day to look again, or says why not yet (LIV-09)."""
    if facts.at_home or facts.acute:
        return None
    return None if facts.perspective and facts.expected and facts.evaluated else Reason()


@rule(
    name="living.move_is_in_the_childs_interest", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="1030-1034", also="WVA 4113-4119"),
    says=_("Nog een keer verhuizen mag alleen als het goed is voor dit kind. Kies waarom en schrijf het op."),
)  # fmt: skip
def move_is_in_the_childs_interest(facts: PlacementFacts) -> Reason | None:
    """A further move is lasting, lighter or the own wish, with words that say so (LIV-12)."""
    if not facts.is_move or facts.at_home or facts.acute:
        return None
    return None if facts.interest not in (None, "none") and facts.interest_explained else Reason()


@rule(
    name="living.haste_is_filled_in", set="norm", since="2018-04-16", level=Level.SIGNAL,
    source=Source("ACT", lines="260-261", also="WVA 750-764; de bron noemt geen dagen: Roer kiest vijf werkdagen"),
    says=_("Dit begon in direct gevaar. Vul binnen vijf werkdagen aan wat in de haast niet kon."),
)  # fmt: skip
def haste_is_filled_in(facts: PlacementFacts) -> Reason | None:
    """What a start in danger left open becomes work with a day, never a refusal (LIV-04, LIV-09)."""
    complete = facts.alternatives and facts.deciders and facts.perspective and facts.expected and facts.evaluated
    return Reason() if facts.acute and not complete else None


@dataclass(frozen=True)
class MoveFacts:
    """A move that is to begin: why, in haste or not, and whether the expert team answered."""

    is_move: bool
    interest: str = "none"
    acute: bool = False
    advised: bool = False


@rule(
    name="living.move_was_advised", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="1034", also="Roer voegt de eigen wens toe; dan kijkt het team achteraf"),
    says=_("Vraag eerst het expertteam van de regio. Gaat het toch door? Schrijf dan op waarom. Kind en ouders lezen dit."),
    leaves_open=_("of het antwoord van het team bindt: dat beslist de regio"),
)  # fmt: skip
def move_was_advised(facts: MoveFacts) -> Reason | None:
    """A move that is good for nobody yet goes to the expert team first; in danger and for an own wish afterwards (LIV-12)."""
    if not facts.is_move or facts.acute or facts.interest != "none":
        return None
    return None if facts.advised else Reason()


BLOCK = "living.foster_carers_may_block"


@dataclass(frozen=True)
class EndingFacts:
    """Somebody wants to end a stay with foster carers: who, on which title, how long, and what the carers or court said."""

    by_responsible: bool
    foster: bool
    title: str | None
    days: int
    carers_agree: bool = False
    court_leave: bool = False
    danger: bool = False


@rule(
    name="living.foster_carers_may_block", set="law", since="2015-01-01", level=Level.EXPLAIN,
    source=Source("BW", article="1:253s, 1:336a", also="Jeugdwet 5.2", to_be_checked=True), params=(BLOCK_DAYS,),
    says=_(
        "Het kind woont hier al een jaar of langer. Dan moeten de pleegouders ja zeggen, of de rechter. "
        "Beiden kunnen de rechter vragen. Schrijf op wat er nu gebeurt."
    ),
    leaves_open=_("hoe een eerdere tijd onder een maatregel meetelt: dat moet een jurist nakijken"),
)  # fmt: skip
def foster_carers_may_block(facts: EndingFacts, values: dict[str, int]) -> Reason | None:
    """After a year of a voluntary stay parents end it with the carers' yes or the court's leave; danger goes first (LIV-69)."""
    holds = facts.by_responsible and facts.foster and facts.title in ("consent", "guardianship") and not facts.danger
    if not holds or facts.days < values["living.block_days"]:
        return None
    return None if facts.carers_agree or facts.court_leave else Reason()
