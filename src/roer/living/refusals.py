"""What this room refuses, in plain sentences."""

from django.utils.translation import gettext_lazy as _

from roer.core.commands import Refused


class CannotPlace(Refused):
    """The placement cannot be put down like this; the message says what is missing."""


class NoTitle(Refused):
    """There is no right to stay here yet: it may not be called a placement. What happens in fact can be put down."""

    words = _(
        "Nog niet iedereen zei ja, en er is geen uitspraak van de rechter. Dan mag dit nog niet. Vraag wie nog ja moet "
        "zeggen, zoek andere hulp, of vraag het de rechter. Is het kind er al? Leg dan vast dat het zo is."
    )


class CannotLetGo(Refused):
    """Nobody confirmed yet that the hand-over was good: who sends the child on, still answers for it."""

    words = _("Nog niemand nam dit kind goed over. Uw organisatie blijft verantwoordelijk tot de ander ja zegt.")


class CannotAnswer(Refused):
    """This answer is not for this person to give, or the placement is over."""
