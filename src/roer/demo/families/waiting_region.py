"""What a region keeps in Maasrijk: an expert team, who may force an organisation, agreements, and a count of all waits."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from roer.core.actor import acting
from roer.core.days import day_of
from roer.demo.cast import Cast
from roer.offers import commands as offer_commands
from roer.offers import queries as offers
from roer.waiting import commands, queries

REGION = "JZ99"


def add(cast: Cast, at: datetime) -> None:
    """Add the team of the region and the national table, the register, and count."""
    carla = cast["carla"].at(at)
    team = commands.form_expert_team(
        actor=carla, name="Expertteam Maasrijk", level="region", region=REGION, meets="elke dinsdagochtend"
    )
    for who, expertise, leads in (("wim", "gedrag", True), ("tom", "gezinnen", False)):
        commands.seat_expert(
            actor=carla, team_id=team, seat_id=cast[who].seat.id, expertise=expertise, leads=leads,
            available="op afspraak",
        )  # fmt: skip
    table = commands.form_expert_team(actor=carla, name="Landelijke tafel", level="national")
    commands.seat_expert(actor=carla, team_id=table, seat_id=cast["ismail"].seat.id, expertise="plaatsing", leads=True)
    commands.register_power(actor=carla, region=REGION, seat_id=cast["dewi"].seat.id, cases="vastgelopen jeugd-ggz")
    anker = cast.organisations["provider"].id
    commands.register_signatory(actor=carla, region=REGION, organisation_id=anker, signed_on=day_of(at))
    home = cast.organisations["municipality"].id
    for keeps in (home, cast.organisations["team"].id):
        commands.name_executive(actor=carla, organisation_id=keeps, seat_id=cast["dewi"].seat.id)
    commands.share_example(
        actor=cast["ismail"].at(at), title="Eén helper die blijft",
        words="Een team liet dezelfde helper mee verhuizen naar de nieuwe plek. Het kind hoefde niet opnieuw te beginnen.",
        contact="Landelijke tafel, secretaris",
    )  # fmt: skip
    _buying(cast, at)
    commands.bring_stuck_case(
        actor=cast["karin"].at(at), request_id=_request_of(cast, at),
        words="Een jongen van 14 durft zijn kamer niet uit. Niemand komt bij ons thuis.",
    )  # fmt: skip
    commands.count_waits(actor=carla)


def _buying(cast: Cast, at: datetime) -> None:
    """What Maasrijk buys with a neighbour that stops, an early signal, and what the region agreed for when help falls away."""
    carla, day = cast["carla"].at(at), day_of(at)
    line = next(each for each in offers.running_lines(day) if each.offer.name == "Samen sterk")
    bought = {
        code: offer_commands.buy_offer(
            actor=carla, offer_id=line.offer.id, municipality_code=code, route="region", from_on=day, places=places
        )
        for code, places in (("9999", 12), ("0014", 4))
    }
    offer_commands.stop_buying(actor=carla, purchase_id=bought["0014"], until_on=day + timedelta(days=90))
    offer_commands.record_supply_signal(
        actor=carla, organisation_id=line.offer.organisation_id, kind="staffing", says="Twee helpers gaan weg."
    )
    offer_commands.write_note(
        actor=carla, region=REGION, kind="safety_net", agreed_on=day, partners="alle gemeenten in de regio",
        says="Valt een aanbieder weg, dan nemen de anderen de kinderen en hun helpers samen over.",
    )  # fmt: skip


def _request_of(cast: Cast, at: datetime) -> UUID:
    """The question about Timo, as his mother finds it."""
    karin = cast["karin"].at(at)
    with acting(karin, page="demo"):
        found: UUID = queries.my_waits(karin)[0].request.id
    return found
