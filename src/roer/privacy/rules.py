"""What law and norms say about correcting, destroying and answering. Facts in, a reason or nothing out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

ANSWER_MONTHS = REGISTRY.add_param(
    Param(
        "privacy.answer_months", 1, gettext_noop("maand"), Source("AVG", article="12 lid 3", to_be_checked=True),
        "lower", "2018-05-25",
    )
)  # fmt: skip
NOTIFY_HOURS = REGISTRY.add_param(
    Param(
        "privacy.breach_hours", 72, gettext_noop("uur"), Source("AVG", article="33 lid 1", to_be_checked=True),
        "lower", "2018-05-25",
    )
)  # fmt: skip
QUESTION_DAYS = REGISTRY.add_param(
    Param(
        "privacy.log_question_working_days", 5, gettext_noop("werkdagen"),
        Source("Jeugdwet", article="7.3.10", also="de wet noemt geen dagen: Roer kiest", to_be_checked=True),
        "lower", "2015-01-01",
    )
)  # fmt: skip
COPY_HOURS = 1


@dataclass(frozen=True)
class DestroyFacts:
    """A text may be destroyed: who asked, and is it safety, a measure or the child's own words?"""

    by_representative: bool
    kept_for_the_child: bool


@dataclass(frozen=True)
class CopyFacts:
    """A text may be destroyed: did the person concerned answer the offer of a copy?"""

    answered: bool


@dataclass(frozen=True)
class AnswerFacts:
    """A request is answered, or not yet: on which day was it due, and which day is it?"""

    due: date
    today: date


@dataclass(frozen=True)
class OutcomeFacts:
    """An answer: yes, partly or no, with which ground and with words or not."""

    outcome: str
    ground: str
    has_words: bool


@rule(
    name="privacy.representative_never_destroys", set="norm", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.9 lid 2, 7.3.15 lid 4", to_be_checked=True),
    says=_(
        "Wat over veiligheid gaat, over een maatregel, of wat een kind zelf zei, laat een ouder of voogd niet vernietigen."
        " Wel kan gevraagd worden om het te sluiten tot het kind 16 is."
    ),
    tags=("privacy.destroy",),
)  # fmt: skip
def representative_never_destroys(facts: DestroyFacts) -> Reason | None:
    """A representative's request never destroys safety, measure or own-words items of the child (PRI-32)."""
    return Reason() if facts.by_representative and facts.kept_for_the_child else None


@rule(
    name="privacy.copy_offered_first", set="norm", since="2018-05-25", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.9, 7.3.10", to_be_checked=True),
    says=_("Eerst krijgt iemand een kopie aangeboden. Pas na het antwoord daarop verdwijnt de tekst."),
)  # fmt: skip
def copy_offered_first(facts: CopyFacts) -> Reason | None:
    """Nothing is destroyed before the person concerned answered the offered copy (PRI-35)."""
    return None if facts.answered else Reason()


@rule(
    name="privacy.answer_within_month", set="law", since="2018-05-25", level=Level.SIGNAL,
    source=Source("AVG", article="12 lid 3", to_be_checked=True),
    says=_("Het antwoord op dit verzoek is te laat."),
)  # fmt: skip
def answer_within_month(facts: AnswerFacts) -> Reason | None:
    """A request about one's data is answered within a month; a late one stays somebody's task (PRI-32)."""
    return Reason() if facts.today > facts.due else None


@rule(
    name="privacy.refusal_names_a_ground", set="law", since="2018-05-25", level=Level.BLOCK,
    source=Source("AVG", article="12 lid 4", also="Jeugdwet 7.3.9 lid 2", to_be_checked=True),
    says=_("Wie nee zegt, of voor een deel nee, noemt de reden uit de wet en legt die uit in gewone woorden."),
)  # fmt: skip
def refusal_names_a_ground(facts: OutcomeFacts) -> Reason | None:
    """A refusal, whole or partly, names its ground and explains it (PRI-32)."""
    return Reason() if facts.outcome != "granted" and not (facts.ground and facts.has_words) else None
