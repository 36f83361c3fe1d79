"""The building blocks that messages share (CDT): names, addresses, periods, products, volumes and amounts.

A product is a category and maybe a code (UP016, OP260), names come in parts (IV007), amounts in whole cents (IV024), and a
volume has its unit and frequency (IV042).
"""

import datetime as dt

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.describe import SharedClass, maybe, one, shape


@shape
class MessageIdentification(SharedClass):
    """The sender's own name for a message and the day it was made."""

    identification: str = one("Identificatie", lf.IDENTIFICATION)
    made_on: dt.date = one("Dagtekening", lf.DAY)


@shape
class XsdVersion(SharedClass):
    """Which edition of the schemas a message was made with."""

    base: str = one("BasisschemaXsdVersie", lf.VERSION)
    message: str = one("BerichtXsdVersie", lf.VERSION)


@shape
class BirthDate(SharedClass):
    """A birth date; `known` says which part counts when it is not whole (COD170)."""

    day: dt.date = one("Datum", lf.DAY)
    known: str | None = maybe("DatumGebruik", lf.code("COD170", "RS008"), default=None)


@shape
class Surname(SharedClass):
    """A surname, or the name of an organisation, and its prefix."""

    name: str = one("Achternaam", lf.NAME)
    prefix: str | None = maybe("Voorvoegsel", lf.PREFIX, default=None)


@shape
class ShortName(SharedClass):
    """A name as providers send it."""

    family_name: Surname = one("Geslachtsnaam", Surname)
    given_names: str | None = maybe("Voornamen", lf.NAME, default=None)
    initials: str | None = maybe("Voorletters", lf.INITIALS, default=None)


@shape
class FullName(SharedClass):
    """A name as municipalities send it; `use` says how to address the person (COD700)."""

    family_name: Surname = one("Geslachtsnaam", Surname)
    partner_name: Surname | None = maybe("Partnernaam", Surname, default=None)
    given_names: str | None = maybe("Voornamen", lf.NAME, default=None)
    initials: str | None = maybe("Voorletters", lf.INITIALS, default=None)
    use: str = one("NaamGebruik", lf.code("COD700", "RS008"))


@shape
class HouseNumber(SharedClass):
    """House number, letter, addition and remark such as 'opposite' (NUM061)."""

    number: int = one("Huisnummer", lf.whole(99_999, "RS004"))
    letter: str | None = maybe("Huisletter", lf.text(1, "RS008"), default=None)
    addition: str | None = maybe("HuisnummerToevoeging", lf.text(4, "RS011"), default=None)
    remark: str | None = maybe("AanduidingWoonadres", lf.code("NUM061", "RS009"), default=None)


@shape
class Address(SharedClass):
    """A postal address."""

    house: HouseNumber | None = maybe("Huis", HouseNumber, default=None)
    postcode: str | None = maybe("Postcode", lf.text(8, "RS014"), default=None)
    street: str | None = maybe("Straatnaam", lf.text(24, "RS020"), default=None)
    place: str | None = maybe("Plaatsnaam", lf.text(80, "RS026"), default=None)
    country: str | None = maybe("LandCode", lf.code("COD032", "RS009"), default=None)


@shape
class Phone(SharedClass):
    """One telephone number."""

    number: str = one("Telefoonnummer", lf.PHONE)
    country: str = one("Landnummer", lf.text(4, "RS011"))


@shape
class Phones(SharedClass):
    """One or two telephone numbers."""

    first: Phone = one("Telefoon01", Phone)
    second: Phone | None = maybe("Telefoon02", Phone, default=None)


@shape
class OpenPeriod(SharedClass):
    """A period of which both ends may be unknown; the last day still counts."""

    first_day: dt.date | None = maybe("Begindatum", lf.DAY, default=None)
    last_day: dt.date | None = maybe("Einddatum", lf.DAY, default=None)


@shape
class ClosedPeriod(SharedClass):
    """A period with both ends; the last day still counts."""

    first_day: dt.date = one("Begindatum", lf.DAY)
    last_day: dt.date = one("Einddatum", lf.DAY)


@shape
class Communication(SharedClass):
    """A special way of talking, such as an interpreter (COD747), and the language."""

    form: str = one("Vorm", lf.code("COD747", "RS008"))
    language: str | None = maybe("Taal", lf.text(25, "RS021"), default=None)


@shape
class Product(SharedClass):
    """A product: its category (JZ020) and, when it is specific, its code."""

    category: str = one("Categorie", lf.code("JZ020", "RS009"))
    code: str | None = maybe("Code", lf.text(5, "RS012"), default=None)


@shape
class Volume(SharedClass):
    """How much: number, unit (WJ756, cents for unit 83) and frequency (WMO757)."""

    number: int = one("Volume", lf.AMOUNT)
    unit: str = one("Eenheid", lf.code("WJ756", "RS009"))
    frequency: str = one("Frequentie", lf.code("WMO757", "RS008"))


@shape
class Referrer(SharedClass):
    """Who referred (COD327), by code or by name."""

    kind: str = one("Type", lf.code("COD327", "RS009"))
    name: str | None = maybe("Naam", lf.text(64, "RS025"), default=None)
    agb_code: str | None = maybe("ZorgverlenerCode", lf.AGB, default=None)


@shape
class Amount(SharedClass):
    """Cents, debit (D) or credit (C)."""

    cents: int = one("Bedrag", lf.AMOUNT)
    side: str = one("DebetCredit", lf.code("COD043", "RS008"))


@shape
class TotalAmount(SharedClass):
    """Cents of a whole claim, debit (D) or credit (C)."""

    cents: int = one("TotaalBedrag", lf.TOTAL)
    side: str = one("DebetCredit", lf.code("COD043", "RS008"))


@shape
class LineReference(SharedClass):
    """The provider's number of a claim line and, for a credit, the number of the line it takes back."""

    number: str = one("ReferentieNummer", lf.LINE_REFERENCE)
    previous: str | None = maybe("VorigReferentieNummer", lf.LINE_REFERENCE, default=None)
