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

register_sentence("waiting.paused", _("De klok staat stil, omdat het gezin dat vroeg of weg is."), "wait")
register_sentence("waiting.resumed", _("De klok loopt weer."))
register_sentence("waiting.contact_agreed", _("Afgesproken om elke {days} dagen contact te hebben."), "ok")
register_sentence("waiting.acted", _("Opgeschreven wat er gedaan wordt omdat het wachten lang duurt."), "ok")
register_sentence("waiting.told", _("Verteld hoe lang het wachten kan duren."))
register_sentence("waiting.spoke", _("Er was contact tijdens het wachten."))
register_sentence("waiting.called_urgent", _("Een professional vindt dat dit niet kan wachten."), "warn")
register_sentence("waiting.urgency_answered", _("De gemeente keek of dit dringend is."))
register_sentence("waiting.needs_recorded", _("Opgeschreven wat er nodig is."))
register_sentence("waiting.looked_early", _("Naar plekken gekeken voordat opgeschreven was wat nodig is."), "warn")
register_sentence("waiting.case_brought", _("Naar het expertteam gebracht. Advies komt uiterlijk {due}."), "wait")
register_sentence("waiting.advised", _("Het expertteam gaf advies. Op {again} kijkt het opnieuw."), "ok")
register_sentence("waiting.expert_deployed", _("Een expert denkt mee met het team in de buurt."), "ok")
register_sentence("waiting.case_closed", _("Het expertteam is klaar."))
register_sentence("waiting.power_used", _("Besloten dat een organisatie iets moet doen, uiterlijk {due}."), "warn")
register_sentence("waiting.power_answered", _("De organisatie gaf antwoord op het besluit."))
register_sentence(
    "waiting.power_silent", _("De organisatie gaf geen antwoord op tijd. Het gaat naar het volgende niveau."), "warn"
)
register_sentence("waiting.closing_answered", _("Deze hulp sluit. Er staat bij wat ervoor in de plaats komt."), "warn")

register_work("waiting.speak_with_child", _("Spreek dit kind: dat is te lang geleden"), "waiting:wait")
register_work("waiting.complete_needs", _("Schrijf op wat dit kind allemaal nodig heeft"), "waiting:wait")
register_work("waiting.tell_family", _("Vertel het gezin dat er een wachtlijst is"), "waiting:wait")
register_work("waiting.long_wait", _("Iemand wacht veel te lang: kies een stap"), "waiting:wait")
register_work("waiting.carry_out_ruling", _("De rechter bepaalde hulp die nog niet begon"), "waiting:wait")
register_work("waiting.advise_case", _("Geef advies over een vastgelopen zaak"), "waiting:case")
register_work("waiting.follow_advice", _("Doe iets met het advies van het expertteam"), "waiting:case")
register_work("waiting.go_on_with_case", _("Ga verder waar het expertteam stopte"), "waiting:case")
register_work("waiting.answer_power", _("Antwoord op een besluit van doorzettingsmacht"), "waiting:power")
register_work("waiting.raise_power", _("Breng een besluit zonder gehoor naar het volgende niveau"), "waiting:power")

register_work("waiting.answer_proposal", _("Zeg ja of nee tegen een voorstel"), "waiting:proposal")
register_work("waiting.start_help", _("Begin de hulp waar u ja tegen zei"), "waiting:proposal")
register_work("waiting.prepare_start", _("Er is een plek: regel toestemming en vertel het gezin"), "waiting:wait")
register_work("waiting.find_other", _("Een aanbieder zei nee: zoek samen iets anders"), "waiting:wait")
register_work(
    "waiting.uncovered_no", _("Een nee om een reden die niet bij het aanbod staat: kijk de criteria na"), "offers:offer"
)
register_work("waiting.advice_late", _("Het advies over een vastgelopen zaak is te laat"), "waiting:case")
register_work("waiting.reopen_triage", _("Het wordt erger: kijk vandaag opnieuw"), "waiting:wait")
register_work(
    "waiting.only_available", _("Gekozen omdat niets beters vrij of betaald was: kijk wat ontbreekt"), "offers:offer"
)
register_work("waiting.broker", _("Zoek een plek die eerder kan"), "waiting:brokerage")
register_work("waiting.mediate", _("Wie bij u wacht, wacht te lang: zoek mee bij een ander"), "waiting:brokerage")
register_work(
    "waiting.name_cause", _("Te lang wachten: zoek iets anders of hulp voor intussen, en schrijf op waarom"),
    "waiting:brokerage",
)  # fmt: skip
register_work("waiting.four_weeks", _("Iemand wacht vier weken: schrijf op wat u doet"), "waiting:wait")
register_work("waiting.six_weeks", _("Iemand wacht zes weken: schrijf op wat u doet"), "waiting:wait")
register_work(
    "waiting.stop_touches", _("De hulp waarop een kind wacht is gestopt: zorg dat het verdergaat"), "waiting:wait"
)
register_work("waiting.unnecessary", _("Iemand wacht, en elders is nu plek die past"), "waiting:wait")
register_work("waiting.place_elsewhere", _("Iemand die u verwees wacht nog; hier is nu plek"), "offers:offer")
register_work("waiting.executive", _("Een kind wacht veel te lang bij uw organisatie"), "waiting:brokerage")
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
    "waiting:bring": _("bracht een vastgelopen zaak naar het expertteam"),
    "waiting:case": _("bekeek een vastgelopen zaak"),
    "waiting:cases": _("bekeek de zaken van het expertteam"),
    "waiting:power": _("bekeek een besluit van doorzettingsmacht"),
    "waiting:figures": _("bekeek cijfers over wachten"),
    "waiting:closing": _("bekeek wie hulp krijgt die gaat sluiten"),
    "waiting:lists": _("bekeek wie op een pleeggezin wacht en wat gekozen werd"),
    "waiting:plan": _("bekeek het voorstel voor de regio"),
    "waiting.flag_long_waits": _("keek na wie te lang wacht"),
}.items():
    register_deed(name, says)
