"""JW301 assignment (toewijzing) and its return JW302.

A young person is named by citizen service number (UP006, OP079); a relation says what it is to that person (OP076).
"""

import datetime as dt

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.describe import MessageClass, always, many, maybe, one, return_codes, shape
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.headers import HeaderToProvider, ReturnHeaderToProvider


@shape
class AssignmentHeader(HeaderToProvider):
    """Header of JW301."""

    message_code: str = always("BerichtCode", "RS047", default="436")


@shape
class AssignmentReturnHeader(ReturnHeaderToProvider):
    """Header of JW302."""

    message_code: str = always("BerichtCode", "RS047", default="437")


@shape
class ContactDetails(MessageClass):
    """Where a young person or relation lives and can be reached."""

    kind: str = one("Soort", lf.code("COD757", "RS009"))
    address: sh.Address | None = maybe("Adres", sh.Address, default=None)
    organisation: str | None = maybe("Organisatie", lf.text(35, "RS023"), default=None)
    phones: sh.Phones | None = maybe("Telefoon", sh.Phones, default=None)
    email: str | None = maybe("Emailadres", lf.text(80, "RS026"), default=None)
    period: sh.OpenPeriod | None = maybe("Periode", sh.OpenPeriod, default=None)


@shape
class Relation(MessageClass):
    """A parent with authority, guardian or other person around the young person (COD472)."""

    number: str = one("Nummer", lf.text(20, "RS019"))
    order: int | None = maybe("Volgorde", lf.whole(99, "RS002"), default=None)
    kind: str = one("Soort", lf.code("COD472", "RS009"))
    birth_date: sh.BirthDate | None = maybe("Geboortedatum", sh.BirthDate, default=None)
    sex: str | None = maybe("Geslacht", lf.code("COD046", "RS008"), default=None)
    name: sh.FullName = one("Naam", sh.FullName)
    contact: ContactDetails = one("Contact", ContactDetails)


@shape
class AssignedProduct(MessageClass):
    """The order to give one product from `first_day`; the newest `decided_on` and `decided_at` is the one that counts."""

    number: int = one("ToewijzingNummer", lf.NUMBER)
    provider_reference: str | None = maybe("ReferentieAanbieder", lf.REFERENCE, default=None)
    product: sh.Product | None = maybe("Product", sh.Product, default=None)
    decided_on: dt.date = one("Toewijzingsdatum", lf.DAY)
    decided_at: dt.time = one("Toewijzingstijd", lf.CLOCK)
    first_day: dt.date = one("Ingangsdatum", lf.DAY)
    last_day: dt.date | None = maybe("Einddatum", lf.DAY, default=None)
    reason_for_change: str | None = maybe("RedenWijziging", lf.code("JZ002", "RS009"), default=None)
    volume: sh.Volume | None = maybe("Omvang", sh.Volume, default=None)
    budget: int | None = maybe("Budget", lf.AMOUNT, default=None)
    comment: str | None = maybe("Commentaar", lf.COMMENT, default=None)


@shape
class AssignmentClient(MessageClass):
    """The young person of an assignment, with contact details and all running assignments at this provider."""

    bsn: str = one("Bsn", lf.BSN)
    birth_date: sh.BirthDate = one("Geboortedatum", sh.BirthDate)
    sex: str = one("Geslacht", lf.code("COD046", "RS008"))
    name: sh.FullName = one("Naam", sh.FullName)
    communication: sh.Communication | None = maybe("Communicatie", sh.Communication, default=None)
    legal_status: str | None = maybe("JuridischeStatus", lf.code("WJ232", "RS009"), default=None)
    representation: str | None = maybe("WettelijkeVertegenwoordiging", lf.code("WJ003", "RS009"), default=None)
    comment: str | None = maybe("Commentaar", lf.COMMENT, default=None)
    relations: tuple[Relation, ...] = many("Relaties", "Relatie", Relation, default=())
    contacts: tuple[ContactDetails, ...] = many("Contactgegevens", "Contact", ContactDetails)
    products: tuple[AssignedProduct, ...] = many("ToegewezenProducten", "ToegewezenProduct", AssignedProduct)


@shape
class AssignmentMessage(MessageClass):
    """JW301: the municipality orders a provider to help one young person."""

    header: AssignmentHeader = one("Header", AssignmentHeader)
    client: AssignmentClient = one("Client", AssignmentClient)


@shape
class ReturnedContactDetails(ContactDetails):
    """Contact details with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedRelation(Relation):
    """A relation with the receiver's judgement."""

    contact: ReturnedContactDetails = one("Contact", ReturnedContactDetails)
    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedAssignedProduct(AssignedProduct):
    """An assignment with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedAssignmentClient(AssignmentClient):
    """The young person with the receiver's judgement."""

    relations: tuple[ReturnedRelation, ...] = many("Relaties", "Relatie", ReturnedRelation, default=())
    contacts: tuple[ReturnedContactDetails, ...] = many("Contactgegevens", "Contact", ReturnedContactDetails)
    products: tuple[ReturnedAssignedProduct, ...] = many(
        "ToegewezenProducten", "ToegewezenProduct", ReturnedAssignedProduct
    )
    return_codes: tuple[str, ...] = return_codes()


@shape
class AssignmentReturn(MessageClass):
    """JW302: what was wrong with an assignment message; without client when nothing was."""

    header: AssignmentReturnHeader = one("Header", AssignmentReturnHeader)
    client: ReturnedAssignmentClient | None = maybe("Client", ReturnedAssignmentClient, default=None)
