"""Why something cannot be sent, taken in or agreed, in words for the person who asked."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from roer.contracts.codes import Obstacle
from roer.contracts.ijw.findings import Finding
from roer.core.refusal import Refused


class NotInTraffic(Refused):
    """The organisation of the seat takes no part in the message traffic. An administrator adds it."""

    words = _("Uw organisatie doet niet mee aan het berichtenverkeer.")


class CannotAssign(Refused):
    """No assignment can be made by itself; `obstacle` says what somebody has to do first."""

    def __init__(self, obstacle: Obstacle, *words: str) -> None:
        self.obstacle = obstacle
        super().__init__(" ".join([str(obstacle.label).capitalize() + ".", *words]))


class GoesByHand(CannotAssign):
    """Nothing about this person goes through the messages. The described way by hand applies."""

    def __init__(self) -> None:
        super().__init__(Obstacle.BY_HAND)


class FaultyMessage(CannotAssign):
    """A message breaks a rule and does not leave; `findings` hold the rules."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(Obstacle.FAULTY, *dict.fromkeys(each.says("nl") for each in self.findings[:5]))


class CannotReport(Refused):
    """A start or stop does not fit what is known."""

    words = _("Dit past niet bij wat er al gemeld is.")


class CannotAnswer(Refused):
    """The request has its answer already, or the answer does not fit."""

    words = _("Dit verzoek heeft al een antwoord.")


class CannotClaim(Refused):
    """Something may not be claimed."""

    words = _("Dit kan niet worden gedeclareerd.")


class CannotAgree(Refused):
    """A contract, product or tariff does not fit."""

    words = _("Dit past niet bij het contract.")
