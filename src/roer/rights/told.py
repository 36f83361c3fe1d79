"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_page, register_sentence, register_work

register_sentence("rights.objection_filed", _("Bezwaar gemaakt tegen een besluit."), "warn")
register_sentence("rights.complaint_filed", _("Een klacht ingediend."), "warn")
register_sentence("rights.filed_at_desk", _("Iets gezegd bij het klachtenloket."), "warn")
register_sentence("rights.refused", _("Iets geweigerd of opgelegd, met de reden en wie er kan helpen."), "warn")
register_sentence("rights.disagreed", _("Gezegd: ik ben het hier niet mee eens."), "warn")
register_sentence("rights.said_late", _("Iemand zei dat het besluit te laat is. Nieuwe laatste dag: {until}."), "warn")
register_work("rights.decide_after_notice", _("Beslis nu: het gezin zei dat het te laat is"), "rights:notice")
register_work("rights.handle_objection", _("Behandel een bezwaar"), "rights:objection")
register_work("rights.objection_runs", _("Bezwaar tegen uw besluit: de laatste dag komt eraan"), "decisions:decision")
register_work("rights.handle_complaint", _("Behandel een klacht"), "rights:complaint")
register_work("rights.route_filing", _("Zeg waar deze klacht thuishoort"), "rights:filing")
register_work("rights.accept_forwarded", _("Een andere plek stuurt een klacht door: neem die over"), "rights:complaint")
register_work("rights.tell_measures", _("Vertel welke maatregelen er komen na een klacht"), "rights:complaint")
register_work(
    "rights.look_after_complaint", _("Vraag na: is de hulp niet slechter geworden na de klacht?"), "rights:complaint"
)
register_work(
    "rights.look_after_objection", _("Vraag na: is de hulp niet slechter geworden na het bezwaar?"), "rights:objection"
)
register_work(
    "rights.got_worse_after_complaint", _("De hulp werd slechter na een klacht. Kijk hier nu naar"), "rights:complaint"
)
register_work(
    "rights.got_worse_after_objection", _("De hulp werd slechter na een bezwaar. Kijk hier nu naar"), "rights:objection"
)
for name, says in {
    "rights:desk": _("het klachtenloket"),
    "rights:filing": _("iets dat bij het klachtenloket ligt"),
    "rights:refuse": _("iets weigeren of opleggen"),
    "rights:signals": _("waar klachten over gaan"),
    "rights:routes": _("wat je kunt doen als je het niet eens bent"),
    "rights:objection": _("een bezwaar"),
    "rights:complaint": _("een klacht"),
    "rights:notice": _("een brief dat het besluit te laat is"),
    "rights:mine": _("de eigen bezwaren en klachten"),
    "rights.file_objection": _("een besluit, bij het bezwaar maken"),
    "rights.file_complaint": _("een klacht, bij het indienen"),
}.items():
    register_page(name, says)
