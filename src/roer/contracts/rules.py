"""What law and norms ask of contracts and claims. Facts in, a reason or nothing out; examples in rules_examples.py."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from roer.contracts.codes import VARIANT_OF, Competence
from roer.core.rules import Level, Reason, Source, rule


@dataclass(frozen=True)
class ContractFacts:
    """How a contract pays and in which variant."""

    variant: str
    payment_title: str


@dataclass(frozen=True)
class ProductFacts:
    """How a service is classed. `advises`: its name says advice, triage or diagnosis; `asks_family`: it asks parents to pay;
    `own_payment`: somebody pays a part for care of a child with a disability."""

    competence: str
    also: str = ""
    advises: bool = False
    asks_family: bool = False
    own_payment: bool = False


@dataclass(frozen=True)
class ClaimFacts:
    """What a claim holds beside the agreement: lines of another variant, and lines that do not fit the payment title."""

    other_variant: int = 0
    other_title: int = 0


@dataclass(frozen=True)
class DeliveryFacts:
    """Units that were really given and units that are claimed, on one line."""

    delivered: int
    declared: int


@dataclass(frozen=True)
class TaskFacts:
    """Is something asked per young person under a contract that funds a task?"""

    task: bool


@dataclass(frozen=True)
class RoadFacts:
    """An assignment goes another way than by message: must it go by hand for safety, and does the contract fund a task?"""

    by_hand: bool = False
    task: bool = False


@dataclass(frozen=True)
class TermFacts:
    """Does a new word stand for a word of the standard?"""

    stands_for: bool


@rule(
    name="contracts.title_fits_variant", set="norm", since="2021-12-03", level=Level.EXPLAIN,
    source=Source("WVA", lines="3302-3313"), says=_("De manier van betalen past bij de uitvoeringsvariant."),
    leaves_open=_("Een regio mag het anders combineren, met een reden."), tags=("contracts.contract",),
)  # fmt: skip
def title_fits_variant(facts: ContractFacts) -> Reason | None:
    """Each payment title belongs to one execution variant."""
    usual = VARIANT_OF.get(facts.payment_title)  # type: ignore[call-overload]
    if usual == facts.variant:
        return None
    return Reason(
        _("Deze manier van betalen hoort meestal bij een andere variant. Schrijf op waarom het hier anders is.")
    )


@rule(
    name="contracts.one_competence", set="norm", since="2021-12-03", level=Level.EXPLAIN,
    source=Source("WVA", lines="3287-3300"), says=_("Elke dienst hoort bij één van de vier kerncompetenties."),
    leaves_open=_("Welke competentie past, als de naam het niet zegt."), tags=("contracts.product",),
)  # fmt: skip
def one_competence(facts: ProductFacts) -> Reason | None:
    """Advice, triage and diagnosis are advising; nothing stands under two competences without a reason."""
    if facts.also and facts.also != facts.competence:
        return Reason(_("Deze dienst staat bij twee kerncompetenties. Schrijf op waarom."))
    if facts.advises and facts.competence != Competence.ADVISE:
        return Reason(_("Advies, triage en diagnose horen bij adviseren. Schrijf op waarom het hier anders is."))
    return None


@rule(
    name="contracts.no_parental_contribution", set="law", since="2016-01-01", level=Level.BLOCK,
    source=Source("Jeugdwet", article="11.7 lid 1a", to_be_checked=True),
    says=_("Ouders betalen niet mee aan jeugdhulp."), tags=("contracts.product",),
)  # fmt: skip
def no_parental_contribution(facts: ProductFacts) -> Reason | None:
    """A contribution of parents is no product: it cannot be agreed, so it cannot be claimed."""
    if not facts.asks_family:
        return None
    return Reason(_("Een ouderbijdrage bestaat niet meer. Die kan niet worden afgesproken of gedeclareerd."))


@rule(
    name="contracts.own_payment_has_reason", set="norm", since="2016-01-01", level=Level.EXPLAIN,
    source=Source("KOM", lines="232-233", also="ACT 513-515; Jeugdwet 11.7"),
    says=_("Zorg voor een kind met een beperking kost het gezin niets, als dat kan."), tags=("contracts.product",),
)  # fmt: skip
def own_payment_has_reason(facts: ProductFacts) -> Reason | None:
    """An own payment is recorded with a reason only; it is never a condition for help."""
    if not facts.own_payment:
        return None
    return Reason(_("Hier betaalt een gezin zelf iets. Schrijf op waarom dat niet anders kan. Hulp wacht er nooit op."))


@rule(
    name="contracts.one_variant", set="law", since="2018-04-16", level=Level.EXPLAIN,
    source=Source("ACT", lines="2120-2123", also="Regeling Jeugdwet 6c.1 en 6c.2"),
    says=_("Een declaratie volgt de variant van het contract."), tags=("contracts.claim",),
)  # fmt: skip
def one_variant(facts: ClaimFacts) -> Reason | None:
    """Lines of another variant go back, unless somebody writes why they are paid."""
    return Reason(_("De variant verschilt van het contract.")) if facts.other_variant else None


@rule(
    name="contracts.claim_fits_title", set="norm", since="2021-12-03", level=Level.EXPLAIN,
    source=Source("WVA", lines="3302-3313"), says=_("Wat gedeclareerd wordt, past bij de afgesproken manier van betalen."),
    tags=("contracts.claim",),
)  # fmt: skip
def claim_fits_title(facts: ClaimFacts) -> Reason | None:
    """The messages have no field for the payment title, so a difference never rejects by itself: somebody says why."""
    return Reason(_("De eenheid past niet bij de afgesproken manier van betalen.")) if facts.other_title else None


@rule(
    name="contracts.claim_rests_on_delivery", set="norm", since="2021-12-03", level=Level.EXPLAIN,
    source=Source("WVA", lines="3314-3318"), says=_("Er wordt betaald voor wat echt is gegeven."),
    tags=("contracts.line",),
)  # fmt: skip
def claim_rests_on_delivery(facts: DeliveryFacts) -> Reason | None:
    """More claimed than given goes back, with both figures, unless somebody writes why."""
    if facts.declared <= facts.delivered:
        return None
    return Reason(
        _("Gedeclareerd %(declared)s, gegeven %(delivered)s."),
        {"declared": facts.declared, "delivered": facts.delivered},
    )


@rule(
    name="contracts.task_knows_no_claim", set="norm", since="2021-12-03", level=Level.BLOCK,
    source=Source("WVA", lines="961-979"), says=_("Bij een taakgericht contract hoort geen rekening per kind."),
    tags=("contracts.line",),
)  # fmt: skip
def task_knows_no_claim(facts: TaskFacts) -> Reason | None:
    """A contract that funds a task refuses claims per young person."""
    return Reason(_("Dit contract is taakgericht: per kind wordt niet gedeclareerd.")) if facts.task else None


@rule(
    name="contracts.standard_messages_only", set="law", since="2019-01-01", level=Level.EXPLAIN,
    source=Source("ACT", lines="2120-2128", also="Jeugdwet 2.15, Regeling Jeugdwet 6c.1 en 6c.2", to_be_checked=True),
    says=_("Een opdracht gaat als bericht, zodat niemand iets hoeft over te typen."),
    leaves_open=_("Hoe het gaat als berichten gevaar geven: dat is beschreven, en gaat voor."),
)  # fmt: skip
def standard_messages_only(facts: RoadFacts) -> Reason | None:
    """Under the effort-based and output-based variants messages are obligatory; a task has none, and safety goes first."""
    if facts.by_hand or facts.task:
        return None
    return Reason(_("Voor dit contract horen opdrachten als bericht te gaan. Schrijf op waarom het hier anders gaat."))


@rule(
    name="contracts.task_asks_no_hours", set="norm", since="2021-12-03", level=Level.EXPLAIN,
    source=Source("WVA", lines="961-979"), says=_("Wie voor een taak betaalt, vraagt geen uren per kind."),
)  # fmt: skip
def task_asks_no_hours(facts: TaskFacts) -> Reason | None:
    """Figures per child are asked under a task only with a reason that the provider reads."""
    if not facts.task:
        return None
    return Reason(
        _(
            "Dit contract heeft een taakgericht bekostigingsmodel: per kind wordt niets gevraagd. Schrijf op waarom toch."
        )
    )


@rule(
    name="contracts.term_is_mapped", set="norm", since="2021-12-03", level=Level.EXPLAIN,
    source=Source("WVA", lines="3268-3281", also="WVA 3175-3183"),
    says=_("Een nieuw woord staat voor een woord dat er al is, of er staat bij waarom niet."),
)  # fmt: skip
def term_is_mapped(facts: TermFacts) -> Reason | None:
    """A word of one region points to the standard; without that somebody writes why."""
    if facts.stands_for:
        return None
    return Reason(_("Dit woord staat nog nergens voor. Schrijf op waarom de woorden die er zijn niet passen."))
