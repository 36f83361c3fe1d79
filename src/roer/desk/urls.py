"""Addresses of this room."""

from django.urls import path

from roer.desk import pages

app_name = "desk"
urlpatterns = [
    path("thuis/", pages.home, name="home"),
    path("werk/", pages.work, name="work"),
]
