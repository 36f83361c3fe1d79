"""Every step of this room as an operation: one line for each command."""

from __future__ import annotations

from roer.core.operations import PartialDay, one_of, post
from roer.safety import commands as safety
from roer.safety.api import router
from roer.safety.models import (
    Body,
    ChildProtectionConference,
    ClosedNote,
    ClosedRequest,
    CodeStep,
    CourtPaper,
    Danger,
    LegalTalk,
    LighterHelp,
    NightWatch,
    OralRuling,
    PaperStatement,
    PaperVoice,
    Pressure,
    Rebuttal,
    SeriousIncident,
    TonightPlace,
    UnsafeCall,
)
from roer.safety.rules import GROUNDS

NIGHT, CODE, REPORT = "/nights/{watch_id}", "/codes/{record_id}", "/reports/{report_id}"
PRESSURE = ("voluntary", "urged", "pressure", "compulsory")
PAPER, SENTENCE = "/papers/{paper_id}", "/paper-statements/{statement_id}"
TO = ("veilig_thuis", "board", "institution", "safety_team", "lawyer", "court")
CLOSED, QUESTIONS = "/closed-requests/{request_id}", ("now_item", "withdraw_item", "lighter_item")
CALL, INCIDENT, CHILD = "/calls/{call_id}", "/incidents/{incident_id}", "/dossiers/{dossier_id}"

post(router, "/nights", safety.open_at_night, name="openAtNight", summary="Open a file in danger",
     birth=PartialDay | None, how=one_of(NightWatch.How.values))  # fmt: skip
post(router, f"{NIGHT}/dangers", safety.note_danger, name="noteDanger", summary="Write down a danger",
     kind=one_of(Danger.Kind.values), safe_now=one_of(Danger.SafeNow.values))  # fmt: skip
post(router, f"{NIGHT}/rulings", safety.note_oral_ruling, name="noteOralRuling", summary="Write down an oral ruling",
     kind=one_of(OralRuling.Kind.values), heard=list[one_of(OralRuling.Heard.values)])  # type: ignore[misc]  # fmt: skip
post(router, f"{NIGHT}/places", safety.note_place, name="notePlaceForTonight", summary="Write down a place for tonight",
     kind=one_of(TonightPlace.Kind.values))  # fmt: skip
post(
    router, f"{NIGHT}/delay", safety.tell_later, name="tellNightLater", summary="Choose a later moment with two people"
)
post(router, f"{NIGHT}/identity", safety.recognise_child, name="recogniseChild", summary="Say who the child is",
     birth=PartialDay | None)  # fmt: skip
post(router, f"{NIGHT}/telling", safety.tell_family, name="tellNight", summary="Tell the family")
post(router, "/night-tasks/{task_id}/answer", safety.finish_task, name="finishNightTask", summary="Finish a task")
post(router, f"{CHILD}/codes", safety.start_code, name="startCode", summary="Write down a sign",
     origin=one_of(CodeStep.Origin.values))  # fmt: skip
post(router, f"{CODE}/steps", safety.take_step, name="takeCodeStep", summary="Do a step of the code",
     origin=one_of(CodeStep.Origin.values), decision=one_of(CodeStep.Decision.values, blank=True))  # fmt: skip
post(router, f"{CODE}/skipped-steps", safety.skip_step, name="skipCodeStep", summary="Skip a step of the code")
post(router, f"{CODE}/telling", safety.tell_code, name="tellCode", summary="Tell what was done")
post(router, f"{CHILD}/advices", safety.ask_advice, name="askSafetyAdvice", summary="Ask advice",
     body=one_of(Body.values))  # fmt: skip
post(router, "/advices/{advice_id}/answer", safety.note_advice, name="noteSafetyAdvice", summary="Write down advice")
post(router, f"{CHILD}/reports", safety.send_report, name="sendSafetyReport", summary="Report unsafety",
     to=one_of(Body.values), ground=one_of(GROUNDS))  # fmt: skip
