"""Addresses of this room."""

from django.urls import path

from roer.contracts import pages_read

app_name = "contracts"
urlpatterns = [
    path("lezen/", pages_read.read_file, name="read_file"),
]
