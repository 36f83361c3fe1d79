"""Sending a decision: the rules are met, everything is frozen, a letter goes to every household on the same day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item, ItemLink
from roer.core.rules import uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.worklist import close
from roer.decisions.circle import concerned, institutions, is_young_child, letter_groups, private_seats
from roer.decisions.codes import OPENED
from roer.decisions.commands.applying import decided
from roer.decisions.commands.common import ask_once
from roer.decisions.commands.reassessing import reassessed, watch_endings
from roer.decisions.facts import ask_rules, facts_of
from roer.decisions.models import Decision, Letter, LetterAddressee
from roer.decisions.queries.took_part import who_took_part
from roer.decisions.refusals import CannotDecide
from roer.decisions.rules import DecisionFacts
from roer.dossier.queries.circle import names_of_people
from roer.intake.queries import expertise_of

PEOPLE = "decisions.people"


@command
def send_decision(*, actor: Actor, decision_id: UUID, reasons: Mapping[str, str] | None = None) -> UUID:
    """Make a decision final. `reasons` are written reasons by rule name. Sending it again does nothing.

    Raises RulesRefused or ReasonNeeded with the rules that are met; returns the decision's id.
    """
    decision = Decision.objects.visible_to(actor).select_for_update().get(id=decision_id)
    require("decisions.decide", actor, decision)
    if decision.is_sent:
        return decision.id
    facts = facts_of(decision, actor, day_of(actor.at))
    mets = ask_rules(facts, actor)
    signals = uphold(mets, reasons or {})
    _freeze(decision, actor)
    _final(decision, facts, actor)
    _letters(decision, actor)
    _open_for_young_child(decision, actor)
    keep_receipts(
        mets, facts, dossier_id=decision.dossier_id, label=Label.LETTERS, actor=actor, item_id=decision.item_id,
        reasons=reasons,
    )  # fmt: skip
    _ask_to_look(decision, [met.rule.name for met in signals] + ["tailored"] * decision.tailored, actor)
    decided(decision, actor)
    reassessed(decision, actor)
    watch_endings(decision, actor)
    close("decisions.decide", decision.determination_id, actor)
    tell(
        decision.dossier_id, "decisions.sent", label=OPENED, item_id=decision.item_id, outcome=decision.outcome,
        until=str(facts.objection_until),
    )  # fmt: skip
    return decision.id


def _freeze(decision: Decision, actor: Actor) -> None:
    """Link what the decision rests on, pin every wording, and let no item change any more."""
    assessed = decision.assessment.elements.filter(kept_apart=False) if decision.assessment else ()
    said = decision.answers.filter(words_in_letter=True).values_list("words_id", flat=True)
    wishes = decision.wishes.filter(in_letter=True).values_list("item_id", "answer_item")
    wished = [each for pair in wishes for each in pair if each]
    looked = [one.item_id for one in assessed]
    rests_on = [*wished, decision.determination.item_id, *looked, *said, _names(decision, actor)]
    last = decision.parts.count() + 100
    for place, item_id in enumerate(rests_on, start=last):
        ItemLink(item_id=decision.item_id, position=place, target_id=item_id).save(force_insert=True)  # type: ignore[misc]
    for link in ItemLink.objects.filter(item_id=decision.item_id).select_related("target"):  # type: ignore[misc]
        ItemLink.objects.filter(id=link.id).update(pinned_version_id=link.target.current_version)
    lines = decision.provisions.values_list("item_id", flat=True)
    parts = decision.parts.values_list("item_id", flat=True)
    Item.objects.filter(id__in=[decision.item_id, *parts, *lines, *said, *wished]).update(state=Item.State.SENT)


def _names(decision: Decision, actor: Actor) -> UUID:
    """The names of the people concerned as they are today, once, so that every letter says the same."""
    people = concerned(decision.dossier_id, actor)
    names = names_of_people([one.person_id for one in people], actor)
    held = {str(one.person_id): {"name": names.get(one.person_id, ""), "relation": one.relation} for one in people}
    new = NewItem(decision.dossier_id, PEOPLE, Label.LETTERS, json.dumps(held), Item.Weight.FACT, Item.State.SENT)
    return put(new, actor).id


def _final(decision: Decision, facts: DecisionFacts, actor: Actor) -> None:
    seats, _people = who_took_part(decision.id, actor)
    Decision.objects.filter(id=decision.id).update(
        state=Decision.State.SENT, sent_at=actor.at, sent_on=facts.sent_on, objection_until=facts.objection_until,
        weight=facts.weight, took_part=expertise_of([*seats, actor.seat_id], day_of(actor.at)),
    )  # fmt: skip


def _letters(decision: Decision, actor: Actor) -> None:
    groups: list[tuple[list[UUID], UUID | None]] = [
        (people, None) for people in letter_groups(decision.dossier_id, actor)
    ]
    groups += [([], organisation) for organisation in institutions(decision.dossier_id, actor)]
    for number, (people, organisation) in enumerate(groups, start=1):
        _letter(decision, number, people, organisation, actor)


def _letter(decision: Decision, number: int, people: list[UUID], organisation: UUID | None, actor: Actor) -> UUID:
    bound = {"dossier_id": decision.dossier_id, "label": OPENED, "item_id": decision.item_id}
    letter = Letter(
        **bound, decision=decision, number=number, sent_on=day_of(actor.at), organisation_id=organisation
    )  # fmt: skip
    letter.save(force_insert=True)
    for person_id in people:
        LetterAddressee(**bound, letter=letter, person_id=person_id).save(force_insert=True)
    return letter.id


def _open_for_young_child(decision: Decision, actor: Actor) -> None:
    """A child under twelve reads no letters by itself: the document with its child version is opened for the child."""
    if not is_young_child(decision.dossier_id, actor):
        return
    child = Dossier.objects.values_list("person_id", flat=True).get(id=decision.dossier_id)
    for seat_id in private_seats(child, actor, frozenset({Role.SELF})) if child else []:
        open_item_for(actor=actor, item_id=decision.item_id, seat_id=seat_id, purpose="decision_about_me")


def _ask_to_look(decision: Decision, causes: list[str], actor: Actor) -> None:
    """Somebody else looks: at what a rule signals, and whether reasons, facts and law of a tailored decision hold."""
    for cause in causes:
        ask_once(
            "decisions.look_again", owner_seat_id=decision.determination.determined_by_id, due_on=day_of(actor.at),
            cause=cause, actor=actor, dossier_id=decision.dossier_id, thing_id=decision.id,
        )  # fmt: skip


@command
def make_letter(*, actor: Actor, decision_id: UUID, person_id: UUID) -> UUID:
    """One more letter of a sent decision, for somebody concerned who had none yet. Returns the letter."""
    decision = Decision.objects.visible_to(actor).get(id=decision_id, state=Decision.State.SENT)
    require("decisions.decide", actor, decision)
    sure = {one.person_id for one in concerned(decision.dossier_id, actor) if one.sure}
    known = LetterAddressee.objects.visible_to(actor).filter(letter__decision=decision, person_id=person_id)
    if person_id not in sure or known.exists():
        raise CannotDecide(_("Deze persoon heeft de brief al, of krijgt er geen."))
    return _letter(decision, decision.letters.count() + 1, [person_id], None, actor)
