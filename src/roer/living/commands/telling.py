"""The young person says how it is to live there, in own words, whenever he or she wants."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands import shut_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.living.commands.common import placement_for
from roer.living.kinds import HOW_IT_IS
from roer.living.models import PlacementCarer
from roer.living.refusals import CannotPlace
from roer.people import queries as people


@command
def say_how_it_is(*, actor: Actor, placement_id: UUID, own_words: str, not_for_home: bool = False) -> UUID:
    """Say how it is there. With `not_for_home` parents and who brings up the young person there do not read it."""
    require("living.say_how_it_is", actor)
    placement = placement_for(placement_id, actor)
    own = people.own_dossier(actor)
    if own is None or own.id != placement.dossier_id:
        raise NotAllowed
    if not own_words.strip():
        raise CannotPlace(_("Schrijf iets op, of kom later terug."))
    item = put(NewItem(own.id, HOW_IT_IS, Label.OWN_WORDS, own_words.strip(), Item.Weight.OWN_WORDS), actor)
    if not_for_home:
        carers = PlacementCarer.objects.visible_to(actor).filter(placement_id=placement.id)
        for person_id in people.adults_of(own.id, actor) | set(carers.values_list("person_id", flat=True)):
            shut_item_for(actor=actor, item_id=item.id, person_id=person_id)
    tell(own.id, "living.said_how_it_is", label=Label.OWN_WORDS, item_id=item.id)
    return item.id
