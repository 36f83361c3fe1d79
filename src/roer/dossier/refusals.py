"""Why something in this room cannot be done, in plain words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from roer.core.commands import Refused


class NothingWritten(Refused):
    """The text is empty or too long; the person types something and tries again."""

    words = _("Er staat nog niets. Schrijf eerst iets op.")


class TooLong(Refused):
    """A text has an end; the person makes two of it."""

    words = _("Deze tekst is te lang. Maak er twee van.")


class WordsClash(Refused):
    """Somebody saved another wording in between. `theirs` and `yours` are both shown; nothing is lost."""

    words = _("Iemand schreef hier net ook iets. Beide teksten staan hieronder. Kies samen wat het wordt.")

    def __init__(self, *, theirs: str, yours: str, number: int) -> None:
        self.theirs, self.yours, self.number = theirs, yours, number
        super().__init__(str(self.words))


class CannotCorrect(Refused):
    """Only an own sentence that was not sent can be corrected; what was sent gets a correction beside it."""

    words = _("Dit is al verstuurd. De tekst blijft zo, en een verbetering komt ernaast te staan.")


class CannotPlan(Refused):
    """Something about the plan does not fit; the message says what."""


class CannotPromise(Refused):
    """A promise names who and when; the message says what is missing."""


class CannotSettle(Refused):
    """What is settled already cannot be settled again."""

    words = _("Hier is al iets over gezegd. Kijk nog eens naar de pagina.")


class CannotReview(Refused):
    """Something about the review does not fit; the message says what."""


class CannotDraw(Refused):
    """A drawing has room for so many people."""

    words = _("De tekening is vol. Haal eerst iemand weg.")


class CannotMeet(Refused):
    """Something about a contact or a meeting does not fit; the message says what."""


class NotThisFile(Refused):
    """What was sent along is no picture or document that can be kept; the message says what may."""


class CannotMentor(Refused):
    """Something about a mentor does not fit; the message says what."""
