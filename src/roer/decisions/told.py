"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_page, register_sentence, register_work

register_sentence("decisions.assessment_started", _("Een onderzoek begon: wat is goed voor het kind?"))
register_sentence("decisions.element_weighed", _("Opgeschreven wat telt voor het kind."))
register_sentence("decisions.assessment_finished", _("Het onderzoek naar wat goed is voor het kind is klaar."), "ok")
register_sentence("decisions.determined", _("Bepaald welke hulp nodig is."), "ok")
register_sentence("decisions.determination_answered", _("Iemand zei wat hij of zij van de bepaling vindt."))
register_sentence("decisions.decision_asked", _("De gemeente gevraagd om te beslissen."))
register_sentence("decisions.draft_shared", _("Het besluit in de maak is te lezen. Zeg wat je ervan vindt."), "wait")
register_sentence("decisions.wished", _("Het kind zei wat het wenst of vindt."), "words")
register_sentence("decisions.wish_answered", _("Een wens van het kind kreeg antwoord."), "answer")
register_sentence("decisions.answered", _("Iemand zei wat hij of zij van het besluit vindt."))
register_sentence("decisions.plain_version", _("Het besluit staat er ook in makkelijke taal."))
register_sentence("decisions.sent", _("Het besluit is verstuurd. Bezwaar kan tot en met {until}."), "ok")

register_sentence("decisions.applied", _("Er kwam een aanvraag binnen. Besluit uiterlijk {until}."), "wait")
register_sentence("decisions.paused", _("De beslistermijn staat stil."), "wait")
register_sentence("decisions.resumed", _("De beslistermijn loopt weer. Besluit uiterlijk {until}."), "wait")
register_sentence("decisions.reassessment_announced", _("Er komt een gesprek of de hulp nog past, op {on}."), "talk")
register_sentence(
    "decisions.reassessment_reported", _("Het verslag van het gesprek staat er. Antwoord op {on}."), "words"
)
register_sentence("decisions.bridged", _("De hulp gaat door vanaf {since}, tot er een nieuw besluit is."), "ok")
register_sentence("decisions.budget_said", _("Het gezin zei zelf of het van pgb wil veranderen."), "words")

register_work("decisions.decide_soon", _("De beslistermijn loopt: neem een besluit"), "decisions:application")
register_work("decisions.late_decision", _("Te laat: er is nog geen besluit"), "decisions:application")
register_work("decisions.reassess", _("Kijk opnieuw voor de hulp eindigt"), "decisions:decision")
register_work("decisions.bridge", _("De hulp eindigt bijna: laat haar doorgaan"), "decisions:reassessment")
register_work("decisions.late_answer", _("Te laat: het beloofde antwoord is er niet"), "decisions:reassessment")

register_sentence("decisions.moved", _("Verhuizing op {on}: de hulp gaat door, voor {until}."), "step")
register_sentence("decisions.help_kept", _("Gevraagd om dezelfde hulp te houden na de verhuizing."), "words")
register_sentence("decisions.taken_over", _("De nieuwe gemeente heeft de hulp overgenomen op {on}."), "step")
register_work("decisions.hand_on", _("Een kind verhuist: vraag iemand in de nieuwe gemeente"), "decisions:kept")
register_work("decisions.take_over", _("Een kind komt hier wonen: neem de hulp over"), "decisions:kept")
register_work("decisions.keep_help", _("Een gezin houdt zijn hulp na verhuizen: regel het"), "decisions:kept")

register_work("decisions.assess", _("Kijk wat goed is voor dit kind"), "decisions:assessment")
register_work("decisions.decide", _("Neem een besluit"), "decisions:determination")
register_work(
    "decisions.check_determination",
    _("Kijk mee: de registratie van een collega is verlopen"),
    "decisions:determination",
)
register_work("decisions.answer", _("Zeg wat je van het besluit vindt"), "decisions:decision")
register_work(
    "decisions.look_again",
    _("Kijk mee met dit besluit"),
    "decisions:decision",
)

for name, says in {
    "decisions:mine": _("de lijst met besluiten"),
    "decisions:of": _("de besluiten van één kind"),
    "decisions:assessment": _("het onderzoek naar wat goed is voor het kind"),
    "decisions:weigh": _("een deel van het onderzoek"),
    "decisions:determination": _("de bepaling van de hulp"),
    "decisions:draft": _("het besluit in de maak"),
    "decisions:part": _("een deel van het besluit in de maak"),
    "decisions:send": _("het besluit, om het te versturen"),
    "decisions:decision": _("het besluit"),
    "decisions:receipt": _("aan welke regels het besluit voldoet"),
    "decisions:letter": _("de brief"),
    "decisions:letter_pdf": _("de brief als pdf"),
    "decisions:application": _("een aanvraag en haar termijn"),
    "decisions:reassessment": _("opnieuw kijken of hulp past"),
    "decisions:kept": _("hulp die doorgaat na verhuizen"),
    "decisions:what_if": _("een besluit, om te zien wat een ander feit doet"),
    "decisions.weigh_element": _("het onderzoek, bij het schrijven"),
    "decisions.finish_assessment": _("het onderzoek, bij het afronden"),
    "decisions.determine_help": _("de bepaling, bij het schrijven"),
    "decisions.write_part": _("het besluit in de maak, bij het schrijven"),
    "decisions.answer_draft": _("het besluit in de maak, bij het antwoorden"),
    "decisions.send_decision": _("het besluit, bij het versturen"),
}.items():
    register_page(name, says)
