"""What policy says about plans: what may not be missing, who reads along, and how a plan ends."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

DANGER_DAYS = REGISTRY.add_param(
    Param(
        "dossier.plan_in_danger_days", 14, gettext_noop("dagen"),
        Source("KOM", lines="2692-2693", also="de bron noemt geen dagen: Roer kiest"), "lower", "2016-12-01",
    )
)  # fmt: skip


@dataclass(frozen=True)
class PlanFacts:
    """What stands in a plan when it is made final. `open_actions` lack a name or a day; `parties` are organisations that help."""

    weight: str
    goals: int
    agreements: int
    open_actions: int
    child_help: bool
    family_help: bool
    matters: bool
    parties: int = 1
    alarm: bool = False
    together: bool = False
    safety: bool = False
    second_reader: bool = False
    main_domain: str | None = None
    subsistence: bool = False


def gaps_in(facts: PlanFacts) -> tuple[str, ...]:
    """Codes of what is still missing, in the order of the plan; a light plan only needs something that was agreed."""
    if facts.weight == "light":
        return () if facts.agreements else ("agreements",)
    several = facts.parties > 1
    asked = (
        ("child_help", not facts.child_help), ("family_help", not facts.family_help), ("goals", not facts.goals),
        ("agreements", not facts.agreements), ("who_when", facts.open_actions > 0),
        ("safety", facts.weight == "far_reaching" and not facts.safety), ("alarm", several and not facts.alarm),
        ("together", several and not facts.together),
    )  # fmt: skip
    return tuple(code for code, missing in asked if missing)


@rule(
    name="dossier.plan_is_complete", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="2692-2693", also="ACT 667-668; Jeugdwet 6.2.10"),
    says=_("Het plan mist nog iets. Bij het vaststellen staat wat er mist."),
    tags=("dossier.settle_plan",), helpers=(gaps_in,),
)  # fmt: skip
def plan_is_complete(facts: PlanFacts) -> Reason | None:
    """A plan names help for child and family, goals, who does what when, and with more parties how they work together (DOS-25)."""
    return Reason() if gaps_in(facts) else None


@rule(
    name="dossier.plan_has_second_reader", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("KOM", lines="2692-2693", also="ACT 667-668; Jeugdwet 6.2.10"),
    says=_("Dit plan is ingrijpend en mist nog iets. Noem een collega die het ook leest, of vul het eerst aan."),
    tags=("dossier.settle_plan",), helpers=(gaps_in,),
)  # fmt: skip
def plan_has_second_reader(facts: PlanFacts) -> Reason | None:
    """A far-reaching plan with a gap is final with a reason and a named second reader (DOS-25)."""
    far = facts.weight == "far_reaching" and gaps_in(facts)
    return Reason() if far and not facts.second_reader else None


@rule(
    name="dossier.plan_starts_with_the_family", set="norm", since="2018-01-01", level=Level.EXPLAIN,
    source=Source("D66", lines="63-65", also="ACT 1835-1838"),
    says=_("Er staat nog niet wat kind en ouders belangrijk vinden. Is het gevraagd? Wie niets wil zeggen, hoeft niet."),
    tags=("dossier.settle_plan",),
)  # fmt: skip
def plan_starts_with_the_family(facts: PlanFacts) -> Reason | None:
    """A plan opens with what the family finds important, or says that it was asked (DOS-26)."""
    return None if facts.matters else Reason()


@rule(
    name="dossier.money_before_care", set="norm", since="2021-01-01", level=Level.EXPLAIN,
    source=Source("WVA", lines="269-271", also="WVA 227; ACT 119"),
    says=_("Geld of wonen is hier het grootste probleem, en er is nog niets voor afgesproken. Schrijf op waarom niet."),
    tags=("dossier.settle_plan",),
)  # fmt: skip
def money_before_care(facts: PlanFacts) -> Reason | None:
    """Where the family names money or a home as its main problem, care alone needs a reason (DOS-33)."""
    return Reason() if facts.main_domain in ("money", "home") and not facts.subsistence else None


@dataclass(frozen=True)
class ClosingFacts:
    """A plan ends: by whom, who said what came of it, and why. `against_wish`: the organisation ends what the family wants."""

    weight: str
    by_family: bool = False
    against_wish: bool = False
    child_asked: bool = False
    parents_asked: bool = False
    worker_asked: bool = False
    reason: str | None = None
    explained: bool = False
    weighty: bool = False


@rule(
    name="dossier.ending_is_weighty", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.14", also="ACT 510"),
    says=_("Het gezin wil deze hulp houden. Stoppen kan alleen om een gewichtige reden, en nadat het kind is gevraagd."),
    tags=("dossier.close_plan",),
)  # fmt: skip
def ending_is_weighty(facts: ClosingFacts) -> Reason | None:
    """Who gives help ends it against the family's wish only for weighty reasons, and after the child was asked (DOS-46)."""
    if facts.by_family or not facts.against_wish:
        return None
    return None if facts.weighty and facts.child_asked else Reason()


@rule(
    name="dossier.closing_has_results", set="norm", since="2018-01-01", level=Level.EXPLAIN,
    source=Source("ACT", lines="5-6", also="WVA 484; KOM 169"),
    says=_("Nog niet iedereen zei wat de hulp heeft gebracht, of er staat niet waarom het plan stopt."),
    tags=("dossier.close_plan",),
)  # fmt: skip
def closing_has_results(facts: ClosingFacts) -> Reason | None:
    """A plan closes with the result in the eyes of child, parents and worker, and a reason; a light one with a reason (DOS-46)."""
    if facts.by_family:
        return None
    if facts.weight == "light":
        return None if facts.reason or facts.explained else Reason()
    heard = facts.child_asked and facts.parents_asked and facts.worker_asked
    return None if heard and facts.reason else Reason()


@rule(
    name="dossier.speed_or_price_explained", set="norm", since="2018-01-01", level=Level.EXPLAIN,
    source=Source("ACT", lines="5-6", also="WVA 244"),
    says=_("Tijd of geld is hier de reden. Leg uit waarom; het gezin leest het."),
    tags=("dossier.close_plan",),
)  # fmt: skip
def speed_or_price_explained(facts: ClosingFacts) -> Reason | None:
    """Speed or price as the reason to end asks an explanation that the family reads (DOS-46)."""
    return Reason() if facts.reason in ("speed", "price") and not facts.explained else None


@rule(
    name="dossier.age_is_no_reason", set="norm", since="2018-01-01", level=Level.EXPLAIN,
    source=Source("WVA", lines="396", also="D66 129; ACT 287"),
    says=_("18 worden is geen reden om een plan te sluiten. Schrijf op wat de reden is; de jongere leest het."),
    tags=("dossier.close_plan",),
)  # fmt: skip
def age_is_no_reason(facts: ClosingFacts) -> Reason | None:
    """Nothing closes because somebody turned 18; another reason is asked, and the young person reads it (DOS-19)."""
    return Reason() if facts.reason == "turned_18" else None
