"""What people may see of assessments, determinations, decisions and letters."""

from roer.decisions.queries.assessment import assessment_for, determination_for
from roer.decisions.queries.choices import choices_for, people_named, promises_before, request_behind, views_of_child
from roer.decisions.queries.decision import DecisionView, decision_for, objection_until
from roer.decisions.queries.granted import granted_in_kind, people_named_in_decision
from roer.decisions.queries.letters import letter_for, letters_of, receipts_of
from roer.decisions.queries.lists import decisions_of, dossier_for, drafts_to_answer, mandates, my_decisions
from roer.decisions.queries.missing import missing_of, weight_of
from roer.decisions.queries.took_part import who_took_part

__all__ = [
    "DecisionView", "assessment_for", "choices_for", "decision_for", "decisions_of", "determination_for", "dossier_for",
    "drafts_to_answer", "letter_for", "letters_of", "mandates", "missing_of", "my_decisions", "objection_until",
    "granted_in_kind", "people_named", "people_named_in_decision", "promises_before", "receipts_of", "request_behind", "views_of_child", "weight_of",
    "who_took_part",
]  # fmt: skip
