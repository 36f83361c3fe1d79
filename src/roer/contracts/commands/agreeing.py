"""Who takes part in the traffic, and what was agreed: contracts, products, and tariffs with their days.

A contract has one of three variants (UP026, UP028, OP261, IV074), and each product its price in the unit of that variant
(OP263).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.contracts.codes import Competence, Line, PaymentTitle, Side, Variant, fits_variant
from roer.contracts.ijw.codes import codes_of
from roer.contracts.models import Contract, ContractedProduct, Party, Tariff
from roer.contracts.parties import organisation_of, party_of
from roer.contracts.refusals import CannotAgree
from roer.contracts.rules import ContractFacts, ProductFacts
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.rules import meet, uphold

ADVISES = re.compile(r"triage|diagno|advies|advise", re.IGNORECASE)
ASKS_FAMILY = re.compile(r"ouderbijdrage|eigen bijdrage", re.IGNORECASE)
OWN_PAYMENT = re.compile(r"eigen betaling|betaling door (?:het )?gezin", re.IGNORECASE)


@command
def make_contract(
    *, actor: Actor, number: str, other_id: UUID, variant: str, payment_title: str, valid_from: date,
    valid_until: date | None = None, month_cents: int | None = None, reason: str = "",
) -> UUID:  # fmt: skip
    """Record a contract of the actor's municipality with a provider: one variant, one payment title. Returns its id.

    `other_id` is the other organisation. A provider records its contract with a municipality of another installation.
    """
    require("contracts.agree", actor)
    municipality, provider = _both(party_of(actor), Party.objects.filter(organisation_id=other_id).first())
    if variant not in Variant.values or payment_title not in PaymentTitle.values:
        raise CannotAgree(_("Kies één uitvoeringsvariant en één manier van betalen."))
    uphold(
        meet("contracts.contract", ContractFacts(variant, payment_title), at=day_of(actor.at)),
        {"contracts.title_fits_variant": reason},
    )
    made = Contract(
        number=number.strip(), municipality=municipality, provider=provider, variant=variant, payment_title=payment_title,
        title_reason=reason.strip(), month_cents=month_cents, valid_from=valid_from, valid_until=valid_until,
    )  # fmt: skip
    _keep(made, _("Dit contractnummer bestaat al, of de dagen kloppen niet."))
    return made.id


def _both(own: Party, other: Party | None) -> tuple[Party, Party]:
    """Municipality and provider of a new contract. Raises CannotAgree when it is not for the own party to record."""
    if own.side == Side.MUNICIPALITY and other is not None and other.side == Side.PROVIDER:
        return own, other
    if own.side == Side.PROVIDER and other is not None and other.side == Side.MUNICIPALITY and not other.is_here:
        return other, own
    raise CannotAgree(
        _("Een gemeente legt een contract vast met een aanbieder die meedoet. Werkt de gemeente elders? Dan u.")
    )


@dataclass(frozen=True)
class NewProduct:
    """A product to be put under a contract, with its first tariff in cents (none for a task)."""

    category: str
    code: str
    says: str
    unit: str
    competence: str
    cents: int | None
    form: str = ""
    line: str = Line.SECOND
    also: str = ""
    reason: str = ""
    own_payment_reason: str = ""


@command
def add_product(*, actor: Actor, contract_id: UUID, product: NewProduct) -> UUID:
    """Put a product under a contract of the actor's municipality. Raises CannotAgree, ReasonNeeded or RulesRefused."""
    require("contracts.agree", actor)
    contract = own_contract(contract_id, actor)
    if product.category not in codes_of("JZ020") or product.unit not in codes_of("WJ756"):
        raise CannotAgree(_("Deze categorie of eenheid bestaat niet in de codelijst."))
    if product.competence not in Competence.values or not re.fullmatch(r"[0-9A-Z]{5}", product.code):
        raise CannotAgree(_("Een productcode heeft vijf hoofdletters of cijfers, en elk product één kerncompetentie."))
    if not contract.is_task and not fits_variant(product.unit, contract.variant):
        raise CannotAgree(_("Deze eenheid hoort bij een andere uitvoeringsvariant dan die van het contract."))
    facts = ProductFacts(
        product.competence, product.also, bool(ADVISES.search(product.says)), bool(ASKS_FAMILY.search(product.says)),
        bool(OWN_PAYMENT.search(product.says)),
    )  # fmt: skip
    reasons = {
        "contracts.one_competence": product.reason, "contracts.own_payment_has_reason": product.own_payment_reason
    }  # fmt: skip
    uphold(meet("contracts.product", facts, at=day_of(actor.at)), reasons)
    made = ContractedProduct(
        contract=contract, category=product.category, code=product.code, says=product.says.strip(), unit=product.unit,
        competence=product.competence, also=product.also, competence_reason=product.reason.strip(), line=product.line,
        form=product.form, own_payment_reason=product.own_payment_reason.strip(),
    )  # fmt: skip
    _keep(made, _("Dit product staat al in het contract."))
    if product.cents is not None:
        Tariff(
            product=made, cents=product.cents, valid_from=contract.valid_from, valid_until=contract.valid_until
        ).save(force_insert=True)  # fmt: skip
    return made.id


@command
def set_tariff(*, actor: Actor, product_id: UUID, cents: int, valid_from: date) -> UUID:
    """A new price from a day; the price before stays as it was, and ends on that day."""
    require("contracts.agree", actor)
    product = ContractedProduct.objects.get(id=product_id)
    contract = own_contract(product.contract_id, actor)
    running = Tariff.objects.filter(product=product).order_by("-valid_from").first()
    if running is not None:
        if valid_from <= running.valid_from:
            raise CannotAgree(_("Een nieuw tarief begint later dan het vorige. Wat geweest is, verandert niet."))
        Tariff.objects.filter(id=running.id).update(valid_until=valid_from)
    made = Tariff(product=product, cents=cents, valid_from=valid_from, valid_until=contract.valid_until)
    _keep(made, _("Dit tarief valt buiten het contract."))
    return made.id


def own_contract(contract_id: UUID, actor: Actor) -> Contract:
    """A contract that the actor's organisation records: the municipality's, or the provider's when that one is elsewhere.

    Raises CannotAgree.
    """
    found = Contract.objects.select_related("municipality", "provider").filter(id=contract_id).first()
    if found is None or not found.is_kept_by(organisation_of(actor)):
        raise CannotAgree(_("Alleen de gemeente die het contract sloot, verandert het."))
    return found


def _keep(row: Contract | ContractedProduct | Tariff, says: object) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as wrong:
        raise CannotAgree(says) from wrong
