"""Addresses of this room."""

from django.urls import path

from roer.privacy.pages import answers, breaches, copies, excluding, misplaced, pausing, requests, sharing

app_name = "privacy"
urlpatterns = [
    path("", sharing.mine, name="mine"),
    path("<uuid:dossier_id>/wie-keek/", sharing.looked, name="looked"),
    path("<uuid:dossier_id>/wie-keek.csv", copies.looked_csv, name="looked_csv"),
    path("<uuid:dossier_id>/wie-keek/vragen/", copies.questions, name="questions"),
    path("wie-keek/<int:line_id>/vraag/", copies.ask_about_look, name="ask_about_look"),
    path("<uuid:dossier_id>/wie-leest/", sharing.readers, name="readers"),
    path("<uuid:dossier_id>/delen/", sharing.share, name="share"),
    path("<uuid:dossier_id>/door-de-ogen/<uuid:seat_id>/", sharing.eyes, name="eyes"),
    path("<uuid:dossier_id>/zorg/", pausing.pause_supporter, name="pause_supporter"),
    path("zorg/<uuid:pause_id>/", pausing.look_into_pause, name="look_into_pause"),
    path("<uuid:dossier_id>/buiten/", excluding.shut_out, name="shut_out"),
    path("buiten/<uuid:exclusion_id>/weer-toelaten/", excluding.lift_exclusion, name="lift_exclusion"),
    path("buiten/voorstel/<uuid:voice_id>/", excluding.exclusion_voice, name="exclusion_voice"),
    path("delen/<uuid:grant_id>/stoppen/", sharing.stop, name="stop"),
    path("<uuid:dossier_id>/wat-is-er/", requests.held, name="held"),
    path("<uuid:dossier_id>/vernietigd/", requests.proofs, name="proofs"),
    path("<uuid:dossier_id>/kopie/", copies.copy, name="copy"),
    path("<uuid:dossier_id>/kopie/ophalen/", copies.take_copy, name="take_copy"),
    path("<uuid:dossier_id>/verzoeken/", requests.requests, name="requests"),
    path("<uuid:dossier_id>/verzoeken/nieuw/", requests.ask_about_file, name="ask_about_file"),
    path("verbeteren/", requests.ask_correction, name="ask_correction"),
    path("verklaring/", requests.add_statement, name="add_statement"),
    path("vernietigen/", requests.ask_destruction, name="ask_destruction"),
    path("sluiten/", requests.ask_closing, name="ask_closing"),
    path("verzoek/<uuid:data_request_id>/intrekken/", requests.withdraw, name="withdraw"),
    path("verzoek/<uuid:data_request_id>/oude-tekst/", requests.let_go, name="let_go"),
    path("gevraagd/<uuid:view_id>/", requests.view, name="view"),
    path("antwoord/<uuid:answer_id>/", answers.answer, name="answer"),
    path("antwoord/<uuid:answer_id>/na-de-zaak/", answers.finish, name="finish"),
    path("vraag/<uuid:log_question_id>/", answers.answer_question, name="answer_question"),
    path("verkeerd-dossier/<uuid:item_id>/", misplaced.misplaced, name="misplaced"),
    path("datalekken/", breaches.breaches, name="breaches"),
    path("datalekken/melden/", breaches.report_breach, name="report_breach"),
    path("datalekken/<uuid:data_breach_id>/", breaches.breach, name="breach"),
    path("datalekken/<uuid:data_breach_id>/sluiten/", breaches.close_breach, name="close_breach"),
    path("datalekken/gezin/<uuid:breach_dossier_id>/", breaches.tell_family, name="tell_family"),
]
