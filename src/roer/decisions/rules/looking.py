"""What is asked of who determines help: a registration that runs on that day."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule


@dataclass(frozen=True)
class RegistrationFacts:
    """Who determines help: is a registration known, and does one run on this day?"""

    known: bool
    runs: bool


@rule(
    name="decisions.registration_runs", set="law", since="2015-01-01", level=Level.SIGNAL,
    source=Source("Jeugdwet", article="2.7 lid 2, 4.1.5", to_be_checked=True),
    says=_("Wie bepaalt welke hulp nodig is, staat die dag in het register. Is dat verlopen, dan kijkt een collega mee."),
    leaves_open=_("Of de bepaling blijft staan: dat zegt de collega die meekijkt. De hulp wacht er niet op."),
)  # fmt: skip
def registration_runs(facts: RegistrationFacts) -> Reason | None:
    """A registration that is known has not expired on the day of the determination."""
    return Reason() if facts.known and not facts.runs else None
