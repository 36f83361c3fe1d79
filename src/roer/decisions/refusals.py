"""Why something in this room cannot be done, in plain words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from roer.core.commands import Refused


class NothingWritten(Refused):
    """The text is empty; the person types something and tries again."""

    words = _("Er staat nog niets. Schrijf eerst iets op.")


class CannotAssess(Refused):
    """The assessment is finished, lacks elements, or its writer may not finish it; the message says what."""


class CannotDetermine(Refused):
    """The determination does not fit; the message says what to change."""


class CannotDecide(Refused):
    """The draft cannot be changed or begun so; the message says why."""


class AlreadySent(CannotDecide):
    """A sent decision does not change. A new decision can take its place."""

    words = _("Dit besluit is verstuurd en verandert niet meer. Klopt het niet? Maak dan een nieuw besluit.")


class CannotAnswer(Refused):
    """This person cannot answer, or not any more; the message says why."""


class CannotGiveMandate(Refused):
    """A mandate names a decider, decisions and a first day, and is never one's own."""


class CannotApply(Refused):
    """The application, or a pause of its term, does not fit; the message says what to change."""


class CannotReassess(Refused):
    """The re-assessment or the bridge does not fit; the message says what to change."""


class CannotMove(Refused):
    """The move, or taking over after it, does not fit; the message says what to change."""
