"""The headers: who writes to whom, which message, made when; and what a return message adds.

Providers are named by AGB code, municipalities by CBS code (OP254).
"""

import datetime as dt

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.describe import MessageClass, always, maybe, one, return_codes, shape
from roer.contracts.ijw.model.shapes import MessageIdentification, XsdVersion


@shape
class HeaderToProvider(MessageClass):
    """Header of a message from municipality (CBS code) to provider (AGB code)."""

    message_code: str = one("BerichtCode", lf.text(3, "RS047"))
    major_version: int = always("BerichtVersie", "CS025", default=3)
    minor_version: int = always("BerichtSubversie", "CS015", default=2)
    sender: str = one("Afzender", lf.MUNICIPALITY)
    receiver: str = one("Ontvanger", lf.AGB)
    identification: MessageIdentification = one("BerichtIdentificatie", MessageIdentification)
    xsd_version: XsdVersion = one("XsdVersie", XsdVersion)


@shape
class HeaderToMunicipality(MessageClass):
    """Header of a message from provider (AGB code) to municipality (CBS code)."""

    message_code: str = one("BerichtCode", lf.text(3, "RS047"))
    major_version: int = always("BerichtVersie", "CS025", default=3)
    minor_version: int = always("BerichtSubversie", "CS015", default=2)
    sender: str = one("Afzender", lf.AGB)
    receiver: str = one("Ontvanger", lf.MUNICIPALITY)
    identification: MessageIdentification = one("BerichtIdentificatie", MessageIdentification)
    xsd_version: XsdVersion = one("XsdVersie", XsdVersion)


@shape
class ReturnHeaderToProvider(HeaderToProvider):
    """Header of the return message on a message to a provider: its own header, unchanged, and the answer's data."""

    return_identification: str = one("IdentificatieRetour", lf.IDENTIFICATION)
    returned_on: dt.date = one("DagtekeningRetour", lf.DAY)
    xslt_version: str | None = maybe("XsltVersie", lf.VERSION, default=None)
    return_xsd_version: XsdVersion = one("XsdVersieRetour", XsdVersion)
    return_codes: tuple[str, ...] = return_codes(default=())


@shape
class ReturnHeaderToMunicipality(HeaderToMunicipality):
    """Header of the return message on a message to a municipality."""

    return_identification: str = one("IdentificatieRetour", lf.IDENTIFICATION)
    returned_on: dt.date = one("DagtekeningRetour", lf.DAY)
    xslt_version: str | None = maybe("XsltVersie", lf.VERSION, default=None)
    return_xsd_version: XsdVersion = one("XsdVersieRetour", XsdVersion)
    return_codes: tuple[str, ...] = return_codes(default=())
