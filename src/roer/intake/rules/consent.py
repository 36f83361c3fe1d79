"""Who must agree with help today, and whether it may start (Jeugdwet 7.3.4, 7.3.5, 7.3.15, 7.3.16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.days import PartialDate, turns
from roer.core.rules import Level, Reason, Source, rule
from roer.intake.rules.terms import CONSENT_AGE, OWN_CONSENT_AGE

SURE = ("verified", "registered")
GUARDIANSHIPS = ("guardianship", "provisional_guardianship")
WITH_AUTHORITY = ("parental", "joint_non_parent", *GUARDIANSHIPS)


@dataclass(frozen=True)
class Holder:
    """Somebody with (perhaps) authority: a person or an organisation, of a kind, how sure."""

    id: UUID
    kind: str
    certainty: str
    is_organisation: bool = False


@dataclass(frozen=True)
class Asked:
    """What one person or organisation answered so far: given, refused or silent."""

    id: UUID
    answer: str


@dataclass(frozen=True)
class Need:
    """One yes that the law asks today. `id` is None when nobody is known who may give it."""

    id: UUID | None
    capacity: str
    is_organisation: bool = False


@dataclass(frozen=True)
class ConsentFacts:
    """Everything that decides about consent to one piece of help on one day. `birth` None: nothing known of the age.

    `court_title`: the help is part of a measure, probation or closed-care authorisation (7.3.4 lid 1). `exception`: the
    ground that a named professional recorded (7.3.4 lid 2). `acute`: no time to ask (7.3.16 lid 1).
    """

    on: date
    person: UUID
    weight: str
    birth: PartialDate | None = None
    known_adult: bool = False
    holders: tuple[Holder, ...] = ()
    asked: tuple[Asked, ...] = ()
    court_title: bool = False
    exception: str | None = None
    acute: bool = False


def band(facts: ConsentFacts, own: int, alone: int) -> str:
    """In which age band: young, middle or old. Whoever may fall in two bands is in the middle: everybody is asked."""
    if facts.known_adult:
        return "old"
    if facts.birth is None:
        return "middle"
    first, last = turns(own, facts.birth, "earliest"), turns(alone, facts.birth, "latest")
    if first is not None and facts.on < first:
        return "young"
    return "old" if last is not None and last <= facts.on else "middle"


def responsible(facts: ConsentFacts) -> tuple[Need, ...]:
    """Who has the authority, or may have it: unknown authority is asked as if it were there."""
    found = []
    for holder in facts.holders:
        if holder.kind not in WITH_AUTHORITY:
            continue
        guardian = holder.kind in GUARDIANSHIPS
        sure = "guardian" if guardian else "parent"
        capacity = sure if guardian or holder.certainty in SURE else "presumed_parent"
        found.append(Need(holder.id, capacity, holder.is_organisation))
    return tuple(found) or (Need(None, "unknown"),)


def who_must_consent(facts: ConsentFacts, own: int = 12, alone: int = 16) -> tuple[Need, ...]:
    """Whose yes the law asks for this help on this day. Empty when it asks none, or presumes it."""
    if facts.court_title or facts.weight == "light":
        return ()
    young_person = (Need(facts.person, "self"),)
    match band(facts, own, alone):
        case "old":
            return young_person
        case "young":
            return responsible(facts)
        case _:
            return young_person if facts.exception else young_person + responsible(facts)


def missing(needs: tuple[Need, ...], asked: tuple[Asked, ...]) -> tuple[Need, ...]:
    """The needs without a yes."""
    given = {one.id for one in asked if one.answer == "given"}
    return tuple(need for need in needs if need.id not in given)


@rule(
    name="intake.consent_is_complete", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.4, 7.3.5, 7.3.15 lid 1, 7.3.16"), params=(CONSENT_AGE, OWN_CONSENT_AGE),
    helpers=(who_must_consent, responsible, band, missing, turns),
    says=_("Hulp begint als iedereen ja heeft gezegd van wie de wet dat vraagt. Praten en raad gaan altijd door."),
    leaves_open=_("of de hulp kennelijk nodig is om ernstig nadeel te voorkomen: dat zegt een professional, met reden"),
)  # fmt: skip
def consent_is_complete(facts: ConsentFacts, values: dict[str, int]) -> Reason | None:
    """Nobody whose yes the law asks is missing; in acute danger help goes first."""
    if facts.acute:
        return None
    own, alone = values["intake.consent_with_parents_from"], values["intake.consent_alone_from"]
    return Reason() if missing(who_must_consent(facts, own, alone), facts.asked) else None


@dataclass(frozen=True)
class SharingFacts:
    """A request that is closed or held up: do the written reasons name a consent to share data?"""

    names_sharing: bool


@rule(
    name="intake.help_never_waits_for_sharing", set="law", since="2018-05-25", level=Level.SIGNAL,
    source=Source("AVG", article="7 lid 4", also="Rapport van de Kinderombudsman, regel 1182-1183", to_be_checked=True),
    says=_("Of je gegevens deelt, is een andere vraag. Hulp wacht daar nooit op. Gebeurt dat toch, dan kijkt iemand mee."),
)  # fmt: skip
def help_never_waits_for_sharing(facts: SharingFacts) -> Reason | None:
    """The reason for closing a request does not name a consent to share that was not given."""
    return Reason() if facts.names_sharing else None
