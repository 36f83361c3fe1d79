"""The numbers to call. They cost nothing, ask no account, and leave no trace in Roer (PRI-04)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, eq=False)
class Helpline:
    """`number` as people read it; `dial` as a phone dials it; `chat` an address; `urgent` on every public page."""

    name: Any
    number: str
    says: Any
    hours: Any
    urgent: bool = False
    chat: str = ""

    @property
    def dial(self) -> str:
        """Digits only, for a tel: link."""
        return "".join(character for character in self.number if character.isdigit())


HELPLINES = (
    Helpline("112", "112", _("Direct gevaar: politie, ambulance of brandweer."), _("dag en nacht"), urgent=True),
    Helpline(
        "Veilig Thuis", "0800 2000", _("Geweld, dreiging of verwaarlozing thuis."), _("dag en nacht"), urgent=True
    ),
    Helpline(
        _("De Kindertelefoon"),
        "0800 0432",
        _("Voor kinderen en jongeren tot 18 jaar, over alles."),
        _("elke dag van 11.00 tot 21.00 uur"),
        urgent=True,
    ),
    Helpline("113", "0800 0113", _("Als je aan zelfmoord denkt, of iemand anders."), _("dag en nacht"), urgent=True),
    Helpline("De Luisterlijn", "088 0767 000", _("Voor een gesprek, voor iedereen."), _("dag en nacht")),
    Helpline(
        "Fier",
        "",
        _("Geweld, misbruik of dwang: chatten zonder je naam te zeggen."),
        _("kijk op hun pagina voor de tijden"),
        chat="https://www.chatmetfier.nl/",
    ),
    Helpline(
        "Jeugdstem",
        "",
        _("Een vertrouwenspersoon als je jeugdhulp krijgt."),
        _("kijk op hun pagina voor de tijden"),
        chat="https://jeugdstem.nl/",
    ),
)


URGENT = tuple(line for line in HELPLINES if line.urgent)


def urgent() -> tuple[Helpline, ...]:
    """The numbers that stand on every public page."""
    return URGENT
