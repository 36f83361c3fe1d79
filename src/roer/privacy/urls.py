"""Addresses of this room."""

from django.urls import path

from roer.privacy import pages

app_name = "privacy"
urlpatterns = [
    path("", pages.mine, name="mine"),
    path("<uuid:dossier_id>/wie-keek/", pages.looked, name="looked"),
    path("<uuid:dossier_id>/wie-leest/", pages.readers, name="readers"),
    path("<uuid:dossier_id>/delen/", pages.share, name="share"),
    path("<uuid:dossier_id>/door-de-ogen/<uuid:seat_id>/", pages.eyes, name="eyes"),
    path("delen/<uuid:grant_id>/stoppen/", pages.stop, name="stop"),
]
