"""Norms of this room: choosing, saying no, waiting, starting, handing over and ending."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule
from roer.waiting.codes import NEEDS_NEXT, Clock

_PRINTED = "het rapport noemt alleen de aanmeldwachttijd in de jeugd-ggz: vier weken"
CONVERSATION_WEEKS = Param(
    "waiting.conversation_weeks", 4, gettext_noop("weken"),
    Source("KOM", lines="1843-1847", also=_PRINTED, to_be_checked=True), "lower", "2016-12-01",
)  # fmt: skip
START_WEEKS = Param(
    "waiting.start_weeks", 4, gettext_noop("weken"),
    Source("KOM", lines="1843-1847", also=_PRINTED, to_be_checked=True), "lower", "2016-12-01",
)  # fmt: skip
ANSWER_DAYS = REGISTRY.add_param(
    Param(
        "waiting.provider_answers_working_days", 5, gettext_noop("werkdagen"),
        Source("ACT", lines="980-982", also="de bron noemt geen dagen: Roer kiest"), "lower", "2018-04-16",
    )
)  # fmt: skip
NORMS = {Clock.CONVERSATION: CONVERSATION_WEEKS, Clock.START: START_WEEKS}
ALONE_FROM = Param(
    "waiting.stops_alone_from", 16, gettext_noop("jaar"), Source("Jeugdwet", article="7.3.5 lid 1"), None, "2015-01-01"
)
TOGETHER_FROM = Param(
    "waiting.stops_with_parent_from", 12, gettext_noop("jaar"), Source("Jeugdwet", article="7.3.4 lid 2"), None,
    "2015-01-01",
)  # fmt: skip


@dataclass(frozen=True)
class ChoiceFacts:
    """A choice: does a published criterion stand in the way, and was it said to be only what is available?"""

    obstacles: int
    only_available: bool = False


@dataclass(frozen=True)
class DeclineFacts:
    """A no of a provider: does it rest on what the provider published itself?"""

    covered: bool


@dataclass(frozen=True)
class WaitFacts:
    """A running clock."""

    clock: str
    days: int


@dataclass(frozen=True)
class StartFacts:
    """Help is about to start: was consent asked, is it complete, or does the law let it start without?"""

    asked: bool
    complete: bool
    without: bool = False
    ruling: bool = False


@dataclass(frozen=True)
class EndFacts:
    """Help is about to end: why, did somebody accept to go on, and did the family itself stop?"""

    code: str
    next_accepted: bool = False
    by_family: bool = False


@dataclass(frozen=True)
class HandoverFacts:
    """How many things that were agreed to go along are still missing."""

    missing: int


@dataclass(frozen=True)
class BrokerageFacts:
    """Brokerage is closed: with one of the three outcomes?"""

    outcome: str


@dataclass(frozen=True)
class StopFacts:
    """Who of the family said stop. `age` is None when it is not certain; `court` when a judge ordered the help."""

    age: int | None
    child: bool
    parents: int
    court: bool = False


@rule(
    name="waiting.choice_fits", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("KOM", lines="2118-2127", also="Jeugdwet 2.3 lid 6"),
    says=_("Dit past niet helemaal bij wat nodig is. Dan staat erbij waarom het toch gekozen wordt."),
)  # fmt: skip
def choice_fits(facts: ChoiceFacts) -> Reason | None:
    """Help that is only available, or that a criterion does not fit, is chosen with a written reason (WAI-40)."""
    return Reason() if facts.obstacles or facts.only_available else None


@rule(
    name="waiting.decline_rests_on_criteria", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="980-982"),
    says=_("Deze reden staat niet bij het aanbod. Leg uit waarom het nee is: het gezin leest dit."),
)  # fmt: skip
def decline_rests_on_criteria(facts: DeclineFacts) -> Reason | None:
    """A no outside the published criteria has a reason that the family reads, and is flagged (WAI-06)."""
    return None if facts.covered else Reason()


@rule(
    name="waiting.within_norm", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="1843-1847", also="KOM 1855-1859"), params=(CONVERSATION_WEEKS, START_WEEKS),
    says=_("Het wachten duurt langer dan %(weeks)s weken. Iemand zoekt mee naar een plek die eerder kan."),
)  # fmt: skip
def within_norm(facts: WaitFacts, values: dict[str, int]) -> Reason | None:
    """A wait that passes the norm of its own clock gets brokerage and a cause (WAI-23, WAI-24). The total has no norm."""
    weeks = values.get("waiting." + facts.clock + "_weeks")
    return Reason(details={"weeks": weeks}) if weeks is not None and facts.days > weeks * 7 else None


@rule(
    name="waiting.start_has_consent", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.4, 7.3.5"),
    says=_("Nog niet iedereen die ja moet zeggen, heeft dat gedaan. Daarna kan de hulp beginnen."),
)  # fmt: skip
def start_has_consent(facts: StartFacts) -> Reason | None:
    """Help starts with the consent that the law asks; a ruling or acute danger goes before."""
    return None if facts.without or (facts.asked and facts.complete) else Reason()


@rule(
    name="waiting.nobody_lets_go_first", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("ACT", lines="1040-1041", also="Jeugdwet 2.3"),
    says=_("Er is nog hulp nodig. U blijft verantwoordelijk tot een ander ja heeft gezegd."),
)  # fmt: skip
def nobody_lets_go_first(facts: EndFacts) -> Reason | None:
    """Where a need is left, help ends after the next has accepted; a family that stops itself is never held (INT-59, PEO-31)."""
    if facts.by_family or facts.code not in NEEDS_NEXT:
        return None
    return None if facts.next_accepted else Reason()


@rule(
    name="waiting.handover_is_clean", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="1040-1041"),
    says=_("Niet alles gaat mee. Schrijf op waarom; wat mist wordt een taak met een dag."),
)  # fmt: skip
def handover_is_clean(facts: HandoverFacts) -> Reason | None:
    """Letting go with something missing has a reason, and what is missing becomes a dated task (INT-59)."""
    return Reason() if facts.missing else None


@rule(
    name="waiting.brokerage_has_an_outcome", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("KOM", lines="1855-1859"),
    says=_("Kies hoe het afliep: elders begonnen, het gezin wacht liever, of nergens plek."),
)  # fmt: skip
def brokerage_has_an_outcome(facts: BrokerageFacts) -> Reason | None:
    """Looking for another place ends with a start elsewhere, the family's wish, or nothing found (WAI-24)."""
    return None if facts.outcome else Reason()


@rule(
    name="waiting.family_stops_own_help", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.4, 7.3.5", to_be_checked=True),
    params=(ALONE_FROM, TOGETHER_FROM),
    says=_("Jouw nee is genoteerd. Iemand belt vandaag. De hulp stopt als de ander die mee beslist dat ook zegt."),
    leaves_open=_("of de nee van één van beiden onder de zestien al genoeg is: dat moet een jurist nakijken"),
)  # fmt: skip
def family_stops_own_help(facts: StopFacts, values: dict[str, int]) -> Reason | None:
    """From sixteen the young person alone; from twelve child and a parent; under twelve a parent. Never out of a ruling."""
    if facts.court:
        return Reason(
            _("De rechter bepaalde deze hulp. Die kun je niet zelf stoppen. Iemand belt je hier vandaag over.")
        )
    if facts.age is not None and facts.age >= values["waiting.stops_alone_from"]:
        return None if facts.child else Reason()
    if facts.age is not None and facts.age < values["waiting.stops_with_parent_from"]:
        return None if facts.parents else Reason()
    return None if facts.child and facts.parents else Reason()
