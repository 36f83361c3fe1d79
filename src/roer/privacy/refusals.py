"""Why something in this room cannot be done, in plain words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from roer.core.commands import Refused


class NothingWritten(Refused):
    """A request or answer needs words; the person types something and tries again."""

    words = _("Er staat nog niets. Schrijf eerst iets op.")


class CannotAnswer(Refused):
    """The answer does not fit the request; the message says what is missing."""


class AlreadyAnswered(Refused):
    """This was answered or withdrawn before."""

    words = _("Hier is al antwoord op gegeven, of het verzoek is ingetrokken.")


class OwnSentence(Refused):
    """An own, unsent sentence is corrected by its writer at once; no request is needed."""

    words = _("Dit is een eigen tekst. Die is zelf te verbeteren in het dossier.")


class CopyTooSoon(Refused):
    """One full copy an hour."""

    words = _("Er is net een kopie van alles opgehaald. Over een uur kan er weer een nieuwe.")


class NotTold(Refused):
    """A breach is closed after the decision and after every family was told."""

    words = _("Dit kan nog niet dicht. Beslis eerst over de melding, en vertel het aan alle gezinnen.")


class CannotSend(Refused):
    """What is sent, to whom or how does not fit; the message says what is missing."""


class CannotEnd(Refused):
    """The offer or decision about the end of a file does not fit; the message says what is missing."""
