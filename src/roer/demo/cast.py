"""The cast: people everyone who works on Roer knows. Made through the same commands that real people use.

Family Bakker: Mirjam and Kemal are divorced, both with authority, two households; Noor (17), Lina (15), Sem (9).
Family Visser: Daan (10) lives with foster mother Ria; a certified institution is his guardian; Petra is his mother
without authority. Family Linden: Sanne and Milan (7) live at a secret place; Rob is his father with authority.
Viktor is a stranger. All names are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import make_password

from roer.access import commands as access
from roer.core.actor import Actor
from roer.core.codes import Regime, Role
from roer.core.days import PartialDate
from roer.core.dossiers import head_dossier
from roer.core.models import Account, Dossier, Organisation, Seat
from roer.people import commands as people

PASSWORD = "varen-met-wind-mee"
AUTHORITY = {"kind": "parental", "certainty": "verified", "ground": "by_marriage"}


@cache
def _known_hash() -> str:
    """The demo password is printed on the page of sign-in: one hash serves everybody who has it."""
    return make_password(PASSWORD)


NUMBERS = {"joost": "100201", "fatima": "100202"}


@dataclass
class Member:
    """One member of the cast as seen by tests and the demo: login name, seat, person, own dossier."""

    username: str
    seat: Seat
    person_id: UUID
    dossier_id: UUID | None

    def at(self, at: datetime) -> Actor:
        """This member, acting at a moment."""
        return Actor.of(self.seat, at)


class Cast:
    """Makes and remembers the cast. `at` is when it all was registered."""

    def __init__(self, at: datetime) -> None:
        self.moment = at
        self.members: dict[str, Member] = {}
        self.organisations: dict[str, Organisation] = {}

    def __getitem__(self, name: str) -> Member:
        return self.members[name]

    def as_(self, name: str) -> Actor:
        """A member, acting at the moment of the cast."""
        return self.members[name].at(self.moment)

    def dossier(self, name: str) -> UUID:
        """The own dossier of a member. Raises KeyError for who has none."""
        found = self.members[name].dossier_id
        if found is None:
            raise KeyError(name)
        return found

    def organisation(self, key: str, name: str, kind: str, regime: str, municipality: str = "") -> Organisation:
        """An organisation, by a short key."""
        self.organisations[key] = made = Organisation.objects.create(
            name=name, kind=kind, regime=regime, municipality_code=municipality, valid_from=self.moment.date()
        )
        return made

    def account(self, username: str) -> None:
        """An account with the demo password."""
        made = access.make_account(username=username, password=None, at=self.moment)
        made.demo, made.password = True, _known_hash()
        made.save(update_fields=["demo", "password"])

    def found(self) -> None:
        """The first two administrators."""
        for username in ("anja", "bram"):
            self.account(username)
        accounts = {f"{u.capitalize()}, beheer": Account.objects.get(username=u) for u in ("anja", "bram")}
        for seat in access.found_installation(name="Roer in Maasrijk", administrators=accounts, at=self.moment):
            self.members[seat.account.username] = Member(seat.account.username, seat, seat.person_id, None)  # type: ignore[union-attr,arg-type]

    def worker(
        self,
        username: str,
        work_name: str,
        role: str,
        organisation: str,
        discipline: str = "",
        *,
        medical: bool = False,
    ) -> Member:
        """A work seat, by two administrators."""
        self.account(username)
        proposal = access.propose_seat(
            actor=self.as_("anja"), username=username, role=role,
            organisation_id=self.organisations[organisation].id, work_name=work_name, discipline=discipline,
            medical_duty=medical, **self._registration(username, role, organisation),
        )  # fmt: skip
        seat_id = access.confirm_seat(actor=self.as_("bram"), proposal_id=proposal)
        return self._remember(username, username, seat_id)

    def _registration(self, username: str, role: str, organisation: str) -> dict[str, str]:
        """Whoever gets the access role in a local team stands in SKJ, with a number of the demo."""
        if role != Role.PROFESSIONAL or self.organisations[organisation].kind != "local_team":
            return {}
        return {"register": "SKJ", "number": NUMBERS.get(username, "100299")}

    def person(self, by: str, username: str, name: str, birth: str, role: str | None, *, adult: bool = False) -> Member:
        """A person registered by a worker, with an account linked by two workers when `role` is given."""
        partial = PartialDate.parse(birth) if birth else None
        person_id = people.register_person(actor=self.as_(by), name=name, birth=partial, known_adult=adult)
        if role is None:
            self.members[username] = Member(username, self.members[by].seat, person_id, head_dossier(person_id).id)
            return self.members[username]
        self.account(username)
        return self.link(by, username, username, person_id, role)

    def link(self, by: str, key: str, username: str, person_id: UUID, role: str) -> Member:
        """Give an account a seat as this person."""
        proposal = access.propose_link(
            actor=self.as_(by), username=username, person_id=person_id, role=role, level="desk"
        )  # fmt: skip
        second = "fatima" if by == "joost" else "joost"
        seat_id = access.confirm_link(actor=self.as_(second), proposal_id=proposal)
        return self._remember(key, username, seat_id)

    def _remember(self, key: str, username: str, seat_id: UUID) -> Member:
        seat = Seat.objects.select_related("organisation", "account").get(id=seat_id)
        dossier = Dossier.objects.filter(person__seats=seat, is_head=True).values_list("id", flat=True).first()
        self.members[key] = Member(username, seat, seat.person_id, dossier)  # type: ignore[arg-type]
        return self.members[key]


def make_cast(at: datetime) -> Cast:
    """Make everybody, registered at a moment; returns the cast."""
    cast = Cast(at)
    cast.found()
    _organisations(cast)
    _workers(cast)
    _bakker(cast)
    _visser(cast)
    _linden(cast)
    _others(cast)
    return cast


def _organisations(cast: Cast) -> None:
    cast.organisation("municipality", "Gemeente Maasrijk", "municipality", Regime.MUNICIPAL, "9999")
    cast.organisation("team", "Buurtteam Havenwijk", "local_team", Regime.YOUTH_ACT, "9999")
    cast.organisation("institution", "Jeugdbescherming De Linde", "certified_institution", Regime.CERTIFIED_INSTITUTION)
    cast.organisation("provider", "Praktijk Het Anker", "provider", Regime.YOUTH_ACT)
    cast.organisation("second_provider", "Jeugdhulp De Vuurtoren", "provider", Regime.YOUTH_ACT)
    cast.organisation("gp", "Huisartsen aan de Kade", "gp_practice", Regime.MEDICAL)


def _workers(cast: Cast) -> None:
    cast.worker("fatima", "Fatima el Amrani", Role.PROFESSIONAL, "team", "jeugd- en gezinsprofessional")
    cast.worker("joost", "Joost Hendriks", Role.PROFESSIONAL, "team", "jeugd- en gezinsprofessional")
    cast.worker("ismail", "Ismail Demir", Role.FAMILY_SUPERVISOR, "institution", "jeugdbeschermer")
    cast.worker("eva", "Eva Smit", Role.PROVIDER_WORKER, "provider", "gz-psycholoog", medical=True)
    cast.worker("tom", "Tom de Wolf", Role.PROVIDER_WORKER, "second_provider", "orthopedagoog")
    cast.worker("kade", "Huisarts Pauline Kuiper", Role.REFERRER, "gp", "huisarts", medical=True)
    cast.worker("wim", "Wim Aalbers", Role.ASSESSOR, "team", "gedragswetenschapper")
    cast.worker("dewi", "Dewi Sari", Role.DECIDER, "municipality", "consulent")
    cast.worker("carla", "Carla Prins", Role.WAITING_COORDINATOR, "municipality", "coördinator")
    cast.worker("olaf", "Olaf Maas", Role.COMPLAINTS_OFFICER, "municipality", "klachtenfunctionaris")


def _bakker(cast: Cast) -> None:
    for username, name, birth in (("mirjam", "Mirjam Bakker", "1982-04-02"), ("kemal", "Kemal Aydin", "1980-11-21")):
        cast.person("fatima", username, name, birth, Role.PARENT, adult=True)
    for username, name, birth in (
        ("noor", "Noor Aydin", "2009-03-14"), ("lina", "Lina Aydin", "2011-06-30"), ("sem", "Sem Aydin", "2017-02-08"),
    ):  # fmt: skip
        cast.person("fatima", username, name, birth, Role.SELF)
        for parent in ("mirjam", "kemal"):
            people.record_responsibility(
                actor=cast.as_("fatima"),
                dossier_id=cast.dossier(username),
                holder_id=cast[parent].person_id,
                **AUTHORITY,
            )
    people.form_family(
        actor=cast.as_("fatima"), name="Bakker-Aydin",
        members=[(cast[u].person_id, "young_person") for u in ("noor", "lina", "sem")]
        + [(cast[u].person_id, "parent") for u in ("mirjam", "kemal")],
    )  # fmt: skip
    fatima = cast.as_("fatima")
    people.live_in(actor=fatima, dossier_ids=[cast.dossier(u) for u in ("mirjam", "noor", "lina", "sem")])
    people.live_in(actor=fatima, dossier_ids=[cast.dossier(u) for u in ("kemal", "lina", "sem")])
    people.record_address(actor=fatima, dossier_id=cast.dossier("mirjam"), address="Touwslagersgang 12, Maasrijk")
    people.record_address(actor=fatima, dossier_id=cast.dossier("kemal"), address="Zeilmakerij 3, Maasrijk")


def _visser(cast: Cast) -> None:
    institution = cast.organisations["institution"].id
    cast.person("ismail", "petra", "Petra Visser", "1990-08-17", Role.PARENT, adult=True)
    cast.person("ismail", "ria", "Ria van Dongen", "1971-01-05", Role.CARER, adult=True)
    cast.person("ismail", "daan", "Daan Visser", "2016-05-22", Role.SELF)
    ismail, daan = cast.as_("ismail"), cast.dossier("daan")
    people.record_responsibility(
        actor=ismail, dossier_id=daan, organisation_id=institution, kind="guardianship", certainty="verified",
        ground="ruling", is_parent=False,
    )  # fmt: skip
    people.record_responsibility(
        actor=ismail, dossier_id=daan, holder_id=cast["petra"].person_id, kind="none", certainty="verified", ground="ruling"
    )  # fmt: skip
    people.involve(actor=ismail, dossier_id=daan, seat_id=cast["ismail"].seat.id, part="guardian_worker")
    people.involve(
        actor=ismail, dossier_id=daan, seat_id=cast["ria"].seat.id, part="foster_carer", purpose="upbringing"
    )


def _linden(cast: Cast) -> None:
    cast.person("fatima", "sanne", "Sanne Linden", "1991-12-03", Role.PARENT, adult=True)
    cast.person("fatima", "rob", "Rob Kramer", "1988-07-19", Role.PARENT, adult=True)
    cast.person("fatima", "milan", "Milan Kramer", "2019-09-09", Role.SELF)
    fatima = cast.as_("fatima")
    for parent in ("sanne", "rob"):
        people.record_responsibility(
            actor=fatima, dossier_id=cast.dossier("milan"), holder_id=cast[parent].person_id, **AUTHORITY
        )
    keepers = [cast["fatima"].seat.id, cast["sanne"].seat.id]
    for username in ("sanne", "milan"):
        people.record_address(actor=fatima, dossier_id=cast.dossier(username), address="Stille Vaart 7, Overwater")
        people.make_place_secret(actor=fatima, dossier_id=cast.dossier(username), keepers=keepers)


def _others(cast: Cast) -> None:
    cast.person("joost", "jamila", "Jamila Osman", "1999-02-27", Role.BUDDY, adult=True)
    cast.person("joost", "viktor", "Viktor Stranger", "1979-10-10", Role.PARENT, adult=True)
    cast.link("joost", "fatima_parent", "fatima", cast["fatima"].person_id, Role.PARENT)
