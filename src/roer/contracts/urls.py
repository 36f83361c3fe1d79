"""Addresses of this room."""

from django.urls import path

from roer.contracts import pages_read
from roer.contracts.pages import desk, help, money, own

app_name = "contracts"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("post/", desk.bring, name="bring"),
    path("lezen/", pages_read.read_file, name="read_file"),
    path("verstuurd/", own.told, name="told"),
    path("bericht/<uuid:message_id>/", desk.message, name="message"),
    path("besluit/<uuid:awaited_id>/", desk.awaited, name="awaited"),
    path("opdracht/<uuid:assignment_id>/", help.assignment, name="assignment"),
    path("opdracht/<uuid:assignment_id>/begin/", help.start, name="start"),
    path("opdracht/<uuid:assignment_id>/einddatum/", help.change, name="change"),
    path("opdracht/<uuid:assignment_id>/declaratie/", help.declare, name="declare"),
    path("stop/<uuid:start_id>/", help.stop, name="stop"),
    path("verzoek/<uuid:request_id>/", help.request_of_provider, name="request"),
    path("declaratie/<uuid:claim_id>/", money.claim, name="claim"),
    path("contracten/", money.contracts, name="contracts"),
    path("contracten/<uuid:contract_id>/", money.contract, name="contract"),
    path("contracten/<uuid:contract_id>/producten/", money.import_products, name="import_products"),
    path("tarief/<uuid:product_id>/", money.tariff, name="tariff"),
]
