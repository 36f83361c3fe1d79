"""Keep what a command decided by rules: a receipt per rule, with the facts sealed as one item of codes."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from roer.core.actor import Actor, scene
from roer.core.codes import Label
from roer.core.rules.facts import keep
from roer.core.rules.meeting import Met
from roer.core.rules.receipts import receipt


def keep_receipts(
    mets: Iterable[Met], facts: Any, *, dossier_id: UUID, label: Label, actor: Actor,
    item_id: UUID | None = None, reasons: Mapping[str, str] | None = None,
) -> list[UUID]:  # fmt: skip
    """Store a receipt for every rule that was asked, within the running command. Returns their ids.

    `item_id` is what was decided: a receipt is never more visible. `facts` is a dataclass of codes (see `keep`);
    written reasons by rule name are sealed beside them.
    """
    from roer.core.items import NewItem, put
    from roer.core.models import RuleReceipt

    command_id = scene().command_id
    if command_id is None:
        raise RuntimeError("a rule is kept outside a command")
    sealed = json.dumps({"facts": keep(facts), "reasons": dict(reasons or {})})
    version = put(NewItem(dossier_id, "core.rule_facts", label, sealed), actor).current_version
    made = [RuleReceipt(
        id=uuid.uuid4(), command_id=command_id, dossier_id=dossier_id, label=int(label), item_id=item_id,
        rule=one.rule, rule_set=one.set, version=one.version, level=one.level, outcome=one.outcome,
        code_hash=one.code_hash, params=dict(one.params), facts_version=version, at=actor.at,
    ) for one in map(receipt, mets)]  # fmt: skip
    RuleReceipt.objects.bulk_create(made)
    return [one.id for one in made]
