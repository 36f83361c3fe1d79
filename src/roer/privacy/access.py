"""What people may do here: the owner side of a dossier sees who looked, shares, and asks."""

from roer.core.actions import action
from roer.core.codes import Role

OWNERS = frozenset({Role.SELF, Role.PARENT, Role.GUARDIAN, Role.CARER, Role.GUEST})

see_who_looked = action("privacy.see_who_looked", says="zien wie er keek", roles=OWNERS)
see_who_reads = action("privacy.see_who_reads", says="zien wie het dossier leest", roles=OWNERS)
share = action("privacy.share", says="delen, na een blik op wat de ander dan ziet", roles=OWNERS - {Role.GUEST})
