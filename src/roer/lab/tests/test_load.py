"""A made-up region, loaded: every row has its place, the words open, access follows from the facts, and again is nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connections
from django.test import override_settings

from roer.core.actor import Actor, acting
from roer.core.items import words_of
from roer.core.models import Access, Dossier, Item, ItemVersion, Seat
from roer.dossier.queries import circle_of, file_of
from roer.intake.models import HelpRequest
from roer.intake.queries import open_requests
from roer.lab.loading.load import CannotLoad, load
from roer.lab.loading.source import Region, ident
from roer.lab.synthesize import Wanted, synthesize
from roer.living.models import Placement
from roer.people.models import CourtAuthorisation
from roer.people.queries import name_of

AT = datetime.fromisoformat("2026-11-22T10:00:00+01:00")
WANTED = Wanted("JZ12", 0.01, 7, date(2026, 11, 1))
BASE = 12_000_000_000


@pytest.fixture
def settings_of_production() -> Iterator[None]:
    with override_settings(PRODUCTION=True):
        yield


def quiet(_step: str, _share: float) -> None:
    """Nobody looks at the bar."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("country") / "nl"
    synthesize(WANTED, made)
    return made


@pytest.fixture(scope="module")
def broken_off(world: str, folder: Path) -> dict[str, int]:
    """A load that ended half-way, on a damaged file: what stood there afterwards. Then the file is whole again."""
    file = folder / "file_entry" / "JZ12.parquet"
    whole = file.read_bytes()
    file.write_bytes(whole[:300] + bytes(500) + whole[800:])
    with pytest.raises(CannotLoad, match="damaged"):
        load(folder, AT, 1, quiet)
    file.write_bytes(whole)
    return {"names": keys_of("name version"), "entries": keys_of("entry version"), "access": access_rows()}


@pytest.fixture(scope="module")
def loaded(broken_off: dict[str, int], folder: Path) -> Region:
    load(folder, AT, 1, quiet)
    return Region(folder, "JZ12")


def access_rows() -> int:
    first, end = ident("worker seat", BASE), ident("worker seat", 2 * BASE)
    return Access.objects.using("owner").filter(seat__id__gte=first, seat__id__lt=end).count()


