"""What people may do with access itself."""

from roer.core.actions import action
from roer.core.codes import PRIVATE_ROLES, WORK_ROLES, Role

OWNERS = frozenset({Role.SELF, Role.PARENT, Role.GUARDIAN, Role.CARER})
WORKERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})

share = action("access.share", says="delen, en delen stoppen", roles=OWNERS)
shut_out = action("access.shut_out", says="iemand buiten het dossier houden", roles=OWNERS)
say_about_exclusion = action(
    "access.say_about_exclusion", says="zeggen of iemand buiten het dossier moet blijven", roles=OWNERS | WORKERS
)
pause_supporter = action(
    "access.pause_supporter", says="een zorg melden over een mentor of maatje; wat gedeeld was, wacht dan meteen",
    roles=OWNERS | WORKERS,
)  # fmt: skip
look_into_pause = action(
    "access.look_into_pause", says="als tweede mens kijken naar een zorg over een mentor of maatje", roles=WORK_ROLES,
    when=lambda actor, pause: bool(pause.owner_seat_id == actor.seat_id),
)  # fmt: skip
close_for = action(
    "access.close_for", says="een dossier sluiten voor een ouder, met een tweede beoordelaar", roles=WORKERS
)
open_in_danger = action("access.open_in_danger", says="een dossier openen bij gevaar", roles=WORKERS)
delay_telling = action(
    "access.delay_telling", says="met zijn tweeën uitstellen dat noodtoegang wordt verteld", roles=WORKERS
)
link_account = action(
    "access.link_account", says="een account aan een persoon koppelen, met zijn tweeën", roles=WORKERS
)
open_seat = action("access.open_seat", says="een werkrol geven, met zijn tweeën", roles={Role.ADMINISTRATOR})
choose_seat = action("access.choose_seat", says="wisselen van rol", roles=PRIVATE_ROLES | WORKERS | set(Role))
