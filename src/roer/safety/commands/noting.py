"""What is written down in the night: danger, what a judge said by phone, and where the child sleeps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.models import Item, Organisation
from roer.living.queries import emergency_last_day
from roer.people import commands as people
from roer.safety.commands.common import CannotWrite, find_watch, keep, moment, needed, seat_named
from roer.safety.commands.opening import give_tasks
from roer.safety.models import Danger, NightTask, NightWatch, OralRuling, TonightPlace
from roer.safety.rules import paper_due, provisional_until

Kind = OralRuling.Kind
ON_JUSTICE = Label.SAFETY | Label.JUSTICE
WITH_PAPER = (NightTask.Kind.PAPER, NightTask.Kind.HEARING)


@command
def note_danger(
    *, actor: Actor, watch_id: UUID, kind: str, safe_now: str, words: str, happened_at: datetime | None = None
) -> UUID:
    """Write down what danger there is, as seen or heard. Returns the danger."""
    watch = _watch(watch_id, actor)
    at = moment(happened_at, actor)
    item = _keep(watch, "danger", needed(words), actor, happened_at=at)
    made = Danger(watch=watch, kind=kind, safe_now=safe_now, **_common(watch, item, at, actor))
    made.save(force_insert=True)
    tell(watch.dossier_id, "safety.danger_noted", label=Label.SAFETY, item_id=item.id, kind=kind)
    return made.id


@command
def note_oral_ruling(
    *, actor: Actor, watch_id: UUID, kind: str, judge: str, words: str, happened_at: datetime, heard: Sequence[str],
    organisation_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """Write down what a judge said by phone: who, when, who was heard. It holds from that moment; the paper follows.

    What is not there yet (paper, hearing, who was not heard) becomes work with a day. Raises CannotWrite.
    """
    watch = _watch(watch_id, actor)
    at = moment(happened_at, actor)
    needed(judge, _("Welke rechter belde u? Naam of rechtbank is genoeg."))
    if not heard:
        raise CannotWrite(_("Wie is gehoord? Kies 'nog niemand' als dat zo is."))
    if kind == Kind.PROVISIONAL_SUPERVISION_ORDER and organisation_id is None:
        raise CannotWrite(_("Welke instelling voert de maatregel uit?"))
    item = _keep(watch, "oral_ruling", needed(words), actor, label=ON_JUSTICE, happened_at=at)
    judge_item = _keep(watch, "judge", judge.strip(), actor, label=ON_JUSTICE, happened_at=at)
    made = OralRuling(
        watch=watch, judge_item=judge_item, kind=kind, heard=list(heard), organisation_id=organisation_id,
        measure_id=_measure(watch, kind, organisation_id, at, item, actor),
        authorisation_id=_authorisation(watch, kind, organisation_id, at, item, actor), paper_due=paper_due(at),
        **_common(watch, item, at, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    after = (*WITH_PAPER, NightTask.Kind.PROTECTOR) if made.measure_id else WITH_PAPER
    give_tasks(watch, after, seat_named(watch.owner_seat_id), actor)
    tell(watch.dossier_id, "safety.ruling_noted", label=ON_JUSTICE, item_id=item.id, kind=kind)
    return made.id


@command
def note_place(
    *, actor: Actor, watch_id: UUID, kind: str, words: str, is_secret: bool = False, happened_at: datetime | None = None
) -> UUID:
    """Write down where the child sleeps tonight. A secret place is masked before a word of it is stored. Returns it."""
    watch = _watch(watch_id, actor)
    at = moment(happened_at, actor)
    if is_secret:
        keepers = dict.fromkeys((actor.seat_id, watch.owner_seat_id))
        people.make_place_secret(actor=actor, dossier_id=watch.dossier_id, keepers=list(keepers))
    item = _keep(watch, "place", needed(words, _("Schrijf waar het kind slaapt en wie daar is.")), actor,
                 label=Label.PLACE, happened_at=at)  # fmt: skip
    made = TonightPlace(watch=watch, kind=kind, is_secret=is_secret, **_common(watch, item, at, actor))
    made.save(force_insert=True)
    tell(watch.dossier_id, "safety.place_found", label=Label.PLACE, item_id=item.id, kind=kind)
    return made.id


def _watch(watch_id: UUID, actor: Actor) -> NightWatch:
    """The watch that this worker may write in: who opened it, or who goes on with it."""
    require("safety.note_at_night", actor)
    watch = find_watch(watch_id)
    if actor.seat_id not in (watch.seat_id, watch.owner_seat_id):
        raise NotAllowed
    return watch


def _keep(watch: NightWatch, kind: str, words: str, actor: Actor, **more: object) -> Item:
    readers = (watch.owner_seat_id, watch.seat_id)
    told = max(watch.told_from, actor.at)
    return keep(watch.dossier_id, kind, words, actor, told_from=told, readers=readers, **more)  # type: ignore[arg-type]


def _common(watch: NightWatch, item: Item, at: datetime, actor: Actor) -> dict[str, object]:
    return {
        "dossier_id": watch.dossier_id, "item": item, "happened_at": at, "recorded_at": actor.at,
        "recorded_by_id": actor.seat_id,
    }  # fmt: skip


def _measure(
    watch: NightWatch, kind: str, organisation_id: UUID | None, at: datetime, item: Item, actor: Actor
) -> UUID | None:
    """The measure is a dated fact from the moment the judge spoke, also when it is entered days later."""
    if kind != Kind.PROVISIONAL_SUPERVISION_ORDER or organisation_id is None:
        return None
    Organisation.objects.get(id=organisation_id, kind="certified_institution")
    made: UUID = people.record_measure(
        actor=actor, dossier_id=watch.dossier_id, kind=kind, organisation_id=organisation_id, valid_from=at,
        valid_until=provisional_until(at), item_id=item.id,
    )  # fmt: skip
    return made


def _authorisation(
    watch: NightWatch, kind: str, organisation_id: UUID | None, at: datetime, item: Item, actor: Actor
) -> UUID | None:
    """A ruling that allows a stay elsewhere holds from the moment the judge spoke; its number is due the next working day."""
    if kind not in (Kind.EMERGENCY_OUT_OF_HOME, Kind.EMERGENCY_CLOSED):
        return None
    made: UUID = people.record_authorisation(
        actor=actor, dossier_id=watch.dossier_id, kind=kind, ruled_at=at, last_day=emergency_last_day(at),
        organisation_id=organisation_id, words_item=item.id,
    )  # fmt: skip
    return made
