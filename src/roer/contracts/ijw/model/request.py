"""JW315 assignment request (verzoek om toewijzing) and its return JW316."""

import datetime as dt

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.describe import MessageClass, always, many, maybe, one, return_codes, shape
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.headers import HeaderToMunicipality, ReturnHeaderToMunicipality


@shape
class RequestHeader(HeaderToMunicipality):
    """Header of JW315."""

    message_code: str = always("BerichtCode", "RS047", default="446")


@shape
class RequestReturnHeader(ReturnHeaderToMunicipality):
    """Header of JW316."""

    message_code: str = always("BerichtCode", "RS047", default="447")


@shape
class RequestedProduct(MessageClass):
    """A product that the provider asks to be assigned."""

    provider_reference: str = one("ReferentieAanbieder", lf.REFERENCE)
    decision_number: int | None = maybe("BeschikkingNummer", lf.NUMBER, default=None)
    product: sh.Product | None = maybe("Product", sh.Product, default=None)
    decision_first_day: dt.date | None = maybe("BeschikkingIngangsdatum", lf.DAY, default=None)
    first_day: dt.date = one("ToewijzingIngangsdatum", lf.DAY)
    last_day: dt.date | None = maybe("ToewijzingEinddatum", lf.DAY, default=None)
    volume: sh.Volume | None = maybe("Omvang", sh.Volume, default=None)
    budget: int | None = maybe("Budget", lf.AMOUNT, default=None)
    referrer: sh.Referrer = one("Verwijzer", sh.Referrer)
    framework_contract: str | None = maybe("Raamcontract", lf.code("COD260", "RS008"), default=None)
    comment: str | None = maybe("Commentaar", lf.COMMENT, default=None)


@shape
class RequestClient(MessageClass):
    """The young person for whom the provider asks."""

    bsn: str = one("Bsn", lf.BSN)
    birth_date: sh.BirthDate = one("Geboortedatum", sh.BirthDate)
    sex: str = one("Geslacht", lf.code("COD046", "RS008"))
    name: sh.ShortName = one("Naam", sh.ShortName)
    authority_known: str | None = maybe("GezagsdragerBekend", lf.code("COD260", "RS008"), default=None)
    comment: str | None = maybe("Commentaar", lf.COMMENT, default=None)
    products: tuple[RequestedProduct, ...] = many("AangevraagdeProducten", "AangevraagdProduct", RequestedProduct)


@shape
class AssignmentRequest(MessageClass):
    """JW315: the provider asks for an assignment after a lawful referral."""

    header: RequestHeader = one("Header", RequestHeader)
    client: RequestClient = one("Client", RequestClient)


@shape
class ReturnedRequestedProduct(RequestedProduct):
    """A requested product with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedRequestClient(RequestClient):
    """The young person with the receiver's judgement."""

    products: tuple[ReturnedRequestedProduct, ...] = many(
        "AangevraagdeProducten", "AangevraagdProduct", ReturnedRequestedProduct
    )
    return_codes: tuple[str, ...] = return_codes()


@shape
class RequestReturn(MessageClass):
    """JW316: what was wrong with an assignment request."""

    header: RequestReturnHeader = one("Header", RequestReturnHeader)
    client: ReturnedRequestClient | None = maybe("Client", ReturnedRequestClient, default=None)
