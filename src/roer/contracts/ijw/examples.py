"""One right message of every kind, about one made-up young person, to try the library with and to test against.

The numbers of people are official test numbers; municipality and provider codes are only examples. The messages tell
one story: an assignment, a start, a claim, a change request, a stop. `history_before` gives what was exchanged
before each of them.
"""

import datetime as dt
from collections.abc import Callable

from roer.contracts.ijw.answers import ReturnData, answer
from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.findings import Finding, Level
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.answer import Answer, AnswerHeader, AnswerMessage, ResponsibleMunicipality
from roer.contracts.ijw.model.assignment import (
    AssignedProduct,
    AssignmentClient,
    AssignmentHeader,
    AssignmentMessage,
    ContactDetails,
    Relation,
)
from roer.contracts.ijw.model.change import (
    Change,
    ChangeClient,
    ChangeHeader,
    ChangeRequest,
    NewProduct,
    ProductToChange,
    UnchangedProduct,
)
from roer.contracts.ijw.model.claim import Claim, ClaimClient, ClaimHeader, ClaimLine, ClaimMessage
from roer.contracts.ijw.model.delivery import (
    StartClient,
    StartHeader,
    StartMessage,
    StartProduct,
    StopClient,
    StopHeader,
    StopMessage,
    StopProduct,
)
from roer.contracts.ijw.model.request import AssignmentRequest, RequestClient, RequestedProduct, RequestHeader
from roer.contracts.ijw.outside import Outside

MUNICIPALITY, PROVIDER, BSN = "0344", "12345678", "999900006"
EDITION = sh.XsdVersion(base="0.1.0", message="0.1.0")
BORN = sh.BirthDate(day=dt.date(2011, 5, 14))
NAME = sh.ShortName(family_name=sh.Surname(name="Beek", prefix="van der"), initials="N")
PRODUCT = sh.Product(category="45", code="45A04")
OTHER_PRODUCT = sh.Product(category="41", code="41B12")
MINUTES = sh.Volume(number=1200, unit="01", frequency="4")
TODAY = dt.date(2024, 3, 8)
OUTSIDE = Outside(today=TODAY)


def _made(name: str, day: dt.date) -> sh.MessageIdentification:
    return sh.MessageIdentification(identification=name, made_on=day)


def _from_provider(name: str, day: dt.date) -> dict[str, object]:
    return {"sender": PROVIDER, "receiver": MUNICIPALITY, "identification": _made(name, day), "xsd_version": EDITION}


def _to_provider(name: str, day: dt.date) -> dict[str, object]:
    return {"sender": MUNICIPALITY, "receiver": PROVIDER, "identification": _made(name, day), "xsd_version": EDITION}


def _home(kind: str = "01") -> ContactDetails:
    house = sh.HouseNumber(number=12, letter="b")
    address = sh.Address(house=house, postcode="3500AA", street="Voorbeeldstraat", place="Utrecht", country="NL")
    phones = sh.Phones(first=sh.Phone(number="0301234567", country="+31"))
    return ContactDetails(kind=kind, address=address, phones=phones)


def assigned(number: int = 1001, product: sh.Product = PRODUCT) -> AssignedProduct:
    """Return an assignment for 2024."""
    return AssignedProduct(
        number=number,
        product=product,
        decided_on=dt.date(2023, 12, 19),
        decided_at=dt.time(14, 30),
        first_day=dt.date(2024, 1, 1),
        last_day=dt.date(2024, 12, 31),
        volume=MINUTES,
    )


def assignment() -> AssignmentMessage:
    """Return a JW301: two products for one year."""
    name = sh.FullName(family_name=sh.Surname(name="Beek", prefix="van der"), given_names="Noor", initials="N", use="1")
    parent = sh.FullName(family_name=sh.Surname(name="Beek", prefix="van der"), initials="M", use="1")
    client = AssignmentClient(
        bsn=BSN,
        birth_date=BORN,
        sex="2",
        name=name,
        relations=(Relation(number="1", order=1, kind="10", name=parent, contact=_home()),),
        contacts=(_home(),),
        products=(assigned(), assigned(1002, OTHER_PRODUCT)),
    )
    header = AssignmentHeader(**_to_provider("TW1", dt.date(2023, 12, 20)))  # type: ignore[arg-type]
    return AssignmentMessage(header=header, client=client)


def start() -> StartMessage:
    """Return a JW305: the first product began."""
    product = StartProduct(
        assignment_number=1001,
        product=PRODUCT,
        assignment_first_day=dt.date(2024, 1, 1),
        first_day=dt.date(2024, 1, 3),
        status="1",
    )
    header = StartHeader(**_from_provider("ST1", dt.date(2024, 1, 8)))  # type: ignore[arg-type]
    client = StartClient(bsn=BSN, birth_date=BORN, sex="2", name=NAME, products=(product,))
    return StartMessage(header=header, client=client)


def stop(reason: str = "31") -> StopMessage:
    """Return a JW307: the first product ended as planned."""
    product = StopProduct(
        assignment_number=1001,
        product=PRODUCT,
        assignment_first_day=dt.date(2024, 1, 1),
        first_day=dt.date(2024, 1, 3),
        reason_for_ending=reason,
        last_day=dt.date(2024, 3, 5),
        status="1",
    )
    header = StopHeader(**_from_provider("SP1", dt.date(2024, 3, 6)))  # type: ignore[arg-type]
    client = StopClient(bsn=BSN, birth_date=BORN, sex="2", name=NAME, products=(product,))
    return StopMessage(header=header, client=client)


