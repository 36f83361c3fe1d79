"""Norms about looking at a request: the basis first, no asking too much, a specialist along, closing in the open."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule
from roer.intake.rules.terms import REDIRECTS


@dataclass(frozen=True)
class BasisFacts:
    """A plan of help: how many basic needs the family called unmet, and whether anything but care stands in the plan."""

    unmet: int
    only_care: bool


@dataclass(frozen=True)
class LightFacts:
    """Light help or own strength is chosen: contra-indications here, the knowledge they ask, and what was asked along."""

    contra: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()
    consulted: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ApartFacts:
    """A talk about a child: were child or parents there, is there a reason, and a day on which the child speaks?"""

    family_there: bool
    has_reason: bool = False
    child_has_a_day: bool = False


@dataclass(frozen=True)
class ClosingFacts:
    """A request is rounded off: in the family's own words, or by the team, which then says what it examined."""

    by_family: bool
    has_own_words: bool = False
    examined: bool = False
    own_strength: bool = False
    named_people: bool = False
    exhausted_unanswered: bool = False


@dataclass(frozen=True)
class PassingFacts:
    """A request that was passed on is closed: did the other desk accept it, or did the family take it back?"""

    passed_on: bool
    accepted: bool = False


@dataclass(frozen=True)
class RedirectFacts:
    """How often this question was passed on before."""

    earlier: int


@dataclass(frozen=True)
class SecondLookFacts:
    """The team answers a wish for heavier help: with no, while it gives the light help itself, and who else looked."""

    says_no: bool
    team_helps: bool
    outside_team: bool = False


@dataclass(frozen=True)
class GpFacts:
    """A doctor refers about growing up: straight to specialised mental health, and with a reason or advice before."""

    about: str
    to_specialist: bool = False
    has_reason: bool = False


@dataclass(frozen=True)
class PageFacts:
    """A page of expectations: does it say what the team does, what it does not, and what it may decide?"""

    does: bool
    does_not: bool
    powers: bool = True


@rule(
    name="intake.basis_comes_along", set="norm", since="2021-01-01", level=Level.EXPLAIN,
    source=Source("WVA", lines="2247-2263", also="Jeugdsprong, Flip the system, regel 223-228"),
    says=_("Is er te weinig geld of geen goed huis? Dan hoort hulp daarbij in het plan. De andere hulp wacht daar niet op."),
)  # fmt: skip
def basis_comes_along(facts: BasisFacts) -> Reason | None:
    """A plan that holds care only, while a basic need is not met, says why."""
    return Reason(details={"unmet": facts.unmet}) if facts.unmet and facts.only_care else None


@rule(
    name="intake.expert_looks_before_light_help", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="838-846", also="regels 955-966"),
    says=_("Speelt er iets zwaars? Dan denkt iemand met kennis daarvan mee, voor u kiest voor lichte hulp of eigen kracht."),
)  # fmt: skip
def expert_looks_before_light_help(facts: LightFacts) -> Reason | None:
    """With a contra-indication somebody with the knowledge it asks was consulted before light help or own strength."""
    return Reason() if facts.contra and not facts.needed <= facts.consulted else None


@rule(
    name="intake.child_is_not_talked_about_alone", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="834-836", also="D66, regels 277-278; IVRK art. 12; Jeugdwet 7.3.2"),
    says=_("Praten over een kind zonder het kind of de ouders: alleen met een reden, en met een dag waarop het kind zelf praat."),
)  # fmt: skip
def child_is_not_talked_about_alone(facts: ApartFacts) -> Reason | None:
    """A consultation without child or parents has a reason and the day on which the child was or will be spoken with."""
    return None if facts.family_there or (facts.has_reason and facts.child_has_a_day) else Reason()


@rule(
    name="intake.closing_is_not_silent", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("KOM", lines="125-126", also="IVRK art. 3; Jeugdwet 2.3"),
    says=_("Een vraag stopt niet zomaar. Het gezin zegt zelf dat het klaar is, of er staat wat er is uitgezocht en door wie."),
)  # fmt: skip
def closing_is_not_silent(facts: ClosingFacts) -> Reason | None:
    """A closing by the family holds its own words; one by the team says what was examined."""
    return None if (facts.has_own_words if facts.by_family else facts.examined) else Reason()


