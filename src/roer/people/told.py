"""How the events of this room read."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_sentence

register_sentence("people.registered", _("Ingeschreven"), "person")
register_sentence("people.renamed", _("Naam veranderd"), "person")
register_sentence("people.birth_date_recorded", _("Geboortedatum vastgelegd"), "person")
register_sentence("people.involved", _("Iemand ging meewerken aan de hulp"), "helper")
register_sentence("people.involvement_ended", _("Iemand stopte met meewerken"), "helper")
register_sentence("people.responsibility_recorded", _("Gezag vastgelegd"), "law")
register_sentence("people.responsibility_changed", _("Gezag veranderd"), "law")
register_sentence("people.measure_recorded", _("Maatregel van de rechter"), "law")
register_sentence("people.measure_ended", _("Een maatregel van de rechter is gestopt"), "law")
register_sentence("people.incapacity_recorded", _("Voor een tijd beslist iemand anders mee over het dossier"), "law")
register_sentence("people.incapacity_ended", _("Je beslist weer zelf over het dossier"), "law")
register_sentence("people.family_formed", _("Gezin gemaakt"), "family")
register_sentence("people.family_joined", _("Iemand hoort bij het gezin"), "family")
register_sentence("people.moved_in", _("Verhuisd"), "home")
register_sentence("people.address_recorded", _("Adres vastgelegd"), "home")
register_sentence("people.place_made_secret", _("De woonplek is geheim gemaakt"), "home")
register_sentence("people.number_established", _("Burgerservicenummer vastgelegd"), "person")
register_deed("people.register_person", _("schreef iemand in"))
register_deed("people.record_responsibility", _("legde vast wie het gezag heeft"))
register_deed("people.record_incapacity", _("legde vast dat iemand anders voor een tijd meebeslist"))
register_deed("people.end_measure", _("legde vast dat een maatregel stopte"))
register_deed("people.involve", _("betrok iemand bij de hulp"))
register_deed("people.record_address", _("legde een adres vast"))
register_deed("people.live_in", _("legde vast wie waar woont"))
register_deed("people.make_place_secret", _("maakte een woonplek geheim"))
register_deed("people.form_family", _("maakte het gezin"))
