"""How the events and pages of this room read."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_sentence

register_sentence("access.shared", _("Een deel van het dossier gedeeld"), "share")
register_sentence("access.share_ended", _("Delen gestopt"), "share")
register_sentence("access.item_shared", _("Eén stuk gedeeld"), "share")
register_sentence("access.shut_out", _("Iemand buiten het dossier gehouden"), "shut")
register_sentence("access.let_in_again", _("Iemand weer toegelaten"), "share")
register_sentence("access.closed", _("Een deel is voor iemand gesloten"), "shut")
register_sentence("access.closure_ended", _("Weer geopend voor iemand"), "share")
register_sentence("access.opened_in_danger", _("Bij gevaar geopend door iemand die dienst had"), "danger")
register_deed("access.share", _("deelde een deel van het dossier"))
register_deed("access.open_in_danger", _("opende het dossier bij gevaar"))
register_deed("access.close_for", _("sloot een deel voor iemand"))
