"""Addresses of this room."""

from django.urls import path

from roer.dossier.pages import file, words

app_name = "dossier"
urlpatterns = [
    path("", file.file, name="file"),
    path("mensen/", file.caseload, name="caseload"),
    path("<uuid:dossier_id>/", file.file_of, name="file_of"),
    path("<uuid:dossier_id>/tijdlijn/", file.timeline, name="timeline"),
    path("<uuid:dossier_id>/woorden/", words.write_words, name="write_words"),
    path("<uuid:dossier_id>/concept/", words.keep_draft, name="keep_draft"),
    path("<uuid:dossier_id>/notitie/", words.write_note, name="write_note"),
    path("zin/<uuid:item_id>/", words.correct, name="correct"),
    path("zin/<uuid:item_id>/uitleg/", words.interpret, name="interpret"),
    path("afschrift/<uuid:offer_id>/", words.copy, name="copy"),
    path("afschrift/<uuid:offer_id>/antwoord/", words.answer_copy, name="answer_copy"),
    path("uitleg/<uuid:interpretation_id>/niet-bedoeld/", words.not_meant, name="not_meant"),
]
