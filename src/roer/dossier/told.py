"""How what happens in this room reads on the timeline, in work lists and in the list of who looked."""

from django.utils.translation import gettext_lazy as _

from roer.core.registries import on_event, register_page, register_sentence, register_work
from roer.dossier.commands.mentors import end_after_look, show_to_looker
from roer.dossier.commands.searching import offer_when_heavier

register_sentence("dossier.words_written", _("Eigen woorden opgeschreven."), "ok")
register_sentence("dossier.words_corrected", _("Een eigen zin verbeterd."))
register_sentence("dossier.older_words_destroyed", _("De oude zin is vernietigd."))
register_sentence("dossier.note_written", _("Een notitie geschreven."))
register_sentence("dossier.interpreted", _("Opgeschreven hoe een hulpverlener dit begrijpt."))
register_sentence("dossier.not_meant", _("Gezegd: dit is niet wat ik bedoelde."), "warn")

register_sentence("dossier.plan_made", _("Een plan begonnen."))
register_sentence("dossier.plan_changed", _("Aan het plan geschreven."))
register_sentence("dossier.plan_settled", _("Het plan is vastgesteld."), "ok")
register_sentence("dossier.goal_set", _("Een doel gekozen."), "ok")
register_sentence("dossier.goal_reached", _("Een doel gehaald."), "ok")
register_sentence("dossier.goal_stopped", _("Met een doel gestopt."))
register_sentence("dossier.goal_open", _("Weer verder met een doel."))
register_sentence("dossier.goal_marked", _("Een doel kreeg het cijfer {mark}."))
register_sentence("dossier.agreed", _("Iets afgesproken."))
register_sentence("dossier.promised", _("Iets beloofd, uiterlijk {due}."), "wait")
register_sentence("dossier.promise_kept", _("Een belofte is nagekomen."), "ok")
register_sentence("dossier.promise_broken", _("Een belofte is niet nagekomen."), "warn")
register_sentence("dossier.review_planned", _("Samen terugkijken op {due}."), "wait")
register_sentence("dossier.review_answered", _("Gezegd hoe het gaat."), "ok")
register_sentence("dossier.review_held", _("Samen teruggekeken."), "ok")
register_sentence("dossier.outcome_answered", _("Gezegd of de hulp nut had."), "ok")

register_sentence("dossier.result_given", _("Gezegd wat de hulp heeft gebracht."), "ok")
register_sentence("dossier.plan_closed", _("Een plan is afgesloten. De reden staat erbij."), "shut")
register_sentence("dossier.marks_begun", _("Zelf bijhouden hoe het gaat."), "ok")
register_sentence("dossier.goals_clash", _("Twee doelen botsen of zeggen hetzelfde."), "warn")
register_sentence("dossier.clash_settled", _("Over twee doelen die botsten is gepraat."), "ok")
register_work("dossier.settle_clash", _("Praten over doelen die botsen of hetzelfde zeggen"), "dossier:plan")
register_work("dossier.fill_plan", _("Het plan ging in bij gevaar: vul aan wat mist"), "dossier:plan")
register_work("dossier.offer_own_plan", _("Bied het gezin alsnog een eigen plan aan"), "dossier:group_offer")
register_work("dossier.read_plan", _("Een ingrijpend plan meelezen"), "dossier:plan")

register_sentence("dossier.week_changed", _("Iets aan de gewone week veranderd."))
register_sentence("dossier.moment_added", _("Zelf iets op de tijdlijn gezet."), "ok")
register_sentence("dossier.contact_wished", _("Gezegd hoe contact fijn is."), "ok")
register_sentence("dossier.contact_planned", _("Afgesproken om elkaar te spreken op {due}."), "wait")
register_sentence("dossier.contact_cancelled", _("Een gesprek gaat niet door."), "warn")
register_sentence("dossier.contact_limited", _("Berichten zijn uitgezet. Op {due} wordt opnieuw gekeken."), "warn")
register_sentence("dossier.contact_open", _("Berichten staan weer aan."), "ok")
register_sentence("dossier.group_plan_begun", _("Een eigen familieplan begonnen."), "ok")
register_sentence("dossier.group_plan_offered", _("Een familiegroepsplan aangeboden."), "wait")
register_sentence("dossier.group_plan_not_offered", _("Geen familiegroepsplan aangeboden. De reden staat erbij."))
register_sentence("dossier.group_plan_answered", _("Het gezin gaf antwoord over een eigen plan."), "ok")
register_sentence("dossier.rewording_proposed", _("Andere woorden voor het plan voorgesteld."), "wait")
register_sentence("dossier.proposal_accepted", _("Het gezin zei ja tegen een voorstel."), "ok")
register_sentence("dossier.proposal_declined", _("Het gezin zei nee tegen een voorstel."))
register_sentence("dossier.wish_made", _("Een wens ingebracht."), "ok")
register_sentence("dossier.wish_answered", _("Een wens kreeg antwoord."), "ok")

