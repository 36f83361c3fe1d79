"""Addresses of this room."""

from django.urls import URLPattern

app_name = "waiting"
urlpatterns: list[URLPattern] = []
