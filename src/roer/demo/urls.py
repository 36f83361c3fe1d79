"""Addresses of this room."""

from django.urls import path

from roer.demo import pages

app_name = "demo"
urlpatterns = [path("", pages.choose, name="choose")]
