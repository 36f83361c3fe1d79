"""Wie leest wat: one table per situation in life, in words that a family can check.

Each line says who (with age of the child where it matters), what, and whether she or he reads it. The words for what is
read are the ones on the screen (`LABEL_NAMES`).
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest

from roer.access.derive import derive
from roer.access.facts import (
    ClosureFact,
    EmergencyFact,
    ExclusionFact,
    Facts,
    GrantFact,
    InvolvementFact,
    MeasureFact,
    MemberFact,
    ResponsibilityFact,
    SeatFact,
    SecretFact,
)
from roer.access.tests.reference import may_read
from roer.access.tests.situations import masks
from roer.core.codes import Label, Role
from roer.core.days import PartialDate

START = datetime.fromisoformat("2019-01-01T00:00:00+01:00")
NOW = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
LAST_YEAR = datetime.fromisoformat("2025-09-10T10:00:00+02:00")
SINCE_START = (START, None)
SINCE_LAST_YEAR = (LAST_YEAR, None)
UNTIL_LAST_YEAR = (START, LAST_YEAR)

WORDS = {
    "naam en leeftijd": Label.IDENTITY,
    "woonplek": Label.PLACE,
    "gewone dingen": Label.DAILY,
    "het plan": Label.PLAN,
    "de hulp": Label.CARE,
    "eigen woorden": Label.OWN_WORDS,
    "veiligheid": Label.SAFETY,
    "gezondheid": Label.MEDICAL,
    "rechter en maatregelen": Label.JUSTICE,
    "uitbuiting": Label.EXPLOITATION,
    "privé": Label.PRIVATE,
    "brieven en besluiten": Label.LETTERS,
}
CHILD, MOTHER, FATHER, AUNT, WORKER, COLLEAGUE = (UUID(int=number) for number in range(1, 7))
TEAM, OTHER_TEAM, INSTITUTION = (UUID(int=number) for number in range(11, 14))


def seat(number: int, person: UUID | None, role: Role, house: UUID | None = None, *, medical: bool = False) -> SeatFact:
    return SeatFact(START, None, UUID(int=100 + number), person, role, house, medical)


SEATS = {
    "kind": seat(1, CHILD, Role.SELF),
    "jonge moeder als ouder": seat(2, CHILD, Role.PARENT),
    "moeder": seat(3, MOTHER, Role.PARENT),
    "vader": seat(4, FATHER, Role.PARENT),
    "vader op zijn werk": seat(5, FATHER, Role.PROFESSIONAL, TEAM),
    "tante": seat(6, AUNT, Role.CARER),
    "tante als maatje": seat(7, AUNT, Role.BUDDY),
    "tante als mentor": seat(8, AUNT, Role.CHOSEN_MENTOR),
    "hulpverlener": seat(9, WORKER, Role.PROFESSIONAL, TEAM),
    "arts": seat(10, COLLEAGUE, Role.PROVIDER_WORKER, TEAM, medical=True),
    "huisarts": seat(11, COLLEAGUE, Role.REFERRER, OTHER_TEAM, medical=True),
    "jeugdbeschermer": seat(12, COLLEAGUE, Role.FAMILY_SUPERVISOR, INSTITUTION),
    "vreemde": seat(13, UUID(int=9), Role.PARENT),
    "gast": seat(14, CHILD, Role.GUEST),
}
BORN = {5: "2021-03-01", 11: "2014-10-01", 12: "2014-09-10", 15: "2010-10-01", 16: "2010-09-10", 17: "2009-03-01"}
BORN |= {18: "2008-09-10", 19: "2007-01-01", 30: "1996-01-01"}


def authority(
    person: UUID | None, period: tuple[datetime, datetime | None] = SINCE_START, kind: str = "parental",
    certainty: str = "verified", institution: UUID | None = None,
) -> ResponsibilityFact:  # fmt: skip
    return ResponsibilityFact(*period, person, institution, kind, certainty)


BOTH_PARENTS = (authority(MOTHER), authority(FATHER))


def family(age: int | None, **facts: tuple) -> Facts:
    """A child of this age (None: nobody knows) in the ordinary case: two parents with authority."""
    birth = PartialDate.parse(BORN[age]) if age else None
    given = {"responsibilities": BOTH_PARENTS} | facts
    return Facts(UUID(int=21), "person", CHILD, birth, seats=tuple(SEATS.values()), **given)  # type: ignore[arg-type]


def works(who: str, part: str, period: tuple = SINCE_LAST_YEAR, *, medical: bool = False) -> InvolvementFact:
    return InvolvementFact(*period, SEATS[who].id, part, "help", medical)


def gives(to: str, *what: str, giver: UUID = CHILD, period: tuple = SINCE_LAST_YEAR) -> GrantFact:
    labels = sum(int(WORDS[word]) for word in what)
    return GrantFact(*period, SEATS[to].id, labels, "support", giver, giver != CHILD)


def closed_for(person: UUID, *what: str) -> ClosureFact:
    return ClosureFact(*SINCE_START, person, sum(int(WORDS[word]) for word in what))


def check(facts: Facts, who: str, what: str, answer: str, *, answers_for_it: UUID | None = None) -> None:
    """The rows and the law both answer so."""
    of_seat = masks(derive(facts), NOW).get(SEATS[who].id, {})
    labels = of_seat.get(None, 0) | (of_seat.get(answers_for_it, 0) if answers_for_it else 0)
    assert ("ja" if labels & WORDS[what] else "nee") == answer, f"{who}: {what}"
    assert may_read(facts, SEATS[who].id, WORDS[what], answers_for_it, NOW) == (answer == "ja")


TWEE_OUDERS_MET_GEZAG = [
    ("vader", 11, "de hulp", "ja"),
    ("vader", 11, "eigen woorden", "ja"),
    ("vader", 11, "gezondheid", "ja"),
    ("vader", 11, "veiligheid", "nee"),
    ("vader", 11, "privé", "nee"),
    ("vader", 11, "rechter en maatregelen", "nee"),
    ("moeder", 12, "het plan", "ja"),
    ("moeder", 12, "brieven en besluiten", "ja"),
    ("moeder", 12, "woonplek", "ja"),
    ("moeder", 12, "de hulp", "nee"),
    ("moeder", 12, "eigen woorden", "nee"),
    ("moeder", 15, "gewone dingen", "ja"),
    ("moeder", 15, "gezondheid", "nee"),
    ("moeder", 16, "het plan", "nee"),
    ("moeder", 17, "naam en leeftijd", "nee"),
    ("moeder", 18, "het plan", "nee"),
    ("moeder", None, "het plan", "nee"),
    ("vreemde", 5, "naam en leeftijd", "nee"),
]
HET_KIND_ZELF = [
    ("kind", 5, "het plan", "ja"),
    ("kind", 5, "eigen woorden", "ja"),
    ("kind", 11, "privé", "ja"),
    ("kind", 11, "de hulp", "nee"),
    ("kind", 11, "brieven en besluiten", "nee"),
    ("kind", 12, "de hulp", "ja"),
    ("kind", 12, "veiligheid", "ja"),
    ("kind", 12, "rechter en maatregelen", "ja"),
    ("kind", 17, "uitbuiting", "ja"),
    ("kind", 30, "de hulp", "ja"),
    ("kind", None, "de hulp", "nee"),
    ("kind", None, "brieven en besluiten", "ja"),
    ("jonge moeder als ouder", 17, "de hulp", "ja"),
    ("jonge moeder als ouder", 17, "privé", "ja"),
    ("gast", 30, "eigen woorden", "ja"),
    ("gast", 30, "woonplek", "nee"),
    ("gast", 30, "veiligheid", "nee"),
]


@pytest.mark.req("PRI-02")
@pytest.mark.parametrize(("wie", "leeftijd", "wat", "leest"), TWEE_OUDERS_MET_GEZAG + HET_KIND_ZELF)
def test_ouders_en_kind(wie: str, leeftijd: int | None, wat: str, leest: str) -> None:
    check(family(leeftijd), wie, wat, leest)


GEZAG = {
    "gezag is niet zeker": authority(FATHER, certainty="unknown"),
    "geen gezag": authority(FATHER, kind="none"),
    "gezag is vorig jaar gestopt": authority(FATHER, UNTIL_LAST_YEAR),
    "gezag sinds vorig jaar": authority(FATHER, SINCE_LAST_YEAR),
    "gezag samen met een ouder": authority(FATHER, kind="joint_non_parent"),
    "een deel is overgedragen": authority(FATHER, kind="partial_transfer"),
    "voogd": authority(FATHER, kind="guardianship"),
}


@pytest.mark.parametrize(
    ("gezag", "leeftijd", "wat", "leest"),
    [
        ("gezag is niet zeker", 11, "het plan", "nee"),
        ("geen gezag", 11, "het plan", "nee"),
        ("geen gezag", 14, "brieven en besluiten", "nee"),
        ("gezag is vorig jaar gestopt", 11, "het plan", "nee"),
        ("gezag is vorig jaar gestopt", 14, "brieven en besluiten", "nee"),
        ("gezag sinds vorig jaar", 11, "de hulp", "ja"),
        ("gezag samen met een ouder", 11, "de hulp", "ja"),
        ("een deel is overgedragen", 11, "het plan", "nee"),
        ("voogd", 11, "de hulp", "ja"),
        ("voogd", 14, "de hulp", "nee"),
        ("voogd", 14, "het plan", "ja"),
        ("voogd", 16, "het plan", "nee"),
    ],
)
def test_hoe_het_gezag_is(gezag: str, leeftijd: int, wat: str, leest: str) -> None:
    check(family(15 if leeftijd == 14 else leeftijd, responsibilities=(GEZAG[gezag],)), "vader", wat, leest)


@pytest.mark.req("PRI-02")
@pytest.mark.parametrize(
    ("wie", "leeftijd", "gegeven", "wat", "leest"),
    [
        ("moeder", 16, gives("moeder", "het plan"), "het plan", "ja"),
        ("moeder", 16, gives("moeder", "het plan"), "de hulp", "nee"),
        ("tante als maatje", 15, gives("tante als maatje", "het plan"), "het plan", "ja"),
        ("tante als maatje", 15, gives("tante als maatje", "veiligheid"), "veiligheid", "nee"),
        ("tante als maatje", 12, gives("tante als maatje", "het plan"), "het plan", "nee"),
        ("tante als maatje", 18, gives("tante als maatje", "het plan"), "het plan", "nee"),
        ("tante als maatje", 19, gives("tante als maatje", "het plan"), "het plan", "ja"),
        ("tante als maatje", 11, gives("tante als maatje", "het plan", giver=MOTHER), "het plan", "ja"),
        ("tante als maatje", 12, gives("tante als maatje", "het plan", giver=MOTHER), "het plan", "nee"),
        ("tante als maatje", 11, gives("tante als maatje", "het plan", giver=AUNT), "het plan", "nee"),
    ],
)
def test_wat_je_deelt(wie: str, leeftijd: int, gegeven: GrantFact, wat: str, leest: str) -> None:
    """Under twelve a parent gives; what was given by a child of eleven, or before eighteen, waits for a new choice."""
    check(family(leeftijd, grants=(gegeven,)), wie, wat, leest)


def test_wat_een_ouder_deelde_stopt_met_het_gezag_en_met_een_sluiting() -> None:
    given = gives("tante als maatje", "het plan", "de hulp", giver=FATHER, period=SINCE_START)
    ended = family(11, responsibilities=(authority(MOTHER), authority(FATHER, UNTIL_LAST_YEAR)), grants=(given,))
    check(ended, "tante als maatje", "het plan", "nee")
    closed = family(11, grants=(given,), closures=(closed_for(FATHER, "de hulp"),))
    check(closed, "tante als maatje", "de hulp", "nee")
    check(closed, "tante als maatje", "het plan", "ja")


HULP = [
    ("hulpverlener", works("hulpverlener", "familiar_face"), 11, "het plan", None, "ja"),
    ("hulpverlener", works("hulpverlener", "familiar_face"), 11, "de hulp", TEAM, "ja"),
    ("hulpverlener", works("hulpverlener", "familiar_face"), 11, "de hulp", OTHER_TEAM, "nee"),
    ("hulpverlener", works("hulpverlener", "familiar_face", medical=True), 11, "gezondheid", TEAM, "nee"),
    ("arts", works("arts", "specialist", medical=True), 11, "gezondheid", TEAM, "ja"),
    ("arts", works("arts", "specialist"), 11, "gezondheid", TEAM, "nee"),
    ("hulpverlener", works("hulpverlener", "care_provider", UNTIL_LAST_YEAR), 11, "het plan", None, "nee"),
    ("hulpverlener", works("hulpverlener", "care_provider"), None, "het plan", None, "ja"),
    ("hulpverlener", works("hulpverlener", "care_provider"), 18, "het plan", None, "nee"),
    ("hulpverlener", works("hulpverlener", "care_provider"), 18, "naam en leeftijd", None, "ja"),
    ("hulpverlener", works("hulpverlener", "care_provider"), 18, "de hulp", TEAM, "ja"),
    ("hulpverlener", works("hulpverlener", "care_provider"), 19, "het plan", None, "ja"),
    ("hulpverlener", works("hulpverlener", "assessor"), 11, "eigen woorden", None, "ja"),
    ("hulpverlener", works("hulpverlener", "assessor"), 11, "gewone dingen", None, "nee"),
    ("hulpverlener", works("hulpverlener", "decider"), 11, "het plan", None, "ja"),
    ("hulpverlener", works("hulpverlener", "decider"), 11, "eigen woorden", None, "nee"),
    ("hulpverlener", works("hulpverlener", "decider"), 11, "de hulp", TEAM, "nee"),
    ("huisarts", works("huisarts", "referrer"), 11, "naam en leeftijd", None, "ja"),
    ("huisarts", works("huisarts", "referrer"), 11, "brieven en besluiten", OTHER_TEAM, "ja"),
    ("huisarts", works("huisarts", "referrer"), 11, "brieven en besluiten", TEAM, "nee"),
    ("huisarts", works("huisarts", "referrer"), 11, "het plan", None, "nee"),
    ("hulpverlener", works("hulpverlener", "referrer"), 11, "gezondheid", TEAM, "nee"),
    ("tante", works("tante", "foster_carer"), 5, "woonplek", None, "ja"),
    ("tante", works("tante", "foster_carer"), 5, "gewone dingen", None, "ja"),
    ("tante", works("tante", "foster_carer"), 5, "het plan", None, "ja"),
    ("tante", works("tante", "foster_carer"), 5, "de hulp", None, "nee"),
    ("tante als maatje", works("tante als maatje", "case_manager"), 5, "het plan", None, "nee"),
    ("vader op zijn werk", None, 5, "het plan", None, "nee"),
]


@pytest.mark.parametrize(("wie", "werk", "leeftijd", "wat", "van", "leest"), HULP)
def test_wie_helpt(
    wie: str, werk: InvolvementFact | None, leeftijd: int | None, wat: str, van: UUID | None, leest: str
) -> None:
    facts = family(leeftijd, involvements=(werk,) if werk else ())
    check(facts, wie, wat, leest, answers_for_it=van)


GUARDIAN = authority(None, kind="guardianship", institution=INSTITUTION)
PERSON_GUARDIAN = authority(AUNT, kind="guardianship")
MEASURE = MeasureFact(START, None, INSTITUTION)
MAATREGEL = [
    ("ondertoezichtstelling", "family_supervisor", {"measures": (MEASURE,)}, 11, "het plan", "ja"),
    ("ondertoezichtstelling", "family_supervisor", {"measures": (MEASURE,)}, 11, "rechter en maatregelen", "ja"),
    ("ondertoezichtstelling", "family_supervisor", {"measures": (MEASURE,)}, 11, "gezondheid", "nee"),
    ("zonder maatregel", "family_supervisor", {}, 11, "het plan", "nee"),
    ("maatregel is klaar", "family_supervisor", {"measures": (MeasureFact(START, LAST_YEAR, INSTITUTION),)}, 11, "het plan", "nee"),
    ("van een ander", "family_supervisor", {"measures": (MeasureFact(START, None, OTHER_TEAM),)}, 11, "het plan", "nee"),
    ("voogdij", "guardian_worker", {"responsibilities": (GUARDIAN,)}, 11, "gezondheid", "ja"),
    ("voogdij", "guardian_worker", {"responsibilities": (GUARDIAN,)}, 15, "gezondheid", "nee"),
    ("voogdij", "guardian_worker", {"responsibilities": (GUARDIAN,)}, 15, "het plan", "ja"),
    ("voogdij", "guardian_worker", {"responsibilities": (GUARDIAN,)}, 17, "het plan", "ja"),
    ("voogdij", "guardian_worker", {"responsibilities": (GUARDIAN,)}, 18, "naam en leeftijd", "nee"),
    ("voogdij, leeftijd onbekend", "guardian_worker", {"responsibilities": (GUARDIAN,)}, None, "het plan", "ja"),
    ("iemand anders is voogd", "guardian_worker", {"responsibilities": (PERSON_GUARDIAN,)}, 11, "het plan", "nee"),
]  # fmt: skip


@pytest.mark.parametrize(("maatregel", "werk", "feiten", "leeftijd", "wat", "leest"), MAATREGEL)
def test_jeugdbeschermer(
    maatregel: str, werk: str, feiten: dict[str, tuple], leeftijd: int | None, wat: str, leest: str
) -> None:
    facts = family(leeftijd, involvements=(works("jeugdbeschermer", werk),), **feiten)
    check(facts, "jeugdbeschermer", wat, leest, answers_for_it=INSTITUTION)


@pytest.mark.parametrize(
    ("wie", "leeftijd", "gesloten", "wat", "leest"),
    [
        ("vader", 11, closed_for(FATHER, "de hulp"), "de hulp", "nee"),
        ("vader", 11, closed_for(FATHER, "de hulp"), "het plan", "ja"),
        ("vader", 15, closed_for(FATHER, "het plan"), "het plan", "nee"),
        ("moeder", 11, closed_for(FATHER, "de hulp"), "de hulp", "ja"),
        ("kind", 15, closed_for(CHILD, "de hulp"), "de hulp", "ja"),
        ("vader op zijn werk", 11, closed_for(FATHER, "het plan"), "het plan", "nee"),
    ],
)
def test_gesloten_voor_een_ouder(wie: str, leeftijd: int, gesloten: ClosureFact, wat: str, leest: str) -> None:
    """A parent's access can be closed in part, in every seat of that parent; nobody closes a file for whose it is."""
    facts = family(leeftijd, closures=(gesloten,), involvements=(works("vader op zijn werk", "stand_in"),))
    check(facts, wie, wat, leest)


