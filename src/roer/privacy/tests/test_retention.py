"""The end of a file: seen a year before, offered twice, gone after the last day; and nothing goes without."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection, connections
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from roer.core.actor import Actor, acting
from roer.core.codes import Label, Regime
from roer.core.items import NewItem, put
from roer.core.models import Destruction, Hold, Item, ItemVersion, Seat, WorkItem
from roer.core.vault.destroy import finish_destructions
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.privacy import commands, queries
from roer.privacy.models import RetentionPeriod
from roer.privacy.queries.retention import YEARS, kept_until, offer_days
from roer.privacy.refusals import AlreadyAnswered, CannotEnd
from roer.privacy.tasks import let_go

LAST = datetime.fromisoformat("2026-12-10T10:00:00+01:00")
YEAR_BEFORE = datetime.fromisoformat("2045-12-10T03:00:00+01:00")
QUARTER_BEFORE = datetime.fromisoformat("2046-09-10T03:00:00+02:00")
AFTER = datetime.fromisoformat("2046-12-11T03:00:00+01:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    for child in ("noor", "sem", "lina", "daan"):
        people.involve(
            actor=made["fatima" if child != "daan" else "ismail"].at(LAST), dossier_id=made.dossier(child),
            seat_id=made["eva"].seat.id, part="specialist",
        )  # fmt: skip
    return made


def write(cast: Cast, child: str, words: str = "Uit het dossier.", at: datetime = LAST) -> UUID:
    eva = cast["eva"].at(at)
    with acting(eva, page="test"):
        return put(NewItem(cast.dossier(child), "dossier.note", Label.PLAN, words, "observation"), eva).id


def period_of(cast: Cast, child: str) -> RetentionPeriod:
    rows = RetentionPeriod.objects.using("owner").filter(dossier_id=cast.dossier(child))
    return rows.get(data_controller_id=cast["eva"].seat.organisation_id)


def owner_of(period: RetentionPeriod, at: datetime) -> Actor:
    """Who must see to it, at a moment."""
    return Actor.of(Seat.objects.select_related("organisation").get(id=period.owner_seat_id), at)


def work(period: RetentionPeriod, kind: str) -> list[WorkItem]:
    return list(WorkItem.objects.using("owner").filter(thing_id=period.id, kind=kind, state="open"))


@pytest.mark.req("PRI-36")
@pytest.mark.rule("privacy.both_offers_before_the_end")
def test_a_file_goes_after_twenty_years_and_two_offers_and_leaves_one_proof(cast: Cast) -> None:
    items = [write(cast, "noor"), write(cast, "noor", "Nog een.")]
    let_go(YEAR_BEFORE - timedelta(days=2))
    assert not RetentionPeriod.objects.using("owner").filter(dossier_id=cast.dossier("noor")).exists()
    let_go(YEAR_BEFORE)
    period = period_of(cast, "noor")
    assert (period.last_change_on, period.ends_on) == (date(2026, 12, 10), date(2046, 12, 10))
    [asked] = work(period, "privacy.offer_before_end")
    owner = owner_of(period, YEAR_BEFORE)
    assert owner.organisation_id == cast["eva"].seat.organisation_id
    assert asked.owner_seat_id == owner.seat_id
    assert [each.owner_seat_id for each in work(period, "privacy.file_ends")] == [cast["noor"].seat.id]
    commands.record_offer(actor=owner, period_id=period.id, by="letter")
    with pytest.raises(CannotEnd):
        commands.record_offer(actor=owner, period_id=period.id, by="letter")
    let_go(QUARTER_BEFORE)
    assert len(work(period, "privacy.offer_before_end")) == 1
    commands.record_offer(actor=owner.moved_to(QUARTER_BEFORE), period_id=period.id, by="talk", answer="not_needed")
    let_go(AFTER - timedelta(days=1))
    assert ItemVersion.objects.using("owner").filter(item_id__in=items, ciphertext__isnull=False).count() == 2
    assert let_go(AFTER) > 0
    assert not ItemVersion.objects.using("owner").filter(item_id__in=items, ciphertext__isnull=False).exists()
    proof = Destruction.objects.using("owner").get(dossier_id=cast.dossier("noor"), ground="retention")
    assert len(proof.version_ids) >= 2
    finish_destructions(AFTER)
    with connections["keys"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM version_key WHERE version_id = ANY(%s)", [proof.version_ids])
        assert cursor.fetchone() == (0,)
    assert let_go(AFTER + timedelta(days=1)) == 0


@pytest.mark.req("PRI-36")
def test_without_both_offers_nothing_goes_and_somebody_must_decide(cast: Cast) -> None:
    item = write(cast, "sem")
    let_go(AFTER)
    period = period_of(cast, "sem")
    [task] = work(period, "privacy.decide_end")
    owner = owner_of(period, AFTER)
    assert task.owner_seat_id == owner.seat_id
    assert ItemVersion.objects.using("owner").get(item_id=item).ciphertext is not None
    for reason, until in (("", None), ("care_goes_on", None), ("care_goes_on", date(2099, 1, 1))):
        with pytest.raises(CannotEnd):
            commands.decide_end(actor=owner, period_id=period.id, reason=reason, keep_until=until)
    commands.decide_end(actor=owner, period_id=period.id, reason="care_goes_on", keep_until=date(2048, 1, 1))
    let_go(AFTER + timedelta(days=1))
    assert period_of(cast, "sem").state == "kept"
    assert ItemVersion.objects.using("owner").get(item_id=item).ciphertext is not None


def test_a_person_who_was_not_found_is_decided_about_by_somebody_with_a_name(cast: Cast) -> None:
    item = write(cast, "lina")
    held = write(cast, "lina", "Nodig in een zaak.")
    eva = cast["eva"].at(LAST)
    with acting(eva, page="test"):
        Hold.objects.create(item_id=held, ground="complaint", placed_by_id=eva.seat_id, placed_at=LAST)
    let_go(AFTER)
    period = period_of(cast, "lina")
    owner = owner_of(period, AFTER)
    commands.decide_end(actor=owner, period_id=period.id, reason="not_found")
    let_go(AFTER + timedelta(days=1))
    done = period_of(cast, "lina")
    assert (done.state, done.decided_by_id, done.reason) == ("destroyed", owner.seat_id, "not_found")
    assert ItemVersion.objects.using("owner").get(item_id=item).ciphertext is None
    assert ItemVersion.objects.using("owner").get(item_id=held).ciphertext is not None
    with pytest.raises(AlreadyAnswered):
        commands.decide_end(actor=owner, period_id=period.id, reason="not_found")


def test_the_person_puts_a_sealed_copy_in_the_own_space_and_a_new_text_calls_the_end_off(cast: Cast) -> None:
    write(cast, "daan", "Daan houdt van voetbal.")
    let_go(YEAR_BEFORE)
    period, daan = period_of(cast, "daan"), cast["daan"].at(YEAR_BEFORE)
    client = Client()
    client.post("/demo/", {"seat": str(cast["daan"].seat.id)})
    page = client.get(f"/privacy/einde/{period.id}/")
    assert "Je dossier eindigt" in page.content.decode()
    commands.answer_offer(actor=daan, period_id=period.id, answer="sealed")
    with acting(daan, page="test"):
        sealed = Item.objects.get(kind="privacy.sealed_copy")
        assert (sealed.regime, sealed.label) == (Regime.OWN_SPACE, Label.PRIVATE)
    for who in ("eva", "ria", "petra", "ismail"):
        with acting(cast[who].at(YEAR_BEFORE), page="test"):
            assert not Item.objects.filter(kind="privacy.sealed_copy").exists(), who
    write(cast, "daan", "Er is weer hulp.", YEAR_BEFORE)
    let_go(AFTER)
    assert period_of(cast, "daan").state == "kept"
    assert not Destruction.objects.using("owner").filter(dossier_id=cast.dossier("daan"), ground="retention").exists()


def test_who_must_seek_the_person_reads_the_name_and_nothing_else(cast: Cast) -> None:
    period = period_of(cast, "sem")
    owner = owner_of(period, AFTER)
    with acting(owner, page="test"):
        assert queries.ending(period.id, owner).name == "Sem Aydin"
        assert Item.objects.filter(dossier_id=cast.dossier("sem"), kind="people.address").count() == 0


def test_a_draft_that_was_left_and_an_old_message_go_with_a_proof(cast: Cast) -> None:
    tom = cast["fatima"].at(LAST)
    with acting(tom, page="test"):
        draft = put(
            NewItem(cast.dossier("sem"), "dossier.words", Label.OWN_WORDS, "Toch maar niet.", state="draft"), tom
        ).id
        talk = put(NewItem(cast.dossier("sem"), "dossier.message", Label.PRIVATE, "Tot morgen!"), tom).id
    let_go(LAST + timedelta(days=180))
    assert ItemVersion.objects.using("owner").get(item_id=draft).ciphertext is not None
    let_go(LAST + timedelta(days=190))
    assert ItemVersion.objects.using("owner").get(item_id=draft).ciphertext is None
    assert ItemVersion.objects.using("owner").get(item_id=talk).ciphertext is not None
    let_go(LAST + timedelta(days=740))
    assert ItemVersion.objects.using("owner").get(item_id=talk).ciphertext is None
    assert Destruction.objects.using("owner").filter(item_id__in=[draft, talk], ground="short_term").count() == 2


def test_nobody_in_a_request_can_call_the_end(cast: Cast) -> None:
    with acting(cast["eva"].at(AFTER), page="test"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM privacy_files_ending(%s, %s)", [AFTER, AFTER.date()])
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT privacy_let_file_go(%s, %s, %s)", [period_of(cast, "sem").id, uuid4(), AFTER])
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT privacy_let_short_go('', 'saved', %s, %s)", [AFTER - timedelta(days=400), AFTER])
        assert cursor.fetchone() == (0,)


def test_every_regime_has_a_term_and_only_the_own_space_has_none() -> None:
    assert set(YEARS) == set(Regime.values) - {Regime.OWN_SPACE}
    assert min(YEARS.values()) == 20


@pytest.mark.req("PRI-36")
@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_the_days_are_calendar_days_also_on_29_february(last: date) -> None:
    ends = kept_until(last, "youth_act")
    first, second = offer_days(ends)
    assert (ends.year, ends.month) == (last.year + 20, last.month)
    assert first < second < ends
    assert 365 <= (ends - first).days <= 366
    assert datetime(ends.year, ends.month, ends.day, tzinfo=UTC)
