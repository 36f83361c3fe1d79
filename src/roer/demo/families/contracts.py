"""Two organisations that exchange real messages, and families whom they are about.

Gemeente Maasrijk and Jeugdhulp De Vuurtoren take part in the traffic, with a contract per hour. Finn de Jong (10): a
decision became an assignment, the help began, a claim waits. Evi Mulder (13): her doctor referred her, the provider asks
for an assignment. Noud Kok (8): his place may not be known, so everything about him goes by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.contracts import commands
from roer.contracts import queries as contracts
from roer.core.actor import acting
from roer.core.codes import Role
from roer.core.days import day_of
from roer.decisions import commands as decisions
from roer.demo.cast import AUTHORITY, Cast
from roer.people import commands as people

ABOUT = {
    "finn": _("Finn, 10. Zijn hulp begon; de rekening wacht op de gemeente."),
    "saskia": _("Saskia, moeder van Finn."),
    "evi": _("Evi, 13. De huisarts verwees haar; de aanbieder vraagt om een toewijzing."),
    "judith": _("Judith, moeder van Evi."),
    "noud": _("Noud, 8. Waar hij woont is geheim; over hem gaat geen bericht."),
    "lotte": _("Lotte, moeder van Noud."),
}
MUNICIPALITY, PROVIDER = "9999", "98765432"
CHILDREN = {
    "finn": ("Finn de Jong", "2016-03-18", "999900043", "saskia", "Saskia de Jong", "Kadeweg 4, 1099 AB Maasrijk"),
    "evi": ("Evi Mulder", "2013-09-02", "999900055", "judith", "Judith Mulder", "Havenplein 21, 1099 AC Maasrijk"),
    "noud": ("Noud Kok", "2018-01-30", "999900067", "lotte", "Lotte Kok", "Boomgaard 8, 1099 AD Maasrijk"),
}
AT_HOME, PRACTICE = "45A04", "45B01"


def add(cast: Cast, at: datetime) -> None:
    """Let both organisations take part, agree a contract, and exchange."""
    _join(cast, at)
    agree(cast, at)
    for child in CHILDREN:
        family(cast, child)
    decisions.give_mandate(
        actor=cast.as_("anja"), seat_id=cast["dewi"].seat.id, valid_from=day_of(at), outcomes=["grant"]
    )
    commands.keep_out_of_messages(actor=cast["fatima"].at(at), dossier_id=cast.dossier("noud"), why="address")
    first = _month_before(day_of(at))
    for child in ("finn", "noud"):
        grant(cast, child, first, first + timedelta(days=180), at)
    commands.bring(actor=cast["bea"].at(at))
    _begin_and_claim(cast, first, at)
    _request(cast, at)
    commands.bring(actor=cast["ruben"].at(at))


def _month_before(day: date) -> date:
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)


def _join(cast: Cast, at: datetime) -> None:
    cast.worker("bea", "Bea Jansen", Role.BACK_OFFICE, "municipality", "berichten en betaling")
    cast.worker("ruben", "Ruben Bos", Role.BACK_OFFICE, "second_provider", "berichten en betaling")
    for side, code, organisation, owner in (
        ("municipality", MUNICIPALITY, "municipality", "bea"), ("provider", PROVIDER, "second_provider", "ruben"),
    ):  # fmt: skip
        commands.join_traffic(
            actor=cast["anja"].at(at), organisation_id=cast.organisations[organisation].id, side=side, code=code,
            owner_seat_id=cast[owner].seat.id,
        )  # fmt: skip


def agree(cast: Cast, at: datetime) -> UUID:
    """One contract per hour, with help at home and talks at the practice."""
    bea = cast["bea"].at(at)
    contract: UUID = commands.make_contract(
        actor=bea, number="MR-2026-07", other_id=cast.organisations["second_provider"].id, variant="effort",
        payment_title="hourly", valid_from=date(2025, 1, 1),
    )  # fmt: skip
    for code, says, form, cents in (
        (AT_HOME, "Begeleiding thuis of op school", "at_home", 7450), (PRACTICE, "Gesprekken op een praktijk", "outpatient", 9820),
    ):  # fmt: skip
        product = commands.NewProduct("45", code, says, "04", "guide", cents, form)
        commands.add_product(actor=bea, contract_id=contract, product=product)
    return contract


def family(cast: Cast, child: str) -> None:
    """A child and its mother in one house, with what a message needs to know."""
    name, birth, number, parent, whole, address = CHILDREN[child]
    fatima = cast.as_("fatima")
    cast.person("fatima", child, name, birth, Role.SELF)
    cast.person("fatima", parent, whole, "1986-07-08", Role.PARENT, adult=True)
    dossiers = [cast.dossier(child), cast.dossier(parent)]
    people.record_responsibility(actor=fatima, dossier_id=dossiers[0], holder_id=cast[parent].person_id, **AUTHORITY)
    people.live_in(actor=fatima, dossier_ids=dossiers)
    for dossier_id in dossiers:
        people.record_address(actor=fatima, dossier_id=dossier_id, address=address)
    people.establish_number(actor=fatima, dossier_id=dossiers[0], number=number)


def grant(cast: Cast, child: str, first: date, last: date, at: datetime, also: Sequence[str] = ()) -> UUID:
    """A decision on two hours a week at home, sent. What follows from it goes by itself. `also` agree beside the parent."""
    fatima, dewi, dossier_id = cast["fatima"].at(at), cast["dewi"].at(at), cast.dossier(child)
    made = decisions.determine_help(
        actor=fatima, dossier_id=dossier_id, words="Iemand die thuis meedenkt en meedoet.", form="at_home",
        volume=Decimal(2), unit="hour", frequency="week", months=5, agreed=[],
    )  # fmt: skip
    decisions.ask_decision(
        actor=fatima,
        determination_id=made,
        decider_seat_id=cast["dewi"].seat.id,
        due_on=day_of(at) + timedelta(weeks=3),
    )
    short = decisions.start_assessment(
        actor=fatima, dossier_id=dossier_id, weight="ordinary", due_on=day_of(at) + timedelta(weeks=2)
    )
    for element, words in (("child_view", "Het kind wil dit zelf."), ("what_matters", "Rust in huis telt het meest.")):
        decisions.weigh_element(actor=fatima, assessment_id=short, element=element, words=words)
    decisions.finish_assessment(actor=fatima, assessment_id=short, independent=True)
    decision: UUID = decisions.draft_decision(
        actor=dewi, determination_id=made, outcome="grant", assessment_id=short,
        core="Er komt twee uur hulp per week, thuis en op school.",
    )  # fmt: skip
    for part, words in PARTS.items():
        decisions.write_part(actor=dewi, decision_id=decision, part=part, words=words)
    decisions.award(
        actor=dewi, decision_id=decision, form="at_home", volume=Decimal(2), unit="hour", frequency="week",
        starts_on=first, ends_on=last, provider_id=cast["tom"].seat.organisation_id,
    )  # fmt: skip
    decisions.change_draft(
        actor=dewi, decision_id=decision, interests=["child"], child_asked_on=day_of(at), child_followed="followed"
    )
    decisions.share_draft(actor=dewi, decision_id=decision)
    for who in (CHILDREN[child][3], *also):
        decisions.answer_draft(actor=cast[who].at(at), decision_id=decision, answer="agrees")
    _plainly(cast, child, decision, at)
    decisions.send_decision(actor=dewi, decision_id=decision)
    return decision


PARTS = {
    "who_does_what": "Iemand van De Vuurtoren komt elke dinsdag thuis. Samen kiezen jullie de doelen.",
    "cost": "Niets.",
    "travel": "De begeleider komt naar u toe.",
    "contact": "Fatima el Amrani, Buurtteam Havenwijk.",
    "child_said": "Het kind zei: ik wil één vaste persoon.",
}


def _plainly(cast: Cast, child: str, decision: UUID, at: datetime) -> None:
    fatima = cast["fatima"].at(at)
    decisions.write_plain_version(
        actor=fatima, decision_id=decision, register="easy",
        words="Er komt hulp.\nTwee uur per week.\nHet kost niets.\n\nNiet mee eens? Dat mag. Bel Fatima.",
    )  # fmt: skip
    decisions.write_plain_version(
        actor=fatima, decision_id=decision, register="child",
        words="Er komt elke dinsdag iemand bij jullie thuis. Jij zegt wat jij belangrijk vindt.",
    )  # fmt: skip


def _begin_and_claim(cast: Cast, first: date, at: datetime) -> None:
    ruben = cast["ruben"].at(at)
    with acting(ruben, page="demo"):
        assignment = contracts.assignments(ruben)[0]
    commands.report_start(actor=ruben, assignment_id=assignment.id, first_day=first + timedelta(days=2))
    commands.bring(actor=ruben)
    commands.declare(
        actor=ruben, month=first, given=[commands.Given(assignment.id, declared=7, delivered=7, place="home")]
    )


def _request(cast: Cast, at: datetime) -> None:
    """The provider knows Evi through its own worker, whom her mother let in."""
    tom, ruben = cast["tom"], cast["ruben"].at(at)
    people.involve(
        actor=cast["fatima"].at(at), dossier_id=cast.dossier("evi"), seat_id=tom.seat.id, part="care_provider"
    )
    commands.prepare_messages(actor=tom.at(at), dossier_id=cast.dossier("evi"))
    with acting(ruben, page="demo"):
        product = next(one for one in contracts.products_sold(ruben) if one.code == PRACTICE)
    wanted = commands.Wanted(
        product.id, 1, "2", day_of(at), day_of(at) + timedelta(days=180), "02", "Huisartsen aan de Kade"
    )
    commands.request_assignment(actor=ruben, dossier_id=cast.dossier("evi"), wanted=wanted)
