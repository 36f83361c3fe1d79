"""What is measured, as the rooms do it, and the same work without row security, without vault, without log."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from django.db import connections
from django.db.models import QuerySet

from bench.measure import Case, Work, note_backends
from bench.words import RARE, item_id
from bench.world import AT, LONG_CHILD, LOOKED_AT_CHILD, World, ident
from roer.core.actor import Actor, acting, scene
from roer.core.codes import Label
from roer.core.items import NewItem, put, words_of
from roer.core.models import AccessLogLine, Item, ItemVersion, Seat
from roer.people import queries as people

JOINED = (
    "EXISTS (SELECT 1 FROM core_access a WHERE a.seat_id = %s AND a.dossier_id = core_item.dossier_id"
    " AND a.valid_from <= %s AND (a.valid_until IS NULL OR a.valid_until > %s)"
    " AND (a.labels & core_item.label) <> 0"
    " AND (a.data_controller_id IS NULL OR a.data_controller_id = core_item.data_controller_id))"
)
WRITTEN = "bench.written"
Reads = Callable[[Actor], object]


@contextlib.contextmanager
def without_row_security() -> Iterator[None]:
    """Let the default connection be the owner's, for whom no policy holds."""
    usual = connections["default"]
    connections["default"] = _owner()
    try:
        yield
    finally:
        connections["default"] = usual


_held: list[Any] = []


def _owner() -> Any:
    if not _held:
        _held.append(connections.create_connection("owner"))
    return _held[0]


def actor_of(kind: str, number: int) -> Actor:
    """A seat of the region as actor."""
    return Actor.of(Seat.objects.select_related("organisation").get(id=ident(f"{kind} seat", number)), AT)


def as_it_is(actor: Actor, read: Reads) -> object:
    """One request: a stretch of acting around a read."""
    with acting(actor, page="bench"):
        return read(actor)


def unlogged(actor: Actor, read: Reads) -> object:
    """The same without a line in the access log."""
    with acting(actor, page="bench") as here:
        found = read(actor)
        here.seen.clear()
        return found


def unprotected(actor: Actor, read: Reads) -> object:
    """The same as owner."""
    with without_row_security():
        return as_it_is(actor, read)


def reading(
    name: str, actor: Actor, read: Reads, joined: Reads | None = None, plain: Reads | None = None, times: int = 60
) -> Case:
    """A case with its variants; `joined` asks what the policy would have asked, `plain` leaves keys and words alone."""
    others: dict[str, Work] = {"no row security": partial(unprotected, actor, joined or read)}
    if plain:
        others["no vault"] = partial(as_it_is, actor, plain)
    others["no log"] = partial(unlogged, actor, read)
    return Case(name, partial(as_it_is, actor, read), others, times)


def timeline(actor: Actor, dossier: uuid.UUID, length: int) -> QuerySet[Item]:
    """The newest items of a file."""
    return Item.objects.visible_to(actor).filter(dossier_id=dossier).order_by("-recorded_at")[:length]


def joined_timeline(actor: Actor, dossier: uuid.UUID, length: int) -> QuerySet[Item]:
    """The same, asking for label and data controller itself."""
    held = Item.objects.filter(dossier_id=dossier).extra(where=[JOINED], params=[actor.seat_id, AT, AT])
    return held.order_by("-recorded_at")[:length]


def search(actor: Actor) -> list[Item]:
    """Every item in the caseload with the rare word."""
    return [item for item, words in words_of(Item.objects.visible_to(actor)) if words and RARE in words]


def joined_search(actor: Actor) -> list[Item]:
    """The same, asking for label and data controller itself."""
    held = Item.objects.visible_to(actor).extra(where=[JOINED], params=[actor.seat_id, AT, AT])
    return [item for item, words in words_of(held) if words and RARE in words]


def rows_only(items: QuerySet[Item]) -> int:
    """The rows that words_of reads, without keys and without opening them."""
    listed = list(items)
    for item in listed:
        scene().saw(item.dossier_id, item.id)
    return len(list(ItemVersion.objects.filter(id__in=[item.current_version for item in listed])))


def plain_caseload(actor: Actor) -> int:
    """The rows of a caseload list, names left shut."""
    held = people.Involvement.objects.visible_to(actor).filter(seat_id=actor.seat_id, dossier__kind="person")
    dossiers = [each.dossier_id for each in held.select_related("dossier")]
    return rows_only(Item.objects.visible_to(actor).filter(dossier_id__in=dossiers, kind=people.NAME))


