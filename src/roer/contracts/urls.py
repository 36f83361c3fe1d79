"""Addresses of this room."""

from django.urls import URLPattern

app_name = "contracts"
urlpatterns: list[URLPattern] = []
