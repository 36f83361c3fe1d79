"""Check a statement, and write it again in words for a child; the statement itself stays as it was (DOS-10, DOS-13)."""

from __future__ import annotations

from uuid import UUID

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Register
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.models import Item
from roer.core.vault.destroy import destroy_versions
from roer.core.vault.words import Wording, add_version
from roer.dossier.checks import seen_item, text_of
from roer.dossier.codes import NOTE, Checked
from roer.dossier.models import Statement


@command
def check_statement(*, actor: Actor, item_id: UUID, checked: str) -> None:
    """Somebody went after a statement: right, wrong or uncertain. The words stay; a wrong one asks for a correction."""
    item = _note(item_id, actor)
    if checked not in Checked.values:
        raise NotAllowed
    found = {"checked": checked, "checked_on": day_of(actor.at), "checked_by_id": actor.seat_id}
    if not Statement.objects.filter(item=item).update(**found):
        raise NotAllowed
    tell(item.dossier_id, "dossier.statement_checked", label=item.label, item_id=item.id, checked=checked)


@command
def write_child_version(*, actor: Actor, item_id: UUID, words: str) -> None:
    """Write a statement in words for a child. A newer child version takes the place of the older one."""
    item = _note(item_id, actor)
    older = item.versions.filter(register=Register.CHILD, destroyed_at__isnull=True).values_list("id", flat=True)
    gone = list(older)
    add_version(item, Wording(text_of(words), register=Register.CHILD), actor, parent_id=item.current_version)
    if gone:
        destroy_versions(item, gone, ground="newer_child_version", actor=actor)
    tell(item.dossier_id, "dossier.child_version_written", label=item.label, item_id=item.id)


def _note(item_id: UUID, actor: Actor) -> Item:
    item = seen_item(item_id, lock=True)
    require("dossier.write_note", actor, item.dossier_id)
    if item.kind != NOTE:
        raise NotAllowed
    return item
