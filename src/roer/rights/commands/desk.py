"""The front desk: file once, hear where it belongs, choose, and see which day counts for which route (RIG-20)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Organisation
from roer.core.worklist import ask, close
from roer.decisions.queries import decision_for, who_took_part
from roer.people.queries import own_dossier
from roer.rights.commands.complaining import complain_since, workers_of
from roer.rights.commands.handling import CannotFile, handler_for, place_for_reply, reply
from roer.rights.commands.objecting import object_since
from roer.rights.models import Complaint, DeskFiling, DeskPart
from roer.rights.routes import Route, filed_on, last_filing_day

SOON = timedelta(days=3)


@command
def file_at_desk(
    *, actor: Actor, words: str, about: str, organisation_id: UUID, decision_id: UUID | None = None,
    happened_on: date | None = None,
) -> UUID:  # fmt: skip
    """Say once what is wrong, in own words. Someone of the desk who took no part says where it belongs. Returns the filing."""
    own = own_dossier(actor)
    if own is None:
        raise NotAllowed
    require("rights.file", actor, own.id)
    organisation = Organisation.objects.get(id=organisation_id)
    day = happened_on or day_of(actor.at)
    if not words.strip() or about not in Complaint.About or day > day_of(actor.at):
        raise CannotFile(_("Kies waar het over gaat en schrijf op wat er gebeurde. Kort mag."))
    seats, persons = who_took_part(decision_id, actor) if decision_id else (frozenset(), frozenset())
    owner = handler_for(workers_of(organisation, actor) | seats, persons, actor)
    item = put(NewItem(own.id, "rights.filing", Label.PRIVATE, words.strip(), Item.Weight.OWN_WORDS), actor)
    made = DeskFiling(  # type: ignore[misc]
        id=uuid4(), dossier_id=own.id, item_id=item.id, filed_by_id=actor.person_id, filed_at=actor.at, about=about,
        organisation=organisation, decision_id=decision_id, owner_seat=owner, happened_on=day,
        sent_on=decision_for(decision_id, actor).row.sent_on if decision_id else None,
        reply_item=place_for_reply(own.id, "rights.desk_reply", owner.id, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    open_item_for(actor=actor, item_id=item.id, seat_id=owner.id, purpose="complaint")
    ask(
        "rights.route_filing", owner_seat_id=owner.id, due_at=start_of(day_of(actor.at + SOON)), cause="desk",
        actor=actor, thing_id=made.id,
    )  # fmt: skip
    tell(own.id, "rights.filed_at_desk", label=Label.PRIVATE, item_id=item.id)
    return made.id


@command
def propose_routes(*, actor: Actor, filing_id: UUID, routes: Sequence[str], why: str) -> None:
    """The desk says where it belongs, and why, for who filed it to read. It never judges; who filed chooses."""
    require("rights.handle", actor)
    filing = _owned(filing_id, actor)
    if not routes or not set(routes) <= set(Route.values) or not why.strip():
        raise CannotFile(_("Kies minstens één weg en schrijf op waarom die past."))
    if Route.OBJECTION in routes and filing.decision_id is None:
        raise CannotFile(_("Bezwaar kan alleen tegen een besluit van de gemeente. Noem een andere weg."))
    for code in dict.fromkeys(routes):
        route = Route(code)
        DeskPart(
            id=uuid4(), dossier_id=filing.dossier_id, item_id=filing.item_id, filing=filing, route=route,
            proposed_at=actor.at,
            last_day=last_filing_day(route, sent_on=filing.sent_on, happened_on=filing.happened_on),
        ).save(force_insert=True)  # fmt: skip
    reply(filing.reply_item, why, actor)
    DeskFiling.objects.filter(id=filing.id).update(state=DeskFiling.State.PROPOSED)
    close("rights.route_filing", filing.id, actor)


@command
def choose_routes(*, actor: Actor, filing_id: UUID, routes: Sequence[str]) -> None:
    """Who filed chooses among what was proposed; each route gets what was filed, without a second form."""
    filing = DeskFiling.objects.select_for_update().get(id=filing_id)
    parts = list(DeskPart.objects.filter(filing_id=filing.id))
    if filing.filed_by_id != actor.person_id:
        raise NotAllowed
    if filing.state != DeskFiling.State.PROPOSED or not set(routes) <= {part.route for part in parts}:
        raise CannotFile(_("Kies uit de wegen die hier staan."))
    for part in parts:
        _choose(filing, part, part.route in routes, actor)
    DeskFiling.objects.filter(id=filing.id).update(state=DeskFiling.State.CHOSEN)


@command
def record_filed_there(*, actor: Actor, part_id: UUID, day: date) -> None:
    """Who filed says on which day it was filed at a body with an own day. Until then it reads "not yet filed"."""
    part = DeskPart.objects.select_related("filing").get(id=part_id)
    if part.filing.filed_by_id != actor.person_id:
        raise NotAllowed
    if not part.chosen or part.filed_on is not None or day > day_of(actor.at):
        raise CannotFile(_("Deze dag klopt niet, of dit is al ingediend."))
    DeskPart.objects.filter(id=part.id).update(filed_on=day)


def _owned(filing_id: UUID, actor: Actor) -> DeskFiling:
    filing = DeskFiling.objects.select_for_update().get(id=filing_id)
    if filing.owner_seat_id != actor.seat_id:
        raise NotAllowed
    if filing.state != DeskFiling.State.RECEIVED:
        raise CannotFile(_("Hier zijn al wegen voorgesteld."))
    return filing


def _choose(filing: DeskFiling, part: DeskPart, chosen: bool, actor: Actor) -> None:
    values: dict[str, object] = {"chosen": chosen, "chosen_at": actor.at}
    if chosen:
        values["filed_on"] = filed_on(Route(part.route), day_of(filing.filed_at))
        if part.route == Route.OBJECTION and filing.decision_id:
            values["objection_id"] = object_since(filing, actor)
        elif part.route in (Route.COMPLAINT, Route.CLOSED, Route.TALK):
            values["complaint_id"] = complain_since(filing, part.route, actor)
    DeskPart.objects.filter(id=part.id).update(**values)
