"""What members of a team know, and saying that a team is complete: with what lacks and why (INT-18)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actor import Actor
from roer.core.commands import Refused, command
from roer.core.days import day_of
from roer.core.models import Organisation, Seat
from roer.core.rules import meet
from roer.core.visible import in_period
from roer.intake.commands.common import end_of, obey
from roer.intake.commands.local import here
from roer.intake.models import MemberExpertise, TeamComplete
from roer.intake.queries.knowing import lacks_of
from roer.intake.rules import TeamFacts

KNOWN = frozenset(code for code, _says in MemberExpertise._meta.get_field("expertise").choices or ())  # type: ignore[misc]


class CannotSayKnows(Refused):
    """The member, the knowledge or the team does not fit; the message says what."""


@command
def say_expertise(
    *, actor: Actor, municipality_code: str, seat_id: UUID, expertise: Sequence[str], short_of_time: Sequence[str] = (),
    valid_from: date,
) -> None:  # fmt: skip
    """What a member of the team knows about from a day, and for what there is too little time. Earlier lines end."""
    code = here(actor, municipality_code)
    seat = Seat.objects.filter(
        in_period(actor.at), id=seat_id, organisation__kind="local_team", organisation__municipality_code=code
    ).first()
    if seat is None or not set(expertise) <= KNOWN or not set(short_of_time) <= set(expertise):
        raise CannotSayKnows(_("Kies iemand van het team, en kennis uit de lijst."))
    running = MemberExpertise.objects.filter(seat=seat, valid_until__isnull=True)
    running.filter(valid_from__lt=valid_from).update(valid_until=valid_from)
    if running.exists():
        raise CannotSayKnows(_("Er staat al iets vanaf een latere dag. Kies een dag daarna."))
    for one in sorted(set(expertise)):
        MemberExpertise(
            seat=seat, expertise=one, short_of_time=one in short_of_time, valid_from=valid_from,
            written_by_id=actor.seat_id, written_at=actor.at,
        ).save(force_insert=True)  # fmt: skip
    _signal(seat.organisation, actor)


@command
def call_team_complete(*, actor: Actor, municipality_code: str, team_id: UUID, reason: str = "") -> UUID:
    """A manager says that the team is complete. What lacks asks a reason, and stays on the list. Returns what was kept."""
    code = here(actor, municipality_code)
    team = Organisation.objects.filter(id=team_id, kind="local_team", municipality_code=code).first()
    if team is None:
        raise CannotSayKnows(_("Kies een team van deze gemeente."))
    lacks = lacks_of(team.id, day_of(actor.at))
    facts = TeamFacts(frozenset(lacks), bool(reason.strip()))
    obey(meet("intake.team_has_five_kinds", facts, at=day_of(actor.at)), {"intake.team_has_five_kinds": reason})
    made = TeamComplete(
        team=team, lacks=",".join(lacks), reason=reason.strip(), said_by_id=actor.seat_id, said_at=actor.at
    )
    made.save(force_insert=True)
    _signal(team, actor)
    return made.id


def _signal(team: Organisation | None, actor: Actor) -> None:
    """What lacks in a team stands on the manager's list, until nothing lacks."""
    if team is None:
        return
    worklist.close("intake.team_lacks", team.id, actor)
    if lacks_of(team.id, day_of(actor.at)):
        worklist.ask(
            "intake.team_lacks", owner_seat_id=actor.seat_id, due_at=end_of(20, actor), cause="intake.lacks", actor=actor,
            thing_id=team.id,
        )  # fmt: skip
