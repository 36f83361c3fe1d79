"""How events and work of this room read."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import register_page, register_sentence, register_work

register_sentence(
    "intake.request_opened", _("Er kwam een vraag om hulp binnen. Antwoord komt uiterlijk {due}."), "question"
)
register_sentence("intake.request_moved", _("De vraag om hulp ging een stap verder."), "step")
register_sentence("intake.words_added", _("Er kwamen woorden bij de vraag."), "words")
register_sentence("intake.answered", _("De vraag is beantwoord."), "answer")
register_sentence(
    "intake.pressure_signalled", _("Iemand kijkt of hulp afhing van het delen van gegevens. Dat mag niet."), "warn"
)
register_sentence("intake.face_changed", _("Er kwam een ander vast gezicht."), "face")
register_sentence("intake.stand_in_set", _("Er is een vervanger tot {until}."), "face")
register_sentence("intake.conversation_planned", _("Er is een gesprek gepland op {on}."), "talk")
register_sentence("intake.conversation_held", _("Er was een gesprek."), "talk")
register_sentence("intake.support_offered", _("Er is ondersteuning aangeboden."), "offer")
register_sentence("intake.offer_answered", _("Op een aanbod kwam een antwoord."), "offer")
register_sentence("intake.offer_skipped", _("Er is uitgelegd waarom iets niet is aangeboden."), "offer")
register_sentence("intake.opinion_asked", _("Er is gevraagd wat het kind vindt."), "child")
register_sentence("intake.opinion_recorded", _("Wat het kind vindt, is opgeschreven."), "child")
register_sentence("intake.consent_asked", _("Er is toestemming gevraagd voor hulp."), "consent")
register_sentence("intake.consent_answered", _("Iemand zei {answer} tegen de hulp."), "consent")
register_sentence(
    "intake.consent_excepted", _("Een professional schreef op waarom de hulp toch kan beginnen."), "consent"
)

register_work("intake.answer", _("Beantwoord een vraag"), "intake:request")
register_work("intake.read_words", _("Lees wat het gezin erbij schreef"), "intake:request")
register_work("intake.plan_conversation", _("Plan een gesprek"), "intake:request")
register_work("intake.pressure", _("Kijk na: hing hulp af van het delen van gegevens?"), "intake:request")
register_work("intake.hold_conversation", _("Rond een gesprek af"), "intake:request")
register_work("intake.fifth_talk", _("Vijfde gesprek: is duidelijk welke hulp past?"), "intake:request")
register_work("intake.offer_support", _("Bied een cliëntondersteuner aan"), "intake:request")
register_work("intake.hear_child", _("Vraag wat het kind vindt"), "intake:request")
register_work("intake.ask_consent", _("Vraag wie toestemming moet geven"), "intake:request")
register_work("intake.verify_authority", _("Kijk na wie het gezag heeft"), "intake:request")
register_work("intake.basic_needs", _("Help met geld, huis of andere basiszaken"), "intake:request")
register_work("intake.complete_route", _("Vul aan wat bij de acute hulp ontbrak"), "intake:request")
register_work("intake.meet_family", _("Maak kennis na een verwijzing"), "intake:request")

register_page("intake:request", _("een vraag om hulp"))
register_page("intake:mine", _("de lijst met vragen om hulp"))
register_page("intake:open", _("de werklijst met vragen"))
register_page("intake:consent", _("een vraag om toestemming"))
