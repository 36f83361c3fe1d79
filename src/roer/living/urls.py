"""Addresses of this room."""

from django.urls import path

from roer.living import pages, pages_beside

app_name = "living"
urlpatterns = [
    path("", pages.mine, name="mine"),
    path("<uuid:dossier_id>/", pages.stays, name="stays"),
    path("tellen/", pages.ledger, name="ledger"),
    path("<uuid:dossier_id>/gesprek/", pages.talk, name="talk"),
    path("<uuid:dossier_id>/school/", pages.school, name="school"),
    path("<uuid:dossier_id>/nieuw/", pages.propose, name="propose"),
    path("<uuid:dossier_id>/uitspraak/", pages.ruling, name="ruling"),
    path("uitspraak/<uuid:authorisation_id>/", pages.turn, name="turn"),
    path("plek/<uuid:placement_id>/", pages.placement, name="placement"),
    path("plek/<uuid:placement_id>/hoe-is-het/", pages.how_it_is, name="how_it_is"),
    path("plek/<uuid:placement_id>/ingaan/", pages.start, name="start"),
    path("plek/<uuid:placement_id>/is-er-al/", pages.as_fact, name="as_fact"),
    path("plek/<uuid:placement_id>/stopt/", pages.end, name="end"),
    path("plek/<uuid:placement_id>/antwoord/", pages.answer, name="answer"),
    path("plek/<uuid:placement_id>/gezegd/", pages.record, name="record"),
    path("plek/<uuid:placement_id>/toch/", pages.waive, name="waive"),
    path("plek/<uuid:placement_id>/stoppen/", pages_beside.ask_end, name="ask_end"),
    path("plek/<uuid:placement_id>/terugkijken/", pages_beside.review, name="review"),
    path("plek/<uuid:placement_id>/advocaat/", pages_beside.lawyer, name="lawyer"),
    path("stoppen/<uuid:ending_id>/", pages_beside.answer_end, name="answer_end"),
    path("overdracht/<uuid:transfer_id>/", pages_beside.confirm, name="confirm"),
    path("overdracht/<uuid:transfer_id>/klaar/", pages_beside.let_go, name="let_go"),
    path("overdracht/<uuid:transfer_id>/<slug:part>/", pages_beside.part, name="part"),
    path("verhuizen/<uuid:advice_id>/", pages_beside.advice, name="advice"),
]