@pytest.mark.parametrize(
    ("wie", "leeftijd", "wat", "van", "leest"),
    [
        ("hulpverlener", 11, "het plan", None, "nee"),
        ("hulpverlener", 11, "de hulp", TEAM, "ja"),
        ("tante als maatje", 15, "het plan", None, "nee"),
        ("tante als mentor", 15, "het plan", None, "ja"),
        ("tante als mentor", 17, "het plan", None, "nee"),
        ("jeugdbeschermer", 11, "het plan", None, "ja"),
        ("vader", 11, "het plan", None, "ja"),
    ],
)
def test_buitengesloten(wie: str, leeftijd: int, wat: str, van: UUID | None, leest: str) -> None:
    """What rests on consent ends; an own file, a measure, authority and a child's own mentor are not shut out."""
    everyone = (WORKER, AUNT, COLLEAGUE, FATHER)
    supporters = ("tante als maatje", "tante als mentor")
    facts = family(
        leeftijd,
        exclusions=tuple(ExclusionFact(*SINCE_LAST_YEAR, person, None) for person in everyone),
        involvements=(works("hulpverlener", "care_provider"), works("jeugdbeschermer", "family_supervisor")),
        measures=(MEASURE,),
        grants=tuple(gives(who, "het plan") for who in supporters),
    )
    check(facts, wie, wat, leest, answers_for_it=van)


