"""Norms on who holds a case after a referral."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule


@dataclass(frozen=True)
class ManagerFacts:
    """Somebody becomes case manager: of the own team, or with a reason and a contact there; and a measure that runs.

    `by_institution`: the new case manager works for the institution that carries the measure out.
    """

    in_team: bool
    has_reason: bool = False
    has_contact: bool = False
    in_measure: bool = False
    by_institution: bool = False


@rule(
    name="intake.first_line_stays_case_manager", set="norm", since="2021-01-01", level=Level.EXPLAIN,
    source=Source("FLIP", lines="285-296", also="Actieprogramma Zorg voor de Jeugd, regels 664-667"),
    says=_("Je houdt iemand van het team, ook na een verwijzing. Regelt een ander het? Dan lees je waarom, en wie er blijft."),
)  # fmt: skip
def first_line_stays_case_manager(facts: ManagerFacts) -> Reason | None:
    """A case manager outside the team has a reason that the family reads and a named contact who stays in the team."""
    measured = facts.in_measure and facts.by_institution
    return None if facts.in_team or measured or (facts.has_reason and facts.has_contact) else Reason()


@rule(
    name="intake.institution_holds_a_measure", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="3.2 lid 1", to_be_checked=True),
    says=_("Bij een maatregel van de rechter heeft de gecertificeerde instelling de leiding, van begin tot eind."),
)  # fmt: skip
def institution_holds_a_measure(facts: ManagerFacts) -> Reason | None:
    """While a measure of the court runs, nobody but the institution that carries it out becomes case manager."""
    return Reason() if facts.in_measure and not facts.by_institution else None
