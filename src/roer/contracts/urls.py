"""Addresses of this room."""

from django.urls import path

from roer.contracts import pages_read
from roer.contracts.pages import agreed, desk, help, money, own, persons, terms, watching

app_name = "contracts"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("post/", desk.bring, name="bring"),
    path("lezen/", pages_read.read_file, name="read_file"),
    path("verstuurd/", own.told, name="told"),
    path("bericht/<uuid:message_id>/", desk.message, name="message"),
    path("bericht/<uuid:message_id>/onbekend/", persons.unknown, name="unknown"),
    path("persoon/<uuid:dossier_id>/", persons.person, name="person"),
    path("persoon/<uuid:dossier_id>/met-de-hand/", persons.keep_out, name="keep_out"),
    path("persoon/<uuid:dossier_id>/vragen/", persons.ask, name="ask"),
    path("besluit/<uuid:awaited_id>/", desk.awaited, name="awaited"),
    path("opdracht/<uuid:assignment_id>/", help.assignment, name="assignment"),
    path("opdracht/<uuid:assignment_id>/begin/", help.start, name="start"),
    path("opdracht/<uuid:assignment_id>/einddatum/", help.change, name="change"),
    path("opdracht/<uuid:assignment_id>/declaratie/", help.declare, name="declare"),
    path("stop/<uuid:start_id>/", help.stop, name="stop"),
    path("verzoek/<uuid:request_id>/", help.request_of_provider, name="request"),
    path("declaratie/<uuid:claim_id>/", money.claim, name="claim"),
    path("declaratie/bestand/", money.send_file, name="send_file"),
    path("regel/<uuid:line_id>/terug/", money.take_back, name="take_back"),
    path("contracten/", agreed.contracts, name="contracts"),
    path("contracten/<uuid:contract_id>/", money.contract, name="contract"),
    path("contracten/<uuid:contract_id>/producten/", money.import_products, name="import_products"),
    path("contracten/<uuid:contract_id>/taak/", watching.task, name="task"),
    path("cijfers/", watching.figures, name="figures"),
    path("woorden/", terms.terms, name="terms"),
    path("woorden/toevoegen/", terms.add_term, name="add_term"),
    path("woorden/<uuid:term_id>/goed/", terms.approve_term, name="approve_term"),
    path("tarief/<uuid:product_id>/", money.tariff, name="tariff"),
]
