"""Addresses of this room."""

from django.urls import path

from roer.access import pages

app_name = "access"
urlpatterns = [
    path("code/", pages.code, name="code"),
    path("code/meenemen/", pages.take_over, name="take_over"),
    path("rol/", pages.seats, name="seats"),
    path("beheer/rollen/", pages.work_seats, name="work_seats"),
    path("beheer/rollen/<uuid:proposal_id>/bevestigen/", pages.confirm_work_seat, name="confirm_work_seat"),
    path("koppelen/", pages.links, name="links"),
    path("koppelen/<uuid:proposal_id>/bevestigen/", pages.confirm_link, name="confirm_link"),
]
