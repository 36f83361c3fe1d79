"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_sentence, register_work
from roer.living.commands.closed import before_closed_end, before_closed_start
from roer.safety.commands.closed_guards import leaving_is_prepared, small_child_was_reviewed
from roer.safety.models import NightTask

before_closed_start.append(small_child_was_reviewed)
before_closed_end.append(leaving_is_prepared)
register_sentence("safety.night_began", _("In de nacht is bij gevaar geholpen"), "danger")
register_sentence("safety.danger_noted", _("Opgeschreven welk gevaar er was"), "danger")
register_sentence("safety.ruling_noted", _("Opgeschreven wat de rechter aan de telefoon zei"), "danger")
register_sentence("safety.place_found", _("Er is een plek voor de nacht gevonden"), "step")
register_sentence("safety.task_done", _("Wat na de nacht nog moest, is gedaan"), "step")
register_sentence("safety.told_later", _("Twee professionals kozen wanneer het gezin dit hoort"), "shut")
register_sentence("safety.told", _("Het gezin is verteld wat er in de nacht is gedaan"), "talk")
register_sentence("safety.code_started", _("Een zorg over veiligheid is opgeschreven"), "warn")
register_sentence("safety.code_told", _("Er is verteld wat er over veiligheid is gedaan"), "talk")
register_sentence("safety.advice_asked", _("Er is raad gevraagd over veiligheid. Dat is geen melding."), "question")
register_sentence("safety.advice_noted", _("Er kwam raad over veiligheid"), "answer")
register_sentence("safety.report_sent", _("Er is gemeld dat het misschien niet veilig is"), "warn")
register_sentence("safety.report_told", _("Verteld dat er is gemeld. Dat gebeurde op {sent}."), "talk")
register_sentence("safety.paper_begun", _("Er is een stuk over veiligheid begonnen"), "question")
register_sentence("safety.paper_filed", _("Een stuk over veiligheid is verstuurd"), "warn")
register_sentence("safety.paper_completed", _("Een stuk over veiligheid is aangevuld"), "step")
register_sentence("safety.paper_shown", _("Het gezin kan een stuk over veiligheid lezen"), "talk")
register_sentence("safety.rebuttal_answered", _("Er kwam antwoord op een weerwoord"), "answer")
register_sentence("safety.help_urged", _("Hulp is sterk aangeraden. Dat is geen maatregel."), "talk")
register_sentence("safety.rights_explained", _("Uitgelegd waar het gezin recht op heeft, of hulp aangeboden"), "talk")
register_sentence("safety.cooperation_stopped", _("Iemand van het gezin stopte met meewerken"), "shut")
register_sentence("safety.disagreed", _("Iemand van het gezin is het niet eens met een maatregel"), "warn")
register_sentence("safety.measure_planned", _("Afgesproken hoe kort een maatregel is bedoeld"), "step")
register_sentence("safety.measure_tested", _("Gekeken of een maatregel kan stoppen"), "step")
register_sentence("safety.protection_ended", _("Een maatregel is gestopt, met de reden"), "step")
register_sentence("safety.closed_begun", _("Begonnen met een aanvraag voor een gesloten plek"), "step")
register_sentence("safety.closed_sent", _("Een gesloten plek gevraagd aan de rechter"), "step")
register_sentence("safety.closed_stopped", _("Gewacht: eerst kijkt iemand anders mee"), "step")
register_sentence("safety.closed_reviewed", _("Iemand keek mee of gesloten moet"), "step")
register_sentence("safety.closed_noted", _("Iets opgeschreven over gesloten wonen"), "talk")
register_sentence("safety.conference_held", _("Er was een jeugdbeschermingstafel"), "talk")
register_sentence("safety.incident_told", _("Verteld wat er in de hulp is gebeurd"), "talk")
register_sentence("safety.protector_assigned", _("Er is een jeugdbeschermer met een naam"), "face")
register_sentence("safety.protector_changed", _("Een andere jeugdbeschermer nam het over"), "face")
register_work("safety.take_up_report", _("Pak een melding op"), "safety:report")
register_work("safety.chase_report", _("Te laat: een melding is niet opgepakt"), "safety:report")
register_work("safety.tell_report", _("Vertel het gezin dat er is gemeld"), "safety:report")
register_work("safety.complete_paper", _("Vul aan wat in het stuk nog ontbreekt"), "safety:court_paper")
register_work("safety.tell_paper", _("Laat het gezin het stuk lezen"), "safety:court_paper")
register_work("safety.read_paper", _("Er kwam een stuk over een kind, of een aanvulling"), "safety:court_paper")
register_work("safety.answer_rebuttal", _("Antwoord op een weerwoord van het gezin"), "safety:court_paper")
register_work("safety.process_correction", _("Neem een verbetering over"), "safety:court_paper")
register_work("safety.ask_child_first", _("Iemand stopte: vraag eerst wat het kind zelf wil"), "safety:position")
register_work(
    "safety.weigh_with_colleague", _("Iemand stopte en er is zorg: weeg het met een collega"), "safety:position"
)
register_work("safety.explain_no_measure", _("Leg het gezin uit dat dit geen maatregel is"), "safety:position")
register_work("safety.test_measure", _("Kijk of de maatregel kan stoppen"), "safety:position")
register_work(
    "safety.family_not_invited", _("Ouders en kind waren niet uitgenodigd: doe dat alsnog"), "safety:position"
)
for kind, says in {
    "complete_closed": _("Vul de rest van de spoedaanvraag aan"),
    "review_closed": _("Kijk mee: een kind van twaalf of jonger zou gesloten moeten"),
    "no_other_place": _("Gesloten gevraagd omdat er geen andere plek is: zoek een plek"),
    "look_at_closed": _("Kijk of gesloten wonen korter kan"),
    "no_treatment": _("Zes weken gesloten zonder behandeling: begin, en kijk of gesloten nog nodig is"),
    "thuisbest_late": _("Langer dan acht weken Thuisbest: waarom nog niet thuis?"),
    "treatment_fails": _("De jongere zei iets over gesloten wonen: kijk ernaar en geef antwoord"),
}.items():
    register_work(f"safety.{kind}", says, "safety:closed_request")
