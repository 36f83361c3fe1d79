"""JW323 claim (declaratie) and JW325, the municipality's answer to it.

Lines stand under a young person (UP025), and a claim may hold many (OP281).
"""

import datetime as dt

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.describe import MessageClass, always, many, maybe, one, return_codes, shape
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.headers import HeaderToMunicipality, HeaderToProvider


@shape
class ClaimHeader(HeaderToMunicipality):
    """Header of JW323."""

    message_code: str = always("BerichtCode", "RS047", default="490")


@shape
class ClaimAnswerHeader(HeaderToProvider):
    """Header of JW325; `claim_identification` names the claim message that it answers."""

    message_code: str = always("BerichtCode", "RS047", default="491")
    claim_identification: sh.MessageIdentification = one("DeclaratieIdentificatie", sh.MessageIdentification)
    xslt_version: str | None = maybe("XsltVersie", lf.VERSION, default=None)
    claim_xsd_version: sh.XsdVersion = one("XsdVersieDeclaratie", sh.XsdVersion)
    return_codes: tuple[str, ...] = return_codes()


@shape
class ClaimLine(MessageClass):
    """One product for one young person in one period; `tariff` and amounts in cents."""

    reference: sh.LineReference = one("ProductReferentie", sh.LineReference)
    assignment_number: int = one("ToewijzingNummer", lf.NUMBER)
    category: str = one("ProductCategorie", lf.code("JZ020", "RS009"))
    code: str = one("ProductCode", lf.text(5, "RS012"))
    period: sh.ClosedPeriod = one("ProductPeriode", sh.ClosedPeriod)
    volume: int = one("GeleverdVolume", lf.AMOUNT)
    unit: str = one("Eenheid", lf.code("WJ756", "RS009"))
    tariff: int | None = maybe("ProductTarief", lf.AMOUNT, default=None)
    amount: sh.Amount = one("IngediendBedrag", sh.Amount)


@shape
class ClaimClient(MessageClass):
    """A young person with the claim lines about their help."""

    bsn: str = one("Bsn", lf.BSN)
    lines: tuple[ClaimLine, ...] = many("Prestaties", "Prestatie", ClaimLine)


@shape
class ClaimFront(MessageClass):
    """What a claim says before its lines."""

    number: str = one("DeclaratieNummer", lf.NEW_CLAIM_NUMBER)
    period: sh.ClosedPeriod = one("DeclaratiePeriode", sh.ClosedPeriod)
    made_on: dt.date = one("DeclaratieDagtekening", lf.DAY)
    total: sh.TotalAmount = one("TotaalIngediendBedrag", sh.TotalAmount)


@shape
class Claim(ClaimFront):
    """A provider's request for payment over one month."""

    clients: tuple[ClaimClient, ...] = many("Clienten", "Client", ClaimClient)


@shape
class ClaimMessage(MessageClass):
    """JW323: a provider claims the costs of given help."""

    header: ClaimHeader = one("Header", ClaimHeader)
    claim: Claim = one("Declaratie", Claim)


@shape
class RefusedClaimLine(ClaimLine):
    """A claim line with the return codes that say why it was refused."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class RefusedClaimClient(MessageClass):
    """A young person of whom at least one line was refused."""

    bsn: str = one("Bsn", lf.BSN)
    lines: tuple[RefusedClaimLine, ...] = many("Prestaties", "Prestatie", RefusedClaimLine)
    return_codes: tuple[str, ...] = return_codes()


@shape
class ClaimVerdict(MessageClass):
    """What is granted of a claim, and the lines that are not."""

    number: str = one("DeclaratieNummer", lf.CLAIM_NUMBER)
    claimed: sh.TotalAmount = one("TotaalIngediendBedrag", sh.TotalAmount)
    granted: sh.TotalAmount = one("TotaalToegekendBedrag", sh.TotalAmount)
    clients: tuple[RefusedClaimClient, ...] = many("Clienten", "Client", RefusedClaimClient, default=())
    return_codes: tuple[str, ...] = return_codes()


@shape
class ClaimAnswer(MessageClass):
    """JW325: the municipality's answer to a claim."""

    header: ClaimAnswerHeader = one("Header", ClaimAnswerHeader)
    verdict: ClaimVerdict | None = maybe("DeclaratieAntwoord", ClaimVerdict, default=None)
