"""Too late: a notice of default from the first day after the term, with its own clock (RIG-75)."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.worklist import ask
from roer.decisions.queries import application_for
from roer.rights.commands.handling import CannotFile
from roer.rights.models import NoticeOfDefault, Objection
from roer.rights.rules import notice_ends

WORDS = _("Het besluit is er niet op tijd. Ik vraag om binnen twee weken te beslissen.")


@command
def say_it_is_late(*, actor: Actor, application_id: UUID, how: str = "screen") -> UUID:
    """Send a notice of default about an application: at once a receipt, to the owner and to who is responsible.

    A worker may write down one that came by phone or on paper, for the person who said it. Returns the notice.
    """
    view = application_for(application_id, actor)
    require("rights.say_late", actor, view.row.dossier_id)
    if not view.late:
        raise CannotFile(_("De laatste dag is nog niet voorbij, of er is al een besluit."))
    seats: set[UUID | None] = {view.row.owner_seat_id, view.row.responsible_seat_id}
    return _notice(view.row.dossier_id, seats, actor, how, application_id=application_id)


@command
def say_objection_is_late(*, actor: Actor, objection_id: UUID) -> UUID:
    """The same about an objection on which nobody decided in time. Returns the notice."""
    held = Objection.objects.get(id=objection_id)
    require("rights.say_late", actor, held.dossier_id)
    if held.filed_by_id != actor.person_id or not held.is_open or held.answer_by >= day_of(actor.at):
        raise CannotFile(_("De laatste dag is nog niet voorbij, of er is al een antwoord."))
    return _notice(held.dossier_id, {held.owner_seat_id}, actor, "screen", objection_id=objection_id)


def _notice(dossier_id: UUID, seats: set[UUID | None], actor: Actor, how: str, **about: UUID) -> UUID:
    person = (actor.on_behalf_of if actor.role in WORK_ROLES else actor.person_id) or None
    if person is None:
        raise CannotFile(_("Kies wie dit zegt."))
    if NoticeOfDefault.objects.filter(dossier_id=dossier_id, filed_by_id=person, **about).exists():
        raise CannotFile(_("Dit is al gezegd. Het bewijs staat bij de bezwaren en klachten."))
    item = put(NewItem(dossier_id, "rights.notice", Label.LETTERS, str(WORDS), Item.Weight.OWN_WORDS), actor)
    ends = notice_ends(day_of(actor.at))
    made = NoticeOfDefault(
        dossier_id=dossier_id, item=item, filed_by_id=person, filed_at=actor.at, entered_by_id=actor.seat_id, how=how,
        decide_by=ends, **about,
    )  # fmt: skip
    made.save(force_insert=True)
    for seat_id in sorted(filter(None, seats), key=str):
        open_item_for(actor=actor, item_id=item.id, seat_id=seat_id, purpose="notice")
        ask(
            "rights.decide_after_notice", owner_seat_id=seat_id, due_at=start_of(ends), cause="notice", actor=actor,
            dossier_id=dossier_id, thing_id=made.id,
        )  # fmt: skip
    tell(dossier_id, "rights.said_late", label=Label.LETTERS, item_id=item.id, until=ends.isoformat())
    return made.id
