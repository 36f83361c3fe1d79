"""What people do in this room."""

from roer.people.commands.authorisations import (
    end_certificate,
    record_authorisation,
    record_certificate,
    record_ruling_number,
    record_turn,
)
from roer.people.commands.circle import form_family, join_family, live_in, make_place_secret, record_address
from roer.people.commands.legal import (
    end_incapacity,
    end_measure,
    end_responsibility,
    record_incapacity,
    record_measure,
    record_responsibility,
    verify_responsibility,
)
from roer.people.commands.merging import confirm_merge, propose_merge, split
from roer.people.commands.persons import (
    change_name,
    end_involvement,
    involve,
    let_in,
    let_out,
    record_birth_date,
    record_sex,
    register_person,
)
from roer.people.commands.professionals import record_registration
from roer.people.commands.register import begin_from_message, establish_number

__all__ = [
    "begin_from_message",
    "change_name",
    "confirm_merge",
    "end_certificate",
    "end_incapacity",
    "end_involvement",
    "end_measure",
    "end_responsibility",
    "establish_number",
    "form_family",
    "involve",
    "join_family",
    "let_in",
    "let_out",
    "live_in",
    "make_place_secret",
    "propose_merge",
    "record_address",
    "record_authorisation",
    "record_birth_date",
    "record_certificate",
    "record_incapacity",
    "record_measure",
    "record_registration",
    "record_responsibility",
    "record_ruling_number",
    "record_sex",
    "record_turn",
    "register_person",
    "split",
    "verify_responsibility",
]
