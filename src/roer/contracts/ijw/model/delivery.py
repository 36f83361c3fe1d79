"""JW305 start message and JW307 stop message, with their returns JW306 and JW308."""

import datetime as dt

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.describe import MessageClass, always, many, maybe, one, return_codes, shape
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.headers import HeaderToMunicipality, ReturnHeaderToMunicipality


@shape
class StartHeader(HeaderToMunicipality):
    """Header of JW305."""

    message_code: str = always("BerichtCode", "RS047", default="438")


@shape
class StartReturnHeader(ReturnHeaderToMunicipality):
    """Header of JW306."""

    message_code: str = always("BerichtCode", "RS047", default="439")


@shape
class StopHeader(HeaderToMunicipality):
    """Header of JW307."""

    message_code: str = always("BerichtCode", "RS047", default="440")


@shape
class StopReturnHeader(ReturnHeaderToMunicipality):
    """Header of JW308."""

    message_code: str = always("BerichtCode", "RS047", default="441")


@shape
class DeliveryClient(MessageClass):
    """The young person of a start or stop message."""

    bsn: str = one("Bsn", lf.BSN)
    birth_date: sh.BirthDate = one("Geboortedatum", sh.BirthDate)
    sex: str = one("Geslacht", lf.code("COD046", "RS008"))
    name: sh.ShortName = one("Naam", sh.ShortName)


@shape
class StartProduct(MessageClass):
    """Help that began on `first_day`. Task-based contracts have no assignment number."""

    assignment_number: int | None = maybe("ToewijzingNummer", lf.NUMBER, default=None)
    product: sh.Product | None = maybe("Product", sh.Product, default=None)
    assignment_first_day: dt.date | None = maybe("ToewijzingIngangsdatum", lf.DAY, default=None)
    first_day: dt.date = one("Begindatum", lf.DAY)
    status: str = one("StatusAanlevering", lf.code("COD467", "RS008"))


@shape
class StopProduct(MessageClass):
    """Help that paused (reason 20) or ended on `last_day`."""

    assignment_number: int | None = maybe("ToewijzingNummer", lf.NUMBER, default=None)
    product: sh.Product | None = maybe("Product", sh.Product, default=None)
    assignment_first_day: dt.date | None = maybe("ToewijzingIngangsdatum", lf.DAY, default=None)
    first_day: dt.date = one("Begindatum", lf.DAY)
    reason_for_ending: str = one("RedenBeeindiging", lf.code("JZ588", "RS009"))
    last_day: dt.date = one("Einddatum", lf.DAY)
    status: str = one("StatusAanlevering", lf.code("COD467", "RS008"))


@shape
class StartClient(DeliveryClient):
    """The young person of a start message."""

    products: tuple[StartProduct, ...] = many("StartProducten", "StartProduct", StartProduct)


@shape
class StopClient(DeliveryClient):
    """The young person of a stop message."""

    products: tuple[StopProduct, ...] = many("StopProducten", "StopProduct", StopProduct)


@shape
class StartMessage(MessageClass):
    """JW305: the provider says that help began."""

    header: StartHeader = one("Header", StartHeader)
    client: StartClient = one("Client", StartClient)


@shape
class StopMessage(MessageClass):
    """JW307: the provider says that help paused or ended."""

    header: StopHeader = one("Header", StopHeader)
    client: StopClient = one("Client", StopClient)


@shape
class ReturnedStartProduct(StartProduct):
    """A start with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedStopProduct(StopProduct):
    """A stop with the receiver's judgement."""

    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedStartClient(StartClient):
    """The young person of a start with the receiver's judgement."""

    products: tuple[ReturnedStartProduct, ...] = many("StartProducten", "StartProduct", ReturnedStartProduct)
    return_codes: tuple[str, ...] = return_codes()


@shape
class ReturnedStopClient(StopClient):
    """The young person of a stop with the receiver's judgement."""

    products: tuple[ReturnedStopProduct, ...] = many("StopProducten", "StopProduct", ReturnedStopProduct)
    return_codes: tuple[str, ...] = return_codes()


@shape
class StartReturn(MessageClass):
    """JW306: what was wrong with a start message."""

    header: StartReturnHeader = one("Header", StartReturnHeader)
    client: ReturnedStartClient | None = maybe("Client", ReturnedStartClient, default=None)


@shape
class StopReturn(MessageClass):
    """JW308: what was wrong with a stop message."""

    header: StopReturnHeader = one("Header", StopReturnHeader)
    client: ReturnedStopClient | None = maybe("Client", ReturnedStopClient, default=None)
