"""A decision from question to letter, in steps that tests share. Words are made up."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from roer.core.actor import Actor, acting
from roer.decisions import commands
from roer.decisions.codes import CHECKLISTS, CURRENT_CHECKLIST, Outcome, Part, Weight
from roer.decisions.models import ChildWish, Decision
from roer.demo.cast import Cast
from roer.intake.models import HelpRequest

AT = datetime.fromisoformat("2026-10-01T10:00:00+02:00")
FAR_PARTS = (
    Part.WHO_DOES_WHAT, Part.REASONING, Part.WEIGHING, Part.EXPERTISE, Part.CHILD_SAID, Part.CHILD_DONE,
    Part.NOT_GRANTED, Part.GRANTED, Part.EXAMINED, Part.WHY_THIS_CHILD,
)  # fmt: skip
SHORT_PARTS = (Part.WHO_DOES_WHAT, Part.COST, Part.TRAVEL, Part.CONTACT, Part.CHILD_SAID)


def mandate(cast: Cast, name: str = "dewi", since: str = "2026-01-01", until: str | None = None) -> UUID:
    """Let somebody decide about everything."""
    return commands.give_mandate(
        actor=cast["anja"].at(AT), seat_id=cast[name].seat.id, outcomes=list(Outcome.values),
        valid_from=date.fromisoformat(since), valid_until=date.fromisoformat(until) if until else None,
    )  # fmt: skip


def determined(cast: Cast, child: str, *, by: str = "fatima", at: datetime = AT, **more: object) -> UUID:
    """A determination by a professional, with the municipality asked to decide."""
    values = {"form": "outpatient", "volume": Decimal(1), "unit": "hour", "frequency": "week", "months": 6, **more}
    made = commands.determine_help(
        actor=cast[by].at(at), dossier_id=cast.dossier(child), words="Praten met iemand die rouw begrijpt.", **values
    )  # fmt: skip
    commands.ask_decision(
        actor=cast[by].at(at), determination_id=made, decider_seat_id=cast["dewi"].seat.id, due_on=date(2026, 10, 20)
    )
    return made


def assessed(
    cast: Cast, child: str, *, weight: str = Weight.FAR_REACHING, by: str = "wim", at: datetime = AT,
    independent: bool = True, skip: str = "", asker: str = "fatima",
) -> UUID:  # fmt: skip
    """A finished assessment by a second assessor, or by somebody else; `skip` leaves one element out and it open."""
    made = commands.start_assessment(
        actor=cast[asker].at(at), dossier_id=cast.dossier(child), weight=weight, due_on=date(2026, 10, 15),
        assessor_seat_id=cast["wim"].seat.id if by == "wim" else None,
    )  # fmt: skip
    for element in CHECKLISTS[CURRENT_CHECKLIST].elements(weight):
        if element != skip:
            commands.weigh_element(
                actor=cast[by].at(at), assessment_id=made, element=element, words=f"Gezien: {element}."
            )
    if not skip:
        commands.finish_assessment(actor=cast[by].at(at), assessment_id=made, independent=independent)
    return made


def drafted(
    cast: Cast, determination: UUID, outcome: str, *, assessment: UUID | None = None, parts: tuple[str, ...] = (),
    share: bool = True, at: datetime = AT, replaces: UUID | None = None,
) -> UUID:  # fmt: skip
    """A draft by the decider with these parts in words."""
    dewi = cast["dewi"].at(at)
    made = commands.draft_decision(
        actor=dewi, determination_id=determination, outcome=outcome, core="Dit besluiten wij.",
        assessment_id=assessment, replaces_id=replaces,
    )  # fmt: skip
    for part in parts:
        commands.write_part(actor=dewi, decision_id=made, part=part, words=f"Woorden over {part}.")
    if share:
        commands.share_draft(actor=dewi, decision_id=made)
    return made


def heard(cast: Cast, decision: UUID, at: datetime = AT) -> None:
    """The child was asked, and what was done with it has a code."""
    commands.change_draft(
        actor=cast["dewi"].at(at), decision_id=decision, child_asked_on=date(2026, 9, 20), child_followed="partly"
    )


def granted(cast: Cast, decision: UUID, at: datetime = AT, **more: object) -> UUID:
    """A line of help as it was determined."""
    values = {
        "form": "outpatient", "volume": Decimal(1), "unit": "hour", "frequency": "week",
        "starts_on": date(2026, 11, 1), "ends_on": date(2027, 5, 1), **more,
    }  # fmt: skip
    return commands.award(actor=cast["dewi"].at(at), decision_id=decision, **values)


def everyone_answered(cast: Cast, decision: UUID, answers: dict[str, str], at: datetime = AT) -> None:
    """Each says it in the own seat."""
    for name, answer in answers.items():
        commands.answer_draft(actor=cast[name].at(at), decision_id=decision, answer=answer)


def child_version(cast: Cast, decision: UUID, at: datetime = AT) -> None:
    """A person writes it for the child."""
    commands.write_plain_version(
        actor=cast["fatima"].at(at), decision_id=decision, register="child", words="Lieve Lina, dit is besloten."
    )


def row(cast: Cast, decision: UUID, by: str = "dewi", at: datetime = AT) -> Decision:
    """The decision as somebody sees it."""
    with acting(cast[by].at(at), page="test"):
        return Decision.objects.get(id=decision)


def sees(actor: Actor, decision: UUID) -> bool:
    """Does this seat see the decision at all?"""
    with acting(actor, page="test"):
        return Decision.objects.visible_to(actor).filter(id=decision).exists()


def wishes(cast: Cast, decision: UUID) -> list[UUID]:
    """The wishes of the child that nobody answered yet."""
    with acting(cast["dewi"].at(AT), page="test"):
        return list(ChildWish.objects.filter(decision_id=decision, followed="").values_list("id", flat=True))


def request_owner(request: UUID) -> UUID:
    """The seat that owns a request."""
    return HelpRequest.objects.using("owner").values_list("owner_seat_id", flat=True).get(id=request)
