"""What policy says about mentors: the young person chooses, the own network comes first, who is sought is safe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from roer.core.rules import REGISTRY, Level, Param, Reason, Source, rule

CERTIFICATE_DAYS = REGISTRY.add_param(
    Param(
        "dossier.certificate_days", 92, gettext_noop("dagen"),
        Source("Jeugdwet", article="4.1.6", also="niet ouder dan drie maanden bij het begin", to_be_checked=True), "lower",
        "2015-01-01",
    )
)  # fmt: skip
OFFER_DAYS = REGISTRY.add_param(
    Param(
        "dossier.mentor_offer_days", 28, gettext_noop("dagen"),
        Source("ACT", lines="785-790", also="de bron noemt geen dagen: Roer kiest"), "lower", "2021-01-01",
    )
)  # fmt: skip
ASK_AGAIN_DAYS = REGISTRY.add_param(
    Param(
        "dossier.mentor_ask_again_days", 92, gettext_noop("dagen"),
        Source("ACT", lines="785-790", also="de bron noemt geen dagen: Roer kiest"), "lower", "2021-01-01",
    )
)  # fmt: skip


@dataclass(frozen=True)
class MentorFacts:
    """A mentor begins: who said yes, was he or she sought or brought in, and what was looked at before?

    `begins_on` and `certificate_on` are days; None means that there is no certificate.
    """

    chosen: bool
    sought: bool
    begins_on: date
    certificate_on: date | None = None
    certificate_days: int = 92
    independent: bool = False
    talked: bool = False
    works_for_provider_or_municipality: bool = False


@dataclass(frozen=True)
class StepFacts:
    """A kind of mentor is chosen: which steps of the search come before it, and of which is the result written down?"""

    before: tuple[str, ...]
    done: tuple[str, ...]


@dataclass(frozen=True)
class MentorReviewFacts:
    """A review is closed: is there a mentor who was asked along, and was there a talk with him or her?"""

    invited: int
    attended: int


@rule(
    name="dossier.mentor_is_chosen", set="norm", since="2021-01-01", level=Level.BLOCK,
    source=Source("D66", lines="240-250", also="ACT 781-786"),
    says=_("Een mentor kiest de jongere zelf. Zolang de jongere geen ja zegt, blijft het een voorstel."),
    tags=("dossier.mentor_begins",),
)  # fmt: skip
def mentor_is_chosen(facts: MentorFacts) -> Reason | None:
    """No mentor begins without the young person's own yes (PEO-16)."""
    return None if facts.chosen else Reason()


@rule(
    name="dossier.sought_mentor_is_safe", set="norm", since="2015-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="4.1.6", also="Jeugdwet 1.1", to_be_checked=True),
    says=_("Voor iemand die is gezocht, is een VOG nodig van hooguit drie maanden oud, en een verklaring van onafhankelijkheid."),
    tags=("dossier.mentor_begins",),
)  # fmt: skip
def sought_mentor_is_safe(facts: MentorFacts) -> Reason | None:
    """Who was sought begins with a certificate of conduct of at most three months and a signed statement (PEO-21)."""
    if not facts.sought:
        return None
    fresh = (
        facts.certificate_on is not None
        and 0 <= (facts.begins_on - facts.certificate_on).days <= facts.certificate_days
    )
    return None if fresh and facts.independent else Reason()


@rule(
    name="dossier.own_mentor_was_talked_with", set="norm", since="2021-01-01", level=Level.BLOCK,
    source=Source("ACT", lines="781-786", also="Roer kiest: het gesprek staat op de plaats van de VOG"),
    says=_("Praat eerst samen over wat een mentor wel en niet doet. Zet erbij op welke dag dat was."),
    tags=("dossier.mentor_begins",),
)  # fmt: skip
def own_mentor_was_talked_with(facts: MentorFacts) -> Reason | None:
    """For somebody of the own network a talk about the role takes the place of the certificate (PEO-21)."""
    return None if facts.sought or facts.talked else Reason()


@rule(
    name="dossier.buddy_is_independent", set="norm", since="2021-01-01", level=Level.EXPLAIN,
    source=Source("D66", lines="245-254", also="Jeugdwet 1.1"),
    says=_("Deze persoon werkt bij een gemeente of aanbieder. Schrijf op waarom het toch past; jongere en gezin lezen het."),
    tags=("dossier.mentor_begins",),
)  # fmt: skip
def buddy_is_independent(facts: MentorFacts) -> Reason | None:
    """A sought mentor employed by a provider or municipality needs a reason that the young person reads (PEO-21)."""
    return Reason() if facts.sought and facts.works_for_provider_or_municipality else None


@rule(
    name="dossier.own_network_first", set="norm", since="2021-01-01", level=Level.EXPLAIN,
    source=Source("ACT", lines="778-790", also="D66 240-250"),
    says=_("Eerst het eigen netwerk, dan een vast maatje, en pas daarna een professional. Schrijf op waarom het nu anders gaat."),
)  # fmt: skip
def own_network_first(facts: StepFacts) -> Reason | None:
    """A later step of the search needs the result of each earlier one, or a reason (PEO-17)."""
    return None if set(facts.before) <= set(facts.done) else Reason()


@rule(
    name="dossier.mentor_at_review", set="norm", since="2021-01-01", level=Level.EXPLAIN,
    source=Source("ACT", lines="783-786"),
    says=_("Er is een mentor gevraagd om mee terug te kijken, en er staat niet dat jullie elkaar spraken."),
)  # fmt: skip
def mentor_at_review(facts: MentorReviewFacts) -> Reason | None:
    """A review closes after the talk with the mentor, or with a reason that young person and mentor read (PEO-25)."""
    return Reason() if facts.invited > facts.attended else None
