"""Whom a form may name: the people of a plan, a conversation or a review."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.models import Dossier
from roer.dossier.codes import Side
from roer.dossier.commands.talking import contact_seats, familiar_faces
from roer.dossier.models import Goal, Plan, PlanPart, Review, Rewording
from roer.dossier.queries.circle import Naming, names_of_people
from roer.dossier.rules import PlanFacts, gaps_in
from roer.people.queries import family_of_dossier, helpers_of, members_of, name_of

Choice = tuple[str, str]


def _plan(plan_id: UUID) -> Plan:
    plan = Plan.objects.select_related("dossier").filter(id=plan_id).first()
    if plan is None:
        raise NotAllowed
    return plan


def _family(dossier: Dossier, actor: Actor) -> list[tuple[UUID, str, str]]:
    """(person, name, side) of who belongs to a dossier: the family's members, or its one person."""
    family = family_of_dossier(dossier.id, actor)
    if family is None:
        names = names_of_people([dossier.person_id], actor)
        return [(person, name, Side.CHILD) for person, name in names.items()]
    members = members_of(family, actor)
    names = names_of_people([member.person_id for member in members], actor)
    sides = {member.person_id: Side.CHILD if member.part == "young_person" else Side.PARENT for member in members}
    return sorted(((person, name, sides[person]) for person, name in names.items()), key=lambda each: each[1])


def family_of_plan(plan_id: UUID, actor: Actor) -> list[tuple[UUID, str]]:
    """The family members a plan is about, as far as the reader may name them."""
    return [(person, name) for person, name, _side in _family(_plan(plan_id).dossier, actor)]


def family_of_review(review_id: UUID, actor: Actor) -> list[tuple[UUID, str, str]]:
    """Who is asked in a review, with the side each speaks from."""
    review = Review.objects.select_related("dossier").filter(id=review_id).first()
    if review is None:
        raise NotAllowed
    return _family(review.dossier, actor)


def people_of_plan(plan_id: UUID, actor: Actor) -> list[Choice]:
    """Everybody who can do something in a plan, as choices `person:id` and `seat:id`."""
    plan = _plan(plan_id)
    family = [(f"person:{person}", name) for person, name, _side in _family(plan.dossier, actor)]
    helpers = helpers_of(plan.dossier_id, actor)
    seats = {f"seat:{held.seat_id}": held.seat.work_name for held in helpers if held.seat.role in WORK_ROLES}
    return family + list(seats.items())


def talkers_of(dossier_id: UUID, actor: Actor) -> list[Choice]:
    """The person of a dossier and the familiar faces, as choices."""
    dossier = Dossier.objects.get(id=dossier_id)
    family = [(f"person:{person}", name) for person, name, _side in _family(dossier, actor)]
    seats = {f"seat:{seat.id}": seat.work_name for seat in familiar_faces(dossier_id, actor) if seat.work_name}
    return family + list(seats.items())


def readers_for(plan_id: UUID, actor: Actor) -> list[Choice]:
    """Who else at work may read a far-reaching plan along: whoever helps this family, for only they can open it."""
    helping = {str(held.seat_id): held.seat.work_name for held in helpers_of(_plan(plan_id).dossier_id, actor)}
    return [(seat, name) for seat, name in helping.items() if seat != str(actor.seat_id)]


MISSING = {
    "child_help": _("hulp voor het kind"), "family_help": _("hulp voor ouders, broers en zussen"), "goals": _("een doel"),
    "agreements": _("een afspraak"), "who_when": _("bij een afspraak: wie het doet en wanneer"),
    "safety": _("of het veilig is"), "alarm": _("wie aan de bel trekt als het spannend wordt"),
    "together": _("hoe jullie samenwerken"),
}  # fmt: skip


def missing_in(facts: PlanFacts) -> list[Any]:
    """What a plan still misses, in words."""
    return [MISSING[code] for code in gaps_in(facts)]


def plan_row(plan_id: UUID) -> Plan:
    """The plan itself, when the reader sees it. Raises NotAllowed."""
    return _plan(plan_id)


def plan_of_part(part_id: UUID) -> UUID:
    """The plan a part stands in. Raises NotAllowed."""
    plan_id = PlanPart.objects.filter(id=part_id).values_list("plan_id", flat=True).first()
    if plan_id is None:
        raise NotAllowed
    return plan_id


def family_for_ending(plan: Plan, actor: Actor) -> list[tuple[UUID, str, str]]:
    """Who is asked what a plan brought, with the side each speaks from."""
    return _family(plan.dossier, actor)


def goals_of(plan_id: UUID) -> list[Choice]:
    """The goals of a plan by number, as choices."""
    goals = Goal.objects.filter(plan_id=plan_id, state=Goal.State.OPEN).order_by("position")
    return [(str(goal.id), str(goal.position)) for goal in goals]


def plan_of_goal(goal_id: UUID) -> UUID:
    """The plan a goal stands in. Raises NotAllowed."""
    plan_id = Goal.objects.filter(id=goal_id).values_list("plan_id", flat=True).first()
    if plan_id is None:
        raise NotAllowed
    return plan_id


def talk_with(dossier_id: UUID, actor: Actor, to_seat_id: UUID | None = None) -> list[str]:
    """Whom a first message goes to."""
    if to_seat_id is not None and actor.role not in WORK_ROLES:
        seats = [seat for seat in contact_seats(dossier_id, actor) if seat.id == to_seat_id]
        return [Naming(seats, [], actor).seat(seat).name for seat in seats]
    if actor.role in WORK_ROLES:
        name = name_of(dossier_id, actor)
        if not name:
            raise NotAllowed
        return [name]
    return list(dict.fromkeys(seat.work_name for seat in familiar_faces(dossier_id, actor)))


def plan_of_text(item_id: UUID) -> UUID:
    """The plan in which a goal or part stands. Raises NotAllowed."""
    for model in (Goal, PlanPart):
        if (plan_id := model.objects.filter(item_id=item_id).values_list("plan_id", flat=True).first()) is not None:
            return plan_id  # type: ignore[no-any-return]
    raise NotAllowed


def plan_of_rewording(rewording_id: UUID) -> UUID:
    """The plan for which other words were proposed. Raises NotAllowed."""
    plan_id = Rewording.objects.filter(id=rewording_id).values_list("plan_id", flat=True).first()
    if plan_id is None:
        raise NotAllowed
    return plan_id
