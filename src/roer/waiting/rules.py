"""Norms of this room: choosing, saying no, waiting, starting, handing over and ending."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule
from roer.offers.queries import STAYS
from roer.waiting.codes import NEEDS_NEXT, Clock
from roer.waiting.rule_facts import (
    BrokerageFacts,
    CaseCloseFacts,
    ChoiceFacts,
    ClosingFacts,
    ContactFacts,
    DeclineFacts,
    EndFacts,
    HandoverFacts,
    LongWaitFacts,
    NeedsFacts,
    PowerAnswerFacts,
    RulingFacts,
    StartFacts,
    StopFacts,
    StopOfHelpFacts,
    UrgencyFacts,
    WaitFacts,
    WeightFacts,
)

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
ADVICE_DAYS = REGISTRY.add_param(
    Param(
        "waiting.expert_advice_working_days", 10, gettext_noop("werkdagen"),
        Source("ACT", lines="2084", also="de bron noemt geen dagen: Roer kiest"), "lower", "2018-04-16",
    )
)  # fmt: skip
START_MONTHS = Param(
    "waiting.executive_start_days",
    92,
    gettext_noop("dagen"),
    Source("KOM", lines="718-723", also="KOM 1838-1841"),
    "lower",
    "2016-12-01",
)
TALK_MONTHS = Param(
    "waiting.executive_conversation_days", 152, gettext_noop("dagen"),
    Source("KOM", lines="718-723", also="KOM 1838-1841"), "lower", "2016-12-01",
)  # fmt: skip
CONTACT_DAYS = Param(
    "waiting.contact_days", 14, gettext_noop("dagen"),
    Source("FLIP", lines="219-220", also="de bron noemt geen dagen: Roer kiest"), "lower", "2018-04-16",
)  # fmt: skip
RULING_DAYS = Param(
    "waiting.ruling_start_days", 30, gettext_noop("dagen"),
    Source("ACT", lines="1658-1662", also="het aantal dagen kiest Roer", to_be_checked=True), "lower", "2018-04-16",
)  # fmt: skip
ALERT_WEEKS = Param(
    "waiting.alert_weeks", 4, gettext_noop("weken"), Source("KOM", lines="1838-1841"), "lower", "2016-12-01"
)
ALERT_AGAIN_WEEKS = Param(
    "waiting.alert_again_weeks", 6, gettext_noop("weken"), Source("KOM", lines="1838-1841"), "lower", "2016-12-01"
)
MEDIATION_IS_DUTY = REGISTRY.add_param(
    Param(
        "waiting.mediation_is_duty", 0, gettext_noop("ja of nee"),
        Source("KOM", lines="1855-1859", also="een plicht pas als de normen in de wet staan"), None, "2016-12-01",
    )
)  # fmt: skip
# A norm per kind of help: a place may set a stricter one for each (WAI-23). Only the first is printed in the sources.
KIND_NORMS = {
    form: REGISTRY.add_param(
        Param(
            f"waiting.start_weeks_{form}", 4, gettext_noop("weken"),
            Source(
                "KOM", lines="1843-1847", also="voor andere hulp dan jeugd-ggz neemt Roer dezelfde norm", to_be_checked=True
            ), "lower", "2016-12-01",
        )
    )
    for form in (*sorted(STAYS), "mental_basic", "mental_specialised", "outpatient", "at_home", "day_care", "respite")
}  # fmt: skip
NORMS = {Clock.CONVERSATION: CONVERSATION_WEEKS, Clock.START: START_WEEKS}
ALONE_FROM = Param(
    "waiting.stops_alone_from", 16, gettext_noop("jaar"), Source("Jeugdwet", article="7.3.5 lid 1"), None, "2015-01-01"
)
TOGETHER_FROM = Param(
    "waiting.stops_with_parent_from", 12, gettext_noop("jaar"), Source("Jeugdwet", article="7.3.4 lid 2"), None,
    "2015-01-01",
)  # fmt: skip


@rule(
    name="waiting.choice_fits", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("KOM", lines="2118-2127", also="Jeugdwet 2.3 lid 6"),
    says=_("Dit past niet helemaal bij wat nodig is. Dan staat erbij waarom het toch gekozen wordt."),
)  # fmt: skip
def choice_fits(facts: ChoiceFacts) -> Reason | None:
    """Help that is only available, or that a criterion does not fit, is chosen with a written reason (WAI-40)."""
    return Reason() if facts.obstacles or facts.only_available else None


@rule(
    name="waiting.as_light_as_fits", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="760-761", also="De Wereld van Aandacht, regels 1438-1441"),
    says=_("Dit is zwaardere of lichtere hulp dan samen is bepaald. Dan staat erbij waarom."),
)  # fmt: skip
def as_light_as_fits(facts: WeightFacts) -> Reason | None:
    """Help heavier or lighter than what was determined is chosen with a written reason (INT-47)."""
    differs = facts.needed is not None and facts.chosen != facts.needed
    return Reason() if differs and not facts.has_reason else None


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
    if weeks is not None and facts.norm is not None:
        weeks = min(weeks, facts.norm)
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


@rule(
    name="waiting.two_make_it_urgent", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="1849-1851", also="KOM 1887-1889"),
    says=_("Twee professionals vinden dit dringend. Wie het anders ziet, schrijft op waarom; het gezin leest dat."),
)  # fmt: skip
def two_make_it_urgent(facts: UrgencyFacts) -> Reason | None:
    """What two professionals call urgent is not treated as ordinary without a reason, and stays urgent in sight (WAI-28)."""
    return Reason() if facts.voices >= 2 and not facts.treated_urgent else None


@rule(
    name="waiting.case_stays_open", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="2084"),
    says=_("De hulp die nodig is, is nog niet begonnen. Schrijf op waarom u toch sluit en wie er verdergaat."),
)  # fmt: skip
def case_stays_open(facts: CaseCloseFacts) -> Reason | None:
    """A stuck case is open until help started or the family ends it; earlier has a reason and a name (WAI-46)."""
    if facts.way == "family_ends" or (facts.way == "helped" and facts.help_started):
        return None
    return Reason()


@rule(
    name="waiting.power_binds_who_signed", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="2085"),
    says=_("Wie tekende, doet het, of gaat in beroep. Een ander antwoord heeft een reden die het gezin leest."),
    leaves_open=_("of doorzettingsmacht ook bindt wie niet tekende: dat zou een wet moeten regelen"),
)  # fmt: skip
def power_binds_who_signed(facts: PowerAnswerFacts) -> Reason | None:
    """An addressee that signed accepts or files a dispute; anything else has a reason (WAI-49)."""
    return None if facts.answer in ("accepted", "disputed") else Reason()


@rule(
    name="waiting.no_child_left_by_closing", set="norm", since="2018-04-16", level=Level.BLOCK,
    source=Source("ACT", lines="2055-2059", also="Jeugdwet 2.6 lid 1a, 2.13; ACT 2149-2151"),
    says=_("Voor %(left)s van de kinderen die hier zijn, is er nog geen plek die past. Dan gaat het niet dicht."),
)  # fmt: skip
def no_child_left_by_closing(facts: ClosingFacts) -> Reason | None:
    """A closing is complete when every child there has a fitting replacement; who waits is a warning only (WAI-17)."""
    return Reason(details={"left": facts.there - facts.ready}) if facts.ready < facts.there else None


@rule(
    name="waiting.a_budget_stops_no_help", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="2.3 lid 1, 2.6 lid 1a"),
    says=_("Te weinig geld is geen besluit om hulp te stoppen. Gebeurt het toch, schrijf het dan op als incident."),
)  # fmt: skip
def a_budget_stops_no_help(facts: StopOfHelpFacts) -> Reason | None:
    """The duty to give help does not end with a budget: a stop is told as an incident, never decided (WAI-29)."""
    return Reason() if facts.as_decision else None


@rule(
    name="waiting.needs_before_places", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("WVA", lines="197-203", also="Jeugdwet 2.3 lid 4 en 6"),
    says=_("Er staat nog niet wat dit kind nodig heeft. Schrijf op waarom u nu al naar plekken kijkt."),
)  # fmt: skip
def needs_before_places(facts: NeedsFacts) -> Reason | None:
    """A worker looks at places in a child's case after its needs are written down, or says why earlier (WAI-39)."""
    return None if facts.recorded else Reason()


