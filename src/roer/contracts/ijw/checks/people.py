"""Rules within a message about people: numbers, names, birth dates, addresses and contact details."""

import datetime as dt
import re
from collections.abc import Iterator

from roer.contracts.ijw.checks.within import MessageFacts, broken_across, broken_if
from roer.contracts.ijw.findings import Path
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.assignment import AssignmentClient, ContactDetails
from roer.contracts.ijw.model.change import ChangeClient
from roer.contracts.ijw.model.claim import ClaimClient, RefusedClaimClient
from roer.contracts.ijw.model.delivery import StartClient, StopClient
from roer.contracts.ijw.model.request import RequestClient

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
REGISTERED, POSTAL, ACTUAL, TEMPORARY = "01", "02", "03", "04"
ORGANISATION = "6"
UNKNOWN_DAY = dt.date(1900, 1, 1)
DUTCH_POSTCODE = re.compile(r"[1-9][0-9]{3}[a-zA-Z]{2}")
PEOPLE = (AssignmentClient, StartClient, StopClient, RequestClient, ChangeClient, ClaimClient, RefusedClaimClient)


def passes_eleven_test(bsn: str) -> bool:
    """Say whether nine digits can be a BSN: the weighted sum is a multiple of eleven, and not all are zero."""
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, bsn, strict=True)) % 11 == 0 and int(bsn) > 0


@broken_if("CS002", *PEOPLE, name="bsn")
def bsn_fails(person: ClaimClient, facts: MessageFacts) -> bool:
    return not passes_eleven_test(person.bsn)


@broken_if("CS139", sh.BirthDate, name="known")
def birth_date_and_known_part_differ(birth: sh.BirthDate, facts: MessageFacts) -> bool:
    if birth.known == "3":
        return birth.day != UNKNOWN_DAY
    if birth.known == "2":
        return (birth.day.month, birth.day.day) != (1, 1)
    return birth.known == "1" and birth.day.day != 1


@broken_if("TR002", sh.BirthDate, name="day")
def born_more_than_120_years_ago(birth: sh.BirthDate, facts: MessageFacts) -> bool:
    unknown = birth.known == "3" and birth.day == UNKNOWN_DAY
    oldest = (facts.made_on.year - 120, facts.made_on.month, facts.made_on.day)
    return not unknown and (birth.day.year, birth.day.month, birth.day.day) < oldest


@broken_if("TR134", sh.BirthDate, name="day")
def born_after_the_message(birth: sh.BirthDate, facts: MessageFacts) -> bool:
    return birth.day > facts.made_on


@broken_if("CS050", sh.FullName, name="use")
def name_use_does_not_fit(name: sh.FullName, facts: MessageFacts) -> bool:
    return name.use not in (("1", "2", "3", "4") if name.partner_name else ("1", ORGANISATION))


@broken_if("CS318", AssignmentClient, name="name")
def young_person_is_an_organisation(client: AssignmentClient, facts: MessageFacts) -> bool:
    return client.name.use == ORGANISATION


@broken_if("TR061", AssignmentClient, name="contacts")
def no_usual_address(client: AssignmentClient, facts: MessageFacts) -> bool:
    return not any(contact.kind in (REGISTERED, POSTAL, ACTUAL) for contact in client.contacts)


@broken_across("TR101", AssignmentClient)
def relation_contact_or_product_twice(client: AssignmentClient, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    yield from doubles("relations", [relation.number for relation in client.relations])
    yield from doubles("contacts", [contact.kind for contact in client.contacts])
    yield from doubles("products", [product.number for product in client.products])


def doubles(name: str, keys: list[object]) -> Iterator[tuple[Path, str]]:
    """Yield the way to everything whose key stood earlier in the list."""
    seen: set[object] = set()
    for index, key in enumerate(keys):
        if key in seen:
            yield (name, index), ""
        seen.add(key)


@broken_if("CD007", sh.Communication, name="language")
def language_without_interpreter(talk: sh.Communication, facts: MessageFacts) -> bool:
    return (talk.form == "1") != (talk.language is not None)


@broken_if("TR006", ContactDetails)
def nobody_can_be_reached(contact: ContactDetails, facts: MessageFacts) -> bool:
    address = contact.address
    return contact.phones is None and not (address and address.house and address.postcode)


@broken_if("CD009", ContactDetails, name="period")
def period_at_a_lasting_address(contact: ContactDetails, facts: MessageFacts) -> bool:
    return contact.period is not None and contact.kind != TEMPORARY


@broken_if("CD034", ContactDetails, name="address")
def postcode_missing(contact: ContactDetails, facts: MessageFacts) -> bool:
    known = contact.address is not None and contact.address.postcode is not None
    return contact.kind in (REGISTERED, ACTUAL) and not known


@broken_if("CD005", sh.Address, name="country")
def country_without_postcode(address: sh.Address, facts: MessageFacts) -> bool:
    return (address.country is None) != (address.postcode is None)


@broken_if("CD025", sh.Address, name="house")
def dutch_address_without_number(address: sh.Address, facts: MessageFacts) -> bool:
    return address.country == "NL" and address.house is None


@broken_if("CS089", sh.Address, name="postcode")
def postcode_is_not_dutch(address: sh.Address, facts: MessageFacts) -> bool:
    return address.country == "NL" and not DUTCH_POSTCODE.fullmatch(address.postcode or "")


@broken_if("CS003", sh.OpenPeriod, name="last_day")
def address_ends_before_it_begins(period: sh.OpenPeriod, facts: MessageFacts) -> bool:
    return period.first_day is not None and period.last_day is not None and period.last_day < period.first_day
