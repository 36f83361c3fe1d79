"""What people may do from chosen help to the last day of it."""

from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.waiting.models import Brokerage, CareEpisode, Handover, Proposal

FAMILY = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
TEAM = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR})
PROVIDER = frozenset({Role.PROVIDER_WORKER})


def is_asked(actor: Actor, proposal: Proposal) -> bool:
    """The proposal lies with the worker's organisation."""
    return actor.organisation_id == proposal.organisation_id


def gives_it(actor: Actor, episode: CareEpisode) -> bool:
    """The help is given by this worker, or by this organisation, or this worker is whom the family comes back to."""
    return actor.organisation_id == episode.organisation_id or actor.seat_id == episode.way_back_seat_id


def receives(actor: Actor, handover: Handover) -> bool:
    """This worker is asked to take over."""
    return actor.seat_id == handover.to_seat_id


def brokers(actor: Actor, brokerage: Brokerage) -> bool:
    """This worker looks for a place, or is the family's owner."""
    return actor.seat_id in (brokerage.coordinator_seat_id, brokerage.contact_seat_id)


see_wait = action("waiting.see_wait", says="zien hoe lang iemand wacht en waarop", roles=FAMILY | TEAM | PROVIDER)
choose = action("waiting.choose_offer", says="samen een aanbod kiezen", roles=FAMILY | TEAM)
withdraw = action("waiting.withdraw_proposal", says="een keuze terugnemen", roles=FAMILY | TEAM)
answer = action("waiting.answer_proposal", says="ja of nee zeggen tegen een voorstel", roles=PROVIDER, when=is_asked)
worse = action("waiting.say_it_gets_worse", says="zeggen dat het erger wordt", roles=FAMILY | TEAM)
triage = action("waiting.handle_worsening", says="opnieuw kijken hoe dringend het is", roles=TEAM)
bridge = action("waiting.give_bridging_help", says="hulp voor intussen geven", roles=TEAM | PROVIDER)
broker = action(
    "waiting.broker",
    says="meezoeken naar een plek die eerder kan",
    roles={Role.WAITING_COORDINATOR} | TEAM,
    when=brokers,
)
look = action("waiting.flag_long_waits", says="nakijken wie te lang wacht", roles=TEAM)
coordinate = action("waiting.see_waiting", says="zien wie te lang wacht en waarom", roles={Role.WAITING_COORDINATOR})
start = action("waiting.start_help", says="de hulp beginnen", roles=PROVIDER, when=is_asked)
hand_over = action("waiting.hand_over", says="vragen of een ander het overneemt", roles=TEAM | PROVIDER, when=gives_it)
accept_over = action("waiting.accept_handover", says="hulp overnemen", roles=TEAM | PROVIDER, when=receives)
end = action("waiting.end_help", says="hulp afronden", roles=TEAM | PROVIDER, when=gives_it)
stop = action("waiting.stop_own_help", says="de eigen hulp stoppen", roles=FAMILY)