@rule(
    name="intake.own_strength_is_not_a_way_out", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("KOM", lines="899-903", also="Jeugdwet 2.3 lid 1"),
    says=_("Kan het gezin het zelf? Dan staat er wie wat doet en of ouders dat dragen. Zegt iemand 'op', dan komt er antwoord."),
)  # fmt: skip
def own_strength_is_not_a_way_out(facts: ClosingFacts) -> Reason | None:
    """The team closes on own strength only with named people, tasks and capacity, and an answer to 'it is used up'."""
    leans = facts.own_strength and not facts.by_family
    return Reason() if leans and (not facts.named_people or facts.exhausted_unanswered) else None


@rule(
    name="intake.nobody_lets_go_before_the_next_accepts", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="745-746", also="Jeugdwet 2.3; Awb 2:3 (na te kijken)"),
    says=_("Het team blijft je aanspreekpunt tot een ander loket ja zegt. Stopt het eerder, dan lees je waarom."),
)  # fmt: skip
def nobody_lets_go_before_the_next_accepts(facts: PassingFacts) -> Reason | None:
    """A question that was passed on is closed after acceptance, or with a reason that the family reads."""
    return Reason() if facts.passed_on and not facts.accepted else None


@rule(
    name="intake.many_redirects_are_seen", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="745-746", also="regels 1832-1833"), params=(REDIRECTS,),
    says=_("Word je vaker doorgestuurd? Dan kijkt iemand wie echt aan zet is."),
)  # fmt: skip
def many_redirects_are_seen(facts: RedirectFacts, values: dict[str, int]) -> Reason | None:
    """Somebody looks when a question is passed on again."""
    return Reason() if facts.earlier + 1 >= values["intake.redirects_before_signal"] else None


@rule(
    name="intake.no_is_not_said_by_one_team_alone", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="107-109"),
    says=_("Vraag je om meer hulp en zegt het team dat al helpt nee? Dan kijkt eerst iemand van buiten het team mee."),
)  # fmt: skip
def no_is_not_said_by_one_team_alone(facts: SecondLookFacts) -> Reason | None:
    """The team that gives the light help says no to heavier help with somebody from outside, or with a reason."""
    return Reason() if facts.says_no and facts.team_helps and not facts.outside_team else None


@rule(
    name="intake.growing_up_goes_past_the_team", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="687-689", also="Jeugdwet 2.6 lid 1e, 2.7 lid 4"),
    says=_("Een vraag over opgroeien kan bij het lokale team terecht. Toch meteen naar een specialist? Dat mag, met een reden."),
)  # fmt: skip
def growing_up_goes_past_the_team(facts: GpFacts) -> Reason | None:
    """A question on upbringing goes to second-line mental health with a reason; the doctor keeps the right to refer."""
    direct = facts.about == "growing_up" and facts.to_specialist
    return Reason() if direct and not facts.has_reason else None


@rule(
    name="intake.page_says_does_and_does_not", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="637-638"),
    says=_("Op de pagina van een team staat wat het wel doet, niet doet en mag. Ontbreekt er iets, dan staat dat erbij."),
)  # fmt: skip
def page_says_does_and_does_not(facts: PageFacts) -> Reason | None:
    """A page without a does or does-not list, or without powers, is published with a reason and called incomplete."""
    return None if facts.does and facts.does_not and facts.powers else Reason()


@dataclass(frozen=True)
class RepeatFacts:
    """A test or assessment is planned: was the same done before for this child, and is there a reason to do it again?"""

    done_before: bool
    has_reason: bool = False


@rule(
    name="intake.nothing_is_done_twice", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="738-739", also="WVA, regels 3892-3893"),
    says=_("Dit onderzoek is al eens gedaan. Kijk eerst wat eruit kwam. Toch nog een keer? Schrijf op waarom."),
)  # fmt: skip
def nothing_is_done_twice(facts: RepeatFacts) -> Reason | None:
    """The same examination of the same child is done again with a reason only."""
    return Reason() if facts.done_before and not facts.has_reason else None
