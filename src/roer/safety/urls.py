"""Addresses of this room."""

from django.urls import path

from roer.safety.pages import closing, concern, incare, night, papers, position

app_name = "safety"
urlpatterns = [
    path("nacht/", night.desk, name="desk"),
    path("nacht/papier/", night.paper, name="paper"),
    path("nacht/<uuid:watch_id>/", night.night, name="night"),
    path("nacht/taak/<uuid:task_id>/", night.task, name="task"),
    path("veilig/", incare.unsafe, name="unsafe"),
    path("oproep/<uuid:call_id>/", incare.call, name="call"),
    path("incident/<uuid:incident_id>/", incare.incident, name="incident"),
    path("toezicht/", incare.oversight, name="oversight"),
    path("leiding/", incare.leads, name="leads"),
    path("zorg/", concern.concerns, name="concerns"),
    path("zorg/<uuid:dossier_id>/", concern.concern, name="concern"),
    path("meldcode/<uuid:record_id>/", concern.code, name="code"),
    path("raad/<uuid:advice_id>/", concern.advised, name="advised"),
    path("melding/<uuid:report_id>/", concern.report, name="report"),
    path("jeugdbeschermer/<uuid:assignment_id>/", concern.pass_on, name="pass_on"),
    path("overdracht/<uuid:handover_id>/", concern.handover, name="handover"),
    path("stuk/<uuid:paper_id>/", papers.court_paper, name="court_paper"),
    path("wie-beslist/", position.my_position, name="my_position"),
    path("wie-beslist/lijst/", position.guideline, name="guideline"),
    path("wie-beslist/<uuid:dossier_id>/", position.position, name="position"),
    path("gesloten/<uuid:dossier_id>/", closing.closed, name="closed"),
    path("gesloten/aanvraag/<uuid:request_id>/", closing.closed_request, name="closed_request"),
    path("verteld/", concern.told, name="told"),
]
