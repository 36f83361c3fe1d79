"""What people may do in this room. Nobody who only pays or buys has an action here."""

from __future__ import annotations

from typing import Any

from roer.access.queries import labels_reached
from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Label, Role

FAMILY = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
HELPERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR})
DETERMINES = HELPERS | {Role.REFERRER, Role.PROVIDER_WORKER}
READERS = FAMILY | DETERMINES | {Role.ASSESSOR, Role.DECIDER}


def reads_letters(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read the letters of this dossier now?"""
    return bool(labels_reached(dossier_id, actor) & Label.LETTERS)


def reads_plan(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read the plan of this dossier now?"""
    return bool(labels_reached(dossier_id, actor) & Label.PLAN)


def is_own(actor: Actor, decision: Any) -> bool:
    """Did this seat begin the draft? A draft is worked on by whoever decides."""
    return bool(decision.decided_by_id == actor.seat_id)


ask_assessment = action(
    "decisions.ask_assessment", says="vragen om een onderzoek naar wat goed is voor het kind", roles=HELPERS,
    when=reads_letters,
)  # fmt: skip
assess = action(
    "decisions.assess", says="opschrijven wat goed is voor het kind", roles=HELPERS | {Role.ASSESSOR, Role.DECIDER},
    when=reads_letters,
)  # fmt: skip
determine = action("decisions.determine", says="bepalen welke hulp nodig is", roles=DETERMINES, when=reads_plan)
answer = action(
    "decisions.answer", says="zeggen wat je vindt van een besluit of bepaling", roles=FAMILY, when=reads_plan
)
answer_for = action(
    "decisions.answer_for", says="opschrijven wat iemand van een besluit vindt", roles=HELPERS | {Role.DECIDER},
    when=reads_letters,
)  # fmt: skip
draft = action("decisions.draft", says="een besluit schrijven", roles={Role.DECIDER}, when=reads_letters)
decide = action("decisions.decide", says="een besluit nemen en versturen", roles={Role.DECIDER}, when=is_own)
write_plainly = action(
    "decisions.write_plainly", says="een makkelijke versie of een kindversie schrijven",
    roles=HELPERS | {Role.ASSESSOR, Role.DECIDER}, when=reads_letters,
)  # fmt: skip
read = action("decisions.read", says="besluiten lezen", roles=READERS)
keep_mandates = action("decisions.keep_mandates", says="mandaten geven en intrekken", roles={Role.ADMINISTRATOR})
apply_ = action(
    "decisions.apply", says="een aanvraag doen of invoeren", roles=FAMILY | HELPERS | {Role.DECIDER}, when=reads_letters
)
pause = action(
    "decisions.pause", says="de beslistermijn stilzetten, met een grond uit de wet", roles=HELPERS | {Role.DECIDER},
    when=reads_letters,
)  # fmt: skip
reassess = action("decisions.reassess", says="opnieuw kijken voor hulp eindigt", roles=HELPERS, when=reads_letters)
keep_room = action(
    "decisions.keep_room",
    says="zeggen hoeveel gesprekken er in een maand kunnen",
    roles={Role.DECIDER, Role.ADMINISTRATOR},
)
see_figures = action(
    "decisions.see_figures", says="de cijfers over de weg naar hulp zien, zonder namen",
    roles={Role.DECIDER, Role.PROFESSIONAL, Role.WAITING_COORDINATOR, Role.ADMINISTRATOR},
)  # fmt: skip
