"""What people may do in this room."""

from __future__ import annotations

from typing import Any

from roer.access.queries import labels_reached
from roer.core.actions import action
from roer.core.actor import Actor
from roer.core.codes import Role

FAMILY = frozenset({Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN})
SUPPORTERS = frozenset({Role.CLIENT_SUPPORTER, Role.CONFIDENTIAL_ADVISER, Role.BUDDY, Role.CHOSEN_MENTOR})


def reaches(actor: Actor, dossier_id: Any) -> bool:
    """Does the actor read anything of this dossier now?"""
    return bool(labels_reached(dossier_id, actor))


file = action("rights.file", says="bezwaar maken of een klacht indienen", roles=FAMILY, when=reaches)
put_forward = action(
    "rights.put_forward", says="een bezwaar klaarzetten voor iemand, die zelf ja zegt", roles=SUPPORTERS, when=reaches
)
handle = action(
    "rights.handle", says="bezwaren en klachten behandelen", roles={Role.COMPLAINTS_OFFICER, Role.ADMINISTRATOR}
)
refuse = action(
    "rights.refuse", says="iets weigeren of een maatregel opleggen, met reden en de weg om het er niet mee eens te zijn",
    roles={Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER}, when=reaches,
)  # fmt: skip
record_signal = action(
    "rights.record_signal", says="een signaal in codes vastleggen, zonder naam",
    roles={Role.COMPLAINTS_OFFICER, Role.ADMINISTRATOR, Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER},
)  # fmt: skip
say_late = action(
    "rights.say_late", says="zeggen dat een besluit te laat is", roles=FAMILY | {Role.PROFESSIONAL}, when=reaches
)
read = action(
    "rights.read", says="lezen wat je kunt doen als je het niet eens bent",
    roles=FAMILY | SUPPORTERS | {Role.COMPLAINTS_OFFICER, Role.ADMINISTRATOR, Role.DECIDER, Role.PROFESSIONAL},
)  # fmt: skip
