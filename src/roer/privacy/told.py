"""How the events, work and pages of this room read."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import (
    on_event,
    register_beside,
    register_deed,
    register_leaving,
    register_page,
    register_sentence,
    register_work,
)
from roer.privacy.codes import CORRECTION, STATEMENT
from roer.privacy.commands.passing import pass_on

register_beside(STATEMENT, _("Eigen verklaring"))
register_beside(CORRECTION, _("Verbetering"))

register_sentence("privacy.asked", _("Iemand vroeg iets over de gegevens in dit dossier."), "question")
register_sentence("privacy.request_withdrawn", _("Een verzoek is ingetrokken."))
register_sentence("privacy.answered", _("Er is antwoord op een verzoek over gegevens."), "answer")
register_sentence("privacy.statement_added", _("Er staat een eigen verklaring naast een tekst."), "words")
register_sentence("privacy.corrected", _("Een tekst is verbeterd."), "ok")
register_sentence("privacy.corrected_beside", _("Naast een tekst staat nu een verbetering."), "ok")
register_sentence("privacy.older_destroyed", _("De oude tekst is vernietigd."))
register_sentence("privacy.destroyed", _("Er zijn teksten vernietigd: {number}."))
register_sentence("privacy.closed_till_sixteen", _("Een tekst is gesloten tot het kind 16 is."), "shut")
register_sentence("privacy.copy_taken", _("Iemand haalde een kopie van alles op."), "share")
register_sentence("privacy.look_questioned", _("Iemand vroeg waarom er is gekeken."), "question")
register_sentence("privacy.look_explained", _("Er is uitgelegd waarom er is gekeken."), "answer")
register_sentence("privacy.breach_told", _("Er ging iets mis met gegevens. Er staat bij wat er gebeurde."), "warn")

register_work("privacy.answer_request", _("Een verzoek over gegevens beantwoorden"), "privacy:answer")
register_work("privacy.finish_after_case", _("Nakijken of een tekst nu vernietigd kan worden"), "privacy:finish")
register_work("privacy.say_what_you_think", _("Zeggen wat u vindt van een verzoek om te vernietigen"), "privacy:view")
register_work("privacy.answer_log_question", _("Uitleggen waarom er is gekeken"), "privacy:answer_question")
register_work("privacy.decide_breach", _("Beslissen over een datalek"), "privacy:breach")
register_work("privacy.tell_family", _("Het gezin vertellen over een datalek"), "privacy:tell_family")

register_deed("privacy:looked", _("keek wie er had gekeken"))
register_deed("privacy:readers", _("keek wie er meeleest"))
register_deed("privacy.preview", _("keek hoe het er voor een ander uitziet"))
register_deed("privacy.through_their_eyes", _("keek door de ogen van een ander"))
register_deed("privacy:held", _("keek wat er wordt bewaard"))
register_deed("privacy:requests", _("keek naar de verzoeken over gegevens"))
register_deed("privacy:proofs", _("keek wat er is vernietigd"))
register_deed("privacy:take_copy", _("haalde een kopie van alles op"))
register_deed("privacy:looked_csv", _("haalde een lijst op van wie er keek"))
register_deed("privacy:answer", _("las een verzoek over gegevens"))
register_deed("privacy:view", _("las een verzoek om te vernietigen"))
register_deed("privacy:answer_question", _("las een vraag over wie er keek"))
register_deed("privacy.ask_correction", _("vroeg om iets te verbeteren"))
register_deed("privacy.ask_destruction", _("vroeg om iets te vernietigen"))
register_deed("privacy.answer_request", _("beantwoordde een verzoek over gegevens"))
register_deed("privacy.tell_family", _("vertelde dat er iets misging met gegevens"))

register_sentence("privacy.sharing_asked", _("Gevraagd of er iets naar een ander mag."), "question")
register_sentence("privacy.sharing_agreed", _("Er is ja gezegd: er mag iets naar een ander."), "ok")
register_sentence("privacy.sharing_refused", _("Er is nee gezegd: er gaat niets naar een ander."), "shut")
register_sentence("privacy.sent_out", _("Er ging iets naar een ander. Er staat bij wat, naar wie en waarom."), "share")
register_sentence("privacy.sharing_told", _("Verteld dat er iets naar een ander ging, voor de veiligheid."), "share")
register_work(
    "privacy.stop_reading", _("Het gezin vroeg u te stoppen, en dat is toegezegd: draag over"), "people:person"
)
register_deed("privacy.ask_reader_to_stop", _("vroeg om iemand te laten stoppen met lezen"))
register_deed("privacy.tell_of_sharing", _("vertelde wat er voor de veiligheid is gedeeld"))
register_deed("privacy.tell_of_sharing_later", _("schreef iets op"))
register_sentence("privacy.correction_arrived", _("Een verbetering is doorgegeven aan wie de oude tekst had."), "ok")

register_sentence(
    "privacy.information_asked", _("Er is informatie gevraagd aan een ander. Er staat bij wat en waarom."), "question"
)
register_sentence(
    "privacy.pressure_reported",
    _("Iemand voelde druk om ja te zeggen. Het blijft nee, en iemand kijkt ernaar."),
    "warn",
)
register_work("privacy.look_at_pressure", _("Nakijken: iemand voelde druk om ja te zeggen"), "privacy:pressure")
register_work("privacy.say_about_sharing", _("Ja of nee zeggen: mag dit naar een ander?"), "privacy:sharing")
register_work("privacy.send_agreed", _("Versturen: er is ja gezegd"), "privacy:sharing")
register_work("privacy.tell_about_sharing", _("Het gezin vertellen wat er is gedeeld"), "privacy:sharing")
register_work("privacy.pass_correction", _("Een verbetering doorgeven"), "privacy:pass_correction")
register_work("privacy.offer_before_end", _("Iemand zoeken: het dossier eindigt"), "privacy:ending")
register_work("privacy.decide_end", _("Beslissen: bewaren of weghalen"), "privacy:ending")
register_work("privacy.file_ends", _("Je dossier eindigt: wil je een kopie?"), "privacy:ending")

register_deed("privacy:left", _("keek wat er naar buiten ging"))
register_deed("privacy:sharing", _("las wat er naar een ander ging"))
register_deed("privacy:send_out", _("keek in het dossier"))
register_deed("privacy.send_out", _("schreef iets op"))
register_deed("privacy.send_agreed", _("schreef iets op"))

register_leaving("privacy.file_printed", _("Iemand die helpt, zette het dossier op papier."))
register_leaving("privacy.copy_taken", _("Een kopie van alles is opgehaald."))
register_leaving("access.shared", _("Een deel van het dossier is gedeeld, hier in Roer."))
register_leaving("decisions.sent", _("Een besluit is verstuurd."))
register_leaving("waiting.proposed", _("Een vraag om hulp ging naar een aanbieder."))
register_leaving("waiting.handover_accepted", _("Een ander nam de hulp over."))

for corrected in ("privacy.corrected", "privacy.corrected_beside", "dossier.words_corrected"):
    on_event(corrected, pass_on)

register_sentence("privacy.information_came", _("Het antwoord op een vraag om informatie kwam."), "ok")
register_sentence(
    "privacy.file_printed", _("Iemand die helpt, zette het dossier op papier. De reden staat erbij."), "share"
)
register_work(
    "privacy.write_down_question", _("Schrijf op wat u in gevaar per telefoon vroeg"), "privacy:ask_information"
)
register_page("privacy:print_file", _("het dossier, om op papier te zetten"))
register_page("privacy:protect", _("wie er beschermd wordt, en voor wie iets dicht is"))
