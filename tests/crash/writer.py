"""A process that writes one sentence after another and says so after each commit. Killed without warning by its test."""

from __future__ import annotations

import sys
from datetime import datetime
from uuid import UUID

import django

django.setup()

from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.items import NewItem, put
from roer.core.models import Seat

KIND = "test.crash"


@command
def write(*, actor: Actor, dossier_id: UUID, words: str) -> UUID:
    """One sentence: an item, a version with its key, an event and a log line, or nothing."""
    item = put(NewItem(dossier_id, KIND, Label.PLAN, words), actor)
    tell(dossier_id, KIND, label=Label.PLAN, item_id=item.id)
    return item.id


def main(seat_id: str, dossier_id: str, at: str) -> None:
    """Write until killed."""
    actor = Actor.of(Seat.objects.select_related("organisation").get(id=seat_id), datetime.fromisoformat(at))
    number = 0
    while True:
        number += 1
        print(write(actor=actor, dossier_id=UUID(dossier_id), words=f"zin {number}"), number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
