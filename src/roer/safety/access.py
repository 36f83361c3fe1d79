"""What people may do in this room."""

from __future__ import annotations

from typing import Any

from roer.access.queries import labels_reached
from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Role

FAMILY = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
WORKERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})


def owns(actor: Actor, thing: Any) -> bool:
    """Does the work lie with this seat?"""
    return bool(thing.owner_seat_id == actor.seat_id)


def reaches(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read anything of this dossier now?"""
    return bool(labels_reached(dossier_id, actor))


def follows(actor: Actor, report: Any) -> bool:
    """Did this seat send the report, or is it the one who takes it up?"""
    return actor.seat_id in (report.owner_seat_id, report.receiver_seat_id)


def receives(actor: Actor, call: Any) -> bool:
    """Is this the human to whom a call for safety went?"""
    return bool(call.receiver_id == actor.seat_id)


def reviews(actor: Actor, request: Any) -> bool:
    """Was this seat asked to look along?"""
    return bool(request.reviewer_id == actor.seat_id)


night_desk = action("safety.open_at_night", says="bij gevaar in de nachtdienst een dossier openen", roles=WORKERS)
note = action("safety.note_at_night", says="gevaar, een uitspraak of een plek voor vannacht opschrijven", roles=WORKERS)
finish = action("safety.finish_task", says="een taak na de nacht afronden", roles=WORKERS, when=owns)
tell_later = action("safety.tell_later", says="met zijn tweeën kiezen wanneer het gezin het hoort", roles=WORKERS)
tell_family = action(
    "safety.tell_family", says="het gezin vertellen wat er die nacht is gedaan", roles=WORKERS, when=owns
)
follow_code = action(
    "safety.follow_code", says="de meldcode volgen, raad vragen en melden", roles=WORKERS, when=reaches
)
follow_report = action("safety.follow_report", says="een melding opvolgen", roles=WORKERS, when=follows)
write_paper = action(
    "safety.write_paper", says="een stuk voor Raad of rechter schrijven en versturen", roles=WORKERS, when=owns
)
read_paper = action(
    "safety.read_paper", says="een stuk over veiligheid lezen dat je is gegeven", roles=WORKERS | FAMILY
)
answer_paper = action("safety.answer_paper", says="antwoorden op een zin in een stuk over je", roles=FAMILY)
read_told = action("safety.read_told", says="lezen wat je over veiligheid is verteld", roles=FAMILY)
say_unsafe = action("safety.say_unsafe", says="zeggen dat je je niet veilig voelt", roles={Role.SELF})
answer_call = action(
    "safety.answer_call", says="antwoorden op iemand die zich niet veilig voelt", roles=WORKERS, when=receives
)
name_lead = action(
    "safety.name_lead", says="zeggen wie een team leidt of in het bestuur zit", roles={Role.ADMINISTRATOR}
)
oversee = action(
    "safety.oversee", says="als inspectie zien hoe lang meldingen van onveiligheid wachten", roles={Role.PROFESSIONAL},
)  # fmt: skip
request_closed = action(
    "safety.request_closed", says="een gesloten plek vragen en opschrijven hoe het gaat", roles=WORKERS, when=reaches
)
review_closed = action(
    "safety.review_closed", says="meekijken als een jong kind gesloten zou moeten", when=reviews,
    roles=WORKERS | {Role.ASSESSOR},
)  # fmt: skip
read_closed = action(
    "safety.read_closed", says="lezen wat er over gesloten wonen is gevraagd", roles=WORKERS | FAMILY | {Role.ASSESSOR}
)
say_about_closed = action(
    "safety.say_about_closed", says="zelf zeggen wat je van gesloten wonen vindt", roles={Role.SELF}
)
read_position = action("safety.read_position", says="lezen wie er beslist en waarom", roles=WORKERS | FAMILY)
stop_cooperation = action(
    "safety.stop_cooperation", says="stoppen met meewerken, of zeggen dat je het niet eens bent", roles=FAMILY
)
record_incident = action(
    "safety.record_incident", says="geweld of een calamiteit in de hulp opschrijven", roles=WORKERS
)
handle_incident = action(
    "safety.handle_incident", says="geweld of een calamiteit melden aan de inspectie en vertellen", roles=WORKERS
)
assign_protector = action(
    "safety.assign_protector", says="zeggen wie de jeugdbeschermer is, en om overnemen vragen",
    roles={Role.FAMILY_SUPERVISOR},
)  # fmt: skip
answer_handover = action(
    "safety.answer_handover", says="een kind overnemen als jeugdbeschermer", roles={Role.FAMILY_SUPERVISOR}
)
