"""The closed, dated list of when something may go without a yes: what, to whom, and by which law (PRI-21).

Nothing else is a ground: "safety" is no key that fits every door. A yes stays the normal way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.days import covers
from roer.core.rules import Source
from roer.privacy.codes import ReceiverKind, SharingGround

R = ReceiverKind


class LegalGround(models.TextChoices):
    """By which law something goes without a yes."""

    REPORTING_CODE = "reporting_code", _("de meldcode: een vermoeden van geweld of verwaarlozing")
    DANGER_NOW = "danger_now", _("er is nu gevaar voor iemand, en niemand kan het eerst vragen")
    SUPERVISION = "supervision", _("een instelling voert een ondertoezichtstelling uit en heeft dit nodig")
    BOARD = "board", _("de Raad voor de Kinderbescherming onderzoekt, en dit is daarvoor nodig")
    COURT = "court", _("de rechter vraagt erom")
    SCHOOL = "school", _("overleg met de school dat de wet bij deze hulp vraagt")
    SURROUNDINGS = "surroundings", _("advies over de omgeving van een jongere die iets strafbaars deed")


@dataclass(frozen=True)
class WithoutYes:
    """One ground: what may go, to which kinds of receiver, from which law, in force in `[since, until)`."""

    code: LegalGround
    under: SharingGround
    what: Any
    receivers: tuple[ReceiverKind, ...]
    source: Source
    since: date = date(2015, 1, 1)
    until: date | None = None

    @property
    def to(self) -> str:
        """The receivers in words."""
        return ", ".join(str(each.label) for each in self.receivers)


def _law(article: str, also: str = "", name: str = "Jeugdwet") -> Source:
    return Source(name, article=article, also=also, to_be_checked=True)


LAW, SAFETY = SharingGround.LAW, SharingGround.SAFETY
LISTED = (
    WithoutYes(
        LegalGround.REPORTING_CODE, SAFETY, _("wat het vermoeden uitlegt, en niet meer"), (R.VEILIG_THUIS,),
        _law("4.1.7", "Wmo 2015 5.2.6"),
    ),
    WithoutYes(
        LegalGround.DANGER_NOW, SAFETY, _("wat nodig is om iemand vandaag veilig te krijgen"),
        (R.VEILIG_THUIS, R.POLICE, R.GP, R.PROVIDER, R.INSTITUTION), _law("7.3.11", "goede zorg"),
    ),
    WithoutYes(
        LegalGround.SUPERVISION, LAW, _("feiten over kind, opvoeding en verzorging die voor de maatregel nodig zijn"),
        (R.INSTITUTION,), _law("7.3.11 lid 4"),
    ),
    WithoutYes(
        LegalGround.BOARD, LAW, _("wat de Raad voor dit onderzoek moet weten"), (R.BOARD,), _law("7.3.11", "BW 1:240"),
    ),
    WithoutYes(LegalGround.COURT, LAW, _("wat de rechter noemt"), (R.COURT,), _law("22", name="Rv")),
    WithoutYes(
        LegalGround.SCHOOL, LAW, _("wat de school moet weten om de hulp op school te laten werken"), (R.SCHOOL,),
        _law("2.7"),
    ),
    WithoutYes(
        LegalGround.SURROUNDINGS, LAW, _("alleen wat over de omgeving gaat, voor wie beslist over de terugkeer"),
        (R.BOARD, R.COURT, R.INSTITUTION), _law("3.2", "Wetboek van Strafvordering 77"),
    ),
)  # fmt: skip


def listed_on(day: date) -> list[WithoutYes]:
    """What may go without a yes on a day."""
    return [each for each in LISTED if covers(each.since, each.until, day)]


def fits(ground: str, legal_ground: str, receiver_kind: str, day: date) -> bool:
    """Is this ground in force on a day, of this sort, and for this kind of receiver?"""
    return any(
        each.code == legal_ground and each.under == ground and receiver_kind in each.receivers
        for each in listed_on(day)
    )
