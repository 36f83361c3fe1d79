"""Keep the receipts of the rules that a command met, with reason and facts as one sealed item version."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from roer.core.actor import scene
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.core.models import RuleReceipt
from roer.core.rules import Met, keep, receipt

FACTS = "core.rule_facts"


def keep_receipts(
    mets: Iterable[Met], *, dossier_id: UUID, label: Label, facts: object, reasons: Mapping[str, str] | None = None,
    item_id: UUID | None = None,
) -> int:  # fmt: skip
    """Store one receipt per rule met by the running command; returns how many. Facts are codes, dates and ids only."""
    here = scene()
    held = {"facts": keep(facts), "reasons": dict(reasons or {})}
    sealed = put(NewItem(dossier_id, FACTS, label, json.dumps(held, default=str)), here.actor)
    rows = [
        _row(met, here.command_id, dossier_id, label, item_id, sealed.current_version, here.actor.at) for met in mets
    ]
    RuleReceipt.objects.bulk_create(rows)
    return len(rows)


def _row(
    met: Met, command_id: Any, dossier_id: UUID, label: Label, item_id: UUID | None, facts: Any, at: Any
) -> RuleReceipt:
    made = receipt(met)
    return RuleReceipt(
        command_id=command_id, dossier_id=dossier_id, label=int(label), item_id=item_id, rule=made.rule,
        rule_set=made.set, version=made.version, level=str(made.level), outcome=str(made.outcome),
        code_hash=made.code_hash, params=made.params, facts_version=facts, at=at,
    )  # fmt: skip
