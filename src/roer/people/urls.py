"""Addresses of this room."""

from django.urls import path

from roer.people import pages

app_name = "people"
urlpatterns = [
    path("inschrijven/", pages.register, name="register"),
    path("register/", pages.import_file, name="import_file"),
    path("gezag/<uuid:responsibility_id>/", pages.verify, name="verify"),
    path("<uuid:dossier_id>/", pages.person, name="person"),
    path("<uuid:dossier_id>/naam/", pages.name, name="name"),
    path("<uuid:dossier_id>/geslacht/", pages.sex, name="sex"),
    path("<uuid:dossier_id>/gezag/", pages.responsibility, name="responsibility"),
    path("<uuid:dossier_id>/dubbel/", pages.doubles, name="doubles"),
    path("<uuid:dossier_id>/meewerken/", pages.involve, name="involve"),
]
