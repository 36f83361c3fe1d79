"""When a closed place may be asked for: last of all, with an expert, four questions in haste, a small child never unseen."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

ACT, TAG = "Jeugdwet", ("safety.closed",)


def _param(name: str, value: int, unit: str, source: Source) -> Param:
    return REGISTRY.add_param(Param(f"safety.{name}", value, unit, source, "lower", "2015-01-01"))


REST_DAYS = _param(
    "closed_rest_days", 5, gettext_noop("werkdagen"),
    Source(ACT, article="6.1.3 lid 2", also="de wet noemt geen dagen: Roer kiest"),
)  # fmt: skip
LOOK_DAYS = _param(
    "closed_look_days", 28, gettext_noop("dagen"), Source("KOM", lines="1799-1808", also="Roer kiest vier weken")
)
THUISBEST_WEEKS = _param("thuisbest_weeks", 8, gettext_noop("weken"), Source("ACT", lines="1180-1200"))
SETTLE_WEEKS = _param("closed_settle_weeks", 6, gettext_noop("weken"), Source("KOM", lines="1728-1731"))
REVIEW_SHARE = REGISTRY.add_param(
    Param(
        "safety.expert_agrees_share", 95, gettext_noop("procent"), Source("KOM", lines="1659-1665"), None, "2015-01-01"
    )
)
YOUNG_AGE = REGISTRY.add_param(
    Param(
        "safety.closed_review_age", 12, gettext_noop("jaar"), Source("ACT", lines="1203-1212"), "higher", "2018-04-16"
    )
)


@dataclass(frozen=True)
class ClosedFacts:
    """A request as it would be sent. `lighter`: kinds of lighter help without a reason. `age` None: nobody knows."""

    emergency: bool = False
    in_crisis: bool = True
    lighter_open: int = 0
    need: bool = True
    ground: bool = True
    is_complex: bool = False
    consulted: bool = False
    expert_agrees: bool = True
    expert_impossible: bool = False
    questions_open: int = 0
    same_reason: bool = False
    small_child: bool = False
    review_goes_on: bool = False


@rule(
    name="safety.closed_comes_last", set="law", since="2015-01-01", level=Level.BLOCK, tags=TAG,
    source=Source(ACT, article="6.1.2 lid 2"),
    says=_("Gesloten mag alleen als niets lichters genoeg is. Schrijf bij elke lichtere hulp op waarom die niet genoeg is."),
)  # fmt: skip
def comes_last(facts: ClosedFacts) -> Reason | None:
    """Every kind of lighter help has its own reason; in direct danger the law's questions stand for it."""
    return Reason() if facts.lighter_open and not facts.emergency else None


@rule(
    name="safety.closed_names_need_and_ground", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=TAG,
    source=Source("KOM", lines="1640-1643"),
    says=_("Wie moet er beschermd worden, en waarom? Kies het, of schrijf op waarom dat nog niet kan."),
)  # fmt: skip
def names_need_and_ground(facts: ClosedFacts) -> Reason | None:
    """The need for safety and the ground are named."""
    return Reason() if not (facts.need and facts.ground) and not facts.emergency else None


@rule(
    name="safety.closed_complex_is_consulted", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=TAG,
    source=Source("KOM", lines="1666-1676"),
    says=_("Er speelt veel tegelijk. Overleg eerst met een deskundige, of schrijf op waarom dat niet kon."),
)  # fmt: skip
def complex_is_consulted(facts: ClosedFacts) -> Reason | None:
    """With trauma, aggression, attachment or a disability an expert is consulted before light help is set aside."""
    return Reason() if facts.is_complex and not facts.consulted and not facts.emergency else None


@rule(
    name="safety.closed_scientist_agrees", set="law", since="2015-01-01", level=Level.BLOCK, tags=TAG,
    source=Source(ACT, article="6.1.2 lid 5, 6.1.3 lid 3, 6.1.8 lid 4", also="Regeling Jeugdwet 2"),
    says=_("Een gedragswetenschapper die de jongere kort geleden zag, moet het eens zijn. Zonder dat mag dit niet weg."),
)  # fmt: skip
def scientist_agrees(facts: ClosedFacts) -> Reason | None:
    """Only in an emergency, when seeing the young person was in fact impossible, may the consent be missing."""
    return None if facts.expert_agrees or (facts.emergency and facts.expert_impossible) else Reason()


@rule(
    name="safety.closed_four_questions", set="law", since="2015-01-01", level=Level.BLOCK, tags=TAG,
    source=Source(ACT, article="6.1.3 lid 2 en 3"),
    says=_("De wet stelt bij spoed vier vragen. Eén zin per vraag is genoeg. Geen tijd? Bel de rechter: dat kan dag en nacht."),
)  # fmt: skip
def four_questions(facts: ClosedFacts) -> Reason | None:
    """An emergency request answers each question; by phone the judge can be reached day and night."""
    return Reason() if facts.emergency and facts.questions_open else None


@rule(
    name="safety.closed_haste_needs_a_crisis", set="norm", since="2016-12-01", level=Level.SIGNAL, tags=TAG,
    source=Source("KOM", lines="1630-1643"),
    says=_("Spoed is voor nu gevaar. Bent u bang dat het erger wordt? Vraag op tijd een gewone machtiging."),
)  # fmt: skip
def haste_needs_a_crisis(facts: ClosedFacts) -> Reason | None:
    """An emergency request out of fear that it will get worse is marked."""
    return Reason() if facts.emergency and not facts.in_crisis else None


@rule(
    name="safety.closed_longer_needs_a_new_reason", set="norm", since="2018-04-16", level=Level.BLOCK, tags=TAG,
    source=Source("ACT", lines="1166-1180", also="Jeugdwet 6.1.12 lid 5"),
    says=_("Langer gesloten vraagt een nieuwe reden. Dezelfde woorden als de vorige keer zijn geen nieuwe reden."),
)  # fmt: skip
def longer_needs_a_new_reason(facts: ClosedFacts) -> Reason | None:
    """A request to go on with the same words as before is not sent. What a judge rules is always put down."""
    return Reason() if facts.same_reason else None


@rule(
    name="safety.closed_small_child_waits_for_review", set="norm", since="2018-04-16", level=Level.BLOCK, tags=TAG,
    source=Source("ACT", lines="1203-1212", also="de bron zegt 'onder de twaalf (of twaalf)': Roer neemt twaalf mee"),
    says=_("Bij een kind van twaalf of jonger kijkt eerst iemand anders mee. Dat is gevraagd. Bij gevaar: bel de rechter."),
)  # fmt: skip
def small_child_waits_for_review(facts: ClosedFacts) -> Reason | None:
    """Nothing goes to a judge about a child of twelve or younger, or of unknown age, before somebody independent looked."""
    return Reason() if facts.small_child and not facts.review_goes_on else None


def needs_review(agreed: int, asked: int, share: int) -> bool:
    """Did experts agree so often that somebody should look how they test (SAF-49)?"""
    return asked > 0 and agreed * 100 >= asked * share
