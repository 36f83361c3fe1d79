"""What people may do with access itself."""

from roer.core.actions import action
from roer.core.codes import PRIVATE_ROLES, Role

OWNERS = frozenset({Role.SELF, Role.PARENT, Role.GUARDIAN, Role.CARER})
WORKERS = frozenset({Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR, Role.PROVIDER_WORKER})

share = action("access.share", says="delen, en delen stoppen", roles=OWNERS)
shut_out = action("access.shut_out", says="iemand buiten je dossier houden", roles=OWNERS)
close_for = action(
    "access.close_for", says="een dossier sluiten voor een ouder, met een tweede beoordelaar", roles=WORKERS
)
open_in_danger = action("access.open_in_danger", says="een dossier openen bij gevaar", roles=WORKERS)
link_account = action(
    "access.link_account", says="een account aan een persoon koppelen, met zijn tweeën", roles=WORKERS
)
open_seat = action("access.open_seat", says="een werkrol geven, met zijn tweeën", roles={Role.ADMINISTRATOR})
choose_seat = action("access.choose_seat", says="wisselen van rol", roles=PRIVATE_ROLES | WORKERS | set(Role))
