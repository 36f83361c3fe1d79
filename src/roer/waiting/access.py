"""What people may do from chosen help to the last day of it."""

from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.visible import in_period
from roer.waiting.models import Brokerage, CareEpisode, Executive, ExpertMember, Handover, PowerUse, Proposal, StuckCase

FAMILY = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
TEAM = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR})
PROVIDER = frozenset({Role.PROVIDER_WORKER})
ANSWERING = TEAM | PROVIDER | {Role.WAITING_COORDINATOR, Role.DECIDER}  # who may answer at the top


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
    """This worker looks for a place, is the family's owner, or answers at the top of where the child waits."""
    looks = (brokerage.coordinator_seat_id, brokerage.contact_seat_id, brokerage.provider_seat_id)
    return actor.seat_id in looks or Executive.objects.filter(in_period(actor.at), seat_id=actor.seat_id).exists()


def is_member(actor: Actor, case: StuckCase) -> bool:
    """This worker sits in the team that the case lies with."""
    return ExpertMember.objects.filter(in_period(actor.at), team_id=case.team_id, seat_id=actor.seat_id).exists()


def closes_it(actor: Actor, case: StuckCase) -> bool:
    """Somebody of the team, or the family's owner."""
    return actor.seat_id == case.owner_seat_id or is_member(actor, case)


def is_addressed(actor: Actor, use: PowerUse) -> bool:
    """The decision binds the worker's organisation."""
    return actor.organisation_id == use.addressee_id


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
    roles=ANSWERING,
    when=brokers,
)
look = action("waiting.flag_long_waits", says="nakijken wie te lang wacht", roles=TEAM)
coordinate = action("waiting.see_waiting", says="zien wie te lang wacht en waarom", roles={Role.WAITING_COORDINATOR})
start = action("waiting.start_help", says="de hulp beginnen", roles=PROVIDER, when=is_asked)
hand_over = action("waiting.hand_over", says="vragen of een ander het overneemt", roles=TEAM | PROVIDER, when=gives_it)
accept_over = action("waiting.accept_handover", says="hulp overnemen", roles=TEAM | PROVIDER, when=receives)
end = action("waiting.end_help", says="hulp afronden", roles=TEAM | PROVIDER, when=gives_it)
stop = action("waiting.stop_own_help", says="de eigen hulp stoppen", roles=FAMILY)
pause = action("waiting.pause_wait", says="de klok stilzetten met een reden van het gezin", roles=TEAM)
contact = action(
    "waiting.keep_contact", says="contact met een wachtend kind afspreken en opschrijven", roles=TEAM | PROVIDER
)
urgent = action("waiting.call_urgent", says="zeggen dat hulp dringend is", roles=TEAM | PROVIDER | {Role.REFERRER})
answer_urgent = action("waiting.answer_urgency", says="bepalen of iets als dringend geldt", roles=TEAM | {Role.DECIDER})
needs = action("waiting.record_needs", says="opschrijven wat een kind nodig heeft", roles=TEAM)
bring = action(
    "waiting.bring_stuck_case", says="een vastgelopen zaak naar het expertteam brengen", roles=FAMILY | TEAM | PROVIDER
)
EXPERTS = TEAM | PROVIDER | {Role.WAITING_COORDINATOR, Role.ASSESSOR, Role.DECIDER}
advise = action("waiting.advise_case", says="als expertteam adviseren", roles=EXPERTS, when=is_member)
see_case = action("waiting.see_case", says="een vastgelopen zaak lezen", roles=FAMILY | EXPERTS)
close_case = action("waiting.close_case", says="een vastgelopen zaak sluiten", roles=EXPERTS, when=closes_it)
power = action("waiting.use_power", says="een organisatie dwingen als houder van doorzettingsmacht", roles=EXPERTS)
answer_power = action("waiting.answer_power", says="antwoorden op doorzettingsmacht", roles=PROVIDER, when=is_addressed)
region = action("waiting.keep_region", says="het register van de regio bijhouden", roles={Role.WAITING_COORDINATOR})
example = action("waiting.share_example", says="een goed voorbeeld delen als landelijke tafel", roles=EXPERTS)
stop_of_help = action(
    "waiting.record_stop",
    says="een stop van hulp als incident opschrijven",
    roles={Role.WAITING_COORDINATOR, Role.DECIDER},
)
count = action("waiting.count_waits", says="het wachten opnieuw tellen", roles={Role.WAITING_COORDINATOR})
figures = action(
    "waiting.see_figures", says="de cijfers over wachten zien", roles={Role.WAITING_COORDINATOR, Role.DECIDER}
)
plan = action("waiting.see_plan", says="het voorstel voor de hele regio zien", roles={Role.WAITING_COORDINATOR})
deliver = action("waiting.deliver_quarter", says="de kwartaallevering over wachten maken", roles=PROVIDER)
child_answer = action(
    "waiting.answer_for_child", says="bij een sluiting zeggen waar een kind heen gaat", roles=PROVIDER, when=gives_it
)
complete = action("waiting.complete_closing", says="een sluiting afmaken", roles=PROVIDER)
