"""Addresses of this room."""

from django.urls import path

from roer.safety.pages import night

app_name = "safety"
urlpatterns = [
    path("nacht/", night.desk, name="desk"),
    path("nacht/papier/", night.paper, name="paper"),
    path("nacht/<uuid:watch_id>/", night.night, name="night"),
    path("nacht/taak/<uuid:task_id>/", night.task, name="task"),
]
