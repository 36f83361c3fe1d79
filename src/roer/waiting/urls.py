"""Addresses of this room."""

from django.urls import path

from roer.waiting.pages import episodes, figures, providers, stuck, waits, watching

app_name = "waiting"
urlpatterns = [
    path("", waits.mine, name="mine"),
    path("vraag/<uuid:request_id>/", waits.wait, name="wait"),
    path("vraag/<uuid:request_id>/erger/", waits.worse, name="worse"),
    path("vraag/<uuid:request_id>/erger/<uuid:worsening_id>/", waits.triage, name="triage"),
    path("vraag/<uuid:request_id>/intussen/", waits.bridge, name="bridge"),
    path("vraag/<uuid:request_id>/intussen/<uuid:bridging_id>/stopt/", waits.stop_bridging, name="stop_bridging"),
    path("vraag/<uuid:request_id>/kiezen/", waits.choose, name="choose"),
    path("vraag/<uuid:request_id>/kiezen/<uuid:offer_id>/", waits.choose_one, name="choose_one"),
    path("vraag/<uuid:request_id>/keuze/<uuid:proposal_id>/terug/", waits.withdraw, name="withdraw"),
    path("voorstellen/", providers.proposals, name="proposals"),
    path("voorstel/<uuid:proposal_id>/", providers.proposal, name="proposal"),
    path("voorstel/<uuid:proposal_id>/ja/", providers.accept, name="accept"),
    path("voorstel/<uuid:proposal_id>/nee/", providers.decline, name="decline"),
    path("voorstel/<uuid:proposal_id>/begin/", providers.start, name="start"),
    path("te-lang/", providers.coordinator, name="coordinator"),
    path("te-lang/<uuid:brokerage_id>/", providers.brokerage, name="brokerage"),
    path("te-lang/<uuid:brokerage_id>/oorzaak/", providers.causes, name="causes"),
    path("te-lang/<uuid:brokerage_id>/klaar/", providers.outcome, name="outcome"),
    path("cijfers/", figures.figures, name="figures"),
    path("cijfers/tellen/", figures.count, name="count"),
    path("cijfers/levering/", figures.delivery, name="delivery"),
    path("plan/", figures.plan, name="plan"),
    path("openbaar/", figures.public, name="public"),
    path("openbaar/wie-beslist/", stuck.registers, name="registers"),
    path("vraag/<uuid:request_id>/vastgelopen/", stuck.bring, name="bring"),
    path("expertteam/", stuck.cases, name="cases"),
    path("expertteam/<uuid:case_id>/", stuck.case, name="case"),
    path("expertteam/<uuid:case_id>/advies/", stuck.advise, name="advise"),
    path("expertteam/<uuid:case_id>/sluiten/", stuck.close, name="close_case"),
    path("expertteam/<uuid:case_id>/verder/", stuck.escalate, name="escalate"),
    path("expertteam/<uuid:case_id>/dwingen/", stuck.use_power, name="use_power"),
    path("besluit/<uuid:use_id>/", stuck.power, name="power"),
    path("vraag/<uuid:request_id>/zicht/", watching.watch, name="watch"),
    path("vraag/<uuid:request_id>/zicht/<slug:what>/", watching.change, name="watch_change"),
    path("hulp/<uuid:episode_id>/", episodes.episode, name="episode"),
    path("hulp/<uuid:episode_id>/overdragen/", episodes.hand_over, name="hand_over"),
    path("hulp/<uuid:episode_id>/afronden/", episodes.end, name="end"),
    path("hulp/<uuid:episode_id>/stoppen/", episodes.stop, name="stop"),
    path("overdracht/<uuid:handover_id>/", episodes.handover, name="handover"),
    path("overdracht/<uuid:handover_id>/ja/", episodes.accept_handover, name="accept_handover"),
]