post(
    router, f"{REPORT}/acknowledgement", safety.acknowledge_report, name="acknowledgeReport", summary="Take a report up"
)
post(
    router,
    f"{REPORT}/attempts",
    safety.note_attempt,
    name="noteContactAttempt",
    summary="One attempt to reach a family",
)
post(router, f"{REPORT}/telling", safety.tell_report, name="tellReport", summary="Tell the family of a report")
post(router, "/calls", safety.say_unsafe, name="sayUnsafe", summary="Say: I do not feel safe",
     safe_now=one_of(UnsafeCall.SafeNow.values), kind=one_of(UnsafeCall.Kind.values),
     relation=one_of(UnsafeCall.Relation.values))  # fmt: skip
post(router, f"{CALL}/answer", safety.answer_call, name="answerCall", summary="Say who keeps the child safe")
post(router, f"{CALL}/outcome", safety.close_call, name="closeCall", summary="Say what came of it")
post(router, f"{CHILD}/papers", safety.draft_paper, name="draftPaper", summary="Begin a paper for Board or court",
     kind=one_of(CourtPaper.Kind.values))  # fmt: skip
post(router, f"{PAPER}/statements", safety.add_statement, name="addPaperStatement", summary="Add a sentence",
     mark=one_of(PaperStatement.Mark.values, blank=True))  # fmt: skip
post(router, f"{SENTENCE}/mark", safety.mark_statement, name="markStatement", summary="Fact, opinion or said",
     mark=one_of(PaperStatement.Mark.values))  # fmt: skip
post(router, f"{PAPER}/grounds", safety.give_ground, name="giveGround", summary="Fill in one ground",
     ground=one_of(("threat", "averted")))  # fmt: skip
post(router, f"{PAPER}/chance", safety.note_chance, name="noteChance", summary="The chance to go along freely")
post(router, f"{PAPER}/voices", safety.note_voice, name="noteVoice", summary="Child or parent was asked",
     how=one_of(PaperVoice.How.values))  # fmt: skip
post(router, f"{PAPER}/views", safety.send_view, name="sendView", summary="Give the own view")
post(
    router, "/paper-voices/{voice_id}/answer", safety.answer_voice, name="answerVoice", summary="What was done with it"
)
post(router, f"{PAPER}/filing", safety.file_paper, name="filePaper", summary="Send a paper", to=one_of(TO))
post(router, f"{PAPER}/addition", safety.complete_paper, name="completePaper", summary="Send what was missing")
post(router, f"{PAPER}/readers", safety.show_paper, name="showPaper", summary="Let child or parents read it")
post(router, f"{SENTENCE}/rebuttals", safety.rebut, name="rebut", summary="Answer a sentence",
     kind=one_of(Rebuttal.Kind.values))  # fmt: skip
post(router, "/rebuttals/{rebuttal_id}/answer", safety.answer_rebuttal, name="answerRebuttal", summary="Reply with reasons",
     outcome=one_of(Rebuttal.Outcome.values))  # fmt: skip
post(router, "/correction-notices/{notice_id}/processing", safety.process_correction, name="processCorrection",
     summary="The correction was taken over")  # fmt: skip
post(router, f"{CHILD}/incidents", safety.record_incident, name="recordIncident", summary="Record violence or a calamity",
     kind=one_of(SeriousIncident.Kind.values), by=one_of(SeriousIncident.By.values))  # fmt: skip
post(
    router, f"{INCIDENT}/report", safety.report_incident, name="reportIncident", summary="Reported to the inspectorate"
)
post(router, f"{INCIDENT}/telling", safety.tell_incident, name="tellIncident", summary="Tell child and parents")
post(router, f"{CALL}/incident", safety.incident_from_call, name="incidentFromCall", summary="Record the violence told",
     kind=one_of(SeriousIncident.Kind.values), by=one_of(SeriousIncident.By.values))  # fmt: skip
