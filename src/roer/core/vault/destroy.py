"""Destruction that is real: unreadable from the commit, key gone right after, a proof without content stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connections, transaction
from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor, forget_words
from roer.core.commands import Refused
from roer.core.models import Destruction, Hold, Item, ItemVersion
from roer.core.vault import keystore


class Held(Refused):
    """A complaint, objection or court case still needs this text. It is destroyed when the case ends."""

    words = _("Deze tekst is nog nodig in een klacht of een zaak. Daarna wordt hij alsnog vernietigd.")


def destroy_versions(item: Item, version_ids: Sequence[UUID], *, ground: str, actor: Actor) -> UUID:
    """Destroy wordings of an item within the running command. Raises Held while a hold stands."""
    if Hold.objects.filter(item=item, lifted_at__isnull=True).exists():
        raise Held
    ItemVersion.objects.filter(item=item, id__in=version_ids).update(ciphertext=None, destroyed_at=actor.at)
    forget_words(version_ids)
    proof = Destruction.objects.create(
        dossier_id=item.dossier_id, item_id=item.id, label=item.label, version_ids=list(version_ids), ground=ground,
        seat_id=actor.seat_id, at=actor.at,
    )  # fmt: skip
    transaction.on_commit(lambda: keystore.delete_keys(version_ids))
    return proof.id


def destroy_item(item: Item, *, ground: str, actor: Actor) -> UUID:
    """Destroy all wordings of an item; the empty item stays as the place where something was."""
    proof = destroy_versions(item, list(item.versions.values_list("id", flat=True)), ground=ground, actor=actor)
    Item.objects.filter(id=item.id).update(state=Item.State.DESTROYED)
    return proof


def finish_destructions(at: datetime) -> int:
    """Remove the keys of destructions whose process died between commit and key. Runs as the clock role."""
    with transaction.atomic(using="clock"):
        open_ones = Destruction.objects.using("clock").select_for_update().filter(keys_gone_at__isnull=True)
        for proof in open_ones:
            keystore.delete_keys(proof.version_ids)
            Destruction.objects.using("clock").filter(id=proof.id).update(keys_gone_at=at)
        return len(open_ones)


def sweep_orphan_keys(older_than: datetime) -> int:
    """Remove keys without a version row: the transaction that made them was rolled back. Runs as the clock role."""
    with connections["keys"].cursor() as cursor:
        cursor.execute("SELECT version_id FROM version_key WHERE made_at < %s", [older_than])
        candidates = [row[0] for row in cursor.fetchall()]
    with connections["clock"].cursor() as cursor:
        cursor.execute(
            "SELECT wanted FROM unnest(%s::uuid[]) wanted WHERE NOT EXISTS"
            " (SELECT 1 FROM core_itemversion v WHERE v.id = wanted)",
            [candidates],
        )
        orphans = [row[0] for row in cursor.fetchall()]
    keystore.delete_keys(orphans)
    return len(orphans)
