"""Norms about talking: the child is asked, support is offered, nobody counts the talks, faces stay."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.core.rules import Level, Reason, Source, rule
from roer.intake.rules.terms import TALKS


@dataclass(frozen=True)
class TalkFacts:
    """A conversation that is planned: how many there were before, and whether it is known what help is right."""

    earlier: int
    help_is_known: bool = False


@dataclass(frozen=True)
class PresenceFacts:
    """How a conversation went for the child: whole, part or not; whether a reason and the child's wish are written."""

    presence: str
    has_reason: bool = False
    wish_is_asked: bool = False


@dataclass(frozen=True)
class OpinionFacts:
    """Whether there are words of the child, or a code and words on why it was not asked."""

    has_words: bool
    not_asked: str | None = None
    has_reason: bool = False


@dataclass(frozen=True)
class OfferFacts:
    """Whether something was offered, and the lawful ground for not doing so."""

    offered: bool
    exemption: str = ""


@dataclass(frozen=True)
class FaceFacts:
    """A change of familiar face: whether it has a code and words."""

    why: str
    has_words: bool


@dataclass(frozen=True)
class InterpreterFacts:
    """A talk is confirmed: was an interpreter asked and not found, is it about safety, and what stands in its place?

    `has_reason` and `repeats`: why it goes on without one, and whether a repeat with an interpreter has a day.
    """

    asked: bool
    safety: bool = False
    has_reason: bool = False
    repeats: bool = False


@rule(
    name="intake.interpreter_is_there", set="norm", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("WVA", lines="2988-2993", also="Jeugdwet 7.3.2"),
    says=_("Vroeg je een tolk? Dan is die er. Lukt dat niet, dan lees je waarom, en op welke dag het met een tolk overgaat."),
)  # fmt: skip
def interpreter_is_there(facts: InterpreterFacts) -> Reason | None:
    """A talk without the interpreter that was asked has a reason and a day for a repeat; about safety it never waits."""
    missing = facts.asked and not facts.safety
    return Reason() if missing and not (facts.has_reason and facts.repeats) else None


@rule(
    name="intake.fifth_talk_is_seen", set="norm", since="2016-12-01", level=Level.SIGNAL,
    source=Source("KOM", lines="736-737", also="De Wereld van Aandacht, regel 927-933"), params=(TALKS,),
    says=_("Praten mag zo vaak als nodig is. Bij het vijfde gesprek kijkt iemand of jullie al weten welke hulp past."),
)  # fmt: skip
def fifth_talk_is_seen(facts: TalkFacts, values: dict[str, int]) -> Reason | None:
    """Somebody looks when a fifth talk is planned and it is still not known what help is right; never a cap."""
    many = facts.earlier >= values["intake.talks_before_signal"]
    return Reason() if many and not facts.help_is_known else None


@rule(
    name="intake.child_is_there", set="norm", since="2016-12-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="647-654", also="Jeugdwet 7.3.2; IVRK 12"),
    says=_("Een kind mag bij het gesprek zijn. Was het er niet bij? Dan staat er waarom, en of het kind dat wilde."),
)  # fmt: skip
def child_is_there(facts: PresenceFacts) -> Reason | None:
    """A talk without the child is closed with the reason and with whether the child had wanted to join."""
    return Reason() if facts.presence == "not" and not (facts.has_reason and facts.wish_is_asked) else None


@rule(
    name="intake.child_is_heard", set="norm", since="2016-12-01", level=Level.BLOCK,
    source=Source("KOM", lines="45-48", also="IVRK 12; Jeugdwet 7.3.2"),
    says=_("Een kind van elke leeftijd wordt gevraagd wat het zelf vindt. Lukt dat niet, dan staat er waarom niet."),
    leaves_open=_("wat er met de mening van het kind gebeurt: dat staat bij het besluit"),
)  # fmt: skip
def child_is_heard(facts: OpinionFacts) -> Reason | None:
    """There are words of the child, or a code and words on why asking did not happen."""
    return None if facts.has_words or (facts.not_asked and facts.has_reason) else Reason()


@rule(
    name="intake.family_group_plan_comes_first", set="law", since="2015-01-01", level=Level.EXPLAIN,
    source=Source("Jeugdwet", article="4.1.2"),
    says=_("Jullie mogen eerst zelf een plan maken met familie en vrienden. Dat wordt altijd aangeboden."),
    leaves_open=_("wat een redelijke termijn is voor het maken van het plan"),
)  # fmt: skip
def family_group_plan_comes_first(facts: OfferFacts) -> Reason | None:
    """The plan was offered, or one of the exceptions of the law is named."""
    return None if facts.offered or facts.exemption else Reason()


@rule(
    name="intake.supporter_is_offered", set="norm", since="2018-04-16", level=Level.SIGNAL,
    source=Source("ACT", lines="622-623"),
    says=_("Vanaf de start hoor je dat iemand gratis met je mee mag denken: een cliëntondersteuner."),
)  # fmt: skip
def supporter_is_offered(facts: OfferFacts) -> Reason | None:
    """Client support was offered before the first talk is planned."""
    return None if facts.offered else Reason()


@rule(
    name="intake.new_face_has_a_reason", set="norm", since="2018-04-16", level=Level.BLOCK,
    source=Source("FLIP", lines="294-296", also="Actieprogramma Zorg voor de Jeugd, regel 664-667"),
    says=_("Een ander vast gezicht komt er alleen met een reden. Die kun je lezen."),
)  # fmt: skip
def new_face_has_a_reason(facts: FaceFacts) -> Reason | None:
    """A change of familiar face has a code to count and words for the family."""
    return None if facts.why and facts.has_words else Reason()