register_work("dossier.answer_signal", _("Iemand gaf een seintje: er is iets"), "dossier:signal")
register_work("dossier.look_at_limit", _("Opnieuw kijken of berichten weer aan kunnen"), "dossier:limit")
register_work("dossier.link_goal", _("Een afspraak dient nog geen doel van het gezin"), "dossier:promise")
register_work("dossier.answer_wish", _("Antwoorden op een wens"), "dossier:wish")
register_work("dossier.keep_promise", _("Een belofte nakomen"), "dossier:promise")
register_work("dossier.answer_message", _("Een bericht beantwoorden"), "dossier:thread")
register_work("dossier.hold_review", _("Samen terugkijken"), "dossier:review")
register_work("dossier.ask_family_view", _("Alsnog vragen wat kind of ouders vinden"), "dossier:review")
register_work("dossier.review_help", _("De hulp helpt niet: bespreek wat beter past"), "dossier:review")

for name, says in {
    "dossier:week": _("de gewone week"),
    "dossier:circle": _("de tekening van de eigen mensen"),
    "dossier:move": _("de tekening van de eigen mensen"),
    "dossier:drawn": _("iemand in de eigen tekening"),
    "dossier:story": _("het eigen verhaal"),
    "dossier:contacts": _("wie te bereiken is"),
    "dossier:give_signal": _("een seintje"),
    "dossier:signal": _("een seintje"),
    "dossier:limit": _("het contact"),
    "dossier:attachment": _("een foto of document in een gesprek"),
    "dossier:group_plans": _("het eigen plan van de familie"),
    "dossier:group_plan": _("het eigen plan van de familie"),
    "dossier:group_part": _("het eigen plan van de familie"),
    "dossier:group_offer": _("de plannen"),
    "dossier:wish": _("een wens"),
    "dossier:plans": _("de plannen"),
    "dossier:plan": _("het plan"),
    "dossier:ending": _("het einde van een plan"),
    "dossier:how_it_goes": _("hoe het gaat, met cijfers"),
    "dossier.close_plan": _("het plan, bij het afsluiten"),
    "dossier:plan_version": _("een eerdere versie van het plan"),
    "dossier:reword": _("een tekst uit het plan"),
    "dossier:promise": _("een belofte"),
    "dossier:threads": _("de gesprekken"),
    "dossier:thread": _("een gesprek"),
    "dossier:review": _("het terugkijken"),
    "dossier:outcome": _("de vragen over het nut van de hulp"),
    "dossier.make_plan": _("het plan, bij het beginnen"),
    "dossier.write_part": _("het plan, bij het schrijven"),
    "dossier.set_goal": _("een doel, bij het kiezen"),
    "dossier.mark_goal": _("een doel, bij een cijfer"),
    "dossier.reword_in_plan": _("een tekst uit het plan, bij het veranderen"),
    "dossier.settle_plan": _("het plan, bij het vaststellen"),
    "dossier.agree": _("een afspraak"),
    "dossier.promise": _("een belofte"),
    "dossier.keep_promise": _("een belofte, bij het nakomen"),
    "dossier.break_promise": _("een belofte die niet is nagekomen"),
    "dossier.send_message": _("een bericht, bij het sturen"),
    "dossier.read_thread": _("een gesprek"),
    "dossier.plan_review": _("het plan, bij het kiezen van een dag om terug te kijken"),
    "dossier.answer_review": _("het terugkijken"),
    "dossier.hold_review": _("het terugkijken, bij het afsluiten"),
    "dossier.answer_outcome": _("de vragen over het nut van de hulp"),
    "dossier:file": _("het dossier"),
    "dossier:file_of": _("het dossier"),
    "dossier:caseload": _("de lijst met kinderen en gezinnen"),
    "dossier:timeline": _("de tijdlijn"),
    "dossier:write_words": _("de pagina om eigen woorden op te schrijven"),
    "dossier:meetings": _("de overleggen"),
    "dossier:meeting": _("wat een overleg te zien krijgt"),
    "dossier:statement": _("een uitspraak, om na te gaan"),
    "dossier:write_note": _("de pagina om een notitie te schrijven"),
    "dossier:correct": _("een eigen zin, om die te verbeteren"),
    "dossier:copy": _("een afschrift van een oude zin"),
    "dossier:interpret": _("eigen woorden, om er uitleg naast te zetten"),
    "dossier.write_words": _("eigen woorden, bij het opschrijven"),
    "dossier.write_note": _("een notitie, bij het opschrijven"),
    "dossier.correct_own_words": _("een eigen zin, bij het verbeteren"),
    "dossier.answer_copy_offer": _("een oude zin, bij het vernietigen"),
    "dossier.interpret": _("eigen woorden, bij het uitleggen"),
    "dossier.not_what_i_meant": _("een uitleg, om te zeggen dat die niet klopt"),
}.items():
    register_page(name, says)

