"""Why something cannot be done in this room, in plain words."""

from django.utils.translation import gettext_lazy as _

from roer.core.refusal import Refused


class CannotChoose(Refused):
    """The offer cannot be chosen; the message says why."""

    words = _("Dit aanbod is er niet meer. Kies samen een ander; de wachttijd telt gewoon door.")


class AskedBefore(CannotChoose):
    """The same offer is asked already."""

    words = _("Dit is al gevraagd. De aanbieder heeft nog niet geantwoord.")


class CannotAnswer(Refused):
    """The proposal no longer waits for an answer."""

    words = _("Dit voorstel is al beantwoord of teruggenomen.")


class AlreadyTaken(CannotAnswer):
    """Another provider accepted first."""

    words = _("Een andere aanbieder was net eerder. U hoeft niets meer te doen.")


class OfferEnded(CannotAnswer):
    """The offer was withdrawn while somebody was choosing."""

    words = _("Dit aanbod is intussen gestopt. Zet het eerst weer aan, of zeg nee met een reden.")


class CannotStart(Refused):
    """Help cannot start; the message says why."""

    words = _("Deze hulp kan nu niet beginnen: er is geen ja van de aanbieder, of de hulp is al begonnen.")


class CannotHandOver(Refused):
    """The handover does not fit; the message says why."""


class CannotEnd(Refused):
    """The help cannot be ended so; the message says what is missing."""

    words = _("Deze hulp is al gestopt.")


class WordsNeeded(Refused):
    """Some words are needed; the family reads them."""

    words = _("Schrijf een paar woorden op. Het gezin leest ze.")


class CannotWatch(Refused):
    """What was written about a wait does not fit; the message says why."""


class CannotSettle(Refused):
    """Something about a stuck case does not fit; the message says why."""


class CannotClose(Refused):
    """An offer cannot close yet: a child has no fitting place (WAI-17)."""

    words = _("Dit kan nog niet dicht. Niet elk kind heeft een plek die past.")
