"""What the rules of this room look at: one small record per question."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChoiceFacts:
    """A choice: does a published criterion stand in the way, and was it said to be only what is available?"""

    obstacles: int
    only_available: bool = False


@dataclass(frozen=True)
class WeightFacts:
    """A choice beside what was determined: how heavy each is, from 0 (open to everybody) to 5; None when not determined."""

    chosen: int
    needed: int | None = None
    has_reason: bool = False


@dataclass(frozen=True)
class DeclineFacts:
    """A no of a provider: does it rest on what the provider published itself?"""

    covered: bool


@dataclass(frozen=True)
class WaitFacts:
    """A running clock; `norm` is the stricter norm in weeks of this place and kind of help, None when there is none."""

    clock: str
    days: int
    norm: int | None = None


@dataclass(frozen=True)
class StartFacts:
    """Help is about to start: was consent asked, is it complete, or does the law let it start without?"""

    asked: bool
    complete: bool
    without: bool = False
    ruling: bool = False


@dataclass(frozen=True)
class EndFacts:
    """Help is about to end: why, did somebody accept to go on, and did the family itself stop?"""

    code: str
    next_accepted: bool = False
    by_family: bool = False


@dataclass(frozen=True)
class HandoverFacts:
    """How many things that were agreed to go along are still missing."""

    missing: int


@dataclass(frozen=True)
class BrokerageFacts:
    """Brokerage is closed: with one of the three outcomes?"""

    outcome: str


@dataclass(frozen=True)
class StopFacts:
    """Who of the family said stop. `age` is None when it is not certain; `court` when a judge ordered the help."""

    age: int | None
    child: bool
    parents: int
    court: bool = False


@dataclass(frozen=True)
class UrgencyFacts:
    """How many professionals find it urgent, and whether the municipality treats it so."""

    voices: int
    treated_urgent: bool


@dataclass(frozen=True)
class CaseCloseFacts:
    """A stuck case is closed: how, did help start since, and is there a name of who goes on?"""

    way: str
    help_started: bool
    next_owner: bool


@dataclass(frozen=True)
class PowerAnswerFacts:
    """What the addressee of override power answers."""

    answer: str


@dataclass(frozen=True)
class ClosingFacts:
    """Young people who have help there, how many of those have a fitting replacement, and how many wait for it."""

    there: int
    ready: int
    waiting: int


@dataclass(frozen=True)
class StopOfHelpFacts:
    """A kind of help is stopped for money: is it put down as a decision?"""

    as_decision: bool


@dataclass(frozen=True)
class NeedsFacts:
    """The list of places in a child's case is opened: are needs recorded, also when only those of an acute start?"""

    recorded: bool


@dataclass(frozen=True)
class ContactFacts:
    """Days since somebody last spoke with the child, and every how many days that was agreed; None: nothing agreed."""

    days: int
    agreed: int | None = None


@dataclass(frozen=True)
class LongWaitFacts:
    """A running clock and its days."""

    clock: str
    days: int


@dataclass(frozen=True)
class RulingFacts:
    """Days since a court or institution ordered help that has not begun."""

    days: int
