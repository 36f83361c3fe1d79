"""What people see here."""

from roer.privacy.queries.beside import Beside, beside_of
from roer.privacy.queries.breaches import BreachView, TouchedView, breach_for, breaches_of, own_people, touched_for
from roer.privacy.queries.copying import CopyEntry, FileCopy, as_data, copy_of
from roer.privacy.queries.held import Held, HeldPart, held_of
from roer.privacy.queries.looking import AskedLook, AskedQuestion, as_csv, asked_look, question_for, questions_of
from roer.privacy.queries.requests import (
    AnswerTask,
    Asked,
    Proof,
    RequestLine,
    ViewTask,
    answer_task,
    asked_about,
    proofs_of,
    requests_of,
    to_answer,
    view_task,
)
from roer.privacy.queries.sharing import (
    PAGE,
    Looked,
    Mine,
    Preview,
    Reads,
    looked,
    mine,
    preview_share,
    readers,
    receiver,
    through_their_eyes,
    who_is,
)

__all__ = [
    "PAGE", "AnswerTask", "Asked", "AskedLook", "AskedQuestion", "Beside", "BreachView", "CopyEntry", "FileCopy", "Held",
    "HeldPart", "Looked", "Mine", "Preview", "Proof", "Reads", "RequestLine", "TouchedView", "ViewTask", "answer_task",
    "as_csv", "as_data", "asked_about", "asked_look", "beside_of", "breach_for", "breaches_of", "copy_of", "held_of",
    "looked", "mine", "own_people", "preview_share", "proofs_of", "question_for", "questions_of", "readers", "receiver",
    "requests_of", "through_their_eyes",
    "to_answer", "touched_for", "view_task", "who_is",
]  # fmt: skip
