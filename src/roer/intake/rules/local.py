"""What a municipality may ask at the start: never a hidden signal, and never where a family comes from."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule

ORIGIN = ("afkomst", "migratie", "migrant", "etnisch", "etniciteit", "nationaliteit", "huidskleur", "geboorteland")


@dataclass(frozen=True)
class AskedFacts:
    """A question that would be added: is it about a signal, does that stand in the public register, and about origin?"""

    about_signal: bool
    registered: bool = False
    about_origin: bool = False


@rule(
    name="intake.signals_stand_in_the_register", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("FLIP", lines="75-77", also="WVA, regels 375-376; AVG art. 22 (na te kijken)"),
    says=_("Een signaal mag pas in een formulier als in het openbare register staat waarvoor het is en wie ervoor instaat."),
)  # fmt: skip
def signals_stand_in_the_register(facts: AskedFacts) -> Reason | None:
    """A question about an early signal names one that stands in the public register on that day."""
    return Reason() if facts.about_signal and not facts.registered else None


@rule(
    name="intake.nobody_is_asked_for_origin", set="law", since="2018-05-25", level=Level.BLOCK,
    source=Source("AVG", article="9 lid 1", also="AVG 22", to_be_checked=True),
    says=_("Waar een gezin vandaan komt, is geen vraag bij het kijken wat er nodig is."),
)  # fmt: skip
def nobody_is_asked_for_origin(facts: AskedFacts) -> Reason | None:
    """No question asks after migration background, ethnicity, nationality or skin colour."""
    return Reason() if facts.about_origin else None


def is_about_origin(words: str) -> bool:
    """Do these words ask after origin?"""
    return any(each in words.lower() for each in ORIGIN)
