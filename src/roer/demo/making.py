"""Steps that several families of the demo share: registering them, determining help and granting it."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from roer.core.codes import Role
from roer.core.days import day_of
from roer.decisions import commands
from roer.demo.cast import AUTHORITY, Cast
from roer.people import commands as people

LETTER = {
    "who_does_what": "De begeleider komt elke week. Ouders en kind kiezen samen de doelen.", "cost": "Niets.",
    "travel": "De begeleider komt naar u toe.", "contact": "Joost Hendriks, Buurtteam Havenwijk.",
}  # fmt: skip
ALONE = ("decisions.short_form_by_another", "decisions.missing_answer_is_explained")


def household(cast: Cast, by: str, child: tuple[str, str, str], parents: dict[str, str]) -> UUID:
    """Register a child (login, name, birth date) with its parents (login, name), who have authority. Returns the dossier."""
    username, full, birth = child
    cast.person(by, username, full, birth, Role.SELF)
    for parent, whole in parents.items():
        if parent not in cast.members:
            cast.person(by, parent, whole, "1984-05-06", Role.PARENT, adult=True)
        people.record_responsibility(
            actor=cast.as_(by), dossier_id=cast.dossier(username), holder_id=cast[parent].person_id, **AUTHORITY
        )
    return cast.dossier(username)


def determined(cast: Cast, at: datetime, dossier_id: UUID, words: str, by: str = "fatima", **more: Any) -> UUID:
    """A professional says what help is needed and asks Dewi to decide. Returns the determination."""
    values = {"form": "outpatient", "volume": Decimal(1), "unit": "hour", "frequency": "week", "months": 12, **more}
    made: UUID = commands.determine_help(actor=cast[by].at(at), dossier_id=dossier_id, words=words, **values)
    commands.ask_decision(
        actor=cast[by].at(at), determination_id=made, decider_seat_id=cast["dewi"].seat.id,
        due_on=day_of(at) + timedelta(weeks=3),
    )  # fmt: skip
    return made


def granted(cast: Cast, at: datetime, determination: UUID, core: str, child_said: str, **line: Any) -> UUID:
    """Dewi grants what was asked, in one short letter. `line` is the help with its first and last day. Returns the decision."""
    dewi = cast["dewi"].at(at)
    made: UUID = commands.draft_decision(actor=dewi, determination_id=determination, outcome="grant", core=core)
    for part, words in (LETTER | {"child_said": child_said}).items():
        commands.write_part(actor=dewi, decision_id=made, part=part, words=words)
    commands.award(actor=dewi, decision_id=made, frequency="week", unit="hour", **line)
    commands.share_draft(actor=dewi, decision_id=made)
    commands.send_decision(actor=dewi, decision_id=made, reasons=dict.fromkeys(ALONE, "Zo vroeg het gezin het zelf."))
    return made
