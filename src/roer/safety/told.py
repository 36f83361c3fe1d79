"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_sentence, register_work
from roer.safety.models import NightTask

register_sentence("safety.night_began", _("In de nacht is bij gevaar geholpen"), "danger")
register_sentence("safety.danger_noted", _("Opgeschreven welk gevaar er was"), "danger")
register_sentence("safety.ruling_noted", _("Opgeschreven wat de rechter aan de telefoon zei"), "danger")
register_sentence("safety.place_found", _("Er is een plek voor de nacht gevonden"), "step")
register_sentence("safety.task_done", _("Wat na de nacht nog moest, is gedaan"), "step")
register_sentence("safety.told_later", _("Twee professionals kozen wanneer het gezin dit hoort"), "shut")
register_sentence("safety.told", _("Het gezin is verteld wat er in de nacht is gedaan"), "talk")
for kind in NightTask.Kind:
    register_work(f"safety.{kind.value}", kind.label, "safety:task")
for name, says in {
    "safety:desk": _("opende de nachtdienst"),
    "safety:night": _("bekeek wat er in een nacht is gedaan"),
    "safety.open_at_night": _("opende het dossier bij gevaar"),
    "safety.note_danger": _("schreef op welk gevaar er was"),
    "safety.note_oral_ruling": _("schreef op wat de rechter zei"),
    "safety.note_place": _("schreef op waar een kind die nacht sliep"),
    "safety.tell_later": _("koos met een collega wanneer het gezin iets hoort"),
    "safety.tell_family": _("vertelde wat er in de nacht is gedaan"),
    "safety.finish_task": _("rondde een taak na de nacht af"),
}.items():
    register_deed(name, says)