@rule(
    name="waiting.child_is_spoken_to", set="norm", since="2018-04-16", level=Level.SIGNAL,
    source=Source("FLIP", lines="219-220", also="KOM 1478-1485"), params=(CONTACT_DAYS,),
    says=_("Al %(days)s dagen sprak niemand met dit kind."),
)  # fmt: skip
def child_is_spoken_to(facts: ContactFacts, values: dict[str, int]) -> Reason | None:
    """Longer without contact than agreed, or than the setting when nothing was agreed, is a signal (WAI-30)."""
    most = facts.agreed or values["waiting.contact_days"]
    return Reason(details={"days": facts.days}) if facts.days > most else None


@rule(
    name="waiting.long_wait_reaches_executive", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="718-723", also="KOM 1838-1841"), params=(START_MONTHS, TALK_MONTHS),
    says=_("Iemand wacht al %(days)s dagen. De bestuurder hoort dit te weten."),
)  # fmt: skip
def long_wait_reaches_executive(facts: LongWaitFacts, values: dict[str, int]) -> Reason | None:
    """More than three months for the start of help, or five for the conversation, goes to the executive (WAI-22)."""
    most = values.get("waiting.executive_" + facts.clock + "_days")
    return Reason(details={"days": facts.days}) if most is not None and facts.days > most else None


@rule(
    name="waiting.ruling_is_carried_out", set="norm", since="2018-04-16", level=Level.SIGNAL,
    source=Source("ACT", lines="1658-1662"), params=(RULING_DAYS,),
    says=_("De rechter bepaalde deze hulp %(days)s dagen geleden. Er is nog niets begonnen."),
)  # fmt: skip
def ruling_is_carried_out(facts: RulingFacts, values: dict[str, int]) -> Reason | None:
    """Help that was ordered and has not begun after the set days is a signal (WAI-35)."""
    return Reason(details={"days": facts.days}) if facts.days > values["waiting.ruling_start_days"] else None


@rule(
    name="waiting.four_and_six_weeks_reach_owner", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="1838-1841"), params=(ALERT_WEEKS, ALERT_AGAIN_WEEKS),
    says=_("Iemand wacht al %(weeks)s weken. Schrijf op wat u doet."),
)  # fmt: skip
def four_and_six_weeks_reach_owner(facts: LongWaitFacts, values: dict[str, int]) -> Reason | None:
    """A wait of four and of six weeks, in either clock, reaches the named owner until an action is recorded (WAI-22)."""
    passed = [weeks for weeks in values.values() if facts.days >= weeks * 7]
    return Reason(details={"weeks": max(passed)}) if passed else None
