"""Who holds the case: a valid certificate, who investigated does not execute, and no day without a protector."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule


@dataclass(frozen=True)
class AssignFacts:
    """To whom a measure would be given: the kind of organisation, its certificate on that day, and what it did before."""

    kind: str
    certified: bool = False
    worker: UUID | None = None
    investigated: frozenset[UUID] = frozenset()


@rule(
    name="safety.measure_goes_to_a_valid_institution", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="3.2 lid 1, 3.4"),
    says=_("Een maatregel van de rechter gaat alleen naar een gecertificeerde instelling met een geldig certificaat."),
)  # fmt: skip
def measure_goes_to_a_valid_institution(facts: AssignFacts) -> Reason | None:
    """The Board, a team or a provider never carries out a measure; an institution only while its certificate is valid."""
    return None if facts.kind == "certified_institution" and facts.certified else Reason()


@rule(
    name="safety.who_investigated_does_not_execute", set="norm", since="2021-01-01", level=Level.BLOCK,
    source=Source("WVA", lines="4362-4383", also="Jeugdwet 3.1, 3.2"),
    says=_("Wie voor dit kind onderzoek deed of raad gaf, voert de maatregel niet uit."),
)  # fmt: skip
def who_investigated_does_not_execute(facts: AssignFacts) -> Reason | None:
    """Whoever investigated or advised about this child does not carry out its measure, also inside one organisation."""
    return Reason() if facts.worker is not None and facts.worker in facts.investigated else None


@dataclass(frozen=True)
class GapFacts:
    """A measure that runs on a day: is there a protector?"""

    measure_runs: bool
    has_protector: bool


@rule(
    name="safety.no_day_without_protector", set="law", since="2015-01-01", level=Level.SIGNAL,
    source=Source("Jeugdwet", article="2.4 lid 2, 3.2"),
    says=_("Loopt er een maatregel, dan heeft het kind elke dag een jeugdbeschermer met een naam."),
)  # fmt: skip
def no_day_without_protector(facts: GapFacts) -> Reason | None:
    """A measure without a named protector, on whichever day, is on somebody's list."""
    return Reason() if facts.measure_runs and not facts.has_protector else None
