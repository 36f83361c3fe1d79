"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_deed, register_page, register_sentence, register_work

for kind, says in {
    "placement_proposed": _("Een woonplek voorgesteld."),
    "placement_started": _("Een nieuwe woonplek."),
    "placement_ended": _("Een woonplek gestopt."),
    "stay_answered": _("Iemand zei ja of nee tegen een woonplek."),
    "stay_without_title": _("Iemand woont ergens zonder dat dit al mag. Er wordt meteen naar gekeken."),
    "talked": _("Iemand sprak met het kind."),
    "schooling_recorded": _("Vastgelegd of je naar school gaat."),
    "said_how_it_is": _("Verteld hoe het is op de woonplek."),
}.items():
    register_sentence(f"living.{kind}", says, "home")
register_work("living.title_ends", _("De titel van een verblijf loopt af"), "living:placement")
register_work(
    "living.no_title", _("Een verblijf heeft geen geldige titel: wie staat vannacht voor dit kind?"), "living:placement"
)
register_work("living.number_due", _("Het nummer van een mondelinge uitspraak hoort er nu te zijn"), "living:placement")
register_work("living.ask_yes", _("Vraag vandaag wie ja moet zeggen: het verblijf begon in gevaar"), "living:placement")
register_work("living.fill_in", _("Vul aan wat in de haast niet kon"), "living:placement")
for name, what in {
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
    "waive_consent": _("legde uit waarom een ja mag ontbreken"),
    "say_how_it_is": _("vertelde hoe het is op de woonplek"),
    "look_at_titles": _("keek of een titel van verblijf afloopt"),
}.items():
    register_deed(f"living.{name}", did)
