"""Addresses of this room."""

from django.urls import path

from roer.intake.pages import asking, requests

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
]
