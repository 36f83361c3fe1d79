"""Where a family stands, in plain words: four kinds of facts, one summary; and what pressure and a stop may never do."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule
from roer.core.terms import Term, last_day

FOUR_FACTS = Source("Jeugdwet", article="1.1, 6.1.2, 6.1.3, 6.1.4, 7.3.4 lid 1")
APPEAL_MONTHS = REGISTRY.add_param(
    Param(
        "safety.appeal_months", 3, gettext_noop("maanden"), Source("Rv", article="358 lid 2", to_be_checked=True),
        "higher", "2015-01-01",
    )
)  # fmt: skip
SUMMARIES = {
    "imposed": _("opgelegd door de rechter"),
    "guardian": _("besloten door je voogd, een instelling"),
    "closed_with_consent": _("gesloten door de rechter, met instemming van je ouders"),
    "voluntary": _("vrijwillig"),
    "urged": _("vrijwillig, sterk aangeraden"),
}


@dataclass(frozen=True)
class PositionFacts:
    """What holds on a day: a measure or probation, a closed or other authorisation, a guardian institution, pressure."""

    measure: bool = False
    authorised: bool = False
    closed_on_consent: bool = False
    guardian_institution: bool = False
    urged: bool = False


def plain_summary(facts: PositionFacts) -> str:
    """The one summary of the four legal facts: a key of SUMMARIES. Pressure never makes help imposed (SAF-17)."""
    if facts.measure or (facts.authorised and not facts.closed_on_consent):
        return "imposed"
    if facts.closed_on_consent:
        return "closed_with_consent"
    if facts.guardian_institution:
        return "guardian"
    return "urged" if facts.urged else "voluntary"


@dataclass(frozen=True)
class StatusFacts:
    """A status that somebody would enter, whether a ruling stands behind it, and whether help is made a condition."""

    status: str
    has_ruling: bool = False
    conditional: bool = False


@rule(
    name="safety.pressure_is_no_status", set="law", since="2015-01-01", level=Level.BLOCK, source=FOUR_FACTS,
    says=_("Zonder uitspraak van de rechter is hulp vrijwillig. Kies: vrijwillig, sterk aangeraden sinds een dag."),
)  # fmt: skip
def pressure_is_no_status(facts: StatusFacts) -> Reason | None:
    """Pressure or compulsion without a ruling is not a legal position."""
    return Reason() if facts.status in ("pressure", "compulsory") and not facts.has_ruling else None


@rule(
    name="safety.help_is_no_condition", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("KOM", lines="1469-1488", also="Jeugdwet 7.3.4"),
    says=_("Hulp, of het uitblijven van een gevolg, mag niet afhangen van meewerken. Schrijf op wat u aanraadt en waarom."),
)  # fmt: skip
def help_is_no_condition(facts: StatusFacts) -> Reason | None:
    """A text that makes help depend on going along is no ground."""
    return Reason() if facts.conditional else None


@dataclass(frozen=True)
class WorkerFacts:
    """A protection worker before a measure: was it explained that this is no measure?"""

    before_measure: bool
    explained: bool


@rule(
    name="safety.no_measure_is_explained", set="norm", since="2018-04-01", level=Level.EXPLAIN,
    source=Source("FLIP", lines="508-536"),
    says=_("Leg eerst uit dat dit geen maatregel is en dat het gezin nee mag zeggen. Nog niet gedaan? Schrijf op waarom."),
)  # fmt: skip
def no_measure_is_explained(facts: WorkerFacts) -> Reason | None:
    """A worker of a certified institution in a voluntary case comes with an explanation, or a reason and a day for it."""
    return Reason() if facts.before_measure and not facts.explained else None


@dataclass(frozen=True)
class ConferenceFacts:
    """A protection table: was the family invited, and was the Board there when something was urged?"""

    family_invited: bool
    urged: bool
    board_there: bool


@rule(
    name="safety.family_sits_at_the_table", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="1465-1472"),
    says=_("Ouders en kind worden uitgenodigd aan de jeugdbeschermingstafel. Zo kunnen zij een maatregel nog voorkomen."),
)  # fmt: skip
def family_sits_at_the_table(facts: ConferenceFacts) -> Reason | None:
    """Parents and child are invited by default."""
    return None if facts.family_invited else Reason()


@rule(
    name="safety.board_is_there_when_urged", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="1465-1472"),
    says=_("De Raad was er niet bij toen hulp sterk werd aangeraden. Het gezin kan een maatregel nog voorkomen."),
)  # fmt: skip
def board_is_there_when_urged(facts: ConferenceFacts) -> Reason | None:
    """Urging without the Board is marked."""
    return Reason() if facts.urged and not facts.board_there else None


def appeal_until(ruled_on: date) -> date:
    """The last day on which an appeal against a measure is in time."""
    return last_day(Term(int(APPEAL_MONTHS.on(ruled_on).value), "months"), ruled_on)


def missed_test(starts_on: date, every_months: int, tested: list[date], until: date, today: date) -> date | None:
    """The latest day on which a look whether the measure can end was due and not done; None when none was missed.

    A test counts for the day it was due on when it was done after the due day before it.
    """
    months, missed = every_months, None
    before = starts_on
    while (due := months_on(starts_on, months)) < min(today, until):
        if not any(before < day for day in tested):
            missed = due
        before, months = due, months + every_months
    return missed


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + years, month + 1)[1]
    return day.replace(year=day.year + years, month=month + 1, day=min(day.day, last))
