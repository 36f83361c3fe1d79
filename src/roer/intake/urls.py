"""Addresses of this room."""

from django.urls import path

from roer.intake.pages import asking, by_word, consents, requests, working

app_name = "intake"
urlpatterns = [
    path("vraag/", asking.ask, name="ask"),
    path("vraag/nieuw/", asking.ask_signed_in, name="ask_signed_in"),
    path("vraag/concept/", asking.keep_draft, name="keep_draft"),
    path("vraag/namens/", asking.on_behalf, name="on_behalf"),
    path("mijn/", requests.mine, name="mine"),
    path("open/", requests.open_ones, name="open"),
    path("vraag/<uuid:request_id>/", requests.show, name="request"),
    path("vraag/<uuid:request_id>/antwoord/", requests.answer, name="answer"),
    path("vraag/<uuid:request_id>/erbij/", requests.add_words, name="add_words"),
    path("vraag/<uuid:request_id>/oppakken/", requests.take_up, name="take_up"),
    path("vraag/<uuid:request_id>/intrekken/", requests.withdraw, name="withdraw"),
    path("vraag/<uuid:request_id>/afronden/", requests.close, name="close"),
    path("vraag/<uuid:request_id>/gesprek/", working.plan, name="plan"),
    path("vraag/<uuid:request_id>/gesprek/<uuid:conversation_id>/", working.hold, name="hold"),
    path("vraag/<uuid:request_id>/mening/", working.opinion, name="opinion"),
    path("vraag/<uuid:request_id>/jouw-mening/", working.own_opinion, name="own_opinion"),
    path("vraag/<uuid:request_id>/aanbod/", working.offer, name="offer"),
    path("vraag/<uuid:request_id>/toestemming/", working.ask_consent, name="ask_consent"),
    path("vraag/<uuid:request_id>/toestemming/<uuid:help_item>/", working.exception, name="exception"),
    path("vraag/<uuid:request_id>/namens/<uuid:help_item>/", by_word.answer_for, name="answer_for"),
    path("vraag/<uuid:request_id>/vast-gezicht/", working.face, name="face"),
    path("vraag/<uuid:request_id>/vervanger/", working.stand_in, name="stand_in"),
    path("toestemming/<uuid:help_item>/", consents.show, name="consent"),
    path("aanbod/<uuid:offer_id>/", consents.answer_offer, name="answer_offer"),
    path("verwijzen/", working.refer, name="refer"),
    path("maatregel/", working.in_measure, name="in_measure"),
    path("uitspraak/", working.ruling, name="ruling"),
    path("nu/", working.acute, name="acute"),
    path("dienst/", working.duty, name="duty"),
]
