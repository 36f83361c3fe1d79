"""A young person as a message describes one: number, birth, name, address, and who is responsible. Nothing more.

Who has authority follows from the file (OP001), the young person too where that is so (OP002x2), at the registered address
(IV002).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from roer.contracts.codes import SEX_CODES, Obstacle
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.assignment import ContactDetails, Relation
from roer.contracts.refusals import CannotAssign
from roer.core.actor import Actor
from roer.core.days import PartialDate
from roer.core.vault.master import lookup_hash
from roer.decisions import queries as decisions
from roer.people import queries as people

PREFIXES = {
    "van",
    "de",
    "der",
    "den",
    "het",
    "'t",
    "ten",
    "ter",
    "te",
    "el",
    "al",
    "von",
    "di",
    "da",
    "la",
    "le",
    "op",
    "in",
}
PREFIX_LENGTH, STREET_LENGTH, NUMBER_LENGTH = 10, 24, 20
REGISTERED = "01"
PARENT, GUARDIAN = "10", "11"
WHOLE, NO_DAY, NO_MONTH = None, "1", "2"
ADDRESS = re.compile(
    r"(?P<street>.+?)\s+(?P<number>\d{1,5})\s?(?P<letter>[A-Za-z])?(?:[- ](?P<addition>\w{1,4}))?,\s*"
    r"(?P<postcode>[1-9]\d{3}\s?[A-Za-z]{2})\s+(?P<place>.+)"
)


@dataclass(frozen=True)
class Described:
    """What a message may say about a young person. The sex is that of the register, unknown when nobody recorded it."""

    bsn: str
    birth: sh.BirthDate
    full_name: str
    sex: str

    @property
    def short_name(self) -> sh.ShortName:
        """The name as providers send it."""
        given, surname = split_name(self.full_name)
        return sh.ShortName(family_name=surname, given_names=given)

    @property
    def name(self) -> sh.FullName:
        """The name as municipalities send it."""
        return full_name(self.full_name)


def described(dossier_id: UUID | None, actor: Actor) -> Described:
    """Who the person of a dossier is. Raises CannotAssign when dossier, number, name or birth date is not known."""
    if dossier_id is None:
        raise CannotAssign(Obstacle.UNKNOWN)
    bsn = people.citizen_number_of(dossier_id, actor)
    if not bsn:
        raise CannotAssign(Obstacle.NO_NUMBER)
    birth, name = people.birth_date_of(dossier_id, actor), people.name_of(dossier_id, actor)
    if birth is None or not birth.year or not name:
        raise CannotAssign(Obstacle.NO_ADDRESS)
    return Described(bsn, birth_date(birth), name, SEX_CODES[people.sex_of(dossier_id, actor)])


def birth_date(birth: PartialDate) -> sh.BirthDate:
    """A birth date as far as known (COD170): what is not known is filled with the first."""
    known = NO_MONTH if not birth.month else NO_DAY if not birth.day else WHOLE
    day = birth.earliest()
    assert day is not None
    return sh.BirthDate(day=day, known=known)


def split_name(name: str) -> tuple[str | None, sh.Surname]:
    """Given names and surname of one written name: the last word is the surname, with the prefixes before it."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PREFIXES:
        start -= 1
    given, prefix = " ".join(words[:start]), " ".join(words[start:-1])
    surname = words[-1] if len(prefix) <= PREFIX_LENGTH else f"{prefix} {words[-1]}"
    return given or None, sh.Surname(name=surname, prefix=prefix if 0 < len(prefix) <= PREFIX_LENGTH else None)


def full_name(name: str) -> sh.FullName:
    """A name as municipalities send it: the own name."""
    given, surname = split_name(name)
    return sh.FullName(family_name=surname, given_names=given, use="1")


def home(address: str | None) -> ContactDetails:
    """The registered address. Raises CannotAssign when it is not known to the sender, or not whole."""
    found = ADDRESS.fullmatch((address or "").strip())
    if found is None:
        raise CannotAssign(Obstacle.NO_ADDRESS)
    house = sh.HouseNumber(number=int(found["number"]), letter=found["letter"], addition=found["addition"])
    place = sh.Address(
        house=house, postcode=found["postcode"].replace(" ", "").upper(), street=found["street"][:STREET_LENGTH],
        place=found["place"], country="NL",
    )  # fmt: skip
    return ContactDetails(kind=REGISTERED, address=place)


def responsible(dossier_id: UUID, at_home: ContactDetails, actor: Actor) -> tuple[Relation, ...]:
    """Who holds authority and lives with the young person, as relations (iJw OP002); each keeps its number (OP071).

    Somebody with authority who lives elsewhere is left out: no address of another household goes along unasked.
    """
    named = [one for one in decisions.people_named_in_decision(dossier_id, actor) if one.relation != "child"]
    near = [one for one in named if one.lives_with_child and one.name]
    return tuple(
        Relation(
            number=_relation_number(dossier_id, one.person_id), order=place,
            kind=GUARDIAN if one.relation == "guardian" else PARENT, name=full_name(one.name), contact=at_home,
        )
        for place, one in enumerate(near, start=1)
    )  # fmt: skip


def _relation_number(dossier_id: UUID, person_id: UUID) -> str:
    """The same number for the same two people, and another for the same parent with another child (iJw OP071)."""
    return str(lookup_hash("relation", f"{dossier_id} {person_id}"))[:NUMBER_LENGTH]
