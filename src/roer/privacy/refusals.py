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

    words = _("Dit heb je zelf geschreven. Je kunt het zelf verbeteren in je dossier.")


class CopyTooSoon(Refused):
    """One full copy an hour."""

    words = _("Je haalde net een kopie van alles op. Over een uur kun je weer een nieuwe ophalen.")


class NotTold(Refused):
    """A breach is closed after the decision and after every family was told."""

    words = _("Dit kan nog niet dicht. Beslis eerst over de melding, en vertel het aan alle gezinnen.")
