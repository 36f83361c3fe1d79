"""What people may do with contracts and messages. Who decides on help or makes policy reads no claim of one child."""

from __future__ import annotations

from typing import Any

from roer.access.queries import labels_reached
from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Label, Role

FAMILY = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
HELPERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})
POST = frozenset({Role.BACK_OFFICE})
AGREED = POST | {Role.ADMINISTRATOR}


def reads_letters(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read the letters of this dossier now?"""
    return bool(labels_reached(dossier_id, actor) & Label.LETTERS)


def reads_plan(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read the plan of this dossier now?"""
    return bool(labels_reached(dossier_id, actor) & Label.PLAN)


def knows_safety(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read what is written about the safety of this person now?"""
    return bool(labels_reached(dossier_id, actor) & Label.SAFETY)


exchange = action("contracts.exchange", says="berichten over hulp lezen, versturen en verwerken", roles=POST)
see_contracts = action("contracts.see_contracts", says="contracten en tarieven lezen", roles=AGREED)
agree = action("contracts.agree", says="contracten, producten en tarieven vastleggen", roles=POST)
join = action(
    "contracts.join", says="een organisatie laten meedoen aan het berichtenverkeer", roles={Role.ADMINISTRATOR}
)
approve_term = action(
    "contracts.approve_term", says="een nieuw woord toelaten tot de standaard", roles={Role.ADMINISTRATOR}
)
see_own = action(
    "contracts.see_own", says="lezen wat over jou is verstuurd, en aan wie", roles=FAMILY, when=reads_letters
)
prepare = action(
    "contracts.prepare", says="berichten laten versturen over iemand die je helpt", roles=HELPERS, when=reads_plan
)
keep_out = action(
    "contracts.keep_out", says="iemand buiten het berichtenverkeer houden", roles=HELPERS, when=knows_safety
)
