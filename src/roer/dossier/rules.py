"""What policy says about the file: whose words stay, what a plan asks, and who is heard first."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule


@dataclass(frozen=True)
class WriterFacts:
    """Somebody wants to change a text: is it somebody's own words, and is it that person who changes it?"""

    own_words: bool
    by_speaker: bool


@rule(
    name="dossier.own_words_stay", set="norm", since="2018-01-01", level=Level.BLOCK,
    source=Source("ACT", lines="604-607", also="Jeugdwet 7.3.8 lid 2"),
    says=_("Wat iemand zelf zei, verandert niemand anders. Zet uw uitleg ernaast, of vraag om een verbetering."),
)  # fmt: skip
def own_words_stay(facts: WriterFacts) -> Reason | None:
    """Own words are changed by the person who said them and by nobody else (DOS-03)."""
    return None if facts.own_words and facts.by_speaker else Reason()