@pytest.mark.req("PRI-38")
@pytest.mark.parametrize(
    ("wie", "leest"),
    [("kind", "ja"), ("moeder", "ja"), ("vader", "nee"), ("hulpverlener", "nee"), ("huisarts", "nee")],
)
def test_een_geheime_plek(wie: str, leest: str) -> None:
    """The child and the named keeper read the place; a father with authority and a worker in danger do not."""
    facts = family(
        11,
        secrets=(SecretFact(*SINCE_LAST_YEAR, frozenset({SEATS["moeder"].id})),),
        involvements=(works("hulpverlener", "familiar_face"),),
        emergencies=(EmergencyFact(*SINCE_LAST_YEAR, SEATS["huisarts"].id),),
    )
    check(facts, wie, "woonplek", leest)


@pytest.mark.parametrize(
    ("wie", "wat", "leest"),
    [
        ("hulpverlener", "veiligheid", "ja"),
        ("hulpverlener", "gezondheid", "ja"),
        ("hulpverlener", "rechter en maatregelen", "nee"),
        ("hulpverlener", "eigen woorden", "nee"),
        ("arts", "veiligheid", "nee"),
    ],
)
def test_bij_gevaar(wie: str, wat: str, leest: str) -> None:
    facts = family(11, emergencies=(EmergencyFact(*SINCE_LAST_YEAR, SEATS["hulpverlener"].id),))
    check(facts, wie, wat, leest, answers_for_it=TEAM)


