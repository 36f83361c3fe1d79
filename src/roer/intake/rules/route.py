"""Five ways to help (Jeugdwet 2.3, 2.4, 2.6, 3.5): who determines it, whether the municipality decides, what you can do."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule


@dataclass(frozen=True)
class RouteSays:
    """What the family reads about its route. `decision`: does the municipality send a formal decision?"""

    who: Promise
    decision: bool
    decision_says: Promise
    remedy: Promise


_COMPLAIN = _("Je kunt een klacht indienen bij de hulpverlener, en een vertrouwenspersoon helpt je daarbij.")
_IF_REFUSED = _("Wil de gemeente iets anders, dan krijg je een brief met het besluit. Daartegen kun je bezwaar maken.")
ROUTES = {
    "family": RouteSays(
        _("Jullie en een deskundige van het team bekijken samen welke hulp past. De gemeente besluit."),
        True,
        _("Voor gewone hulp krijg je een brief met een besluit. Voor praten en raad is geen besluit nodig."),
        _("Tegen het besluit kun je bezwaar maken. In de brief staat tot welke dag."),
    ),
    "doctor": RouteSays(
        _("De arts verwijst. De hulpverlener bekijkt met jullie welke hulp past en hoe lang."),
        False,
        _("Een besluit van de gemeente is niet nodig."),
        _IF_REFUSED,
    ),
    "institution": RouteSays(
        _("De jeugdbeschermer bepaalt welke hulp nodig is bij de maatregel, na overleg met de gemeente."),
        False,
        _("Een besluit van de gemeente is niet nodig."),
        _("Je kunt een klacht indienen bij de instelling. Over een schriftelijke aanwijzing beslist de kinderrechter."),
    ),
    "court": RouteSays(
        _("De rechter heeft gezegd welke hulp nodig is."),
        False,
        _("Een besluit van de gemeente is niet nodig."),
        _("In de uitspraak staat of je in hoger beroep kunt en tot wanneer. Vraag het aan een advocaat."),
    ),
    "acute": RouteSays(
        _("Wie er nu bij is, start de hulp meteen. Binnen een paar dagen wordt samen bekeken wat er daarna nodig is."),
        False,
        _("Er is nu geen besluit nodig. Wat nog ontbreekt, regelt iemand binnen vijf werkdagen."),
        _COMPLAIN,
    ),
}


@dataclass(frozen=True)
class RouteFacts:
    """An institution opens the way: does it carry out a measure or guardianship for this child today?"""

    has_measure: bool
    is_guardian: bool = False


@dataclass(frozen=True)
class ReferralFacts:
    """Help without the family's own question: who referred, or why nobody did."""

    ground: str | None
    has_reason: bool = False


@rule(
    name="intake.institution_has_a_title", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="3.5 lid 1, 2.4 lid 2b"),
    says=_("Een instelling bepaalt alleen hulp voor een kind als er een maatregel loopt of als zij voogd is."),
)  # fmt: skip
def institution_has_a_title(facts: RouteFacts) -> Reason | None:
    """The institution carries out a running measure, or is the guardian."""
    return None if facts.has_measure or facts.is_guardian else Reason()


@rule(
    name="intake.referral_names_who", set="law", since="2015-01-01", level=Level.EXPLAIN,
    source=Source("Jeugdwet", article="2.6 lid 1b en 1e"),
    says=_("Bij hulp staat wie heeft verwezen. Is er niemand, dan staat er waarom. De hulp wacht daar niet op."),
)  # fmt: skip
def referral_names_who(facts: ReferralFacts) -> Reason | None:
    """There is a referrer, or a reason why not; a crisis is a reason of itself."""
    return None if facts.ground or facts.has_reason else Reason()