register_sentence("dossier.mentor_proposed", _("Iemand stelde een mentor voor."), "wait")
register_sentence("dossier.mentor_chosen", _("Zelf een mentor gekozen."), "ok")
register_sentence("dossier.mentor_declined", _("Nee gezegd tegen een mentor."))
register_sentence("dossier.mentor_checked", _("Nagegaan of een mentor veilig is."), "ok")
register_sentence("dossier.mentor_changed", _("Gezegd of de mentor met de ouders mag praten."))
register_sentence("dossier.mentor_ended", _("Een mentor stopte."))
register_sentence("dossier.mentor_offered", _("Gevraagd of er een mentor moet komen."), "wait")
register_sentence("dossier.mentor_wanted", _("Gezegd: ik wil graag een mentor."), "ok")
register_sentence("dossier.mentor_not_wanted", _("Gezegd: ik wil nu geen mentor."))
register_sentence("dossier.mentor_looked_for", _("Iemand zocht naar een mentor."))
register_work("dossier.talk_with_mentor", _("Alsnog praten met de mentor over het terugkijken"), "dossier:review")
register_work("dossier.look_for_mentor", _("Een mentor zoeken, of het opnieuw vragen"), "dossier:mentors")
register_work("dossier.come_to_review", _("Meedoen als er wordt teruggekeken"), "dossier:mentors")
register_page("dossier:without_mentor", _("welke kinderen nog geen mentor hebben"))
register_page("dossier:mentors", _("wie de mentor is"))
register_page("dossier.let_mentor_read", _("eigen teksten, om te kiezen wat een mentor leest"))
on_event("access.pause_looked_at", end_after_look)
for each in ("intake.heavier_answered", "waiting.started"):
    on_event(each, offer_when_heavier)
for each in ("access.supporter_paused", "access.look_passed_on"):
    on_event(each, show_to_looker)
register_sentence("dossier.statement_checked", _("Iemand ging na of een uitspraak klopt."), "ok")
register_sentence("dossier.child_version_written", _("Een tekst staat er nu ook in makkelijke woorden."), "words")
register_sentence("dossier.meeting_planned", _("Er komt een overleg op {on}."), "talk")
register_sentence("dossier.meeting_selected", _("Voor het overleg zijn teksten gekozen: {number}."), "question")
register_sentence("dossier.meeting_marked", _("Het gezin koos welke teksten het overleg leest."), "ok")
register_sentence("dossier.meeting_opened", _("Het overleg is begonnen. De anderen lezen teksten: {number}."), "share")
register_sentence("dossier.meeting_closed", _("Het overleg is afgelopen. Niemand leest de teksten nog."), "shut")
register_work("dossier.mark_selection", _("Laat het gezin markeren wat het overleg las"), "dossier:meeting")