register_work(
    "safety.offer_support", _("Bied gratis hulp aan van iemand die niet beslist, en schrijf het op"), "safety:position"
)
register_work("safety.confirm_double", _("Kijk mee: zijn deze twee dossiers van één kind?"), "people:doubles")
register_work("safety.answer_call", _("Nu: een jongere voelt zich niet veilig"), "safety:call")
register_work(
    "safety.tell_board", _("Vertel het bestuur van de aanbieder wat met de jongere is afgesproken"), "safety:call"
)
register_work("safety.follow_call", _("Wat kwam eruit? Vertel het de jongere"), "safety:call")
register_work("safety.report_incident", _("Meld meteen aan de inspectie"), "safety:incident")
register_work("safety.incident_not_reported", _("Te laat: nog niet gemeld aan de inspectie"), "safety:incident")
register_work("safety.tell_incident", _("Vertel kind en ouders wat er is gebeurd"), "safety:incident")
register_work("safety.accept_protection", _("Neemt u dit kind over?"), "safety:handover")
for kind in NightTask.Kind:
    register_work(f"safety.{kind.value}", kind.label, "safety:task")
for name, says in {
    "safety:desk": _("opende de nachtdienst"),
    "safety:night": _("bekeek wat er in een nacht is gedaan"),
    "safety.open_at_night": _("opende het dossier bij gevaar"),
    "safety.recognise_child": _("zocht op wie een kind is"),
    "safety:closed": _("bekeek wat er over gesloten wonen staat"),
    "safety:closed_request": _("keek mee of gesloten moet"),
    "safety.begin_closed_request": _("begon een aanvraag voor een gesloten plek"),
    "safety.send_closed_request": _("vroeg de rechter om een gesloten plek"),
    "safety.review_closed_request": _("keek mee of gesloten moet"),
    "safety.note_closed": _("schreef iets op over gesloten wonen"),
    "safety.say_about_closed": _("zei wat die van gesloten wonen vindt"),
    "safety.note_danger": _("schreef op welk gevaar er was"),
    "safety.note_oral_ruling": _("schreef op wat de rechter zei"),
    "safety.note_place": _("schreef op waar een kind die nacht sliep"),
    "safety.tell_later": _("koos met een collega wanneer het gezin iets hoort"),
    "safety.tell_family": _("vertelde wat er in de nacht is gedaan"),
    "safety.finish_task": _("rondde een taak na de nacht af"),
    "safety:unsafe": _("bekeek de pagina Niet veilig?"),
    "safety.say_unsafe": _("zei dat het niet veilig is"),
    "safety:call": _("las dat iemand zich niet veilig voelt"),
    "safety.answer_call": _("antwoordde iemand die zich niet veilig voelt"),
    "safety.close_call": _("schreef op wat eruit kwam"),
    "safety:incident": _("bekeek wat er in de hulp is gebeurd"),
    "safety:concern": _("bekeek wat er over veiligheid staat"),
    "safety:code": _("bekeek de stappen van de meldcode"),
    "safety:report": _("bekeek een melding"),
    "safety:court_paper": _("las een stuk over veiligheid"),
    "safety.file_paper": _("verstuurde een stuk over veiligheid"),
    "safety.show_paper": _("liet het gezin een stuk lezen"),
    "safety.rebut": _("gaf een weerwoord"),
    "safety.answer_rebuttal": _("antwoordde op een weerwoord"),
    "safety:position": _("keek wie er beslist"),
    "safety.stop_cooperation": _("stopte met meewerken"),
    "safety.hold_conference": _("schreef een jeugdbeschermingstafel op"),
    "safety.end_protection": _("liet een maatregel stoppen"),
    "safety:told": _("las wat over veiligheid is verteld"),
    "safety.send_report": _("meldde dat het misschien niet veilig is"),
    "safety.tell_code": _("vertelde wat er over veiligheid is gedaan"),
    "safety.assign_protector": _("zei wie de jeugdbeschermer is"),
}.items():
    register_deed(name, says)
