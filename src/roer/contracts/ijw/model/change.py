"""JW317 change request (verzoek om wijziging) and its return JW318."""

import datetime as dt

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.describe import MessageClass, always, many, maybe, one, return_codes, shape
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.headers import HeaderToMunicipality, ReturnHeaderToMunicipality


@shape
class ChangeHeader(HeaderToMunicipality):
    """Header of JW317."""

    message_code: str = always("BerichtCode", "RS047", default="486")


@shape
class ChangeReturnHeader(ReturnHeaderToMunicipality):
    """Header of JW318."""

    message_code: str = always("BerichtCode", "RS047", default="487")


@shape
class UnchangedProduct(MessageClass):
    """A running assignment that stays as it is."""

    assignment_number: int = one("ToewijzingNummer", lf.NUMBER)


@shape
class ProductToChange(MessageClass):
    """A running assignment with what it should become."""

    assignment_number: int = one("ToewijzingNummer", lf.NUMBER)
    first_day: dt.date = one("GewensteIngangsdatum", lf.DAY)
    last_day: dt.date | None = maybe("Einddatum", lf.DAY, default=None)
    volume: sh.Volume | None = maybe("Omvang", sh.Volume, default=None)
    budget: int | None = maybe("Budget", lf.AMOUNT, default=None)


@shape
class NewProduct(MessageClass):
    """A product for which there is no running assignment."""

    product: sh.Product | None = maybe("Product", sh.Product, default=None)
    first_day: dt.date = one("GewensteIngangsdatum", lf.DAY)
    last_day: dt.date | None = maybe("Einddatum", lf.DAY, default=None)
    volume: sh.Volume | None = maybe("Omvang", sh.Volume, default=None)
    budget: int | None = maybe("Budget", lf.AMOUNT, default=None)


@shape
class Change(MessageClass):
    """The whole of what the provider wants for one young person, granted or refused as one."""

    provider_reference: str = one("ReferentieAanbieder", lf.REFERENCE)
    reason: str = one("RedenVerzoek", lf.code("WJ758", "RS008"))
    unchanged: tuple[UnchangedProduct, ...] = many(
        "OngewijzigdeProducten", "OngewijzigdProduct", UnchangedProduct, default=()
    )
    to_change: tuple[ProductToChange, ...] = many(
        "TeWijzigenProducten", "TeWijzigenProduct", ProductToChange, default=()
    )
    new: tuple[NewProduct, ...] = many("NieuweProducten", "NieuwProduct", NewProduct, default=())


@shape
class ChangeClient(MessageClass):
    """The young person of a change request."""

    bsn: str = one("Bsn", lf.BSN)
    request: Change = one("Verzoek", Change)


@shape
class ChangeRequest(MessageClass):
    """JW317: the provider asks to change running assignments, judged as one whole."""

    header: ChangeHeader = one("Header", ChangeHeader)
    client: ChangeClient = one("Client", ChangeClient)


@shape
class ReturnedUnchangedProduct(UnchangedProduct):
    """An unchanged product with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedProductToChange(ProductToChange):
    """A product to change with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedNewProduct(NewProduct):
    """A new product with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedChange(Change):
    """A change request with the receiver's judgement."""

    unchanged: tuple[ReturnedUnchangedProduct, ...] = many(
        "OngewijzigdeProducten", "OngewijzigdProduct", ReturnedUnchangedProduct, default=()
    )
    to_change: tuple[ReturnedProductToChange, ...] = many(
        "TeWijzigenProducten", "TeWijzigenProduct", ReturnedProductToChange, default=()
    )
    new: tuple[ReturnedNewProduct, ...] = many("NieuweProducten", "NieuwProduct", ReturnedNewProduct, default=())
    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedChangeClient(ChangeClient):
    """The young person with the receiver's judgement."""

    request: ReturnedChange = one("Verzoek", ReturnedChange)
    return_codes: tuple[str, ...] = return_codes()


@shape
class ChangeReturn(MessageClass):
    """JW318: what was wrong with a change request."""

    header: ChangeReturnHeader = one("Header", ChangeReturnHeader)
    client: ReturnedChangeClient | None = maybe("Client", ReturnedChangeClient, default=None)
