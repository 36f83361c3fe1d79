"""What a paper about safety needs before it goes: marks and sources, both grounds, and everybody heard. Danger goes first."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

COMPLETE_DAYS = REGISTRY.add_param(
    Param("safety.complete_paper", 5, gettext_noop("werkdagen"), Source("Jeugdwet", article="3.3"), "lower", "2015-01-01")
)  # fmt: skip
FILED_WITH_COURT = frozenset({"petition", "court_advice", "board_report"})
LEAVES = FILED_WITH_COURT | {"investigation_request"}
ASKS_A_MEASURE = frozenset({"investigation_request", "petition"})
TAG = ("safety.paper",)


@dataclass(frozen=True)
class PaperFacts:
    """A paper that would be filed: its kind, sentences without a mark, grounds, and who was not heard or not answered.

    `child_heard`: a talk with a specialised worker, or what that worker saw, or the child's own no.
    """

    kind: str
    unmarked: int = 0
    in_danger: bool = False
    threat: bool = True
    averted: bool = True
    chance: bool = True
    child_heard: bool = True
    views_missing: int = 0
    unanswered: int = 0


@rule(
    name="safety.court_paper_is_marked", set="law", since="2015-01-01", level=Level.BLOCK, tags=TAG,
    source=Source("Jeugdwet", article="3.3", also="FLIP 476-484; WVA 1752-1801"),
    says=_("Zeg bij elke zin of het een feit is, een oordeel, of wat iemand zei. Pas dan gaat dit naar Raad of rechter."),
)  # fmt: skip
def court_paper_is_marked(facts: PaperFacts) -> Reason | None:
    """Nothing goes to Board or court with an unmarked sentence; in acute danger it goes and the marks follow."""
    return Reason() if facts.kind in LEAVES and facts.unmarked and not facts.in_danger else None


@rule(
    name="safety.report_is_marked", set="norm", since="2018-04-01", level=Level.EXPLAIN, tags=TAG,
    source=Source("ACT", lines="399, 1631", also="Jeugdwet 3.3"),
    says=_("In dit verslag staan zinnen zonder feit, oordeel of wie het zei. Schrijf op waarom."),
)  # fmt: skip
def report_is_marked(facts: PaperFacts) -> Reason | None:
    """An ordinary report may go with an unmarked sentence, and says why."""
    return Reason() if facts.kind == "report" and facts.unmarked else None


@rule(
    name="safety.child_and_parents_are_heard", set="law", since="2015-01-01", level=Level.BLOCK, tags=TAG,
    source=Source("Jeugdwet", article="4.1.3 lid 2, 6.1.10 lid 1, 7.3.2", also="IVRK art. 12; D66 286"),
    says=_("Eerst een gesprek met het kind, en wat het kind en de ouders vinden, met wat u ermee deed."),
)  # fmt: skip
def child_and_parents_are_heard(facts: PaperFacts) -> Reason | None:
    """A paper to the court waits for child and parents to be asked; an answer is not needed. In danger it follows."""
    if facts.kind not in FILED_WITH_COURT or facts.in_danger:
        return None
    return None if facts.child_heard and not facts.views_missing else Reason()


@rule(
    name="safety.given_documents_are_answered", set="norm", since="2018-04-01", level=Level.EXPLAIN, tags=TAG,
    source=Source("FLIP", lines="508", also="Awb 3:46 (na te kijken)"),
    says=_("Een ouder of kind gaf een stuk waar nog niets op is gezegd. Schrijf op waarom; zij lezen dat."),
)  # fmt: skip
def given_documents_are_answered(facts: PaperFacts) -> Reason | None:
    """What somebody gave along gets an answer, or the reason why not."""
    return Reason() if facts.unanswered else None


@rule(
    name="safety.both_grounds_are_given", set="law", since="2015-01-01", level=Level.EXPLAIN, tags=TAG,
    source=Source("Jeugdwet", article="2.4 lid 1, 3.1 lid 1 en 2", also="BW 1:255 (na te kijken)", to_be_checked=True),
    says=_("Een van de twee gronden is leeg. Schrijf op waarom; binnen vijf werkdagen vult u hem aan. Versturen kan nu al."),
)  # fmt: skip
def both_grounds_are_given(facts: PaperFacts) -> Reason | None:
    """Serious threat, and not averted by voluntary help: an empty one asks why and never stops sending."""
    return Reason() if facts.kind in ASKS_A_MEASURE and not (facts.threat and facts.averted) else None


@rule(
    name="safety.voluntary_chance_comes_first", set="norm", since="2016-12-01", level=Level.EXPLAIN, tags=TAG,
    source=Source("KOM", lines="1469", also="Jeugdwet 2.4 lid 1"),
    says=_("Er staat niet of het gezin nog vrijwillig kon meewerken, en wat het antwoord was. Schrijf op waarom."),
)  # fmt: skip
def voluntary_chance_comes_first(facts: PaperFacts) -> Reason | None:
    """Before compulsion is asked the family gets the chance to go along freely, unless danger is acute."""
    return Reason() if facts.kind in ASKS_A_MEASURE and not facts.chance and not facts.in_danger else None


@rule(
    name="safety.heavy_cases_are_not_shifted", set="norm", since="2018-04-01", level=Level.SIGNAL, tags=TAG,
    source=Source("FLIP", lines="536"),
    says=_("Dit verzoek zegt niet wat er vrijwillig is geprobeerd. Iemand kijkt of het gezin niet is doorgeschoven."),
)  # fmt: skip
def heavy_cases_are_not_shifted(facts: PaperFacts) -> Reason | None:
    """A request without a tried chance and without the second ground may be a heavy case passed on."""
    shifted = not facts.averted and not facts.chance and not facts.in_danger
    return Reason() if facts.kind in ASKS_A_MEASURE and shifted else None
