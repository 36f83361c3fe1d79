"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_sentence, register_work

register_sentence("waiting.proposed", _("Hulp gekozen en gevraagd. Antwoord komt uiterlijk {due}."), "wait")
register_sentence("waiting.withdrawn", _("Een keuze teruggenomen."))
register_sentence("waiting.accepted", _("De aanbieder zei ja. De hulp kan beginnen op {starts}."), "ok")
register_sentence("waiting.declined", _("De aanbieder zei nee. Er wordt iets anders gezocht."), "warn")
register_sentence("waiting.bridged", _("Er is hulp voor intussen."), "ok")
register_sentence("waiting.bridging_stopped", _("De hulp voor intussen stopte. Iemand kijkt vandaag opnieuw."), "warn")
register_sentence("waiting.got_worse", _("Gezegd dat het erger wordt. Iemand kijkt vandaag opnieuw."), "warn")
register_sentence("waiting.triaged", _("Opnieuw gekeken hoe dringend het is."), "ok")
register_sentence("waiting.over_norm", _("Het wachten duurt te lang. Iemand zoekt mee naar een andere plek."), "warn")
register_sentence("waiting.cause_named", _("Opgeschreven waarom het wachten zo lang duurt."))
register_sentence("waiting.brokered", _("Het zoeken naar een andere plek is klaar."))
register_sentence("waiting.started", _("De hulp is begonnen."), "ok")
register_sentence("waiting.handover_asked", _("Iemand anders gevraagd om de hulp over te nemen."), "wait")
register_sentence("waiting.handover_accepted", _("Een ander heeft de hulp overgenomen."), "ok")
register_sentence("waiting.handover_declined", _("De ander neemt de hulp niet over. Er verandert nog niets."), "warn")
register_sentence("waiting.stop_asked", _("Gezegd dat deze hulp moet stoppen."), "warn")
register_sentence("waiting.ended", _("De hulp is gestopt."))

register_work("waiting.answer_proposal", _("Zeg ja of nee tegen een voorstel"), "waiting:proposal")
register_work("waiting.start_help", _("Begin de hulp waar u ja tegen zei"), "waiting:proposal")
register_work("waiting.prepare_start", _("Er is een plek: regel toestemming en vertel het gezin"), "waiting:wait")
register_work("waiting.find_other", _("Een aanbieder zei nee: zoek samen iets anders"), "waiting:wait")
register_work("waiting.reopen_triage", _("Het wordt erger: kijk vandaag opnieuw"), "waiting:wait")
register_work("waiting.broker", _("Zoek een plek die eerder kan"), "waiting:brokerage")
register_work("waiting.name_cause", _("Waarom duurt het wachten zo lang?"), "waiting:brokerage")
register_work("waiting.accept_handover", _("Wilt u deze hulp overnemen?"), "waiting:handover")
register_work("waiting.complete_handover", _("Maak de overdracht af"), "waiting:handover")
register_work("waiting.find_next", _("De overdracht ging niet door: vraag een ander"), "waiting:episode")
register_work("waiting.offer_talk", _("De hulp stopt of moet stoppen: bied vandaag een gesprek aan"), "waiting:episode")

for name, says in {
    "waiting:mine": _("bekeek hoe lang iemand wacht"),
    "waiting:wait": _("bekeek de wachttijd"),
    "waiting:choose": _("zocht hulp die past"),
    "waiting:choose_one": _("bekeek een aanbod bij de vraag"),
    "waiting:proposals": _("bekeek de voorstellen"),
    "waiting:proposal": _("bekeek een voorstel"),
    "waiting:coordinator": _("bekeek wie te lang wacht"),
    "waiting:brokerage": _("zocht een plek die eerder kan"),
    "waiting:episode": _("bekeek de hulp"),
    "waiting:stop": _("bekeek hoe je hulp stopt"),
    "waiting:handover": _("bekeek een overdracht"),
    "waiting.flag_long_waits": _("keek na wie te lang wacht"),
}.items():
    register_deed(name, says)
