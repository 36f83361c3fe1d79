"""A child wishes something, or says what it thinks of an option; each wish gets an answer with a reason."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for, shut_item_for
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import command, tell
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item
from roer.decisions.circle import concerned
from roer.decisions.codes import LETTERS, Followed
from roer.decisions.commands.common import open_decision, put_words, said
from roer.decisions.models import AwardedProvision, ChildWish, Decision
from roer.decisions.refusals import CannotAnswer


@command
def wish(
    *, actor: Actor, decision_id: UUID, words: str, provision_id: UUID | None = None, in_letter: bool = False
) -> UUID:
    """The child says what it wishes, a solution of its own, or what it thinks of one line of help (INT-40).

    A worker writes it in the words of the child. Without `in_letter` nobody with authority reads it; who decides does.
    Returns the wish.
    """
    decision = open_decision(decision_id, actor)
    by_child = actor.role == Role.SELF
    require("decisions.answer" if by_child else "decisions.answer_for", actor, decision.dossier_id)
    child = Dossier.objects.values_list("person_id", flat=True).get(id=decision.dossier_id)
    if decision.state != Decision.State.SHARED or (by_child and actor.person_id != child):
        raise CannotAnswer(_("Een wens kan erbij zolang het besluit in de maak is en het gezin meeleest."))
    if provision_id:
        AwardedProvision.objects.visible_to(actor).get(id=provision_id, decision=decision)
    item = _words(decision, words, in_letter, actor if by_child else actor.for_person(child))
    made = ChildWish(
        dossier_id=decision.dossier_id, label=LETTERS, item_id=item.id, decision=decision, provision_id=provision_id,
        in_letter=in_letter, said_at=actor.at, written_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(decision.dossier_id, "decisions.wished", label=LETTERS, item_id=item.id)
    return made.id


@command
def answer_wish(*, actor: Actor, wish_id: UUID, followed: str, words: str) -> None:
    """Say of one wish whether it is followed, partly or not, and why; the child reads it."""
    held = ChildWish.objects.visible_to(actor).get(id=wish_id)
    decision = open_decision(held.decision_id, actor)
    require("decisions.decide", actor, decision)
    if followed not in Followed.values:
        raise CannotAnswer(_("Kies wat u met deze wens doet."))
    item = put_words(held.dossier_id, "decisions.wish_answer", LETTERS, words, actor)
    if not held.in_letter:
        _shut(item, decision, actor)
    ChildWish.objects.filter(id=held.id).update(followed=followed, answered_at=actor.at, answer_item=item.id)
    tell(held.dossier_id, "decisions.wish_answered", label=LETTERS, item_id=item.id, followed=followed)


def _words(decision: Decision, words: str, in_letter: bool, actor: Actor) -> Item:
    """The words as an own item: in the letter, or shut for whoever else it concerns and open for who decides."""
    label = Label.LETTERS if in_letter else Label.OWN_WORDS
    item = put(NewItem(decision.dossier_id, "decisions.wish", label, said(words), Item.Weight.OWN_WORDS), actor)
    if not in_letter:
        _shut(item, decision, actor)
        if decision.decided_by_id != actor.seat_id:
            open_item_for(actor=actor, item_id=item.id, seat_id=decision.decided_by_id, purpose="wish")
    return item


def _shut(item: Item, decision: Decision, actor: Actor) -> None:
    for one in concerned(decision.dossier_id, actor):
        if one.relation != "child":
            shut_item_for(actor=actor, item_id=item.id, person_id=one.person_id)
