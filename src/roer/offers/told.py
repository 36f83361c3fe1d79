"""How pages of this room read in the list of who looked. The directory is about nobody and tells no events."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed

register_deed("offers:find", _("zocht in het aanbod"))
register_deed("offers:offer", _("bekeek een aanbod"))
register_deed("offers:own", _("hield het eigen aanbod bij"))
