"""What people do in this room."""

from roer.dossier.codes import OWN_KINDS, WORDS
from roer.dossier.commands.words import (
    COPY_ANSWERS,
    answer_copy_offer,
    correct_own_words,
    interpret,
    keep_draft,
    not_what_i_meant,
    write_note,
    write_words,
)

__all__ = [
    "COPY_ANSWERS",
    "OWN_KINDS",
    "WORDS",
    "answer_copy_offer",
    "correct_own_words",
    "interpret",
    "keep_draft",
    "not_what_i_meant",
    "write_note",
    "write_words",
]
