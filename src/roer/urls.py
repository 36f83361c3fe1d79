"""Every address of Roer: one include per room."""

from django.urls import include, path

urlpatterns = [
    path("", include("roer.web.urls")),
]
