"""Families on the way to help: a guest's question, a doctor's referral, a refusal, two parents who disagree, danger.

Family De Vries: Hanna asks for Bas (8), she agrees with help and his father Martijn does not. Family Osei: Ama (14)
refuses help that her mother Abena agreed to. Sofie (12) is referred by her GP. A boy of about ten comes in at night.
Daan's guardian determines help. Somebody without a name asks whether a tired mother may be angry. All names are invented.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from roer.core.actor import acting
from roer.core.codes import Role
from roer.core.days import PartialDate
from roer.demo.cast import AUTHORITY, Cast
from roer.intake import commands as intake
from roer.intake import queries
from roer.people import commands as people

PLACE = "9999"
GUEST_FORM = UUID("6f1c6c0e-7d0f-4b43-9a0b-1f6d2a0c9e11")


def add(cast: Cast, at: datetime) -> None:
    """Add the families of this room."""
    intake.set_duty(
        actor=cast.as_("joost"), seat_id=cast["joost"].seat.id, valid_from=at, valid_until=at + timedelta(days=365)
    )
    for number, worker in enumerate(("joost", "fatima", "ismail"), 100_201):
        people.record_registration(
            actor=cast.as_("anja"), person_id=cast[worker].person_id, register="SKJ", number=str(number),
            valid_from=at.date().replace(month=1, day=1),
        )  # fmt: skip
    _guest(at)
    _de_vries(cast, at)
    _osei(cast, at)
    _sofie(cast)
    _night(cast)
    _daan(cast)


def _guest(at: datetime) -> None:
    words = {
        "want": "Ik ben zo moe dat ik boos word op mijn kinderen. Ben ik een slechte moeder?",
        "basic_needs": "We lopen twee maanden achter met de huur.",
    }
    intake.ask_question_as_guest(at=at, form_id=uuid5(GUEST_FORM, at.isoformat()), words=words, municipality_code=PLACE)


def _child(cast: Cast, username: str, name: str, birth: str, parents: list[str]) -> UUID:
    cast.person("joost", username, name, birth, Role.SELF)
    for parent in parents:
        people.record_responsibility(
            actor=cast.as_("joost"), dossier_id=cast.dossier(username), holder_id=cast[parent].person_id, **AUTHORITY
        )
    return cast.dossier(username)


def _de_vries(cast: Cast, at: datetime) -> None:
    for username, name, birth in (("hanna", "Hanna de Vries", "1988-02-11"), ("martijn", "Martijn Kok", "1985-10-30")):
        cast.person("joost", username, name, birth, Role.PARENT, adult=True)
    bas = _child(cast, "bas", "Bas Kok", "2018-04-19", ["hanna", "martijn"])
    request = intake.ask_question(
        actor=cast.as_("hanna"), dossier_id=bas, municipality_code=PLACE, others_may_read=True,
        words={
            "want": "Ik wil dat Bas weer slaapt en naar school durft.", "need": "Iemand die weet hoe je dat aanpakt.",
            "can_do": "Opa kan hem twee keer in de week halen.",
        },
    )  # fmt: skip
    joost = cast.as_("joost")
    intake.answer_question(
        actor=joost,
        request_id=request,
        words="Dank dat u dit vraagt. Ik kom graag langs. Bas mag laten zien wat hij wil.",
    )
    intake.offer_support(actor=joost, request_id=request)
    plan = intake.offer_family_group_plan(actor=joost, request_id=request)
    intake.answer_offer(actor=cast.as_("hanna"), offer_id=plan, answer="later")
    talk = intake.plan_conversation(
        actor=joost, request_id=request, planned_at=at + timedelta(hours=3), purpose="first_help", place="home",
        words="Ik kom langs om samen te kijken wat er nodig is. Bas mag kiezen of we praten of tekenen.",
        person_ids=[cast[name].person_id for name in ("hanna", "martijn", "bas")], child_form="drawing",
    )  # fmt: skip
    intake.hold_conversation(
        actor=joost,
        conversation_id=talk,
        presence="part",
        words="Hanna wil oefenen met een hulpverlener. Martijn wil wachten.",
    )
    intake.record_child_opinion(
        actor=joost, request_id=request, words="Ik wil wel leren slapen, maar niet in een groep.", form="drawing"
    )
    intake.ask_consent(
        actor=joost,
        request_id=request,
        weight="ordinary",
        words="Twaalf keer oefenen met slapen en bang zijn, bij Praktijk Het Anker.",
    )
    _say(cast, "hanna", True, "Graag.")
    _say(cast, "martijn", False, "Ik denk dat hij eroverheen groeit.")


def _osei(cast: Cast, at: datetime) -> None:
    cast.person("joost", "abena", "Abena Osei", "1984-06-06", Role.PARENT, adult=True)
    ama = _child(cast, "ama", "Ama Osei", "2012-03-03", ["abena"])
    request = intake.ask_question(
        actor=cast.as_("ama"), dossier_id=ama, municipality_code=PLACE,
        words={"want": "Ik wil met iemand praten die niet alles doorvertelt."},
    )  # fmt: skip
    joost = cast.as_("joost")
    intake.take_up(actor=joost, request_id=request)
    intake.offer_support(actor=joost, request_id=request)
    intake.plan_conversation(
        actor=joost, request_id=request, planned_at=at + timedelta(days=4), purpose="first_help", place="school",
        words="We lopen een rondje bij school. Jij kiest waar het over gaat.", person_ids=[cast["ama"].person_id],
        child_form="walk", apart=True,
    )  # fmt: skip
    intake.ask_consent(
        actor=joost,
        request_id=request,
        weight="far_reaching",
        words="Drie maanden dagbehandeling bij Jeugdhulp De Vuurtoren.",
    )
    _say(cast, "abena", True, "")
    _say(cast, "ama", False, "Ik wil niet weg van mijn school.")


def _sofie(cast: Cast) -> None:
    intake.refer(
        actor=cast.as_("kade"), name="Sofie Jansen", birth=PartialDate(2014, 5), municipality_code=PLACE, ground="gp",
        about="mental", words="Sofie slaapt slecht sinds het overlijden van haar vader. Zij wil leren omgaan met verdriet.",
    )  # fmt: skip


def _night(cast: Cast) -> None:
    intake.start_acute(
        actor=cast.as_("fatima"), name="Jongen, naam nog niet bekend", birth=None, municipality_code=PLACE,
        words="Een jongen van ongeveer tien stond vannacht alleen op straat. Hij slaapt nu bij een pleeggezin.",
    )  # fmt: skip


def _daan(cast: Cast) -> None:
    intake.refer_in_measure(
        actor=cast.as_("ismail"), dossier_id=cast.dossier("daan"), municipality_code=PLACE,
        words="Daan krijgt speltherapie. Dat is besproken met Ria en met Daan.",
    )  # fmt: skip


def _say(cast: Cast, who: str, agrees: bool, words: str) -> None:
    actor = cast.as_(who)
    with acting(actor, page="demo"):
        state = queries.consents_asked_of(actor)[0]
        consent_id = next(line.consent_id for line in state.lines if line.mine)
    answer = intake.give_consent if agrees else intake.refuse_consent
    answer(actor=actor, consent_id=consent_id, words=words)
