"""What the commands of this room share: finding a request, moving it, and whose words stay shut for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access import commands as access
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Label
from roer.core.commands import Refused, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.rules import Met, ReasonNeeded, RulesRefused, uphold
from roer.core.terms import add_working_days
from roer.core.visible import in_period
from roer.intake.models import MOVES, HelpRequest
from roer.people import queries as people


class CannotMove(Refused):
    """The request is not in a state in which this can be done."""

    words = _("Deze vraag is al afgerond of ingetrokken. Stel gerust een nieuwe vraag.")


class WordsNeeded(Refused):
    """Some words are needed here; the message says which."""

    words = _("Schrijf een paar woorden op.")


class RuleSays(Refused):
    """A rule of law or norm is in the way, or asks a written reason; the message is the rule's own sentence."""


def obey(mets: Iterable[Met], reasons: Mapping[str, str] | None = None) -> list[Met]:
    """Go on or not; gives back the signals. Raises RuleSays with the sentence that the family reads too."""
    try:
        return uphold(mets, reasons or {})
    except (RulesRefused, ReasonNeeded) as why:
        raise RuleSays(str(why)) from why


def find(request_id: UUID, actor: Actor) -> HelpRequest:
    """The request, if the actor reaches it. Raises HelpRequest.DoesNotExist: absent and hidden look the same."""
    return HelpRequest.objects.visible_to(actor).select_related("dossier").get(id=request_id)


def move(request: HelpRequest, state: str, actor: Actor, **changes: object) -> None:
    """Put the request in another state. Raises CannotMove when the table of moves does not allow it."""
    if state not in MOVES[request.state]:
        raise CannotMove
    HelpRequest.objects.filter(id=request.id).update(state=state, **changes)
    if state != request.state:
        tell(
            request.dossier_id, "intake.request_moved", label=Label(request.label), item_id=request.item_id,
            was=request.state, now=state,
        )  # fmt: skip
    request.state = state


def stay_open(request: HelpRequest) -> None:
    """Raise CannotMove when nothing more happens with this request."""
    if not request.is_open:
        raise CannotMove


def needed(words: str, says: object = "") -> str:
    """The words without spaces around them. Raises WordsNeeded when nothing is left."""
    if not words.strip():
        raise WordsNeeded(says) if says else WordsNeeded
    return words.strip()


def write(
    request: HelpRequest, kind: str, words: str, actor: Actor, *, weight: str = Item.Weight.OWN_WORDS,
    label: Label = Label.OWN_WORDS, shut: bool | None = None,
) -> Item:  # fmt: skip
    """Put words with a request. They are shut for whoever else has authority, unless the asker let them read too."""
    item = put(NewItem(request.dossier_id, f"intake.{kind}", label, words, weight), actor)
    if shut if shut is not None else not request.others_may_read:
        shut_for_others(item.id, request.dossier_id, actor, but=[request.asked_by_id])
    return item


def shut_for_others(item_id: UUID, dossier_id: UUID, actor: Actor, *, but: Iterable[UUID | None]) -> None:
    """Shut an item for every holder of (perhaps) authority but these: nobody knows yet about whom the words are."""
    spared = {person for person in but if person}
    holders = {held.holder_id for held in people.legal_position(dossier_id, actor).holders if held.holder_id}
    for person_id in holders - spared - {actor.person_id}:
        access.shut_item_for(actor=actor, item_id=item_id, person_id=person_id)


def open_for_asker(request: HelpRequest, item_id: UUID, actor: Actor) -> None:
    """Whoever asked reads the answer, also a parent who is only informed about a child of twelve or older."""
    if request.asked_by_id in (None, request.dossier.person_id):
        return
    seats = Seat.objects.filter(in_period(actor.at), person_id=request.asked_by_id, role__in=PRIVATE_ROLES)
    for seat_id in seats.values_list("id", flat=True):
        access.open_item_for(actor=actor, item_id=item_id, seat_id=seat_id, purpose="answer")


def end_of(working_days: int, actor: Actor) -> datetime:
    """The moment at which the last of so many working days from today is over."""
    return start_of(add_working_days(day_of(actor.at), working_days + 1))


def end_of_day(day: date) -> datetime:
    """The moment at which a day is over."""
    return start_of(day + timedelta(days=1))
