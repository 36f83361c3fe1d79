"""Every other step with messages and contracts as an operation: one line for each command."""

from __future__ import annotations

from roer.contracts import commands
from roer.contracts.api import router
from roer.contracts.codes import PaymentTitle, Side, Variant, WhyByHand
from roer.core.operations import one_of, post

ASSIGNMENT = "/exchange/assignments/{assignment_id}"
ASKED = "/exchange/requests/{request_id}"
MESSAGE = "/exchange/messages/{message_id}"
CONTRACT = "/contracts/{contract_id}"

post(
    router, "/exchange/awaited/{awaited_id}/assignment", commands.assign_help, name="assignHelp",
    summary="Give the assignment that a decision waits for",
)  # fmt: skip
post(
    router, "/exchange/awaited/{awaited_id}/by-hand", commands.assign_by_hand, name="assignByHand",
    summary="Say that an assignment was given by hand",
)  # fmt: skip
post(router, f"{ASSIGNMENT}/start", commands.report_start, name="reportStart", summary="Tell that help began")
post(
    router, "/exchange/starts/{start_id}/stop", commands.report_stop, name="reportStop",
    summary="Tell that help paused or ended",
)  # fmt: skip
post(
    router, f"{ASSIGNMENT}/last-day", commands.change_assignment, name="changeAssignment",
    summary="Give an assignment another last day, agreed with the provider",
)  # fmt: skip
post(
    router, f"{ASSIGNMENT}/change-requests", commands.request_change, name="requestChange",
    summary="Ask the municipality for another last day",
)  # fmt: skip
post(router, f"{ASKED}/grant", commands.grant_request, name="grantProviderRequest", summary="Say yes to a request")
post(
    router, f"{ASKED}/answer", commands.answer_request, name="answerProviderRequest", summary="Answer a request otherwise",
    verdict=one_of(("1", "2")),
)  # fmt: skip
post(router, f"{MESSAGE}/again", commands.send_again, name="sendAgain", summary="Send a message once more")
post(
    router, f"{MESSAGE}/dossier", commands.know_person, name="knowPerson",
    summary="Make a dossier for somebody unknown in a message",
)  # fmt: skip
post(
    router, f"{MESSAGE}/no-dossier", commands.leave_unknown, name="leaveUnknown",
    summary="Make no dossier for somebody unknown in a message",
)  # fmt: skip
post(
    router, "/exchange/work/{thing_id}/done", commands.tick_off, name="tickOff",
    summary="Take the work about a message, request or claim off your list",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/messages/stop", commands.keep_out_of_messages, name="keepOutOfMessages",
    summary="Keep somebody out of all messages", why=one_of(WhyByHand.values),
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/messages/resume", commands.let_in_messages_again, name="letInMessagesAgain",
    summary="Let messages about somebody go again",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/messages/prepare", commands.prepare_messages, name="prepareMessages",
    summary="Let the own organisation exchange messages about somebody whom you help",
)  # fmt: skip
post(
    router, f"{CONTRACT}/partners", commands.share_task, name="shareTask", summary="Let an organisation share in a task"
)
post(router, f"{CONTRACT}/payments", commands.pay_task, name="payTask", summary="Pay a month of a task")
post(
    router, f"{CONTRACT}/questions", commands.ask_per_child, name="askPerChild",
    summary="Ask figures per child under a task, with a reason",
)  # fmt: skip
post(router, f"{CONTRACT}/steps", commands.note_step, name="noteStep", summary="Say what was done about a contract")
post(router, "/exchange/hours", commands.record_hours, name="recordHours", summary="Say how many hours a month took")
post(
    router,
    "/products/{product_id}/tariffs",
    commands.set_tariff,
    name="setTariff",
    summary="Set a new price from a day",
)
post(
    router, "/exchange/claims/{claim_id}/answer", commands.check_declaration, name="answerClaim",
    summary="Answer a claim, with reasons for lines that are paid all the same",
)  # fmt: skip
post(
    router, "/contracts", commands.make_contract, name="makeContract", summary="Write a contract down",
    variant=one_of(Variant.values), payment_title=one_of(PaymentTitle.values),
)  # fmt: skip
post(
    router, "/exchange/parties", commands.join_traffic, name="joinTraffic",
    summary="Let an organisation take part in the message traffic", side=one_of(Side.values),
)  # fmt: skip
post(
    router, "/exchange/parties-elsewhere", commands.exchange_elsewhere, name="exchangeElsewhere",
    summary="Say that an organisation exchanges from another installation", side=one_of(Side.values),
)  # fmt: skip
post(router, "/terms", commands.add_term, name="addTerm", summary="Add a word of your municipality")
post(router, "/terms/{term_id}/standard", commands.map_term, name="mapTerm", summary="Say for which word a word stands")
post(router, "/terms/{term_id}/approval", commands.approve_term, name="approveTerm", summary="Approve a new word")