def request() -> AssignmentRequest:
    """Return a JW315: a family doctor referred, the provider asks for an assignment."""
    product = RequestedProduct(
        provider_reference="VOT-1",
        product=sh.Product(category="54", code="54001"),
        first_day=dt.date(2024, 2, 1),
        last_day=dt.date(2024, 7, 31),
        volume=MINUTES,
        referrer=sh.Referrer(kind="02", agb_code="01000001"),
        framework_contract="1",
    )
    header = RequestHeader(**_from_provider("VT1", dt.date(2024, 1, 15)))  # type: ignore[arg-type]
    client = RequestClient(bsn=BSN, birth_date=BORN, sex="2", name=NAME, authority_known="1", products=(product,))
    return AssignmentRequest(header=header, client=client)


def change() -> ChangeRequest:
    """Return a JW317: one product stays, one gets more time, one is new."""
    wanted = Change(
        provider_reference="VOW-1",
        reason="1",
        unchanged=(UnchangedProduct(assignment_number=1001),),
        to_change=(
            ProductToChange(
                assignment_number=1002,
                first_day=dt.date(2024, 4, 1),
                last_day=dt.date(2024, 12, 31),
                volume=sh.Volume(number=1800, unit="01", frequency="4"),
            ),
        ),
        new=(
            NewProduct(
                product=sh.Product(category="54", code="54001"),
                first_day=dt.date(2024, 4, 1),
                last_day=dt.date(2024, 9, 30),
                volume=MINUTES,
            ),
        ),
    )
    header = ChangeHeader(**_from_provider("VW1", dt.date(2024, 2, 20)))  # type: ignore[arg-type]
    return ChangeRequest(header=header, client=ChangeClient(bsn=BSN, request=wanted))


def refusal() -> AnswerMessage:
    """Return a JW319: the assignment request is refused because another municipality is responsible."""
    header = AnswerHeader(**_to_provider("AN1", dt.date(2024, 1, 18)))  # type: ignore[arg-type]
    residence = ResponsibleMunicipality(municipality="0363")
    told = Answer(provider_reference="VOT-1", verdict="1", reason="8", residence=residence)
    return AnswerMessage(header=header, answer=told)


def line(reference: str, *, number: int = 1001, product: sh.Product = PRODUCT, minutes: int = 600) -> ClaimLine:
    """Return a claim line over January 2024 at 1.25 euro a minute."""
    return ClaimLine(
        reference=sh.LineReference(number=reference),
        assignment_number=number,
        category=product.category,
        code=product.code or "",
        period=sh.ClosedPeriod(first_day=dt.date(2024, 1, 1), last_day=dt.date(2024, 1, 31)),
        volume=minutes,
        unit="01",
        tariff=125,
        amount=sh.Amount(cents=125 * minutes, side="D"),
    )


def claim() -> ClaimMessage:
    """Return a JW323 over January 2024: two lines for one young person."""
    lines = (line("R1"), line("R2", number=1002, product=OTHER_PRODUCT, minutes=900))
    january = sh.ClosedPeriod(first_day=dt.date(2024, 1, 1), last_day=dt.date(2024, 1, 31))
    header = ClaimHeader(**_from_provider("DE1", dt.date(2024, 2, 5)))  # type: ignore[arg-type]
    whole = Claim(
        number="D202401",
        period=january,
        made_on=dt.date(2024, 2, 5),
        total=sh.TotalAmount(cents=sum(item.amount.cents for item in lines), side="D"),
        clients=(ClaimClient(bsn=BSN, lines=lines),),
    )
    return ClaimMessage(header=header, claim=whole)


_FORTH: dict[str, Callable[[], MessageClass]] = {
    "JW301": assignment,
    "JW305": start,
    "JW307": stop,
    "JW315": request,
    "JW317": change,
    "JW319": refusal,
    "JW323": claim,
}
_BEFORE = {
    "JW301": (),
    "JW305": ("JW301",),
    "JW307": ("JW301", "JW305"),
    "JW315": ("JW301",),
    "JW317": ("JW301", "JW305"),
    "JW319": ("JW301", "JW315"),
    "JW323": ("JW301", "JW305"),
}
RETURN_DATA = ReturnData(identification="RT1", made_on=dt.date(2024, 3, 7), xsd_version=EDITION)


def example(number: str) -> MessageClass:
    """Return a right message of this kind; a return message says that something clashed. KeyError for no kind."""
    forth = KINDS[number].answers
    if forth is None:
        return _FORTH[number]()
    path = {"JW319": ("answer",), "JW323": ("claim", "clients", 0, "lines", 1)}.get(forth, ("client",))
    rule = {"JW319": "TR355", "JW323": "TR321"}.get(forth, "TR374")
    return answer(example(forth), [Finding(rule, Level.HISTORY, path=path)], RETURN_DATA)


def history_before(number: str) -> MemoryHistory:
    """Return what was exchanged before the example of this kind."""
    known = MemoryHistory()
    forth = KINDS[number].answers
    for earlier in (*_BEFORE[forth or number], *((forth,) if forth else ())):
        known.record(_FORTH[earlier]())
    return known