@pytest.mark.parametrize(
    ("wie", "wat", "leest"),
    [
        ("kind", "het plan", "ja"),
        ("moeder", "gewone dingen", "ja"),
        ("moeder", "woonplek", "nee"),
        ("moeder", "eigen woorden", "nee"),
        ("moeder", "brieven en besluiten", "nee"),
        ("vader", "het plan", "nee"),
        ("tante", "het plan", "nee"),
        ("hulpverlener", "het plan", "ja"),
        ("hulpverlener", "brieven en besluiten", "nee"),
        ("huisarts", "het plan", "nee"),
    ],
)
def test_het_dossier_van_het_gezin(wie: str, wat: str, leest: str) -> None:
    """Members read plan and daily things; the father left last year and the aunt was shut out."""
    members = ((CHILD, SINCE_START), (MOTHER, SINCE_START), (AUNT, SINCE_START), (FATHER, UNTIL_LAST_YEAR))
    facts = Facts(
        UUID(int=21),
        "family",
        seats=tuple(SEATS.values()),
        members=tuple(MemberFact(*period, person) for person, period in members),
        exclusions=(ExclusionFact(*SINCE_LAST_YEAR, AUNT, None),),
        involvements=(works("hulpverlener", "case_manager"), works("huisarts", "referrer")),
    )
    check(facts, wie, wat, leest)


def test_een_volwassene_zonder_geboortedatum_leest_alles_van_zichzelf() -> None:
    facts = Facts(UUID(int=21), "person", CHILD, None, known_adult=True, seats=tuple(SEATS.values()))
    check(facts, "kind", "de hulp", "ja")


def test_iemand_die_volwassen_heet_maar_een_kind_blijkt_krijgt_de_kindkant_en_de_ouders_niets() -> None:
    born = PartialDate.parse(BORN[5])
    facts = Facts(
        UUID(int=21), "person", CHILD, born, known_adult=True, seats=tuple(SEATS.values()), responsibilities=BOTH_PARENTS
    )  # fmt: skip
    check(facts, "kind", "de hulp", "nee")
    check(facts, "moeder", "het plan", "nee")


def test_elk_woord_in_deze_tabellen_staat_zo_op_het_scherm() -> None:
    from roer.core.codes import LABEL_NAMES

    assert {str(name): label for label, name in LABEL_NAMES.items()} == WORDS
