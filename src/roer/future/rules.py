"""Norms of this room: no birthday is a reason, nobody goes into nothing, five conditions are asked."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule


@dataclass(frozen=True)
class LetGoFacts:
    """Somebody lets go: who and why, whether a person is named or not wanted, and which conditions are open."""

    by_organisation: bool
    reason: str = "ready"
    named: bool = True
    wants_nobody: bool = False
    open_areas: int = 0
    owners: int = 0
    not_taken_over: int = 0


@rule(
    name="future.birthday_is_no_reason", set="norm", since="2018-04-16", level=Level.BLOCK,
    source=Source("FLIP", lines="599-601", also="Actieprogramma, regel 1308; Jeugdwet 1.1, 1.2"),
    says=_("Achttien worden is geen reden om te stoppen. Kies een andere reden, of laat de hulp doorgaan."),
)  # fmt: skip
def birthday_is_no_reason(facts: LetGoFacts) -> Reason | None:
    """Turning eighteen ends nothing (FUT-08)."""
    return Reason() if facts.by_organisation and facts.reason == "turned_18" else None


@rule(
    name="future.nobody_goes_into_nothing", set="norm", since="2018-04-16", level=Level.BLOCK,
    source=Source("D66", lines="470-471", also="Actieprogramma, regel 1358"),
    says=_("Er is nog niemand die er daarna is, of niemand nam de hulp over. Schrijf eerst op wie dat is."),
)  # fmt: skip
def nobody_goes_into_nothing(facts: LetGoFacts) -> Reason | None:
    """The organisation lets go only when somebody is named (or the young person wants nobody) and help was taken over."""
    if not facts.by_organisation:
        return None
    return Reason() if not (facts.named or facts.wants_nobody) or facts.not_taken_over else None


@rule(
    name="future.five_conditions_are_met", set="norm", since="2020-01-01", level=Level.EXPLAIN,
    source=Source("FLIP", lines="599-615", also="Actieprogramma, regel 1370-1373"),
    says=_("Nog niet alles is op orde. Schrijf op waarom u nu loslaat; de jongere leest dit. En wie wat nog regelt."),
    leaves_open=_("of het genoeg is: dat zeggen jongere en hulpverlener samen"),
)  # fmt: skip
def five_conditions_are_met(facts: LetGoFacts) -> Reason | None:
    """An open condition asks a reason (FUT-09). Who stops on his or her own always can."""
    return Reason() if facts.by_organisation and facts.open_areas else None


@dataclass(frozen=True)
class MetFacts:
    """A condition that is called met, and how many parts of it are missing."""

    met: bool
    missing: int


@rule(
    name="future.met_is_met", set="norm", since="2020-01-01", level=Level.EXPLAIN,
    source=Source("FLIP", lines="603-615"),
    says=_("Hier ontbreekt nog iets. Schrijf op waarom het toch op orde is. De jongere leest dit."),
)  # fmt: skip
def met_is_met(facts: MetFacts) -> Reason | None:
    """Calling a condition met while a part is missing asks words that the young person reads (FUT-11 to FUT-14)."""
    return Reason() if facts.met and facts.missing else None
