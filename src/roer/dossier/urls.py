"""Addresses of this room."""

from django.urls import path

from roer.dossier.pages import file, plan, review, talk, words

app_name = "dossier"
urlpatterns = [
    path("", file.file, name="file"),
    path("mensen/", file.caseload, name="caseload"),
    path("<uuid:dossier_id>/", file.file_of, name="file_of"),
    path("<uuid:dossier_id>/tijdlijn/", file.timeline, name="timeline"),
    path("<uuid:dossier_id>/woorden/", words.write_words, name="write_words"),
    path("<uuid:dossier_id>/concept/", words.keep_draft, name="keep_draft"),
    path("<uuid:dossier_id>/notitie/", words.write_note, name="write_note"),
    path("<uuid:dossier_id>/plannen/", plan.plans, name="plans"),
    path("<uuid:dossier_id>/nut/", review.outcome, name="outcome"),
    path("<uuid:dossier_id>/gesprek/", talk.begin, name="talk"),
    path("plan/<uuid:plan_id>/", plan.plan, name="plan"),
    path("plan/<uuid:plan_id>/versie/<int:number>/", plan.version, name="plan_version"),
    path("doel/<uuid:goal_id>/cijfer/", plan.mark, name="mark"),
    path("plantekst/<uuid:item_id>/", plan.reword, name="reword"),
    path("belofte/<uuid:agreement_id>/", plan.promise, name="promise"),
    path("gesprekken/", talk.threads, name="threads"),
    path("gesprek/<uuid:thread_id>/", talk.thread, name="thread"),
    path("gesprek/<uuid:thread_id>/afspraak/<uuid:item_id>/", talk.agree, name="talk_agree"),
    path("terugkijken/<uuid:review_id>/", review.review, name="review"),
    path("zin/<uuid:item_id>/", words.correct, name="correct"),
    path("zin/<uuid:item_id>/uitleg/", words.interpret, name="interpret"),
    path("afschrift/<uuid:offer_id>/", words.copy, name="copy"),
    path("afschrift/<uuid:offer_id>/antwoord/", words.answer_copy, name="answer_copy"),
    path("uitleg/<uuid:interpretation_id>/niet-bedoeld/", words.not_meant, name="not_meant"),
]
