"""What the policy says in this room."""

from roer.safety.rules.holding import (
    AssignFacts,
    GapFacts,
    measure_goes_to_a_valid_institution,
    no_day_without_protector,
    who_investigated_does_not_execute,
)
from roer.safety.rules.incare import (
    ANSWER_MINUTES,
    FOLLOW_UP_DAYS,
    REPORT_HOURS,
    ClosingFacts,
    ReporterFacts,
    SilenceFacts,
    incident_is_reported_before_it_closes,
    nobody_is_bound_to_silence,
    reporter_stands_apart,
)
from roer.safety.rules.night import (
    ENTERED_LATE_DAYS,
    TIE_HOURS,
    TieFacts,
    nobody_stays_alone_with_a_private_tie,
    paper_due,
    provisional_until,
    task_due,
)
from roer.safety.rules.papers import (
    COMPLETE_DAYS,
    PaperFacts,
    both_grounds_are_given,
    child_and_parents_are_heard,
    court_paper_is_marked,
    given_documents_are_answered,
    heavy_cases_are_not_shifted,
    report_is_marked,
    voluntary_chance_comes_first,
)
from roer.safety.rules.position import (
    SUMMARIES,
    ConferenceFacts,
    PositionFacts,
    StatusFacts,
    WorkerFacts,
    appeal_until,
    board_is_there_when_urged,
    family_sits_at_the_table,
    help_is_no_condition,
    missed_test,
    no_measure_is_explained,
    plain_summary,
    pressure_is_no_status,
)
from roer.safety.rules.reporting import (
    ACKNOWLEDGE_DAYS,
    GROUNDS,
    DecidingFacts,
    ReportFacts,
    SharingFacts,
    StepFacts,
    report_is_taken_up,
    sharing_has_ground_and_reason,
    skipped_step_has_reason_and_second,
    steps_come_before_deciding,
)

__all__ = [
    "ACKNOWLEDGE_DAYS", "ANSWER_MINUTES", "COMPLETE_DAYS", "ENTERED_LATE_DAYS", "FOLLOW_UP_DAYS", "GROUNDS",
    "REPORT_HOURS", "SUMMARIES", "TIE_HOURS", "AssignFacts", "ClosingFacts", "ConferenceFacts", "DecidingFacts",
    "GapFacts", "PaperFacts", "PositionFacts", "ReportFacts", "ReporterFacts", "SharingFacts", "SilenceFacts",
    "StatusFacts", "StepFacts", "TieFacts", "WorkerFacts", "appeal_until", "board_is_there_when_urged",
    "both_grounds_are_given", "child_and_parents_are_heard", "court_paper_is_marked", "family_sits_at_the_table",
    "given_documents_are_answered", "heavy_cases_are_not_shifted", "help_is_no_condition",
    "incident_is_reported_before_it_closes", "measure_goes_to_a_valid_institution", "missed_test",
    "no_day_without_protector", "no_measure_is_explained", "nobody_is_bound_to_silence",
    "nobody_stays_alone_with_a_private_tie", "paper_due", "plain_summary", "pressure_is_no_status",
    "provisional_until", "report_is_marked", "report_is_taken_up", "reporter_stands_apart",
    "sharing_has_ground_and_reason", "skipped_step_has_reason_and_second", "steps_come_before_deciding", "task_due",
    "voluntary_chance_comes_first", "who_investigated_does_not_execute",
]  # fmt: skip