def who_looked(order: str, dossier: uuid.UUID, actor: Actor) -> list[AccessLogLine]:
    """The newest fifty lines of who looked."""
    return list(AccessLogLine.objects.visible_to(actor).filter(dossier_id=dossier).order_by(order)[:50])


def write(dossier: uuid.UUID, actor: Actor) -> Item:
    """Put one statement down."""
    return put(NewItem(dossier, WRITTEN, Label.PLAN, "Wij spreken af dat we volgende week bellen. " * 4), actor)


def plain_write(dossier: uuid.UUID, actor: Actor) -> None:
    """The same rows without key and encryption."""
    item = Item(
        dossier_id=dossier, kind=WRITTEN, label=int(Label.PLAN), author_seat_id=actor.seat_id, regime=actor.regime,
        owner_organisation_id=actor.organisation_id, data_controller_id=actor.organisation_id, recorded_at=AT,
    )  # fmt: skip
    item.save(force_insert=True)
    version = ItemVersion.objects.create(
        item=item, number=1, author_seat_id=actor.seat_id, made_at=AT, ciphertext=b"-" * 200
    )
    Item.objects.filter(id=item.id).update(current_version=version.id)


def may_read(item: uuid.UUID, actor: Actor) -> bool:
    """The decision about one item."""
    return Item.objects.filter(id=item).exists()


def joined_may_read(item: uuid.UUID, actor: Actor) -> bool:
    """The same decision asked by the query itself."""
    return Item.objects.filter(id=item).extra(where=[JOINED], params=[actor.seat_id, AT, AT]).exists()


def cases(world: World) -> list[Case]:
    """Everything that one person does, in the order of the report."""
    note_backends(app=connections["default"], keys=connections["keys"], owner=_owner())
    long, looked_at = (next(c for c in world.children() if c.number == n) for n in (LONG_CHILD, LOOKED_AT_CHILD))
    worker, lead = actor_of("worker", long.worker), actor_of("lead", 0)
    child, owner = actor_of("child", long.number), actor_of("child", looked_at.number)
    one = item_id("child", long.number, 0)

    def line(length: int, how: Callable[..., QuerySet[Item]], then: Callable[..., Any]) -> Reads:
        return lambda actor: then(how(actor, long.dossier, length))

    def timeline_case(actor: Actor, who: str, length: int, times: int) -> Case:
        ways = (
            line(length, timeline, words_of),
            line(length, joined_timeline, words_of),
            line(length, timeline, rows_only),
        )
        return reading(f"timeline of {length:,} items, {who}", actor, *ways, times)

    return [
        reading("caseload list of 33 names, worker", worker, people.caseload, plain=plain_caseload),
        reading("caseload list of 3,000 names, lead", lead, people.caseload, plain=plain_caseload, times=3),
        timeline_case(worker, "worker", 50, 60),
        timeline_case(child, "young person", 1000, 15),
        reading("search in a caseload of 33, worker", worker, search, joined_search,
                lambda actor: rows_only(Item.objects.visible_to(actor)), 15),
        reading("decision about one item", worker, partial(may_read, one), partial(joined_may_read, one), times=100),
        reading("who looked, 50 of 10,000 lines, by number", owner, partial(who_looked, "-number", looked_at.dossier)),
        reading("who looked, 50 of 10,000 lines, by moment", owner, partial(who_looked, "-at", looked_at.dossier), times=15),
        reading("writing an item", worker, partial(write, long.dossier), plain=partial(plain_write, long.dossier)),
    ]  # fmt: skip


def for_one_of_many(world: World, number: int) -> dict[str, Work]:
    """The work of the n-th worker among several at a time, by name."""
    child = next(each for each in world.children() if each.worker == number)
    actor = actor_of("worker", number)
    return {
        "caseload list of 33 names": partial(as_it_is, actor, people.caseload),
        "timeline of a file": partial(as_it_is, actor, lambda actor: words_of(timeline(actor, child.dossier, 50))),
        "writing an item": partial(as_it_is, actor, partial(write, child.dossier)),
    }


def tidy() -> None:
    """Take away what measuring wrote."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "DELETE FROM core_itemversion v USING core_item i WHERE i.id = v.item_id AND i.kind = %s", [WRITTEN]
        )
        cursor.execute("DELETE FROM core_item WHERE kind = %s", [WRITTEN])
