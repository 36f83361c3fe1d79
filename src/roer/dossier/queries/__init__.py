"""What people may see of the file, each through the actor's own reach."""

from roer.dossier.queries.around import adults_named, draft_for, file_name, matters_of, other_files, person_of
from roer.dossier.queries.caseload import my_caseload, search_caseload
from roer.dossier.queries.circle import adults_around, names_of_people
from roer.dossier.queries.correcting import correcting, offered_copy
from roer.dossier.queries.file import entry_of, file_of
from roer.dossier.queries.timeline import timeline_of

__all__ = [
    "adults_around", "adults_named", "correcting", "draft_for", "entry_of", "file_name", "file_of", "matters_of", "my_caseload",
    "names_of_people", "offered_copy", "other_files", "person_of", "search_caseload", "timeline_of",
]  # fmt: skip
