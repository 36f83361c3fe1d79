"""Each table says what it holds, why, how long and who may touch it. A table that says nothing fails the checks.

`roer apply_policies` turns the declarations into row policies and grants; the processing register is printed from them.
"""

from dataclasses import dataclass
from typing import Literal

from roer.core.codes import Label

Bound = Literal["item", "of_item", "dossier", "labelled", "own_seat", "own_organisation", "log", "public", "system"]


@dataclass(frozen=True)
class Declaration:
    """How one table is bound, and its line in the processing register.

    bound:
        item      the item table itself: dossier, label, data controller, shares
        of_item   follows the item in column `item_id`
        dossier   has `dossier_id`; readable with the fixed `label`
        labelled  has `dossier_id`, `label` and a nullable `item_id`
        own_seat  readable for the seat named in `seat_column`
        own_organisation  readable for seats in `roles` of the organisation in `organisation_column`, while they run
        log       insert-only for the app; read through its own policy
        public    readable for everybody
        system    no words about people; grants decide
    shut_column: an item of a `dossier` table; who is shut out of that item does not read the row either.
    controller_column: a `dossier` table of one organisation's work; read only by seats that reach that controller.
    writes: what the app role may do besides reading, out of INSERT, UPDATE, DELETE.
    clock, clock_columns: what the night jobs may do; with columns, reading is limited to those.
    retention: months after the last change; None means as long as the dossier.
    """

    bound: Bound
    category: str
    purpose: str
    ground: str
    retention: int | None = None
    label: Label | None = None
    seat_column: str = "seat_id"
    person_column: str = ""
    shut_column: str = ""
    controller_column: str = ""
    organisation_column: str = "organisation_id"
    roles: tuple[str, ...] = ()
    reads: bool = True
    writes: tuple[str, ...] = ("INSERT", "UPDATE")
    clock: tuple[str, ...] = ()
    clock_columns: tuple[str, ...] = ()


CARE_FILE_MONTHS = 240  # Jeugdwet 7.3.8 lid 3: twenty years from the last change
