"""The reporting code and reports of unsafety: steps with a reason, a second person, and a clock that somebody hears."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

CODE = Source("Jeugdwet", article="4.1.7", also="Besluit verplichte meldcode, vijf stappen (na te kijken)")
ACKNOWLEDGE_DAYS = REGISTRY.add_param(
    Param(
        "safety.acknowledge_days", 2, gettext_noop("werkdagen"), Source("KOM", lines="356-360"), "lower", "2016-12-01"
    )
)  # fmt: skip
BEFORE_DECIDING = frozenset({1, 2, 3, 4})


@dataclass(frozen=True)
class StepFacts:
    """One step that is skipped: is there a reason, and a second person who is somebody else?"""

    skipped: bool
    has_reason: bool = False
    has_second: bool = False


@rule(
    name="safety.skipped_step_has_reason_and_second", set="law", since="2015-01-01", level=Level.BLOCK, source=CODE,
    says=_("Sla je een stap van de meldcode over, dan schrijf je op waarom en kijkt een ander mee."),
)  # fmt: skip
def skipped_step_has_reason_and_second(facts: StepFacts) -> Reason | None:
    """A step may be skipped, as when talking is not safe; never without a reason and never alone."""
    return Reason() if facts.skipped and not (facts.has_reason and facts.has_second) else None


@dataclass(frozen=True)
class DecidingFacts:
    """Which steps were done or skipped before step five, and is there acute danger?"""

    behind: frozenset[int]
    acute: bool = False


@rule(
    name="safety.steps_come_before_deciding", set="law", since="2015-01-01", level=Level.EXPLAIN, source=CODE,
    says=_("Beslissen komt na signalen, overleg, praten en wegen. Bij acuut gevaar bel je eerst; de stappen volgen."),
)  # fmt: skip
def steps_come_before_deciding(facts: DecidingFacts) -> Reason | None:
    """Deciding comes after the four steps; in acute danger they follow afterwards."""
    return None if facts.acute or facts.behind >= BEFORE_DECIDING else Reason()


@dataclass(frozen=True)
class SharingFacts:
    """What is shared outside without consent: a ground of the law and a reason in words."""

    ground: str
    has_reason: bool


@rule(
    name="safety.sharing_has_ground_and_reason", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.11 lid 1, 3 en 4", also="Wmo 2015 5.2.6 (na te kijken)"),
    says=_("Delen zonder toestemming kan alleen met een grond uit de wet en een reden die je opschrijft."),
)  # fmt: skip
def sharing_has_ground_and_reason(facts: SharingFacts) -> Reason | None:
    """Without a ground of the law or without a reason nothing leaves."""
    return None if facts.ground in GROUNDS and facts.has_reason else Reason()


GROUNDS = {
    "report_right": _("meldrecht bij huiselijk geweld en kindermishandeling (Wmo 2015 5.2.6, na te kijken)"),
    "supervision_order": _("aan de instelling die de ondertoezichtstelling uitvoert (Jeugdwet 7.3.11 lid 4)"),
    "legal_duty": _("de wet verplicht het (Jeugdwet 7.3.11 lid 1)"),
    "board_request": _("vraag aan de Raad om onderzoek (Jeugdwet 2.4 lid 1, 3.1)"),
}


@dataclass(frozen=True)
class ReportFacts:
    """A report that was sent: is it acknowledged and taken up, and is its last moment past?"""

    acknowledged: bool
    taken_up: bool
    past: bool


@rule(
    name="safety.report_is_taken_up", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="356-360"),
    says=_("Een melding wordt bevestigd en met naam opgepakt. Gebeurt dat niet op tijd, dan hoort iedereen het."),
)  # fmt: skip
def report_is_taken_up(facts: ReportFacts) -> Reason | None:
    """A report that nobody took up in time is on the list of sender and receiver."""
    return Reason() if facts.past and not (facts.acknowledged and facts.taken_up) else None
