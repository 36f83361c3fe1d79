"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_sentence, register_work

register_sentence("contracts.jw301", _("{sender} gaf {receiver} de opdracht om te helpen."), "letter")
register_sentence("contracts.jw305", _("{sender} liet {receiver} weten dat de hulp begon."), "ok")
register_sentence("contracts.jw307", _("{sender} liet {receiver} weten dat de hulp stopte."), "letter")
register_sentence("contracts.jw315", _("{sender} vroeg {receiver} om een opdracht voor hulp."), "letter")
register_sentence("contracts.jw317", _("{sender} vroeg {receiver} om de opdracht te veranderen."), "letter")
register_sentence("contracts.jw319", _("{sender} gaf {receiver} antwoord op een vraag over de hulp."), "letter")
register_sentence("contracts.jw323", _("{sender} stuurde {receiver} de rekening voor de hulp."), "letter")
register_sentence("contracts.start_arrived", _("{receiver} weet dat de hulp begon."))
register_sentence("contracts.stop_arrived", _("{receiver} weet dat de hulp stopte."))
register_sentence(
    "contracts.kept_out", _("Er gaan geen berichten meer naar andere organisaties. Alles gaat met de hand."), "warn"
)
register_sentence("contracts.let_in_again", _("Er mogen weer berichten naar andere organisaties."))

register_work("contracts.assign", _("Maak van een besluit een opdracht"), "contracts:awaited")
register_work("contracts.begin_help", _("Nieuwe opdracht: meld wanneer de hulp begint"), "contracts:assignment")
register_work("contracts.report_stop", _("De hulp stopte: meld het aan de gemeente"), "contracts:stop")
register_work(
    "contracts.answer_request", _("Een aanbieder vraagt iets: antwoord binnen vijf werkdagen"), "contracts:request"
)
register_work(
    "contracts.residence",
    _("De laatste dag: is een andere gemeente verantwoordelijk, noem die dan nu"),
    "contracts:request",
)
register_work("contracts.read_answer", _("De gemeente gaf antwoord op uw verzoek"), "contracts:request")
register_work("contracts.review_claim", _("Beoordeel een declaratie binnen tien werkdagen"), "contracts:claim")
register_work("contracts.repair_claim", _("Regels van uw declaratie kwamen terug"), "contracts:claim")
register_work("contracts.repair", _("Een bericht kwam terug met opmerkingen"), "contracts:message")
register_work(
    "contracts.unknown_person", _("Een bericht gaat over iemand die hier niet bekend is: kies"), "contracts:unknown"
)
register_work("contracts.return_late", _("Op een bericht kwam geen antwoord: vraag ernaar"), "contracts:message")
register_work(
    "contracts.read_task_question",
    _("De gemeente vraagt cijfers per kind bij een taak: lees waarom"),
    "contracts:contract",
)
register_work("contracts.call_sender", _("Een bericht vraagt om een telefoontje"), "contracts:message")

for name, says in {
    "contracts:desk": _("bekeek de berichten over hulp"),
    "contracts:message": _("opende een bericht over hulp"),
    "contracts:assignment": _("bekeek een opdracht"),
    "contracts:awaited": _("bekeek een besluit waarvoor een opdracht nodig is"),
    "contracts:start": _("meldde dat de hulp begon"),
    "contracts:stop": _("meldde dat de hulp stopte"),
    "contracts:request": _("bekeek een verzoek van een aanbieder"),
    "contracts:unknown": _("bekeek een bericht over iemand die nog niet bekend was"),
    "contracts._know": _("maakte een dossier na een bericht van een ander"),
    "contracts:claim": _("bekeek een declaratie"),
    "contracts:person": _("bekeek welke berichten er over iemand gaan"),
    "contracts:take_back": _("bekeek een betaalde regel"),
    "contracts:told": _("las wat er is verstuurd"),
    "contracts.bring": _("bracht berichten over hulp rond"),
    "contracts.take_in": _("ontving een bericht over hulp"),
    "contracts._bring_all": _("verstuurde een bericht over hulp"),
    "contracts._assign": _("maakte een opdracht van een besluit"),
    "contracts._report_start": _("meldde dat de hulp begon"),
    "contracts._report_stop": _("meldde dat de hulp stopte"),
    "contracts._request": _("vroeg om een opdracht"),
    "contracts._request_change": _("vroeg om een andere opdracht"),
    "contracts._grant": _("gaf een gevraagde opdracht"),
    "contracts._answer": _("gaf antwoord op een verzoek"),
    "contracts._declare": _("stuurde een rekening"),
    "contracts._take_back": _("nam een rekening terug"),
    "contracts._check": _("beoordeelde een rekening"),
}.items():
    register_deed(name, says)
