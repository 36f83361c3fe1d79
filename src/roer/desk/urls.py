"""Addresses of this room."""

from django.urls import path

from roer.desk import pages

app_name = "desk"
urlpatterns = [
    path("thuis/", pages.home, name="home"),
    path("thuis/hulp/", pages.help_page, name="help"),
    path("werk/", pages.work, name="work"),
]
