"""Addresses of this room."""

from django.urls import path

from roer.decisions.pages import assessing, deciding, looking_again, norms, reading

app_name = "decisions"
urlpatterns = [
    path("", reading.mine, name="mine"),
    path("van/<uuid:dossier_id>/", reading.of, name="of"),
    path("aanvraag/nieuw/<uuid:dossier_id>/", looking_again.apply_for_help, name="apply"),
    path("aanvraag/<uuid:application_id>/", looking_again.application, name="application"),
    path("aanvraag/<uuid:application_id>/termijn/", looking_again.pause, name="pause"),
    path("eindigt/", looking_again.endings, name="endings"),
    path("eindigt/ruimte/", looking_again.room, name="room"),
    path("eindigt/altijd-door/", looking_again.standing, name="standing"),
    path("opnieuw/<uuid:reassessment_id>/", looking_again.reassessment, name="reassessment"),
    path("opnieuw/<uuid:reassessment_id>/verslag/", looking_again.report, name="report"),
    path("opnieuw/<uuid:reassessment_id>/door/", looking_again.bridge, name="bridge"),
    path("regels-die-buigen/", norms.bending, name="bending"),
    path("mandaten/", reading.mandate_register, name="mandates"),
    path("mandaten/nieuw/", reading.give_mandate, name="give_mandate"),
    path("onderzoek/nieuw/<uuid:dossier_id>/", assessing.start_assessment, name="start_assessment"),
    path("onderzoek/<uuid:assessment_id>/", assessing.assessment, name="assessment"),
    path("onderzoek/<uuid:assessment_id>/<slug:element>/", assessing.weigh, name="weigh"),
    path("bepaling/nieuw/<uuid:dossier_id>/", assessing.determine, name="determine"),
    path("bepaling/<uuid:determination_id>/", assessing.determination, name="determination"),
    path("bepaling/<uuid:determination_id>/eens/", assessing.agree, name="agree"),
    path("bepaling/<uuid:determination_id>/vragen/", assessing.ask_decision, name="ask_decision"),
    path("bepaling/<uuid:determination_id>/besluit/", deciding.begin, name="begin"),
    path("concept/<uuid:decision_id>/", deciding.draft, name="draft"),
    path("concept/<uuid:decision_id>/deel/<slug:part>/", deciding.part, name="part"),
    path("concept/<uuid:decision_id>/hulp/", deciding.award, name="award"),
    path("concept/<uuid:decision_id>/hulp/<uuid:provision_id>/weg/", deciding.take_out, name="take_out"),
    path("concept/<uuid:decision_id>/redenen/", deciding.codes, name="codes"),
    path("concept/<uuid:decision_id>/kind/", deciding.child, name="child"),
    path("concept/<uuid:decision_id>/gezin/", deciding.people, name="people"),
    path("concept/<uuid:decision_id>/delen/", deciding.share, name="share"),
    path("concept/<uuid:decision_id>/versturen/", deciding.send, name="send"),
    path("brief/<uuid:letter_id>/", reading.letter, name="letter"),
    path("brief/<uuid:letter_id>/pdf/", reading.letter_pdf, name="letter_pdf"),
    path("<uuid:decision_id>/", reading.decision, name="decision"),
    path("<uuid:decision_id>/antwoord/", reading.answer, name="answer"),
    path("<uuid:decision_id>/versie/<slug:register>/", deciding.plain, name="plain"),
    path("<uuid:decision_id>/opnieuw/", looking_again.announce, name="announce"),
    path("<uuid:decision_id>/wat-als/", norms.what_if, name="what_if"),
    path("<uuid:decision_id>/pgb/", norms.say_of_budget, name="say_of_budget"),
    path("<uuid:decision_id>/regels/", reading.receipt, name="receipt"),
]
