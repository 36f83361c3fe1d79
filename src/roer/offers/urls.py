"""Addresses of this room."""

from django.urls import path

from roer.offers import pages, pages_bought, pages_open

app_name = "offers"
urlpatterns = [
    path("", pages.find, name="find"),
    path("kaart/", pages_open.on_map, name="map"),
    path("open/diensten.json", pages_open.open_services, name="open_services"),
    path("open/tabel.csv", pages_open.open_table, name="open_table"),
    path("zeldzaam/", pages_open.rare, name="rare"),
    path("inkoop/", pages_bought.purchased, name="bought"),
    path("inlezen/", pages_open.bring_in, name="bring_in"),
    path("beheer/", pages.own, name="own"),
    path("beheer/nieuw/", pages.new, name="new"),
    path("beheer/<uuid:offer_id>/", pages.keep, name="keep"),
    path("beheer/<uuid:offer_id>/plekken/", pages.capacity, name="capacity"),
    path("beheer/<uuid:offer_id>/criterium/", pages.criterion, name="criterion"),
    path("beheer/<uuid:offer_id>/criterium/<uuid:criterion_id>/weg/", pages.drop_criterion, name="drop_criterion"),
    path("beheer/<uuid:offer_id>/sluiten/", pages.closing, name="closing"),
    path("beheer/<uuid:offer_id>/stoppen/", pages.withdraw, name="withdraw"),
    path("<uuid:offer_id>/", pages.show, name="offer"),
]
