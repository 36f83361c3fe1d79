"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_page, register_sentence

register_sentence("dossier.words_written", _("Eigen woorden opgeschreven."), "ok")
register_sentence("dossier.words_corrected", _("Een eigen zin verbeterd."))
register_sentence("dossier.older_words_destroyed", _("De oude zin is vernietigd."))
register_sentence("dossier.note_written", _("Een notitie geschreven."))
register_sentence("dossier.interpreted", _("Opgeschreven hoe een hulpverlener dit begrijpt."))
register_sentence("dossier.not_meant", _("Gezegd: dit is niet wat ik bedoelde."), "warn")

for name, says in {
    "dossier:file": _("het dossier"),
    "dossier:file_of": _("het dossier"),
    "dossier:caseload": _("de lijst met kinderen en gezinnen"),
    "dossier:timeline": _("de tijdlijn"),
    "dossier:write_words": _("de pagina om eigen woorden op te schrijven"),
    "dossier:write_note": _("de pagina om een notitie te schrijven"),
    "dossier:correct": _("een eigen zin, om die te verbeteren"),
    "dossier:copy": _("een afschrift van een oude zin"),
    "dossier:interpret": _("eigen woorden, om er uitleg naast te zetten"),
    "dossier.write_words": _("eigen woorden, bij het opschrijven"),
    "dossier.write_note": _("een notitie, bij het opschrijven"),
    "dossier.correct_own_words": _("een eigen zin, bij het verbeteren"),
    "dossier.answer_copy_offer": _("een oude zin, bij het vernietigen"),
    "dossier.interpret": _("eigen woorden, bij het uitleggen"),
    "dossier.not_what_i_meant": _("een uitleg, om te zeggen dat die niet klopt"),
}.items():
    register_page(name, says)
