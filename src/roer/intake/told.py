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

register_sentence("intake.triage_made", _("Er is gekeken hoe snel het moet en wat er speelt."), "look")
register_sentence("intake.contact_made", _("Er was contact."), "talk")
register_sentence(
    "intake.basic_needs_told", _("Er is gezegd of de basis er is: geld, huis, school, gezondheid."), "words"
)
register_sentence("intake.need_arranged", _("Voor geld, huis of iets anders van de basis is iets geregeld."), "step")
register_sentence("intake.factor_noted", _("Opgeschreven wat helpt of wat drukt."), "look")
register_sentence("intake.consulted", _("Iemand met andere kennis is gevraagd om mee te denken."), "question")
register_sentence("intake.advised", _("Iemand met andere kennis dacht mee."), "answer")
register_sentence("intake.own_strength_asked", _("Er is gevraagd wat het gezin zelf kan en wil doen."), "words")
register_sentence("intake.contra_noted", _("Opgeschreven wat hier te veel gevraagd kan zijn."), "look")
register_sentence(
    "intake.light_help_began", _("Lichte hulp of een eigen oplossing begon. Iemand kijkt later opnieuw."), "step"
)
register_sentence("intake.looked_again", _("Er is opnieuw gekeken of de lichte hulp genoeg is."), "look")
register_sentence("intake.aftercare_given", _("Iemand vroeg hoe het nu gaat."), "talk")
register_sentence(
    "intake.heavier_asked", _("Er is gevraagd om andere of meer hulp. Antwoord komt uiterlijk {due}."), "question"
)
register_sentence("intake.heavier_answered", _("De vraag om andere of meer hulp is beantwoord."), "answer")
register_sentence("intake.limit_rang", _("Een afgesproken dag ging voorbij. Iemand kijkt ernaar."), "warn")
register_sentence("intake.passed_on", _("De vraag is doorgegeven aan een ander loket. Het team blijft erbij."), "step")
register_sentence("intake.desk_answered", _("Het andere loket heeft geantwoord."), "answer")
register_sentence("intake.dispute_opened", _("Er is een vraag wie betaalt. De hulp gaat gewoon door."), "warn")
register_sentence("intake.dispute_decided", _("Het is duidelijk wie betaalt."), "answer")
register_sentence("intake.stuck", _("Het gezin zegt: wij lopen vast."), "warn")
register_sentence("intake.municipality_set", _("Uitgezocht welke gemeente verantwoordelijk is."), "step")
register_sentence("intake.case_manager_set", _("Iemand anders regelt de hulp. Het team blijft bereikbaar."), "face")
register_sentence("intake.help_followed", _("Op {on} kijkt iemand of de hulp nog past."), "step")
register_sentence("intake.help_stepped", _("Vanaf {on} verandert er iets aan de hulp."), "step")
register_sentence("intake.examination_planned", _("Er is een onderzoek gepland."), "look")
register_sentence("intake.examined", _("De uitslag van een onderzoek staat er."), "answer")
register_sentence(
    "intake.deployed", _("Hulp van een andere organisatie ging een stap verder, zonder nieuwe aanvraag."), "step"
)
register_sentence(
    "intake.lasting_need_marked", _("Opgeschreven wat altijd nodig blijft. Dat hoeft niet nog eens bewezen."), "look"
)
register_sentence("intake.lasting_need_seen", _("Er is gekeken of de blijvende hulp nog past."), "look")
register_sentence(
    "intake.lasting_path_asked", _("Er is gezegd dat hulp altijd nodig blijft. Het team kijkt ernaar."), "words"
)
register_sentence("intake.early_help_stepped", _("Integrale Vroeghulp ging een stap verder."), "step")
register_sentence("intake.long_care_advised", _("Er is een advies over langdurige zorg (Wlz)."), "answer")
register_sentence("intake.interpreter_asked", _("Er is om een tolk gevraagd."), "talk")
register_sentence("intake.conversation_confirmed", _("Een gesprek is bevestigd."), "talk")
register_sentence("intake.rated", _("Iemand zei hoe een gesprek was."), "words")

