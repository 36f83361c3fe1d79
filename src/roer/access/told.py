"""How the events and pages of this room read."""

from django.utils.translation import gettext_lazy as _

from roer.access.commands.conflicting import end_double_role
from roer.core.registries import on_event, register_deed, register_sentence, register_work

register_sentence("access.shared", _("Een deel van het dossier gedeeld"), "share")
register_sentence("access.share_limited", _("Minder gedeeld dan eerst"), "share")
register_sentence("access.share_ended", _("Delen gestopt"), "share")
register_sentence("access.look_passed_on", _("Niemand keek op tijd naar een zorg. Iemand anders kijkt nu."), "wait")
register_sentence("access.item_shared", _("Eén stuk gedeeld"), "share")
register_sentence("access.shut_out", _("Iemand buiten het dossier gehouden"), "shut")
register_sentence("access.let_in_again", _("Iemand weer toegelaten"), "share")
register_sentence("access.closed", _("Een deel is voor iemand gesloten"), "shut")
register_sentence("access.closure_ended", _("Weer geopend voor iemand"), "share")
register_sentence(
    "access.supporter_paused", _("Iemand heeft een zorg over je mentor of maatje. Het delen wacht."), "warn"
)
register_sentence("access.pause_looked_at", _("Een tweede mens keek naar de zorg over je mentor of maatje"), "answer")
register_sentence("access.telling_delayed", _("Het vertellen van noodtoegang is uitgesteld"), "shut")
register_sentence("access.opened_in_danger", _("Bij gevaar geopend door iemand die dienst had"), "danger")
register_sentence("access.emergency_passed_on", _("Wie bij gevaar opende, droeg het over aan een collega"), "danger")
register_deed("access.pass_on_emergency", _("droeg een dossier over dat bij gevaar was geopend"))
register_deed("access.share", _("deelde een deel van het dossier"))
register_deed("access.open_in_danger", _("opende het dossier bij gevaar"))
register_deed("access.pause_supporter", _("meldde een zorg over een mentor of maatje"))
register_deed("access.look_into_pause", _("keek naar een zorg over een mentor of maatje"))
register_deed("access.delay_telling", _("stelde uit dat noodtoegang wordt verteld"))
register_work(
    "access.say_about_exclusion", _("Zeggen of iemand buiten het dossier moet blijven"), "privacy:exclusion_voice"
)
register_deed("access.shut_out", _("stelde voor om iemand buiten het dossier te houden"))
register_work("access.look_into_pause", _("Kijken naar een zorg over een mentor of maatje"), "privacy:look_into_pause")
register_deed("access.close_for", _("sloot een deel voor iemand"))
register_sentence(
    "access.supporter_works_here",
    _("Je mentor of maatje gaat hier werken. Dat kan niet samen, daarom is het delen gestopt."),
    "warn",
)

on_event("people.involved", end_double_role)
