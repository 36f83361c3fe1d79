"""What people may see in this room."""

from roer.people.queries import colleagues
from roer.safety.commands.known import KnownMeasure, measures_known
from roer.safety.queries.concern import (
    CodeView,
    ConcernPage,
    Holding,
    advice_dossier,
    assignment_dossier,
    circle_of,
    code_for,
    codes_of,
    concern_of,
    handover_for,
    holding_of,
    measures_of,
    protection_workers,
    report_for,
    supervisors,
    supervisors_for,
    told_to,
)
from roer.safety.queries.incare import (
    CallView,
    IncidentView,
    OversightLine,
    call_for,
    care_organisations,
    incident_for,
    is_inspectorate,
    leads,
    my_calls,
    organisations_to_lead,
    oversight,
    who_receives,
)
from roer.safety.queries.night import (
    NightFact,
    NightPage,
    TaskLine,
    institutions,
    night_of,
    nights_of,
    own_municipality,
    second_people,
    task_watch,
)
from roer.safety.queries.papers import (
    PaperPage,
    StatementView,
    older_statements,
    own_texts,
    paper_for,
    papers_told,
)
from roer.safety.queries.position import PositionPage, position_of

__all__ = [
    "CallView", "CodeView", "ConcernPage", "Holding", "IncidentView", "KnownMeasure", "NightFact", "NightPage",
    "OversightLine", "PaperPage", "PositionPage", "StatementView", "TaskLine", "advice_dossier", "assignment_dossier",
    "call_for", "care_organisations", "circle_of", "code_for", "codes_of", "colleagues", "concern_of", "handover_for",
    "holding_of", "incident_for", "institutions", "is_inspectorate", "leads", "measures_known", "measures_of",
    "my_calls", "night_of", "nights_of", "older_statements", "organisations_to_lead", "oversight", "own_municipality",
    "own_texts", "paper_for", "papers_told", "position_of", "protection_workers", "report_for", "second_people",
    "supervisors", "supervisors_for", "task_watch", "told_to", "who_receives",
]  # fmt: skip
