"""A text in the wrong file: in one action out with its key, over to the right file, a breach begun, and both families told."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.models import Item
from roer.core.vault.destroy import destroy_item
from roer.core.vault.words import read_items
from roer.dossier.commands import write_note
from roer.privacy.codes import BreachKind
from roer.privacy.commands.asking import needed
from roer.privacy.commands.breaches import report_breach, tell_family
from roer.privacy.models import BreachDossier

NOTE = "dossier.note"


@command
def take_out_of_wrong_file(*, actor: Actor, item_id: UUID, words: str, right_dossier_id: UUID | None = None) -> UUID:
    """Take an own note out of a file where it does not belong. `words` say for the register how it came there.

    The words go with their key; the right file, when there is one, gets them under a new key. Both families read that it
    happened, and neither reads about the other. Returns the breach. Raises Held while a case needs the text.
    """
    require("privacy.report_breach", actor)
    item = Item.objects.visible_to(actor).filter(id=item_id, kind=NOTE).exclude(state=Item.State.DESTROYED).first()
    if item is None or item.author_seat_id != actor.seat_id or item.dossier_id == right_dossier_id:
        raise NotAllowed
    said, text = needed(words), read_items([item])[item.id]
    if right_dossier_id is not None and text:
        write_note(
            actor=actor, dossier_id=right_dossier_id, words=text, weight=item.weight, label=item.label,
            source="unknown", happened_on=item.happened_on,
        )  # fmt: skip
    destroy_item(item, ground="wrong_file", actor=actor)
    tell(item.dossier_id, "privacy.destroyed", label=Label.LETTERS, number=1)
    touched = [each for each in (item.dossier_id, right_dossier_id) if each is not None]
    breach = report_breach(actor=actor, kind=BreachKind.WRONG_FILE, found_at=actor.at, dossier_ids=touched, words=said)
    _tell_families(breach, item.dossier_id, actor)
    return breach  # type: ignore[no-any-return]


def _tell_families(breach_id: UUID, wrong_dossier_id: UUID, actor: Actor) -> None:
    here = _(
        "In dit dossier stond een tekst die over iemand anders ging. De tekst is weg en niemand kan hem nog lezen."
    )
    there = _("Een tekst uit dit dossier stond even in het dossier van iemand anders. Daar is hij weg, voorgoed.")
    for touched in BreachDossier.objects.filter(breach_id=breach_id):
        tell_family(actor=actor, touched_id=touched.id, words=here if touched.dossier_id == wrong_dossier_id else there)
