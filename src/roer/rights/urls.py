"""Addresses of this room."""

from django.urls import path

from roer.rights import pages

app_name = "rights"
urlpatterns = [
    path("", pages.mine, name="mine"),
    path("niet-mee-eens/<uuid:decision_id>/", pages.routes, name="routes"),
    path("bezwaar/nieuw/<uuid:decision_id>/", pages.object_to, name="object"),
    path("bezwaar/<uuid:objection_id>/", pages.objection, name="objection"),
    path("bezwaar/<uuid:objection_id>/ja/", pages.say_yes, name="say_yes"),
    path("bezwaar/<uuid:objection_id>/terug/", pages.withdraw_objection, name="withdraw_objection"),
    path("te-laat/<uuid:application_id>/", pages.late, name="late"),
    path("bezwaar/<uuid:objection_id>/te-laat/", pages.objection_late, name="objection_late"),
    path("te-laat/bewijs/<uuid:notice_id>/", pages.notice, name="notice"),
    path("klacht/nieuw/", pages.complain, name="complain"),
    path("klacht/<uuid:complaint_id>/", pages.complaint, name="complaint"),
    path("klacht/<uuid:complaint_id>/terug/", pages.withdraw_complaint, name="withdraw_complaint"),
]
