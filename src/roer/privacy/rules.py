"""What law and norms say about correcting, destroying and answering. Facts in, a reason or nothing out."""

from __future__ import annotations

import re
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
TELL_DAYS = REGISTRY.add_param(
    Param(
        "privacy.tell_days", 7, gettext_noop("dagen"),
        Source("Jeugdwet", article="7.3.11", also="de wet noemt geen dagen: Roer kiest", to_be_checked=True),
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


@dataclass(frozen=True)
class SharingFacts:
    """Texts go to somebody outside the file: on which ground, to one named receiver or not, and was it weighed?"""

    ground: str
    one_receiver: bool
    has_reason: bool
    less_is_not_enough: bool
    in_proportion: bool
    own_words: bool
    lawful: bool = True
    told_before: bool = True


@dataclass(frozen=True)
class QuestionFacts:
    """Information is asked of somebody: is every part explained, is it a whole file, who reads it, is a yes a condition?"""

    parts: int
    explained: bool
    whole_file: bool
    readers_named: bool
    makes_a_condition: bool


@dataclass(frozen=True)
class EndFacts:
    """A file ends: on which day, is that day over, are both offers on record, or did a named person decide?"""

    ends_on: date
    today: date
    first_offer: bool
    second_offer: bool
    decided: bool


WHOLE = re.compile(
    r"\b(hele|gehele|volledige?|complete|alle|alles|whole|entire|full)\b(?=.*\b(dossier|geschiedenis|voorgeschiedenis"
    r"|gegevens|informatie|medische|file|history|records?)\b)|^\W*alles\W*$",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(voorwaarde|op voorwaarde|anders (krijg|geen|kan)|zonder (toestemming|handtekening|ja) (geen|krijg|kan|start|stopt)"
    r"|pas hulp (als|na)|geen hulp (als|zonder))",
    re.IGNORECASE,
)
TOO_BROAD = re.compile(
    r"\b(alle|alles|iedereen|allen|ieder|elke|partners?|betrokkenen|derden|instanties|everyone|everybody|all)\b",
    re.IGNORECASE,
)


def names_one(words: str) -> bool:
    """Does this name a receiver or readers, and no general group?"""
    return bool(words.strip()) and not TOO_BROAD.search(words)


def asks_whole_file(words: str) -> bool:
    """Does this ask a whole file or history?"""
    return bool(WHOLE.search(words))


def makes_condition(words: str) -> bool:
    """Does this make help depend on a yes?"""
    return bool(CONDITION.search(words))


@rule(
    name="privacy.sharing_has_a_ground", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.11 lid 1 en 2", also="AVG 5, 6", to_be_checked=True),
    says=_("Zonder grond en zonder reden gaat er niets naar een ander. Kies de grond, en schrijf op waarom dit nodig is."),
    tags=("privacy.sharing",),
)  # fmt: skip
def sharing_has_a_ground(facts: SharingFacts) -> Reason | None:
    """Nothing leaves without a ground and a purpose (PRI-16)."""
    return None if facts.ground and facts.has_reason else Reason()


@rule(
    name="privacy.receiver_is_named", set="law", since="2018-05-25", level=Level.BLOCK,
    source=Source("AVG", article="4 onder 11, 7", also="Jeugdwet 7.3.11 lid 1", to_be_checked=True),
    says=_("Noem de ontvanger bij naam. 'Alle partners' of 'iedereen die helpt' is te ruim."),
    tags=("privacy.sharing",),
)  # fmt: skip
def receiver_is_named(facts: SharingFacts) -> Reason | None:
    """A consent or sharing names one receiver; a general phrase is no receiver (PRI-14)."""
    return None if facts.one_receiver else Reason()


@rule(
    name="privacy.sharing_without_yes_is_weighed", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.11 lid 4", also="AVG 5 lid 1 onder c", to_be_checked=True),
    says=_("Zonder toestemming gaat er alleen iets weg als minder niet genoeg is, en als het past bij wat er nodig is."),
    tags=("privacy.sharing",),
)  # fmt: skip
def sharing_without_yes_is_weighed(facts: SharingFacts) -> Reason | None:
    """Without consent both questions are answered: is less not enough, and is it in proportion (PRI-16)?"""
    weighed = facts.less_is_not_enough and facts.in_proportion
    return Reason() if facts.ground in ("law", "safety") and not weighed else None


@rule(
    name="privacy.without_yes_names_the_law", set="law", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="4.1.7, 7.3.11", to_be_checked=True),
    says=_("Zonder toestemming kan dit alleen als een wet het voor deze ontvanger zegt. Past er geen wet? Vraag dan om een ja."),
    tags=("privacy.sharing",),
)  # fmt: skip
def without_yes_names_the_law(facts: SharingFacts) -> Reason | None:
    """Without consent one ground of the closed list fits this receiver; safety is no general key (PRI-21)."""
    return Reason() if facts.ground in ("law", "safety") and not facts.lawful else None


@rule(
    name="privacy.family_knows_before", set="law", since="2018-05-25", level=Level.BLOCK,
    source=Source("AVG", article="13, 14", also="Jeugdwet 7.3.11", to_be_checked=True),
    says=_("Vertel het gezin eerst wat er gaat, naar wie en waarom, en zet de dag erbij. Is er nu gevaar? Kies dan veiligheid."),
    tags=("privacy.sharing",),
)  # fmt: skip
def family_knows_before(facts: SharingFacts) -> Reason | None:
    """What goes because a law asks it is told to the family beforehand; in danger telling is a dated task (PRI-16)."""
    return Reason() if facts.ground == "law" and not facts.told_before else None


@rule(
    name="privacy.own_words_go_with_a_yes", set="norm", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.11 lid 1", also="IVRK art. 12 en 16", to_be_checked=True),
    says=_("Eigen woorden van een kind of ouder gaan alleen met een ja naar een ander, of als er gevaar is."),
    tags=("privacy.sharing",),
)  # fmt: skip
def own_words_go_with_a_yes(facts: SharingFacts) -> Reason | None:
    """Somebody's own words leave with consent, or for safety; never because the work is easier with them."""
    return Reason() if facts.own_words and facts.ground not in ("consent", "safety") else None


@rule(
    name="privacy.information_is_narrow", set="law", since="2018-05-25", level=Level.BLOCK,
    source=Source("AVG", article="5 lid 1 onder b en c", also="Jeugdwet 7.3.11", to_be_checked=True),
    says=_("Vraag alleen wat nodig is. Zeg bij elke vraag waarvoor, en wie het antwoord leest. Een heel dossier vragen kan niet."),
    tags=("privacy.question",),
)  # fmt: skip
def information_is_narrow(facts: QuestionFacts) -> Reason | None:
    """No whole file or history is asked; every question has a purpose, and the readers of the answer are named (PRI-19)."""
    narrow = facts.parts > 0 and facts.explained and facts.readers_named and not facts.whole_file
    return None if narrow else Reason()


@rule(
    name="privacy.consent_is_no_condition", set="law", since="2018-05-25", level=Level.BLOCK,
    source=Source("AVG", article="7 lid 4", also="Jeugdwet 7.3.11 lid 1", to_be_checked=True),
    says=_("Toestemming om te delen is nooit een voorwaarde voor hulp. Haal dat weg, en zeg dat de hulp ook bij een nee doorgaat."),
    tags=("privacy.question", "privacy.consent"),
)  # fmt: skip
def consent_is_no_condition(facts: QuestionFacts) -> Reason | None:
    """What is said with a question for consent makes no help depend on the answer (PRI-18)."""
    return Reason() if facts.makes_a_condition else None


@rule(
    name="privacy.both_offers_before_the_end", set="norm", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="7.3.8 lid 3", also="de wet noemt geen aanbod vooraf: Roer kiest", to_be_checked=True),
    says=_("Een dossier verdwijnt pas na de laatste dag, en na twee keer een kopie aanbieden. Anders beslist iemand met naam."),
)  # fmt: skip
def both_offers_before_the_end(facts: EndFacts) -> Reason | None:
    """A file is destroyed after its last day, with both offers on record or a named person's decision (PRI-36)."""
    if facts.today <= facts.ends_on:
        return Reason()
    return None if (facts.first_offer and facts.second_offer) or facts.decided else Reason()
