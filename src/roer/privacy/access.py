"""What people may do here: the owner side of a dossier sees who looked, shares, and asks; whoever got it answers."""

from typing import Any

from roer.access.queries import is_owner_side
from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Role
from roer.people.queries import groups_of, helpers_of

OWNERS = frozenset({Role.SELF, Role.PARENT, Role.GUARDIAN, Role.CARER, Role.GUEST})
ASKERS = OWNERS - {Role.GUEST}
REPORTERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER, Role.ASSESSOR})


def decides(actor: Actor, dossier_id: Any) -> bool:
    """Is the actor on the owner side: the person from twelve, or who represents a younger child?"""
    return is_owner_side(dossier_id, actor)


def owns(actor: Actor, thing: Any) -> bool:
    """Was this given to the actor's seat to answer?"""
    return bool(thing.owner_seat_id == actor.seat_id)


see_who_looked = action("privacy.see_who_looked", says="zien wie er keek", roles=OWNERS)
see_who_reads = action("privacy.see_who_reads", says="zien wie het dossier leest", roles=OWNERS)
share = action("privacy.share", says="delen, na een blik op wat de ander dan ziet", roles=OWNERS - {Role.GUEST})
ask = action("privacy.ask", says="vragen om verbeteren, vernietigen, sluiten of een kopie", roles=ASKERS, when=decides)
take_copy = action("privacy.take_copy", says="een kopie van alles ophalen", roles=ASKERS, when=decides)
see_what_is_held = action("privacy.see_what_is_held", says="zien wat er van jou is", roles=ASKERS, when=decides)
say = action("privacy.say", says="zeggen wat je vindt van een verzoek om te vernietigen", roles=ASKERS)
answer = action("privacy.answer", says="een verzoek over gegevens beantwoorden", roles=WORK_ROLES, when=owns)
report_breach = action("privacy.report_breach", says="een datalek melden", roles=REPORTERS)
handle_breach = action(
    "privacy.handle_breach", says="over een datalek beslissen en het afsluiten", roles=WORK_ROLES, when=owns
)


def helps(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor help in this dossier now? What somebody got for one question is for that question alone (PRI-16)."""
    held = [each for each in helpers_of(dossier_id, actor) if each.seat_id == actor.seat_id]
    return any(each.part != "consulted" for each in held)


send_out = action(
    "privacy.send_out", says="iets uit een dossier naar iemand anders sturen", roles=REPORTERS, when=helps
)


def helps_directly(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor give the help itself, and not only decide, judge, pay or answer one question?"""
    return any(held.seat_id == actor.seat_id and held.part in DIRECT for held in helpers_of(dossier_id, actor))


DIRECT = {
    "familiar_face", "case_manager", "stand_in", "specialist", "care_provider", "family_supervisor", "guardian_worker",
}  # fmt: skip
print_file = action(
    "privacy.print_file", says="een dossier op papier zetten, met een reden die het gezin leest", roles=REPORTERS,
    when=helps_directly,
)  # fmt: skip


def protects(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor help directly somebody who is a child, or may be one? A parent's own file is closed for nobody."""
    return helps_directly(actor, dossier_id) and groups_of(dossier_id, actor).child is not False


protect = action(
    "privacy.protect", says="een dossier sluiten voor een ouder, of vastleggen dat een ander meebeslist",
    roles=REPORTERS, when=protects,
)  # fmt: skip
see_sharing = action(
    "privacy.see_sharing", says="zien wat er naar wie ging, en ja of nee zeggen", roles=ASKERS | REPORTERS
)
pass_correction = action("privacy.pass_correction", says="een verbetering doorgeven", roles=WORK_ROLES)
end_file = action("privacy.end_file", says="het einde van een dossier regelen", roles=WORK_ROLES)
see_end = action("privacy.see_end", says="lezen wanneer een dossier eindigt", roles=WORK_ROLES | {Role.SELF})