register_work("intake.make_triage", _("Kijk hoe snel het moet"), "intake:request")
register_work("intake.call_back", _("Bel iemand terug"), "intake:call_back")
register_work("intake.ask_why_specialist", _("Vraag de verwijzer waarom meteen naar een specialist"), "intake:request")
register_work(
    "intake.warned_referral",
    _("Er is verwezen naar dit aanbod: er is geen contract, of de wachtlijst is lang"),
    "offers:offer",
)
register_work(
    "intake.warned_elsewhere",
    _("Er is verwezen naar een aanbieder zonder contract: kijk wat u inkoopt"),
    "offers:bought",
)
register_work("intake.advise", _("Denk mee over één vraag"), "intake:advise")
register_work("intake.answer_heavier", _("Antwoord op de vraag om andere of meer hulp"), "intake:request")
register_work("intake.follow_passing", _("Vraag het andere loket om antwoord"), "intake:request")
register_work("intake.many_redirects", _("Dit gezin is vaker doorgestuurd: wie is echt aan zet?"), "intake:request")
register_work("intake.settle", _("Reken af wie betaalt; de hulp gaat door"), "intake:request")
register_work("intake.stuck", _("Het gezin loopt vast: bel vandaag"), "intake:request")
register_work("intake.complete_desk", _("Maak de pagina van het team compleet"), "intake:desks")
register_work("intake.late_first_contact", _("Te laat: bij gevaar was er nog geen contact"), "intake:request")
register_work("intake.late_light_help", _("Lange tijd lichte hulp: is het genoeg?"), "intake:request")
register_work("intake.late_aftercare", _("Vraag hoe het nu gaat na de eigen oplossing"), "intake:request")
register_work("intake.late_next_contact", _("Het afgesproken contact bleef uit"), "intake:request")
register_work("intake.late_child_seen", _("Het kind zelf is lang niet gesproken"), "intake:request")
register_work("intake.late_heavier_help", _("Te laat: antwoord op de vraag om meer hulp"), "intake:request")
register_work("intake.late_second_look", _("Laat iemand van buiten het team meekijken"), "intake:request")

register_work("intake.offer_family_worker", _("Vragen op meer gebieden: bied één gezinswerker aan"), "intake:look")
register_work("intake.follow_deployment", _("Volg de hulp van een andere organisatie"), "intake:look")
register_work("intake.take_in_deployment", _("Een gezinswerker zet uw hulp in: zeg hoe het gaat"), "intake:deployment")
register_work("intake.open_lasting_path", _("Gezin zegt: dit blijft nodig. Kijk naar blijvende hulp"), "intake:look")
register_work("intake.start_early_help", _("Integrale Vroeghulp is aangeboden: begint die?"), "intake:look")
register_work(
    "intake.look_along_long_care", _("Jong kind: kijk mee bij een advies over langdurige zorg"), "intake:look"
)
register_work("intake.find_interpreter", _("Zoek een tolk voor een gesprek"), "intake:request")
register_work("intake.repeat_with_interpreter", _("Plan het gesprek nog eens, met een tolk"), "intake:plan")
register_work("intake.team_lacks", _("In een team mist kennis: vul die aan"), "intake:desks")
register_work("intake.late_help_fits", _("Duurt de hulp te lang, of is die niet genoeg?"), "intake:request")
register_work("intake.stay_involved", _("Een ander regelt de hulp: vraag hoe het gaat"), "intake:request")
register_work("intake.step_help", _("De hulp verandert: regel het met het gezin"), "intake:request")
register_work("intake.write_result", _("Schrijf op wat uit het onderzoek kwam"), "intake:result")
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
register_work(
    "intake.ask_consent_again", _("Een kind wordt twaalf of zestien: vraag ook het kind om ja of nee"), "intake:request"
)
register_work("intake.write_letter", _("Hulp begon voorlopig bij gevaar: schrijf de brief"), "intake:request")
register_work("intake.not_at_school", _("Een kind zit thuis zonder school: kijk vandaag wat kan"), "intake:request")
register_work("intake.complete_route", _("Vul aan wat bij de acute hulp ontbrak"), "intake:request")
register_work("intake.meet_family", _("Maak kennis na een verwijzing"), "intake:request")

register_page("intake:request", _("een vraag om hulp"))
register_page("intake:mine", _("de lijst met vragen om hulp"))
register_page("intake:open", _("de werklijst met vragen"))
register_page("intake:consent", _("een vraag om toestemming"))
register_page("intake:look", _("wat er bij een vraag speelt"))
register_page("intake:advise", _("een vraag om mee te denken"))
register_page("intake:deployment", _("hulp die een gezinswerker inzette"))
register_page("intake:feedback", _("hoe het met verwijzingen ging"))
register_page("intake:offers_missing", _("de lijst met aanbod dat nog ontbreekt"))