post(router, f"{CALL}/board", safety.agree_board_hears, name="agreeBoardHears", summary="When the board hears of it")
post(router, "/team-leads", safety.name_lead, name="nameLead", summary="Who leads, or sits on the board")
post(router, f"{INCIDENT}/settlement", safety.keep_settlement, name="keepSettlement", summary="Keep what was agreed")
post(router, f"{INCIDENT}/closing", safety.close_incident, name="closeIncident", summary="Close an incident")
post(router, f"{CHILD}/protectors", safety.assign_protector, name="assignProtector", summary="Name a protector")
post(router, "/protectors/{assignment_id}/handovers", safety.hand_over_protector, name="handOverProtector",
     summary="Ask to take over")  # fmt: skip
post(router, "/handovers/{handover_id}/answer", safety.answer_handover, name="answerProtectorHandover",
     summary="Take over, or not")  # fmt: skip
post(router, f"{CHILD}/legal-talks", safety.note_legal_talk, name="noteLegalTalk", summary="Rights were explained",
     topic=one_of(LegalTalk.Topic.values))  # fmt: skip
post(router, f"{CHILD}/protection-workers", safety.place_protection_worker, name="placeProtectionWorker",
     summary="A protection worker before a measure")  # fmt: skip
post(router, f"{CHILD}/stops", safety.stop_cooperation, name="stopCooperation", summary="Stop working along")
post(router, f"{CHILD}/disagreements", safety.disagree, name="disagree", summary="Not agreed with a measure")
post(router, f"{CHILD}/pressure", safety.say_position, name="sayPosition", summary="Is help strongly urged?",
     status=one_of(PRESSURE), local_name=one_of(Pressure.LocalName.values),
     counts_as=one_of(Pressure.CountsAs.values))  # fmt: skip
post(
    router,
    f"{CHILD}/measure-plans",
    safety.plan_measure_tests,
    name="planMeasureTests",
    summary="How short a measure is",
)
post(router, "/measure-plans/{plan_id}/looks", safety.look_at_measure, name="lookAtMeasure", summary="Can it end?")
post(router, "/measure-plans/{plan_id}/end", safety.end_protection, name="endProtection", summary="The measure ends")
post(router, f"{CHILD}/conferences", safety.hold_conference, name="holdConference", summary="A protection table",
     decided=one_of(ChildProtectionConference.Decided.values))  # fmt: skip
post(router, "/certificates", safety.note_certificate, name="noteCertificate", summary="A certificate of an institution",
     status=one_of(("valid", "suspended", "lost")))  # fmt: skip
post(router, f"{CHILD}/closed-requests", safety.begin_closed_request, name="beginClosedRequest",
     summary="Begin a request for a closed place", kind=one_of(ClosedRequest.Kind.values),
     reason=one_of(ClosedRequest.Reason.values), avoidable=one_of(ClosedRequest.Avoidable.values),
     need=one_of(ClosedRequest.Need.values, blank=True), ground=one_of(ClosedRequest.Ground.values, blank=True),
     profile=list[one_of(ClosedRequest.Profile.values)])  # type: ignore[misc]  # fmt: skip
post(router, f"{CLOSED}/lighter-help", safety.weigh_lighter, name="weighLighterHelp", summary="Why lighter help is not enough",
     kind=one_of(LighterHelp.Kind.values))  # fmt: skip
post(router, f"{CLOSED}/expert", safety.note_expert, name="noteExpert", summary="What the behavioural scientist found",
     papers_from=one_of(ClosedRequest.Papers.values, blank=True))  # fmt: skip
post(router, f"{CLOSED}/questions", safety.answer_question, name="answerClosedQuestion", summary="A question of the law",
     question=one_of(QUESTIONS))  # fmt: skip
post(router, f"{CLOSED}/sending", safety.send_closed_request, name="sendClosedRequest", summary="Send it to the judge")
post(router, f"{CLOSED}/review", safety.review_closed_request, name="reviewClosedRequest", summary="A second look")
post(router, f"{CLOSED}/notes", safety.note_closed, name="noteClosed", summary="Something about a closed stay",
     kind=one_of(ClosedNote.Kind.values))  # fmt: skip
post(router, f"{CLOSED}/own-words", safety.say_about_closed, name="sayAboutClosed", summary="The young person speaks",
     kind=one_of(ClosedNote.Kind.values))  # fmt: skip
