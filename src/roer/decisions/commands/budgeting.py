"""A personal budget: what the family itself says of losing it (INT-54)."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command, tell
from roer.decisions.circle import concerned
from roer.decisions.codes import LETTERS
from roer.decisions.commands.common import open_decision
from roer.decisions.models import BudgetStatement, Decision
from roer.decisions.refusals import CannotAnswer


@command
def say_of_budget(*, actor: Actor, decision_id: UUID, voluntary: bool) -> None:
    """Somebody of the family says, alone and in the own seat, whether help in kind instead of the budget is wanted."""
    decision = open_decision(decision_id, actor)
    require("decisions.answer", actor, decision.dossier_id)
    people = {one.person_id for one in concerned(decision.dossier_id, actor)}
    if decision.state != Decision.State.SHARED or actor.person_id not in people:
        raise CannotAnswer(
            _("Over dit besluit word jij niet om een antwoord gevraagd. Praat erover met je vaste gezicht.")
        )
    said = {"voluntary": voluntary, "said_at": actor.at}
    held = BudgetStatement.objects.visible_to(actor).filter(decision=decision, person_id=actor.person_id)
    if not held.update(**said):
        BudgetStatement(
            dossier_id=decision.dossier_id, label=LETTERS, item_id=decision.item_id, decision=decision,
            person_id=actor.person_id, **said,
        ).save(force_insert=True)  # fmt: skip
    tell(decision.dossier_id, "decisions.budget_said", label=LETTERS, item_id=decision.item_id, wanted=int(voluntary))
