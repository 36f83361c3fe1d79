"""Who has a first page: everybody with a seat."""

from roer.core.actions import action
from roer.core.codes import WORK_ROLES, Role

see_home = action("desk.see_home", says="de eigen beginpagina zien", roles=set(Role))
see_work = action("desk.see_work", says="de eigen werkvoorraad zien", roles=WORK_ROLES)
