"""What policy says about the file: whose words stay, what a plan asks, and who is heard first."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule


@dataclass(frozen=True)
class WriterFacts:
    """Somebody wants to change a text: is it somebody's own words, and is it that person who changes it?"""

    own_words: bool
    by_speaker: bool


@rule(
    name="dossier.own_words_stay", set="norm", since="2018-01-01", level=Level.BLOCK,
    source=Source("ACT", lines="604-607", also="Jeugdwet 7.3.8 lid 2"),
    says=_("Wat iemand zelf zei, verandert niemand anders. Zet uw uitleg ernaast, of vraag om een verbetering."),
)  # fmt: skip
def own_words_stay(facts: WriterFacts) -> Reason | None:
    """Own words are changed by the person who said them and by nobody else (DOS-03)."""
    return None if facts.own_words and facts.by_speaker else Reason()


@dataclass(frozen=True)
class SecondPlanFacts:
    """A family plan is begun: how many run already in this family?"""

    running: int


@dataclass(frozen=True)
class ReviewFacts:
    """A review is closed: how much hangs on it, and were child and parents asked?"""

    weight: str
    child_asked: bool
    parents_asked: bool


@rule(
    name="dossier.one_family_plan", set="norm", since="2018-01-01", level=Level.EXPLAIN,
    source=Source("ACT", lines="589-592", also="KOM 701-705"),
    says=_("Jullie hebben al een gezinsplan. Schrijf op waarom er een tweede nodig is."),
)  # fmt: skip
def one_family_plan(facts: SecondPlanFacts) -> Reason | None:
    """A family has one family plan; a second needs a reason, such as two homes that cannot plan safely together (DOS-23)."""
    return Reason() if facts.running else None


@rule(
    name="dossier.heard_before_far_reaching", set="norm", since="2018-01-01", level=Level.BLOCK,
    source=Source("ACT", lines="784-785", also="Jeugdwet 6.2.9 lid 8; IVRK 12"),
    says=_("Bij iets ingrijpends horen we eerst het kind en de ouders, ieder apart. Daarna kan dit dicht."),
    tags=("dossier.hold_review",),
)  # fmt: skip
def heard_before_far_reaching(facts: ReviewFacts) -> Reason | None:
    """A far-reaching review closes after child and parents were asked; not wanting to say anything is an answer (DOS-44)."""
    heard = facts.child_asked and facts.parents_asked
    return Reason() if facts.weight == "far_reaching" and not heard else None


@rule(
    name="dossier.heard_in_every_review", set="norm", since="2018-01-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="777-781", also="Jeugdwet 6.2.9 lid 8"),
    says=_("Kind of ouders zijn nog niet gevraagd. Schrijf op waarom; er komt een taak om het alsnog te vragen."),
    tags=("dossier.hold_review",),
)  # fmt: skip
def heard_in_every_review(facts: ReviewFacts) -> Reason | None:
    """Other reviews close without them only with a reason, and a dated task to ask (DOS-44)."""
    heard = facts.child_asked and facts.parents_asked
    return Reason() if facts.weight != "far_reaching" and not heard else None


SIGNAL_HOURS = REGISTRY.add_param(
    Param(
        "dossier.signal_answer_hours", 4, gettext_noop("uur"),
        Source("D66", lines="415-417", also="de bron noemt geen uren: Roer kiest"), "lower", "2021-01-01",
    )
)  # fmt: skip
WISH_DAYS = REGISTRY.add_param(
    Param(
        "dossier.wish_answer_days", 14, gettext_noop("dagen"),
        Source("KOM", lines="666-670", also="de bron noemt geen dagen: Roer kiest"), "lower", "2016-12-01",
    )
)  # fmt: skip
OFFER_DAYS = REGISTRY.add_param(
    Param(
        "dossier.own_plan_answer_days", 14, gettext_noop("dagen"),
        Source("Jeugdwet", article="4.1.2", also="de wet zegt een redelijke termijn: Roer kiest"), "higher", "2015-01-01",
    )
)  # fmt: skip
SCHOOL = range(8, 16)
SCHOOL_DAYS = range(5)


@dataclass(frozen=True)
class ContactFacts:
    """Contact that somebody plans, beside what the other wished. Hours and weekdays are those of Amsterdam; 0 is Monday."""

    way: str
    hour: int
    weekday: int
    ways: tuple[str, ...] = ()
    from_hour: int | None = None
    until_hour: int | None = None
    not_at_school: bool = False


@rule(
    name="dossier.contact_as_wished", set="norm", since="2021-01-01", level=Level.EXPLAIN,
    source=Source("D66", lines="414-415", also="ACT 1898-1906"),
    says=_("Dit past niet bij hoe of wanneer deze persoon contact wil."),
)  # fmt: skip
def contact_as_wished(facts: ContactFacts) -> Reason | None:
    """Contact is in a way and at an hour that somebody wants, or with a reason that he or she reads (DOS-50)."""
    wrong_way = bool(facts.ways) and facts.way not in facts.ways
    early = facts.from_hour is not None and facts.hour < facts.from_hour
    late = facts.until_hour is not None and facts.hour >= facts.until_hour
    at_school = facts.not_at_school and facts.weekday in SCHOOL_DAYS and facts.hour in SCHOOL and facts.way != "message"
    return Reason() if wrong_way or early or late or at_school else None


@dataclass(frozen=True)
class OfferedFacts:
    """A professional's plan is made final: was an own plan offered to the family first, and what holds instead?"""

    kind: str
    offered: bool
    ground: bool


@rule(
    name="dossier.own_plan_comes_first", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="4.1.2", also="KOM 873-879"),
    says=_("Bied het gezin eerst een familiegroepsplan aan, of noem de reden uit de wet waarom dat niet kan."),
)  # fmt: skip
def own_plan_comes_first(facts: OfferedFacts) -> Reason | None:
    """No professional plan is final before the family's own plan was offered, or a ground of the law was named (DOS-22)."""
    professional = facts.kind in ("support_plan", "care_plan", "treatment_plan", "safety_plan", "residential_plan")
    return Reason() if professional and not (facts.offered or facts.ground) else None
