"""Violence and calamities in care: who may report, how soon, and what can never be agreed."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

AT_ONCE = Source("Jeugdwet", article="4.1.8 lid 1")
REPORT_HOURS = REGISTRY.add_param(
    Param("safety.inspectorate_hours", 12, gettext_noop("uur"), AT_ONCE, "lower", "2015-01-01")
)
ANSWER_MINUTES = REGISTRY.add_param(
    Param(
        "safety.unsafe_answer_minutes",
        15,
        gettext_noop("minuten"),
        Source("ACT", lines="208-209"),
        "lower",
        "2018-04-01",
    )
)
FOLLOW_UP_DAYS = REGISTRY.add_param(
    Param(
        "safety.unsafe_follow_up", 5, gettext_noop("werkdagen"), Source("WVA", lines="2141-2145"), "lower", "2021-01-01"
    )
)


@dataclass(frozen=True)
class ReporterFacts:
    """Who would report, when staff is accused. `same_team`: a seat in the organisation or team of the accused."""

    staff_accused: bool
    is_accused: bool = False
    leads_accused: bool = False
    same_team: bool = False


@rule(
    name="safety.reporter_stands_apart", set="law", since="2015-01-01", level=Level.BLOCK, source=AT_ONCE,
    says=_("Gaat het over iemand die hier werkt? Dan meldt iemand van buiten het team, nooit een leidinggevende."),
)  # fmt: skip
def reporter_stands_apart(facts: ReporterFacts) -> Reason | None:
    """When staff is accused neither the accused, nor who leads the accused, nor a colleague of the team reports."""
    return Reason() if facts.staff_accused and (facts.is_accused or facts.leads_accused or facts.same_team) else None


@dataclass(frozen=True)
class ClosingFacts:
    """Would this record be closed, or called internal, and was it reported to the inspectorate?"""

    reported: bool


@rule(
    name="safety.incident_is_reported_before_it_closes", set="law", since="2015-01-01", level=Level.BLOCK, source=AT_ONCE,
    says=_("Geweld of een calamiteit in de hulp gaat meteen naar de inspectie. Zonder die melding kan dit niet klaar zijn."),
)  # fmt: skip
def incident_is_reported_before_it_closes(facts: ClosingFacts) -> Reason | None:
    """No record of violence or a calamity is closed or kept internal without the report."""
    return None if facts.reported else Reason()


@dataclass(frozen=True)
class SilenceFacts:
    """An agreement about an incident: would it forbid anybody to speak of it, and on which day was it made?"""

    forbids_speaking: bool
    made_before_the_article: bool = False


@rule(
    name="safety.nobody_is_bound_to_silence", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="4.1.8a lid 2 en 3"),
    says=_("Een afspraak die verbiedt over een incident te praten, geldt niet en kan hier niet worden bewaard."),
)  # fmt: skip
def nobody_is_bound_to_silence(facts: SilenceFacts) -> Reason | None:
    """A duty of silence about an incident is void, unless it was agreed before the article began."""
    return Reason() if facts.forbids_speaking and not facts.made_before_the_article else None
