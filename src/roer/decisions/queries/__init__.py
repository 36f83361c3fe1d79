"""What people may see of assessments, determinations, decisions and letters."""

from roer.decisions.queries.applications import application_for, applications_of, late_applications
from roer.decisions.queries.assessment import assessment_for, determination_for
from roer.decisions.queries.choices import choices_for, people_named, promises_before, request_behind, views_of_child
from roer.decisions.queries.decision import DecisionView, decision_for, objection_until
from roer.decisions.queries.figure_words import WHOSE
from roer.decisions.queries.figures import FigureGroup, FigureLine, access_figures, own_figures
from roer.decisions.queries.granted import granted_in_kind, has_budget_for, people_named_in_decision
from roer.decisions.queries.letters import letter_for, letters_of, receipts_of
from roer.decisions.queries.lists import (
    decisions_of,
    dossier_for,
    drafts_to_answer,
    mandates,
    my_decisions,
    reachable_names,
)
from roer.decisions.queries.missing import missing_of, weighing_open, weight_of
from roer.decisions.queries.moving import KeptView, kept_for, kept_of, workers_there
from roer.decisions.queries.norms import bending, replays_of, what_if, what_if_choices
from roer.decisions.queries.paperwork import Paper, paperwork
from roer.decisions.queries.reassessments import (
    changes_of_delivery,
    comparison_of,
    endings,
    looks_at,
    loses_budget,
    reassessment_for,
    reassessments_of,
    shortage,
)
from roer.decisions.queries.settling import Settlement, settlements
from roer.decisions.queries.took_part import who_took_part
from roer.decisions.queries.wishes import wish_for, wishes_of
from roer.decisions.queries.wording import sections_of_decision

__all__ = [
    "WHOSE",
    "DecisionView",
    "FigureGroup",
    "FigureLine",
    "KeptView",
    "Paper",
    "Settlement",
    "access_figures",
    "application_for",
    "applications_of",
    "assessment_for",
    "bending",
    "changes_of_delivery",
    "choices_for",
    "comparison_of",
    "decision_for",
    "decisions_of",
    "determination_for",
    "dossier_for",
    "drafts_to_answer",
    "endings",
    "granted_in_kind",
    "has_budget_for",
    "kept_for",
    "kept_of",
    "late_applications",
    "letter_for",
    "letters_of",
    "looks_at",
    "loses_budget",
    "mandates",
    "missing_of",
    "my_decisions",
    "objection_until",
    "own_figures",
    "paperwork",
    "people_named",
    "people_named_in_decision",
    "promises_before",
    "reachable_names",
    "reassessment_for",
    "reassessments_of",
    "receipts_of",
    "replays_of",
    "request_behind",
    "sections_of_decision",
    "settlements",
    "shortage",
    "views_of_child",
    "weighing_open",
    "weight_of",
    "what_if",
    "what_if_choices",
    "who_took_part",
    "wish_for",
    "wishes_of",
    "workers_there",
]
