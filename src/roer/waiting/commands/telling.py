"""Telling a family that it waits: on what, since when and how long it may take (WAI-26)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.intake import queries as intake
from roer.waiting.commands.common import for_all, needed
from roer.waiting.models import WaitNotice
from roer.waiting.refusals import CannotWatch

LONGEST = 520
TELL = "waiting.tell_family"


@command
def tell_of_wait(*, actor: Actor, request_id: UUID, words: str, weeks: int | None = None) -> UUID:
    """Tell the family in words that there is a waiting list, with the expected weeks where they are known."""
    require("waiting.keep_contact", actor)
    request = intake.request_for(request_id, actor)
    if weeks is not None and not 0 <= weeks <= LONGEST:
        raise CannotWatch(_("Vul een aantal weken in, of laat het leeg als niemand het weet."))
    return keep_notice(request, words, weeks, actor)


def keep_notice(request: Any, words: str, weeks: int | None, actor: Actor) -> UUID:
    """Record that the family was told; nobody has to tell it any more."""
    item = for_all(request.dossier_id, "wait_notice", needed(words), actor)
    made = WaitNotice(
        dossier_id=request.dossier_id, label=int(Label.PLAN), item_id=item.id, request_id=request.id, weeks=weeks,
        told_at=actor.at, seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    worklist.close_everywhere(TELL, request.id, actor)
    tell(request.dossier_id, "waiting.told", label=Label.PLAN, item_id=item.id)
    return made.id


def shown_at_choosing(offer: str, weeks: int | None) -> str:
    """What somebody of the family read on the page where the choice was made."""
    if weeks is None:
        return _("Bij de keuze voor %(offer)s was nog niet bekend hoe lang het wachten duurt.") % {"offer": offer}
    said = ngettext(
        "Bij de keuze voor %(offer)s stond: wachten duurt ongeveer %(n)s week.",
        "Bij de keuze voor %(offer)s stond: wachten duurt ongeveer %(n)s weken.",
        weeks,
    )
    return said % {"offer": offer, "n": weeks}
