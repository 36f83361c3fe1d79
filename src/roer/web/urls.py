"""Addresses of the frame and the public pages."""

from django.urls import path

from roer.web import kept, leaving, pages

app_name = "web"
urlpatterns = [
    path("", pages.home, name="home"),
    path("over/", pages.about, name="about"),
    path("toegankelijkheid/", pages.accessibility, name="accessibility"),
    path("hulplijnen/", pages.helplines, name="helplines"),
    path("taal/", pages.language, name="language"),
    path("weg/", leaving.leave, name="leave"),
    path("weg/terug/", leaving.come_back, name="come_back"),
    path("bewaard/", kept.show, name="kept"),
    path("geen-verbinding/", pages.offline, name="offline"),
    path("componenten/", pages.components, name="components"),
]
