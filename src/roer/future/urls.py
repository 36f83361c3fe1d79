"""Addresses of this room."""

from django.urls import path

from roer.future import pages

app_name = "future"
urlpatterns = [
    path("", pages.people_list, name="list"),
    path("<uuid:dossier_id>/", pages.young, name="young"),
    path("<uuid:dossier_id>/op-orde/", pages.judge, name="judge"),
    path("<uuid:dossier_id>/wie-blijft/", pages.name_adult, name="name"),
    path("<uuid:dossier_id>/steun/", pages.mark, name="mark"),
    path("<uuid:dossier_id>/loslaten/", pages.let_go, name="let_go"),
    path("<uuid:dossier_id>/stoppen/", pages.stop, name="stop"),
    path("aanvraag/<uuid:episode_id>/", pages.apply, name="apply"),
    path("overnemen/<uuid:after_id>/", pages.accept, name="accept"),
    path("klopt-niet/<uuid:mark_id>/", pages.contest, name="contest"),
]
