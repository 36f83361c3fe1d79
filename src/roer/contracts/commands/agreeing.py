"""Who takes part in the traffic, and what was agreed: contracts, products, and tariffs with their days."""

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
from roer.core.codes import Role
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.models import Organisation, Seat
from roer.core.rules import meet, uphold
from roer.core.visible import in_period

CODE_LENGTH = {Side.MUNICIPALITY: 4, Side.PROVIDER: 8}
ADVISES = re.compile(r"triage|diagno|advies|advise", re.IGNORECASE)
ASKS_FAMILY = re.compile(r"ouderbijdrage|eigen bijdrage", re.IGNORECASE)
OWN_PAYMENT = re.compile(r"eigen betaling|betaling door (?:het )?gezin", re.IGNORECASE)


@command
def join_traffic(*, actor: Actor, organisation_id: UUID, side: str, code: str, owner_seat_id: UUID) -> UUID:
    """Let an organisation take part: a seat of its own sends and takes in, and a named colleague gets the work."""
    require("contracts.join", actor)
    organisation = Organisation.objects.get(id=organisation_id)
    owner = Seat.objects.filter(
        in_period(actor.at), id=owner_seat_id, organisation_id=organisation_id, role=Role.BACK_OFFICE
    ).first()
    if side not in Side.values or not code.isdigit() or len(code) != CODE_LENGTH[Side(side)] or owner is None:
        raise CannotAgree(
            _("Kijk de code na (vier cijfers voor een gemeente, acht voor een aanbieder) en wie het werk krijgt.")
        )
    post = Seat(
        role=Role.BACK_OFFICE, organisation=organisation, work_name=f"Berichten van {organisation.name}"[:120],
        valid_from=actor.at,
    )  # fmt: skip
    post.save(force_insert=True)
    made = Party(organisation=organisation, side=side, code=code, post_seat=post, owner_seat=owner)
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as twice:
        raise CannotAgree(_("Deze organisatie of code doet al mee.")) from twice
    return made.id


@command
def make_contract(
    *, actor: Actor, number: str, provider_id: UUID, variant: str, payment_title: str, valid_from: date,
    valid_until: date | None = None, month_cents: int | None = None, reason: str = "",
) -> UUID:  # fmt: skip
    """Record a contract of the actor's municipality with a provider: one variant, one payment title. Returns its id."""
    require("contracts.agree", actor)
    party = party_of(actor)
    provider = Party.objects.filter(organisation_id=provider_id, side=Side.PROVIDER).first()
    if party.side != Side.MUNICIPALITY or provider is None:
        raise CannotAgree(_("Een gemeente legt een contract vast met een aanbieder die meedoet."))
    if variant not in Variant.values or payment_title not in PaymentTitle.values:
        raise CannotAgree(_("Kies één uitvoeringsvariant en één manier van betalen."))
    uphold(
        meet("contracts.contract", ContractFacts(variant, payment_title), at=day_of(actor.at)),
        {"contracts.title_fits_variant": reason},
    )
    made = Contract(
        number=number.strip(), municipality=party, provider=provider, variant=variant, payment_title=payment_title,
        title_reason=reason.strip(), month_cents=month_cents, valid_from=valid_from, valid_until=valid_until,
    )  # fmt: skip
    _keep(made, _("Dit contractnummer bestaat al, of de dagen kloppen niet."))
    return made.id


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
    """A contract of the actor's own municipality. Raises CannotAgree."""
    found = (
        Contract.objects.select_related("provider")
        .filter(id=contract_id, municipality__organisation_id=organisation_of(actor))
        .first()
    )
    if found is None:
        raise CannotAgree(_("Alleen de gemeente die het contract sloot, verandert het."))
    return found


def _keep(row: Contract | ContractedProduct | Tariff, says: object) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as wrong:
        raise CannotAgree(says) from wrong