def seat_of_a_worker() -> Actor:
    """Whoever answers for most young people."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT seat_id FROM people_involvement WHERE part = 'case_manager' AND valid_until IS NULL"
            " AND id BETWEEN %s AND %s GROUP BY seat_id ORDER BY count(*) DESC LIMIT 1",
            [ident("involvement", BASE), ident("involvement", 2 * BASE)],
        )
        return Actor.of(Seat.objects.get(id=cursor.fetchone()[0]), AT)


def keys_of(kind: str) -> int:
    with connections["keys_owner"].cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM version_key WHERE version_id BETWEEN %s AND %s",
            [ident(kind, BASE), ident(kind, 2 * BASE)],
        )
        return int(cursor.fetchone()[0])


def test_every_entry_has_a_version_and_a_key(loaded: Region) -> None:
    entries = loaded.count("file_entry")
    first, end = ident("entry", BASE), ident("entry", 2 * BASE)
    assert entries > 1000
    assert Item.objects.using("owner").filter(id__gte=first, id__lt=end).count() == entries
    assert ItemVersion.objects.using("owner").filter(item_id__gte=first, item_id__lt=end).count() == entries
    assert keys_of("entry version") == entries


def test_a_worker_reads_the_caseload_and_no_other(loaded: Region) -> None:
    worker = seat_of_a_worker()
    own = set(Access.objects.using("owner").filter(seat_id=worker.seat_id).values_list("dossier_id", flat=True))
    with acting(worker, page="test"):
        assert open_requests(worker)
        seen = {item.dossier_id for item, words in words_of(Item.objects.visible_to(worker)[:200]) if words}
    assert seen
    assert seen <= own
    assert len(own) < Dossier.objects.using("owner").count()


def test_names_and_texts_are_those_on_disk(loaded: Region) -> None:
    worker = seat_of_a_worker()
    given = {ident("person", number): name for number, name in loaded.rows("person", "person_id", "given_name")}
    with acting(worker, page="test"):
        request = HelpRequest.objects.visible_to(worker).get(id=open_requests(worker)[0].id)
        dossier = Dossier.objects.get(id=request.dossier_id)
        assert name_of(dossier.id, worker).startswith(given[dossier.person_id])
        assert file_of(dossier.id, worker)


def test_a_load_that_was_broken_off_shows_nothing_and_goes_on(broken_off: dict[str, int], loaded: Region) -> None:
    assert broken_off["access"] == 0
    assert broken_off["entries"] == 0
    assert broken_off["names"] == keys_of("name version")
    assert access_rows() > 0


def test_access_is_what_the_facts_give(loaded: Region) -> None:
    call_command("check_data", verbosity=0)


def test_whoever_lives_elsewhere_has_a_place_and_a_title_for_every_day_of_it(loaded: Region) -> None:
    """Stays are as on disk; titles cover each without a gap, and what nothing carries is said, never called lawful."""
    stays = list(
        Placement.objects.using("owner").filter(
            id__gte=ident("placement", BASE), id__lt=ident("placement", 2 * BASE)
        ).prefetch_related("titles")
    )  # fmt: skip
    assert len(stays) == loaded.count("placement") > 10
    rulings = CourtAuthorisation.objects.using("owner").filter(
        id__gte=ident("ruling", BASE), id__lt=ident("ruling", 2 * BASE)
    )
    assert rulings.count() >= loaded.count("court_authorisation") > 0
    kinds: Counter[str] = Counter()
    for stay in stays:
        spans = sorted(stay.titles.all(), key=lambda one: one.valid_from)
        edges = [stay.valid_from, *(one.valid_until for one in spans)]
        assert edges == [*(one.valid_from for one in spans), stay.valid_until]
        kinds.update(one.kind for one in spans)
    assert kinds["consent"]
    assert not kinds["none"], kinds


def test_a_worker_reads_where_somebody_lives(loaded: Region) -> None:
    running = Placement.objects.using("owner").filter(valid_until__isnull=True, id__gte=ident("placement", BASE))
    dossier_id = running.order_by("id").values_list("dossier_id", flat=True)[0]
    held = Access.objects.using("owner").filter(
        dossier_id=dossier_id, valid_until__isnull=True, seat__role="professional"
    )
    worker = Actor.of(held[0].seat, AT)
    with acting(worker, page="test"):
        items = Item.objects.visible_to(worker).filter(dossier_id=dossier_id, kind="living.place")
        assert any((words or "").split()[0] in ("Pleeggezin", "Gezinshuis", "Woongroep", "Gesloten")
                   for _item, words in words_of(items))  # fmt: skip


def test_loading_again_changes_nothing(loaded: Region) -> None:
    before = Item.objects.using("owner").count()
    assert load(loaded.folder, AT, 1, quiet) == {}
    assert Item.objects.using("owner").count() == before


def test_another_country_does_not_come_on_top(loaded: Region, tmp_path: Path) -> None:
    synthesize(Wanted("JZ12", 0.01, 8, date(2026, 11, 1)), tmp_path / "other")
    with pytest.raises(CannotLoad, match="another country"):
        load(tmp_path / "other", AT, 1, quiet)


def test_a_server_for_real_families_takes_no_made_up_ones(folder: Path, settings_of_production: None) -> None:
    with pytest.raises(CannotLoad, match="real families"):
        load(folder, AT, 1, quiet)


def test_a_folder_without_a_country_is_refused_in_plain_words(world: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="holds no synthetic country"):
        call_command("load_country", str(tmp_path))


def test_families_that_signed_up_read_their_own_file_and_drew_who_is_around_them(loaded: Region) -> None:
    seats = Seat.objects.filter(id__gte=ident("family seat", BASE), id__lt=ident("family seat", 2 * BASE))
    young, parents = (list(seats.filter(role=role).order_by("id")) for role in ("self", "parent"))
    assert young
    assert parents
    drawn = 0
    for seat in young:
        actor = Actor.of(seat, AT)
        with acting(actor, page="test"):
            around = circle_of(actor)
            drawn += len(around)
            assert all(each.name for each in around)
            assert {item.dossier.person_id for item in Item.objects.visible_to(actor)[:50]} <= {seat.person_id, None}
    assert drawn
    with acting(Actor.of(parents[0], AT), page="test"):
        assert not Item.objects.filter(kind="dossier.circle_person").exists()
