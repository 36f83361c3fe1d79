"""What people may see of the file, each through the actor's own reach."""

from roer.dossier.queries.around import adults_named, draft_for, file_name, matters_of, other_files, person_of
from roer.dossier.queries.caseload import caseload_part, my_caseload, search_caseload
from roer.dossier.queries.choices import (
    family_of_plan,
    family_of_review,
    goals_of,
    people_of_plan,
    plan_of_goal,
    talk_with,
    talkers_of,
)
from roer.dossier.queries.circle import adults_around, names_of_people
from roer.dossier.queries.correcting import correcting, offered_copy
from roer.dossier.queries.file import entry_of, file_of
from roer.dossier.queries.plan import (
    agreement_of,
    around,
    has_plan,
    plan_of,
    plans_of,
    promises_of,
    text_in_plan,
    version_of,
)
from roer.dossier.queries.review import outcomes_of, review_of
from roer.dossier.queries.talk import thread_of, threads_of
from roer.dossier.queries.timeline import timeline_of

__all__ = [
    "adults_around",
    "adults_named",
    "agreement_of",
    "around",
    "caseload_part",
    "correcting",
    "draft_for",
    "entry_of",
    "family_of_plan",
    "family_of_review",
    "file_name",
    "file_of",
    "goals_of",
    "has_plan",
    "matters_of",
    "my_caseload",
    "names_of_people",
    "offered_copy",
    "other_files",
    "outcomes_of",
    "people_of_plan",
    "person_of",
    "plan_of",
    "plan_of_goal",
    "plans_of",
    "promises_of",
    "review_of",
    "search_caseload",
    "talk_with",
    "talkers_of",
    "text_in_plan",
    "thread_of",
    "threads_of",
    "timeline_of",
    "version_of",
]  # fmt: skip
