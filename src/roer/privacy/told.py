"""How opening pages of this room reads in "who looked"."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_page

register_page("privacy:looked", _("keek wie er had gekeken"))
register_page("privacy:readers", _("keek wie er meeleest"))
register_page("privacy.preview", _("keek hoe het er voor een ander uitziet"))
register_page("privacy.through_their_eyes", _("keek door de ogen van een ander"))
