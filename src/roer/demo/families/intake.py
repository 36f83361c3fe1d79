"""Families on the way to help: a guest's question, a doctor's referral, a refusal, two parents who disagree, danger.

Family De Vries: Hanna asks for Bas (8), she agrees with help and his father Martijn does not. Family Osei: Ama (14)
refuses help that her mother Abena agreed to. Sofie (12) is referred by her GP. A boy of about ten comes in at night.
Daan's guardian determines help. Somebody without a name asks whether a tired mother may be angry. All names are invented.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.utils.translation import gettext_lazy as _

from roer.core.actor import acting
from roer.core.codes import Role
from roer.core.days import PartialDate
from roer.demo.cast import AUTHORITY, Cast
from roer.intake import commands as intake
from roer.intake import queries
from roer.people import commands as people

ABOUT = {
    "bas": _("Bas, 8. Hij slaapt slecht en wil niet in een groep."),
    "hanna": _("Hanna, moeder van Bas. Zij vroeg om hulp en zei ja."),
    "martijn": _("Martijn, vader van Bas. Hij zei nee tegen de hulp."),
    "ama": _("Ama, 14. Zij zei nee tegen dagbehandeling."),
    "abena": _("Abena, moeder van Ama. Zij zei ja."),
}
PLACE = "9999"
GUEST_FORM = UUID("6f1c6c0e-7d0f-4b43-9a0b-1f6d2a0c9e11")


def add(cast: Cast, at: datetime) -> None:
    """Add the families of this room."""
    intake.set_duty(
        actor=cast.as_("joost"), seat_id=cast["joost"].seat.id, valid_from=at, valid_until=at + timedelta(days=365)
    )
    people.record_registration(
        actor=cast.as_("anja"), person_id=cast["ismail"].person_id, register="SKJ", number="100203",
        valid_from=at.date().replace(month=1, day=1),
    )  # fmt: skip
    _desk(cast, at)
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
    _look_around(cast, request)
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


def _desk(cast: Cast, at: datetime) -> None:
    """The page of the team of Maasrijk, and one of a team that does not say everything yet."""
    intake.publish_point_of_contact(
        actor=cast.as_("anja"), team_id=cast.organisations["team"].id, local_word="buurtteam", phone="010 1234567",
        valid_from=at.date(), hours="maandag tot en met vrijdag, 9 tot 17 uur", visit="Havenhuis, Kadeplein 4, Maasrijk",
        does=[
            "Luisteren en meedenken, zo vaak als nodig is.",
            "Helpen bij opvoeden, school, geld en ruzie thuis.",
            "Samen kiezen welke hulp past, en erbij blijven.",
        ],
        does_not=["Een behandeling door een specialist geven.", "Iets over je vertellen zonder dat je het weet."],
        powers=["Hulp zonder besluit meteen beginnen.", "Bepalen welke hulp nodig is. De gemeente besluit."],
        expertise=["mental", "disability", "upbringing", "safety"],
        own_strength_means="Wat jullie zelf kunnen en willen doen. Het is nooit een reden om hulp niet te geven zonder uitleg.",
    )  # fmt: skip


def _look_around(cast: Cast, request_id: UUID) -> None:
    """Joost looks around the question of Hanna, together with her."""
    joost, hanna = cast.as_("joost"), cast["hanna"].person_id
    intake.make_triage(
        actor=joost, request_id=request_id, urgency="soon", complexity="several", domains=["mental", "upbringing"],
        duration="long", expertise=["mental"],
    )  # fmt: skip
    intake.ask_basic_needs(
        actor=cast.as_("hanna"), request_id=request_id, unmet=["debts"], words="De deurwaarder heeft gebeld."
    )
    intake.note_factor(
        actor=joost,
        request_id=request_id,
        domain="network",
        direction="helps",
        words="Opa haalt Bas twee keer per week.",
    )
    intake.note_factor(
        actor=joost, request_id=request_id, domain="family", direction="weighs", words="Er is veel ruzie over geld."
    )
    intake.consult(
        actor=joost, request_id=request_id, seat_id=cast["wim"].seat.id, expertise="mental", family_there=True,
        words="Een jongen van acht slaapt slecht en is bang. Wat kan een ouder zelf proberen?",
    )  # fmt: skip
    intake.ask_own_strength(
        actor=joost.for_person(hanna),
        request_id=request_id,
        words="Opa en ik kunnen Bas halen en brengen.",
        felt="fine",
    )
    intake.note_contra_indication(
        actor=joost, request_id=request_id, code="conflict", expertise="mental", words="Ouders zijn het zelden eens."
    )
    intake.give_light_help(
        actor=joost, request_id=request_id, kind="light", words="Drie gesprekken over slapen, elke woensdag.",
        reason="Er is om raad gevraagd; het antwoord komt deze week.",
    )  # fmt: skip
    intake.ask_heavier_help(
        actor=cast.as_("hanna"), request_id=request_id, words="Praten alleen is niet genoeg voor Bas, denk ik."
    )
    intake.pass_on(
        actor=joost, request_id=request_id, desk="money", words="Mevrouw Bos van schuldhulp belt u deze week."
    )
    intake.open_dispute(
        actor=joost, request_id=request_id, cause="law", other_party_id=cast.organisations["provider"].id
    )
