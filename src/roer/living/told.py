"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import away_lists, register_deed, register_page, register_sentence, register_work
from roer.living.queries import away_from_home

away_lists.append(away_from_home)
for kind, says in {
    "placement_proposed": _("Een woonplek voorgesteld."),
    "placement_started": _("Een nieuwe woonplek."),
    "placement_ended": _("Een woonplek gestopt."),
    "stay_answered": _("Iemand zei ja of nee tegen een woonplek."),
    "stay_without_title": _("Iemand woont ergens zonder dat dit al mag. Er wordt meteen naar gekeken."),
    "closed_refused": _("Een gesloten plek ging niet in: er is geen uitspraak van de rechter."),
    "talked": _("Iemand sprak met het kind."),
    "schooling_recorded": _("Vastgelegd of je naar school gaat."),
    "ending_asked": _("Gevraagd of een verblijf mag stoppen."),
    "ending_answered": _("De pleegouders zeiden wat zij van stoppen vinden."),
    "stay_reviewed": _("Samen teruggekeken op een verblijf."),
    "lawyer_told": _("De advocaat weet dat er iets verandert."),
    "move_advised": _("Het expertteam gaf advies over verhuizen."),
    "part_handed_over": _("Iets overgedragen aan de nieuwe plek."),
    "transfer_confirmed": _("De nieuwe plek nam de zorg over."),
    "let_go": _("De oude plek is klaar met de overdracht."),
    "said_how_it_is": _("Verteld hoe het is op de woonplek."),
}.items():
    register_sentence(f"living.{kind}", says, "home")
register_work("living.title_ends", _("De titel van een verblijf loopt af"), "living:placement")
register_work(
    "living.no_title", _("Een verblijf heeft geen geldige titel: wie staat vannacht voor dit kind?"), "living:placement"
)
register_work(
    "living.inspect_closed", _("Iemand zit gesloten zonder uitspraak, of dat werd geprobeerd"), "safety:oversight"
)
register_work("living.number_due", _("Het nummer van een mondelinge uitspraak hoort er nu te zijn"), "living:placement")
register_work("living.ask_yes", _("Vraag vandaag wie ja moet zeggen: het verblijf begon in gevaar"), "living:placement")
register_work("living.fill_in", _("Vul aan wat in de haast niet kon"), "living:placement")
for kind, says in {
    "evaluation_late": _("De dag om samen terug te kijken ging voorbij"),
    "perspective_late": _("Kijk opnieuw waar dit kind opgroeit: die dag ging voorbij"),
    "stay_unclear": _("Van dit verblijf is niet duidelijk hoe lang het duurt, of het is erg kort"),
    "too_long": _("Dit kind woont te lang in een grote instelling"),
    "follow_up": _("Vul aan waar dit kind opgroeit en tot wanneer"),
    "tell_lawyer": _("Bel de advocaat van het kind: de grond voor het verblijf loopt af of is er niet"),
    "transfer_part": _("Een deel van de overdracht moet nog komen"),
    "ask_child_about_ending": _("Iemand vraagt om te stoppen met een verblijf. Vraag het kind wat het wil"),
}.items():
    register_work(f"living.{kind}", says, "living:placement")
register_work("living.advise_move", _("Geef advies: een kind moet misschien verhuizen"), "living:advice")
for name, what in {
    "living:advice": _("een vraag over verhuizen"),
    "living:mine": _("waar je woont"),
    "living:stays": _("waar iemand woont"),
    "living:placement": _("een woonplek"),
    "living:propose": _("een woonplek, bij het voorstellen"),
    "living:ledger": _("wat kinderen met hulp niet hadden"),
    "living:turn": _("een uitspraak over verblijf"),
    "living:ruling": _("een uitspraak over verblijf, bij het vastleggen"),
}.items():
    register_page(name, what)
for name, did in {
    "propose_placement": _("stelde een woonplek voor"),
    "start_placement": _("liet een woonplek ingaan"),
    "stay_without_title": _("legde vast dat iemand ergens woont zonder titel"),
    "end_placement": _("legde vast dat een woonplek stopte"),
    "answer_stay": _("zei ja of nee tegen een woonplek"),
    "record_answer": _("schreef op wat iemand zei over een woonplek"),
    "ask_to_end": _("vroeg of een verblijf mag stoppen"),
    "answer_ending": _("zei wat zij of hij van stoppen vindt"),
    "review_stay": _("keek terug op een verblijf"),
    "tell_lawyer": _("vertelde het de advocaat"),
    "advise_move": _("gaf advies over verhuizen"),
    "hand_over_part": _("droeg iets over aan een nieuwe plek"),
    "confirm_transfer": _("nam de zorg voor een kind over"),
    "let_go": _("rondde een overdracht af"),
    "waive_consent": _("legde uit waarom een ja mag ontbreken"),
    "say_how_it_is": _("vertelde hoe het is op de woonplek"),
    "report_attempt": _("meldde de inspectie dat een gesloten plek niet mocht ingaan"),
    "look_at_titles": _("keek of een titel van verblijf afloopt"),
}.items():
    register_deed(f"living.{name}", did)
