"""Addresses of this room."""

from django.urls import path

from roer.rights import pages, pages_desk

app_name = "rights"
urlpatterns = [
    path("loket/", pages_desk.desk, name="desk"),
    path("loket/<uuid:filing_id>/", pages_desk.filing, name="filing"),
    path("loket/ingediend/<uuid:part_id>/", pages_desk.filed_there, name="filed_there"),
    path("klacht/<uuid:complaint_id>/doorsturen/", pages_desk.forward, name="forward"),
    path("klacht/<uuid:complaint_id>/codes/", pages_desk.code, name="code"),
    path("doorsturen/<uuid:forwarding_id>/", pages_desk.answer_forward, name="answer_forward"),
    path("doorsturen/<uuid:forwarding_id>/overnemen/", pages_desk.accept_forward, name="accept_forward"),
    path("daarna/<uuid:check_id>/", pages_desk.after, name="after"),
    path("weigeren/<uuid:dossier_id>/", pages_desk.refuse, name="refuse"),
    path("weigering/<uuid:restriction_id>/oneens/", pages_desk.disagree, name="disagree"),
    path("signalen/", pages_desk.signals, name="signals"),
    path("signalen/<uuid:coding_id>/opgelost/", pages_desk.resolved, name="resolved"),
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
