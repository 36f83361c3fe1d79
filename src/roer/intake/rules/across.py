"""Norms on one worker across areas of life, on lightest fitting help, on lasting needs and on what a team knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule
from roer.intake.rules.terms import YOUNG_YEARS

FIVE = ("mental", "disability", "upbringing", "youth_work", "safety")


@dataclass(frozen=True)
class AreasFacts:
    """How many areas of life a family has questions on, and whether one family worker was offered or is there."""

    areas: int
    offered: bool = False


@dataclass(frozen=True)
class DeployFacts:
    """Something is deployed: the area, the day, and the mandate under which (areas, first day, the day it ends)."""

    area: str
    on: date
    areas: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class ProofFacts:
    """A new statement about a condition: does the need last a life, was it proven before, and is there a reason?"""

    lasting: bool
    proven: bool
    has_reason: bool = False


@dataclass(frozen=True)
class LongCareFacts:
    """Advice to move to the Wlz: is a client supporter there, was it said that there is no way back, and the age."""

    with_supporter: bool
    said_no_way_back: bool
    age: int | None = None
    has_reason: bool = False


@dataclass(frozen=True)
class TeamFacts:
    """A team is called complete: which of the five kinds of knowledge lack, and whether there is a reason."""

    lacks: frozenset[str] = frozenset()
    has_reason: bool = False


@rule(
    name="intake.one_worker_for_many_areas", set="norm", since="2018-04-16", level=Level.SIGNAL,
    source=Source("WVA", lines="3882-3890"),
    says=_("Spelen er meer dingen tegelijk, zoals wonen, schulden en opvoeden? Dan is er één gezinswerker voor alles."),
)  # fmt: skip
def one_worker_for_many_areas(facts: AreasFacts) -> Reason | None:
    """Questions on two or more areas of life ask for one family worker."""
    return Reason(details={"areas": facts.areas}) if facts.areas > 1 and not facts.offered else None


@rule(
    name="intake.deploys_within_the_mandate", set="norm", since="2018-04-16", level=Level.BLOCK,
    source=Source("WVA", lines="3886-3890", also="Awb 10:3 (na te kijken)"),
    says=_("Een gezinswerker zet hulp van een andere organisatie meteen in, als die dat mag: op dit gebied en op deze dag."),
)  # fmt: skip
def deploys_within_the_mandate(facts: DeployFacts) -> Reason | None:
    """There is a mandate for this area that runs on this day."""
    runs = facts.since is not None and facts.until is not None and facts.since <= facts.on <= facts.until
    return None if runs and facts.area in facts.areas else Reason()


@rule(
    name="intake.lasting_is_proven_once", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="612-615", also="IVRK art. 23"),
    says=_("Wat niet overgaat, hoeft een gezin niet nog eens te bewijzen. Kijk eerst naar wat er al is."),
)  # fmt: skip
def lasting_is_proven_once(facts: ProofFacts) -> Reason | None:
    """A new statement about a need that lasts a life has a reason."""
    return Reason() if facts.lasting and facts.proven and not facts.has_reason else None


@rule(
    name="intake.no_way_back_is_said", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("KOM", lines="1099-1105"),
    says=_("Wie naar langdurige zorg (Wlz) gaat, kan niet zomaar terug. Dat hoort een gezin voordat het kiest."),
)  # fmt: skip
def no_way_back_is_said(facts: LongCareFacts) -> Reason | None:
    """Advice on the Wlz says that there is no way back."""
    return None if facts.said_no_way_back else Reason()


@rule(
    name="intake.supporter_joins_long_care", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="1099-1101", also="Wlz 10.1.1 (na te kijken)"),
    says=_("Bij een advies over langdurige zorg (Wlz) denkt een cliëntondersteuner mee, of er staat waarom niet."),
)  # fmt: skip
def supporter_joins_long_care(facts: LongCareFacts) -> Reason | None:
    """A client supporter is there, or the advice says why not."""
    return None if facts.with_supporter or facts.has_reason else Reason()


@rule(
    name="intake.young_child_and_long_care", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="1101-1105", also="het rapport noemt geen leeftijd: Roer kiest"),
    params=(YOUNG_YEARS,),
    says=_("Bij een jong kind is nog niet te zeggen wat het later kan. Daarom kijkt een collega mee bij zo'n advies."),
)  # fmt: skip
def young_child_and_long_care(facts: LongCareFacts, values: dict[str, int]) -> Reason | None:
    """A colleague looks along at advice about a child of whom the age is not known, or low."""
    return Reason() if facts.age is None or facts.age < values["intake.young_for_long_care"] else None


@rule(
    name="intake.team_has_five_kinds", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("FLIP", lines="302-306", also="De Wereld van Aandacht, regels 3816-3818"),
    says=_("In een team zit kennis van psyche, beperking, opvoeden, jongerenwerk en veiligheid. Mist er iets, dan staat het er."),
)  # fmt: skip
def team_has_five_kinds(facts: TeamFacts) -> Reason | None:
    """A team that lacks one of the five kinds of knowledge is called complete with a reason only."""
    return Reason(details={"lacks": len(facts.lacks)}) if facts.lacks and not facts.has_reason else None
