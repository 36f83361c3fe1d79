"""What people may do about where a young person lives."""

from typing import Any

from roer.access.queries import labels_reached
from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Label, Role

OWN = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
TEAM = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR})
PROVIDER = frozenset({Role.PROVIDER_WORKER})
HELPERS = TEAM | PROVIDER


def knows_the_place(actor: Actor, dossier_id: Any) -> bool:
    """May the actor know where this person lives? A secret place closes this for all but its keepers."""
    return bool(labels_reached(dossier_id, actor) & Label.PLACE)


def lives_with(actor: Actor, placement_id: Any) -> bool:
    """Does the actor bring up the young person in this placement?"""
    from roer.living.models import PlacementCarer

    rows = PlacementCarer.objects.visible_to(actor).filter(placement_id=placement_id, person_id=actor.person_id)
    return rows.exists()


see = action("living.see_stay", says="zien waar een kind woont en waarom dat mag", roles=OWN | HELPERS)
propose = action("living.propose_placement", says="een woonplek voorstellen", roles=TEAM, when=knows_the_place)
start = action("living.start_placement", says="een woonplek laten ingaan", roles=HELPERS, when=knows_the_place)
end = action(
    "living.end_placement", says="vastleggen dat iemand ergens niet meer woont", roles=HELPERS, when=knows_the_place
)
answer = action(
    "living.answer_stay", says="ja of nee zeggen tegen ergens anders wonen", roles=OWN, when=knows_the_place
)
record_answer = action(
    "living.record_answer", says="een ja of nee opschrijven dat iemand zei", roles=TEAM, when=knows_the_place
)
ask_end = action(
    "living.ask_to_end", says="vragen of een verblijf mag stoppen", roles={Role.PARENT, Role.GUARDIAN, Role.SELF},
    when=knows_the_place,
)  # fmt: skip
answer_end = action(
    "living.answer_ending", says="als pleegouder ja of nee zeggen tegen stoppen", roles={Role.CARER},
    when=lambda actor, placement_id: lives_with(actor, placement_id),
)  # fmt: skip
review = action("living.review_stay", says="terugkijken op een verblijf", roles=HELPERS, when=knows_the_place)
hand_over = action(
    "living.hand_over", says="een kind overdragen aan een andere aanbieder", roles=HELPERS, when=knows_the_place
)
advise = action(
    "living.advise_move", says="als expertteam adviseren over verhuizen", roles=HELPERS | {Role.WAITING_COORDINATOR, Role.ASSESSOR},
    when=lambda actor, advice: advice.owner_seat_id == actor.seat_id,
)  # fmt: skip
rule_in = action(
    "living.record_ruling", says="een uitspraak over verblijf vastleggen", roles=TEAM, when=knows_the_place
)
tell = action("living.say_how_it_is", says="vertellen hoe het is waar je woont", roles={Role.SELF})
talk = action(
    "living.record_talk", says="vastleggen dat u met een kind sprak, en of het naar school gaat", roles=HELPERS,
    when=lambda actor, dossier_id: bool(labels_reached(dossier_id, actor) & Label.PLAN),
)  # fmt: skip
count = action(
    "living.count_child_days", says="tellen wat kinderen met hulp een dag niet hadden",
    roles={Role.WAITING_COORDINATOR, Role.ADMINISTRATOR},
)  # fmt: skip
see_ledger = action(
    "living.see_ledger",
    says="zien wat kinderen met hulp niet hadden",
    roles=HELPERS | {Role.WAITING_COORDINATOR, Role.DECIDER},
)
