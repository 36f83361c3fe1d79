"""How pages of this room read in the list of who looked. The directory is about nobody and tells no events."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_work

register_deed("offers:find", _("zocht in het aanbod"))
register_deed("offers:offer", _("bekeek een aanbod"))
register_deed("offers:own", _("hield het eigen aanbod bij"))
register_work("offers.buyer_stops", _("Een andere gemeente stopt met inkopen: wie krijgt dit nog?"), "offers:offer")
register_work("offers.confirm_entry", _("Kijk na of dit aanbod nog klopt"), "offers:offer")
register_work("offers.entry_expired", _("Dit aanbod is te lang niet nagekeken: klopt het nog?"), "offers:offer")
register_deed("offers:bought", _("bekeek wat er wordt ingekocht"))
register_work(
    "offers.supply_signal", _("Een organisatie waar u inkoopt kan wegvallen: kijk wat u kunt doen"), "offers:offer"
)
register_work("offers.uncovered", _("Hulp die er elke dag moet zijn, valt weg: kies wat u doet"), "offers:offer")
register_deed("offers:map", _("bekeek de kaart van hulp"))
register_deed("offers:bring_in", _("las een sociale kaart in"))
