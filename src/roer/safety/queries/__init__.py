"""What people may see in this room."""

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
    report_for,
    supervisors,
    told_to,
)
from roer.safety.queries.incare import (
    CallView,
    IncidentView,
    call_for,
    care_organisations,
    incident_for,
    my_calls,
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

__all__ = [
    "CallView", "CodeView", "ConcernPage", "Holding", "IncidentView", "NightFact", "NightPage", "TaskLine",
    "advice_dossier", "assignment_dossier", "call_for", "care_organisations", "circle_of", "code_for", "codes_of",
    "concern_of", "handover_for", "holding_of", "incident_for", "institutions", "measures_of", "my_calls", "night_of",
    "nights_of", "own_municipality", "report_for", "second_people", "supervisors", "task_watch", "told_to", "who_receives",
]  # fmt: skip
