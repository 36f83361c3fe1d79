"""What people say of a talk, and what a team says of itself in public."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Organisation
from roer.core.rules import meet
from roer.intake.commands.common import end_of, obey, shut_for_others
from roer.intake.models import ConversationRating, Expertise, FirstConversation, PointOfContact
from roer.intake.rules import PageFacts

GRADES = ("heard", "looked", "taken_seriously", "had_say")


class CannotTell(Refused):
    """The rating or the page does not fit; the message says what."""


@command
def rate_conversation(
    *, actor: Actor, conversation_id: UUID, grades: Mapping[str, int], remark: str = "", words: str = "",
    grade: int | None = None, road: int | None = None, effort: int | None = None, solution: int | None = None,
    knows_where: bool | None = None, dissatisfied: str = "", told: str = "",
) -> UUID:  # fmt: skip
    """Each says apart how the talk was, from 1 to 5; words stay shut for the others, the team reads them (INT-27).

    The rest is for who wants to say it: a grade from 1 to 10 for the talk, the road to help, the effort it took and what
    came of it from 1 to 5, what is not right about that, and whether it is known where to go again (INT-66, INT-67).
    """
    require("intake.rate", actor)
    talk = FirstConversation.objects.visible_to(actor).select_related("dossier").get(id=conversation_id)
    if talk.state != FirstConversation.State.HELD or set(grades) != set(GRADES):
        raise CannotTell(_("Dit kan na het gesprek. Kies bij elke vraag een cijfer."))
    if not all(1 <= grade <= 5 for grade in grades.values()) or remark not in ("", *ConversationRating.Remark.values):
        raise CannotTell(_("Kies bij elke vraag een cijfer van 1 tot en met 5."))
    more = {"road": road, "effort": effort, "solution": solution}
    steps = [step for step in more.values() if step is not None]
    if not all(1 <= step <= 5 for step in steps) or not 1 <= (grade or 1) <= 10:
        raise CannotTell(_("Kies een cijfer uit de lijst, of laat het leeg."))
    if told not in ("", *ConversationRating.Told.values):
        raise CannotTell(_("Kies uit de lijst hoe vaak, of laat het leeg."))
    if dissatisfied not in ("", *ConversationRating.Dissatisfied.values):
        raise CannotTell(_("Kies uit de lijst wat niet klopt, of laat het leeg."))
    held = ConversationRating.objects.visible_to(actor).filter(conversation=talk, person_id=actor.person_id)
    if held.exists():
        raise CannotTell(_("Je hebt dit gesprek al een cijfer gegeven. Dank je wel."))
    words = words.strip() or str(_("Zonder woorden."))
    item = put(NewItem(talk.dossier_id, "intake.rating", Label.OWN_WORDS, words, Item.Weight.OWN_WORDS), actor)
    shut_for_others(item.id, talk.dossier_id, actor, but=[actor.person_id])
    made = ConversationRating(  # type: ignore[misc]
        conversation=talk, dossier_id=talk.dossier_id, label=int(Label.PLAN), item_id=item.id,
        person_id=actor.person_id, remark=remark, by_child=talk.dossier.person_id == actor.person_id,
        rated_at=actor.at, grade=grade, knows_where=knows_where, dissatisfied=dissatisfied, told=told, **grades, **more,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(talk.dossier_id, "intake.rated", label=Label.PLAN, item_id=item.id)
    return made.id


@command
def publish_point_of_contact(
    *, actor: Actor, team_id: UUID, local_word: str, phone: str, valid_from: date, hours: str = "", visit: str = "",
    does: Collection[str] = (), does_not: Collection[str] = (), powers: Collection[str] = (),
    expertise: Collection[str] = (), own_strength_means: str = "", incomplete_reason: str = "",
) -> UUID:  # fmt: skip
    """A team says under its own name what it does, does not and may do, and how to reach it (INT-01, INT-14).

    A page that lacks a list asks a reason, is called incomplete, and comes back on a worklist. Returns the page.
    """
    require("intake.publish_desk", actor)
    team = Organisation.objects.filter(id=team_id, kind="local_team").first()
    if team is None or not local_word.strip() or not phone.strip():
        raise CannotTell(_("Kies het team, hoe het hier heet, en een telefoonnummer."))
    facts = PageFacts(bool(does), bool(does_not), bool(powers))
    obey(
        meet("intake.page_says_does_and_does_not", facts, at=day_of(actor.at)),
        {"intake.page_says_does_and_does_not": incomplete_reason},
    )
    if not set(expertise) <= set(Expertise.values):
        raise CannotTell(_("Kies kennis uit de lijst."))
    made = PointOfContact(
        team=team, local_word=local_word.strip(), phone=phone.strip(), hours=hours, visit=visit, does=list(does),
        does_not=list(does_not), powers=list(powers), expertise=sorted(expertise),
        own_strength_means=own_strength_means, incomplete_reason=incomplete_reason, written_by_id=actor.seat_id,
        written_at=actor.at, valid_from=valid_from,
    )  # fmt: skip
    made.save(force_insert=True)
    if incomplete_reason:
        worklist.ask(
            "intake.complete_desk", owner_seat_id=actor.seat_id, due_at=end_of(20, actor), cause="intake.incomplete",
            actor=actor, thing_id=made.id,
        )  # fmt: skip
    return made.id
