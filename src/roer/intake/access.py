"""What people may do on the way to help."""

from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.intake.models import ConsentToHelp, Consultation, Deployment, HelpRequest, PayerDispute

FAMILY = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
TEAM = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR})
HELPERS = TEAM | {Role.PROVIDER_WORKER}
CLOCKED = TEAM | {Role.DECIDER}


def at_the_team(actor: Actor, request: HelpRequest) -> bool:
    """The worker belongs to the team that owns the request."""
    return actor.organisation_id == request.team_id


def may_settle(actor: Actor, dispute: PayerDispute) -> bool:
    """The team that owns the request, or who decides for a municipality that is a party."""
    if actor.role == Role.DECIDER:
        return actor.organisation_id in (dispute.one_party_id, dispute.other_party_id)
    mine = HelpRequest.objects.visible_to(actor).filter(id=dispute.request_id, team_id=actor.organisation_id)
    return mine.exists()


def asked_it(actor: Actor, request: HelpRequest) -> bool:
    """The person asked this, or it is about the person."""
    return actor.person_id in (request.asked_by_id, request.dossier.person_id)


def is_asked(actor: Actor, consent: ConsentToHelp) -> bool:
    """The consent is asked of this person, or of the organisation that is guardian."""
    if consent.organisation_id:
        return consent.organisation_id == actor.organisation_id
    return consent.person_id == (actor.on_behalf_of or actor.person_id)


def is_asked_along(actor: Actor, consultation: Consultation) -> bool:
    """This seat was asked to think along."""
    return consultation.asked_of_id == actor.seat_id


def is_desk(actor: Actor, deployment: Deployment) -> bool:
    """This seat is the desk of the organisation that helps."""
    return deployment.mandate.desk_id == actor.seat_id


ask_question = action("intake.ask_question", says="een vraag stellen", roles=FAMILY | TEAM | {Role.GUEST})
see_request = action(
    "intake.see_request", says="een vraag en het antwoord lezen", roles=FAMILY | HELPERS | {Role.GUEST}
)
add_words = action(
    "intake.add_words", says="iets bij de eigen vraag schrijven", roles=FAMILY | {Role.GUEST}, when=asked_it
)
withdraw = action("intake.withdraw", says="de eigen vraag intrekken", roles=FAMILY | {Role.GUEST}, when=asked_it)
answer_question = action("intake.answer_question", says="een vraag beantwoorden", roles=TEAM, when=at_the_team)
take_up = action("intake.take_up", says="een vraag oppakken", roles=TEAM, when=at_the_team)
close_request = action("intake.close_request", says="een vraag afronden, met reden", roles=TEAM, when=at_the_team)
see_open = action("intake.see_open_requests", says="de vragen van het team zien die hij of zij draagt", roles=TEAM)
set_duty = action("intake.set_duty", says="het dienstrooster van het team maken", roles=TEAM | {Role.ADMINISTRATOR})
refer = action("intake.refer", says="een kind of jongere verwijzen", roles={Role.REFERRER})
direct = action(
    "intake.determine_in_measure", says="hulp bepalen bij een maatregel of als voogd", roles={Role.FAMILY_SUPERVISOR}
)
register_ruling = action("intake.register_ruling", says="een uitspraak van de rechter invoeren", roles=TEAM)
start_acute = action("intake.start_acute", says="hulp meteen starten bij acuut gevaar", roles=HELPERS)
change_face = action("intake.change_familiar_face", says="een ander vast gezicht geven, met reden", roles=TEAM)
converse = action("intake.hold_conversation", says="gesprekken plannen en afronden", roles=TEAM, when=at_the_team)
offer = action("intake.offer_support", says="ondersteuning aanbieden", roles=TEAM, when=at_the_team)
answer_offer = action("intake.answer_offer", says="op een aanbod antwoorden", roles=FAMILY)
hear_child = action("intake.hear_child", says="vragen wat het kind vindt", roles=TEAM, when=at_the_team)
give_opinion = action("intake.give_opinion", says="zelf zeggen wat je vindt", roles={Role.SELF})
settle = action("intake.settle", says="beslissen wie betaalt, met reden", roles=TEAM | {Role.DECIDER}, when=may_settle)
ask_consent = action("intake.ask_consent", says="toestemming voor hulp vragen", roles=TEAM, when=at_the_team)
answer_consent = action("intake.answer_consent", says="ja of nee zeggen tegen hulp", roles=FAMILY | TEAM, when=is_asked)
except_consent = action(
    "intake.record_consent_exception", says="vastleggen waarom hulp zonder een ouder kan", roles=TEAM, when=at_the_team
)
look = action("intake.look", says="kijken wat er speelt en wat er nodig is", roles=TEAM, when=at_the_team)
tell_needs = action("intake.tell_basic_needs", says="zeggen of de basis er is: geld, huis, school", roles=FAMILY)
advise = action(
    "intake.advise", says="meedenken over één vraag, zonder het dossier te openen",
    roles=HELPERS | {Role.ASSESSOR}, when=is_asked_along,
)  # fmt: skip
take_in_deployment = action(
    "intake.take_in_deployment", says="zeggen hoe het ging met wat een gezinswerker inzette",
    roles=HELPERS | {Role.ASSESSOR}, when=is_desk,
)  # fmt: skip
ask_heavier = action("intake.ask_heavier_help", says="om andere of meer hulp vragen", roles=FAMILY)
pass_on = action(
    "intake.pass_on", says="een vraag doorgeven aan een ander loket en erbij blijven", roles=TEAM, when=at_the_team
)
ask_interpreter = action("intake.ask_interpreter", says="om een tolk vragen bij een gesprek", roles=FAMILY)
rate = action("intake.rate", says="zeggen hoe een gesprek was", roles=FAMILY)
publish_desk = action(
    "intake.publish_desk", says="de openbare pagina van het team schrijven", roles={Role.ADMINISTRATOR}
)
give_case_management = action(
    "intake.give_case_management", says="zeggen wie de hulp regelt, met reden", roles=TEAM, when=at_the_team
)
set_local = action(
    "intake.set_local",
    says="strengere getallen, teksten en vragen van de gemeente instellen",
    roles={Role.ADMINISTRATOR},
)
hear_back = action("intake.hear_back", says="horen hoe het met een verwijzing ging", roles={Role.REFERRER})
